internal import MapModel
internal import TextFormats

/// The elements of the page around the drawing. Its ids begin with "page:", which no id of a map's can.
struct PageFrame {
    let map: PosterMap
    let editions: [Edition]

    func write(to markup: inout Markup, sheet: String) {
        markup.raw("<a class=\"skip\" href=\"#page:map\">Skip to the map</a>\n")
        writeHeader(to: &markup)
        markup.element("main") { markup in
            // Focusable, so that keys reach it and a screen reader can enter it.
            markup.element(
                "div",
                [
                    ("id", "page:map"), ("tabindex", "0"), ("role", "region"),
                    ("aria-label", "\(map.title): arrow keys move it, plus and minus zoom, Tab goes from name to name"),
                ]
            ) { markup in
                markup.raw("<div id=\"sheet\">\n\(sheet)</div>\n")
            }
            markup.raw(Self.controls)
            markup.raw("<p id=\"page:status\" class=\"unseen\" role=\"status\"></p>\n")
        }
        markup.raw(Self.asides)
    }

    private func writeHeader(to markup: inout Markup) {
        markup.element("header", [("id", "page:bar")]) { markup in
            markup.element("h1", text: map.title)
            if editions.count > 1 {
                markup.element("fieldset", [("id", "page:editions")]) { markup in
                    markup.element("legend", [("class", "unseen")], text: "Edition")
                    for edition in editions {
                        markup.raw("<label title=\"\(XMLText.escaped(edition.name))\"><input type=\"radio\" name=\"edition\"")
                        markup.raw(" value=\"\(XMLText.escaped(edition.id))\"")
                        markup.raw(edition.id == map.edition.id ? " checked>" : ">")
                        markup.element("span", text: edition.id)
                        markup.raw("</label>\n")
                    }
                }
            }
            markup.raw(Self.search)
            markup.raw(Self.hint)
            markup.element("div", [("class", "buttons"), ("role", "group"), ("aria-label", "Panels")]) { markup in
                if editions.count > 1 {
                    markup.raw(Self.button("page:changes-button", "What changed", "Show what changed between editions (C)"))
                }
                markup.raw(Self.button("page:layers-button", "Layers", "Show or hide arrows, descriptions and kinds (L)"))
                markup.raw(Self.button("page:keys-button", "Keys", "Keys and gestures (?)"))
                markup.raw(
                    "<button type=\"button\" id=\"page:scheme-button\" title=\"Light or dark\">"
                        + "<span aria-hidden=\"true\">◐</span><span class=\"unseen\">Light or dark</span></button>\n")
            }
        }
    }

    private static func button(_ id: String, _ text: String, _ title: String) -> String {
        let panel = id.replacing("-button", with: "")
        return "<button type=\"button\" id=\"\(id)\" aria-expanded=\"false\" aria-controls=\"\(panel)\" title=\"\(title)\">"
            + "\(text)</button>\n"
    }

    private static let search = """
        <search>
        <label class="unseen" for="page:search">Search names, descriptions and abbreviations</label>
        <input id="page:search" type="search" placeholder="Search   /" autocomplete="off" spellcheck="false" role="combobox" \
        aria-expanded="false" aria-autocomplete="list" aria-controls="page:results">
        <ul id="page:results" role="listbox" aria-label="Names found" hidden></ul>
        </search>

        """

    private static let controls = """
        <div id="page:controls" role="group" aria-label="Move and zoom">
        <button type="button" data-do="up" aria-label="Move up">↑</button>
        <button type="button" data-do="left" aria-label="Move left">←</button>
        <button type="button" data-do="right" aria-label="Move right">→</button>
        <button type="button" data-do="down" aria-label="Move down">↓</button>
        <button type="button" data-do="in" aria-label="Zoom in" title="Zoom in (+, Page Up)">+</button>
        <button type="button" data-do="out" aria-label="Zoom out" title="Zoom out (−, Page Down)">−</button>
        <button type="button" data-do="whole" aria-label="Show the whole map" title="The whole map (0)">\
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">\
        <path fill="none" stroke="currentColor" stroke-width="2" d="M1 5V1H5M11 1H15V5M15 11V15H11M5 15H1V11"/></svg></button>
        </div>

        """

    /// For eyes only: the panel of keys says the same and more.
    private static let hint = """
        <p id="page:hint" aria-hidden="true">drag, wheel, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> \
        <kbd>/</kbd> search <kbd>?</kbd> keys</p>

        """

    private static let asides = """
        <aside id="page:card" aria-label="Details" hidden></aside>
        <aside id="page:changes" class="panel" aria-label="What changed" hidden></aside>
        <aside id="page:layers" class="panel" aria-label="Layers" hidden></aside>
        <aside id="page:keys" class="panel" aria-label="Keys and gestures" hidden>
        <h2>Keys and gestures</h2>
        <dl>
        <dt>drag, <kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd></dt><dd>move</dd>
        <dt>wheel, pinch, <kbd>+</kbd> <kbd>−</kbd>, <kbd>Page Up</kbd> <kbd>Page Down</kbd></dt><dd>zoom</dd>
        <dt><kbd>0</kbd></dt><dd>the whole map</dd>
        <dt><kbd>/</kbd></dt><dd>search; <kbd>Enter</kbd> goes there</dd>
        <dt><kbd>Tab</kbd></dt><dd>from name to name; <kbd>Enter</kbd> opens the source</dd>
        <dt><kbd>1</kbd> … <kbd>9</kbd>, click on an arrow</dt><dd>follow an arrow</dd>
        <dt><kbd>D</kbd></dt><dd>into the details, <kbd>Esc</kbd> out of them</dd>
        <dt><kbd>E</kbd></dt><dd>the next edition</dd>
        <dt><kbd>C</kbd>, <kbd>L</kbd>, <kbd>?</kbd></dt><dd>what changed, layers, keys</dd>
        </dl>
        </aside>

        """
}
