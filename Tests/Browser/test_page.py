"""What a reader does with the page of the kernel map."""

import pytest
from conftest import FILES
from selenium.webdriver.common.keys import Keys


def test_page_is_one_file_that_loads_nothing(page):
    assert page.requests() == [(FILES / "map.html").as_uri()]
    page.press("e")
    assert page.requests() == []


def test_page_is_small(files):
    """With both editions and all fonts, it can be sent by mail."""
    assert 500_000 < (files / "map.html").stat().st_size < 1_500_000


def test_whole_map_is_seen_first(page):
    left, top, scale = page.view
    width, height = page.js("const v = sheet.firstElementChild.viewBox.baseVal; return [v.width, v.height]")
    bar = page.css("#page\\:bar").rect["height"]
    assert left >= 0 and top >= bar
    assert left + width * scale <= 1280 and top + height * scale <= 800
    assert width * scale > 1000 or height * scale > 650


def test_drag_moves(page):
    left, top, scale = page.view
    page.mouse("mousePressed", 640, 500, button="left", clickCount=1)
    for step in range(1, 6):
        page.mouse("mouseMoved", 640 + 20 * step, 500 - 10 * step, button="left")
    page.mouse("mouseReleased", 740, 450, button="left", clickCount=1)
    assert page.view == pytest.approx((left + 100, top - 50, scale))


def test_drag_from_a_name_opens_nothing(page):
    x, y = page.middle("schedule")
    page.mouse("mousePressed", x, y, button="left", clickCount=1)
    page.mouse("mouseMoved", x + 60, y, button="left")
    page.mouse("mouseReleased", x + 60, y, button="left", clickCount=1)
    assert len(page.driver.window_handles) == 1
    assert page.hash == ""


def test_wheel_zooms_about_the_pointer(page):
    x, y = page.middle("schedule")
    scale = page.view[2]
    page.mouse("mouseWheel", x, y, deltaX=0, deltaY=-600)
    page.wait(lambda: page.view[2] > 2 * scale)
    after = page.middle("schedule")
    assert abs(after[0] - x) < 2 and abs(after[1] - y) < 2


def test_keys_move_and_zoom(page):
    whole = page.view
    for key, part, direction in (
        (Keys.ARROW_LEFT, 0, 1), (Keys.ARROW_RIGHT, 0, -1), (Keys.ARROW_UP, 1, 1), (Keys.ARROW_DOWN, 1, -1),
        (Keys.PAGE_UP, 2, 1), (Keys.PAGE_DOWN, 2, -1), ("+", 2, 1), ("-", 2, -1),
    ):
        before = page.view[part]
        page.press(key)
        assert (page.view[part] - before) * direction > 0, key
    page.press("+", "+", Keys.ARROW_LEFT, "0")
    assert page.view == whole


def test_buttons_do_what_keys_do(page):
    for name, key in (("left", Keys.ARROW_LEFT), ("up", Keys.ARROW_UP), ("in", "+"), ("out", "-"), ("down", Keys.ARROW_DOWN)):
        page.press("0")
        page.css(f"[data-do={name}]").click()
        with_button = page.view
        page.press("0", key)
        assert page.view == with_button, name
    page.css("[data-do=whole]").click()


def test_pinch_zooms(browser):
    browser.open("map.html", width=390, height=844, touch=True)
    scale = browser.view[2]
    browser.touch("touchStart", (150, 500), (250, 500))
    for step in range(1, 6):
        browser.touch("touchMove", (150 - 15 * step, 500), (250 + 15 * step, 500))
    browser.touch("touchEnd")
    assert browser.view[2] > 2 * scale
    assert browser.console() == []


def test_sheet_cannot_be_lost(page):
    for _ in range(40):
        page.press(Keys.ARROW_LEFT)
    assert page.view[0] < 1280 - 50
    for _ in range(40):
        page.press("-")
    assert page.view[2] > 0.1


def test_hovering_shows_description_kind_and_arrows(page):
    x, y = page.middle("vfs_read")
    page.mouse("mouseMoved", x, y)
    card = page.wait(lambda: page.card)
    assert card.startswith("vfs_read (virtual file system)\nfunction · Virtual File System · E2\nReads from")
    assert "ksys_read" in card
    lit = page.js("return [...document.querySelectorAll('.overlay text')].map(t => t.textContent)")
    assert sorted(lit) == ["ksys_read", "vfs_read"]
    assert len(page.all(".overlay .line")) == 1
    assert page.all(".overlay .veil")
    page.mouse("mouseMoved", 5, 700)
    page.wait(lambda: not page.card and not page.all(".overlay .veil"))


@pytest.mark.parametrize("name", ["schedule", "inode", "kmalloc", "task_struct", "vfs_read", "start_kernel", "usb_driver"])
@pytest.mark.parametrize("size", [(1280, 800), (1600, 900)])
def test_card_hides_no_name_that_is_lit(browser, name, size):
    browser.open("map.html", f"#{name}", width=size[0], height=size[1])
    lit, hidden = browser.js("""
        const card = document.getElementById('page:card').getBoundingClientRect();
        const plates = [...document.querySelectorAll('.overlay .plate')].map(plate => plate.getBoundingClientRect());
        const isHidden = p => p.left < card.right && card.left < p.right && p.top < card.bottom && card.top < p.bottom;
        return [plates.length, plates.filter(isHidden).length];
    """)
    assert lit > 0 and hidden == 0


@pytest.mark.parametrize("name", ["start_kernel", "task_struct", "exc_page_fault", "usb_driver", "inode"])
def test_lit_arrows_follow_the_drawn_ones(page, name):
    """Corner for corner: every curve of a lit arrow is one of a drawn line."""
    page.press("/", *name, Keys.ENTER)
    drawn, lit = page.js("""
        // Where curves lie, which the path tells from where each begins.
        const curvesOf = path => {
            let [x, y] = [0, 0];
            return [...path.getAttribute('d').matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([, letter, rest]) => {
                const numbers = (rest.match(/-?[\\d.]+/g) ?? []).map(Number);
                const curve = letter === 'c' ? numbers.map((n, index) => n + (index % 2 ? y : x)) : [];
                if (letter === 'M' || letter === 'L') [x, y] = numbers;
                else if (letter === 'H') [x] = numbers;
                else if (letter === 'V') [y] = numbers;
                else if (letter === 'c') [x, y] = curve.slice(4);
                else if (letter !== 'z') throw new Error(letter);
                return curve.length ? [curve.map(n => n.toFixed(2)).join(' ')] : [];
            });
        };
        const curves = selector => [...document.querySelectorAll(selector)].flatMap(curvesOf);
        return [curves('.net .connector'), curves('.overlay .line')];
    """)
    assert len(lit) > 2 and set(lit) <= set(drawn)


def test_hovering_an_arrow_lights_it_and_its_ends(page):
    x, y = page.js(ARROW_POINT, "ksys_read", "vfs_read", 0.5)
    page.mouse("mouseMoved", x, y)
    page.wait(lambda: page.all(".overlay .line"))
    lit = page.js("return [...document.querySelectorAll('.overlay text')].map(t => t.textContent)")
    assert sorted(lit) == ["ksys_read", "vfs_read"]


def test_click_on_an_arrows_end_travels_to_the_other(page):
    page.click(*page.js(ARROW_POINT, "ksys_read", "vfs_read", 0.03))
    assert page.hash == "#vfs_read"
    page.click(*page.js(ARROW_POINT, "ksys_read", "vfs_read", 0.97))
    assert page.hash == "#ksys_read"


# A point of an arrow in the window, at a share of its way.
ARROW_POINT = """
    const data = JSON.parse(document.getElementById('page:data').textContent);
    const edition = data.editions.at(-1);
    const index = edition.connectors.findIndex(c => c[0] === arguments[0] && c[1] === arguments[1]);
    const path = document.querySelectorAll('.hits path')[index];
    const point = path.getPointAtLength(path.getTotalLength() * arguments[2]).matrixTransform(path.getScreenCTM());
    return [point.x, point.y];
"""


def test_numbers_follow_arrows(page):
    page.press("/")
    page.press(*"ksys_read", Keys.ENTER)
    assert page.hash == "#ksys_read"
    page.press("1")
    assert page.hash == "#vfs_read"


def test_search_finds_names_abbreviations_and_descriptions(page):
    def found(words):
        page.press("/")
        page.js("document.activeElement.value = ''")
        page.press(*words)
        names = [b.text for b in page.all("#page\\:results b")]
        page.press(Keys.ESCAPE)
        return names

    assert found("schedule")[0] == "schedule"
    assert "schedule_timeout" in found("sched")
    assert "rq" in found("run queue")
    assert "schedule" in found("picks the next task")
    assert found("no such thing at all") == []


def test_the_next_search_replaces_the_last(page):
    page.press("/", *"ksys_read", Keys.ENTER)
    page.press("/", *"vfs_read", Keys.ENTER)
    assert page.hash == "#vfs_read"


def test_search_says_the_field_and_enter_flies_there(page):
    page.press("/")
    page.press(*"vfs_rea")
    assert page.css("#page\\:results [aria-selected=true]").text.startswith("vfs_read\nE2")
    page.press(Keys.ENTER)
    assert page.hash == "#vfs_read"
    assert page.card.startswith("vfs_read")
    x, y = page.middle("vfs_read")
    assert abs(x - 640) < 40 and abs(y - 400) < 80
    assert page.box("vfs_read")[3] > 12


def test_address_opens_its_name(browser):
    browser.open("map.html", "#schedule")
    assert browser.card.startswith("schedule\n")
    browser.js("location.hash = 'vfs_read'")
    browser.wait(lambda: browser.card.startswith("vfs_read"))
    browser.open("map.html", "#no_such_name@no_such_edition")
    assert browser.card == ""
    assert browser.console() == []


def test_escape_leaves_the_name(browser):
    browser.open("map.html", "#schedule")
    browser.press(Keys.ESCAPE)
    assert browser.card == "" and browser.hash == ""


def test_editions_switch_and_keep_name_and_address(browser):
    browser.open("map.html", "#schedule")
    assert "v7.0" in browser.link("schedule")
    browser.css("#page\\:editions input").click()
    assert browser.hash == "#schedule@5.1"
    assert browser.driver.title == "Linux kernel map 5.1"
    assert "v5.1" in browser.link("schedule")
    assert browser.card.startswith("schedule\n")
    browser.open("map.html", "#schedule@5.1")
    assert browser.driver.title == "Linux kernel map 5.1"
    browser.press("e")
    assert browser.driver.title == "Linux kernel map 7.0"
    assert browser.console() == []


def test_changes_are_marked_and_listed(page):
    page.press("c")
    panel = page.css("#page\\:changes").text
    data = page.js("return JSON.parse(document.getElementById('page:data').textContent).editions[1].changes")
    assert f"New: {len(data['added'])}" in panel
    assert f"Gone: {len(data['removed'])}" in panel
    assert f"Names: {len(data['added'])} new, {len(data['changed'])} changed, {len(data['removed'])} gone\n" in panel
    assert f"Arrows: {len(data['addedConnectors'])} new, {len(data['removedConnectors'])} gone\n" in panel
    assert len(page.all(".marks rect.added")) == len(data["added"]) > 5
    assert len(page.all(".marks rect.changed")) == len(data["changed"]) > 5
    page.css("#page\\:changes .removed button").click()
    assert page.hash.endswith("@5.1")
    assert len(page.all(".marks rect.removed")) == len(data["removed"]) > 5
    page.press("c")
    assert not page.all(".marks")


def test_layers_hide_arrows_descriptions_and_kinds(page):
    page.press("l")
    for layer, selector in (("arrows", "[id='layer:Connectors']"), ("kind-function", ".label.kind-function")):
        assert page.css(selector).is_displayed()
        page.css(f"[data-layer='{layer}']").click()
        assert not page.css(selector).is_displayed()
    page.css("[data-layer=descriptions]").click()
    page.mouse("mouseMoved", *page.middle("inode"))
    page.wait(lambda: page.all(".overlay .veil"))
    assert page.card == ""
    # Another edition keeps the choice.
    page.press("e")
    assert not page.css(".label.kind-function").is_displayed()


def test_keyboard_alone_goes_everywhere(page):
    page.press(Keys.TAB)
    assert page.js("return document.activeElement.className") == "skip"
    page.press(Keys.ENTER, Keys.TAB)
    first = page.js("return document.activeElement.closest('.label, .heading, .subheading')?.id")
    assert first and page.card
    page.press(Keys.TAB)
    second = page.js("return document.activeElement.id")
    assert second != first and page.hash == f"#{second}"
    page.press("d")
    assert page.js("return document.activeElement.closest('aside')?.id") == "page:card"
    page.press(Keys.ESCAPE)
    assert page.js("return document.activeElement.id") == second


def test_focused_name_is_in_the_window(page):
    for _ in range(6):
        page.press("+")
    page.js("document.getElementById('page:map').focus()")
    for _ in range(12):
        page.press(Keys.TAB)
        left, top, width, height = page.box(page.js("return document.activeElement.id"))
        assert left > 0 and left + width < 1280 and top > 0 and top + height < 800
    assert page.js("return [scrollX, scrollY, document.getElementById('page:map').scrollLeft]") == [0, 0, 0]


def test_names_say_themselves(page):
    """What a screen reader is told of a name."""
    page.cdp("Accessibility.enable")
    node = page.cdp("DOM.getDocument")["root"]["nodeId"]
    found = page.cdp("DOM.querySelector", nodeId=node, selector="#vfs_read")["nodeId"]
    tree = page.cdp("Accessibility.getPartialAXTree", nodeId=found, fetchRelatives=False)["nodes"][0]
    assert tree["role"]["value"] == "link"
    assert tree["name"]["value"] == "vfs_read (virtual file system) · function · E2"
    assert tree["description"]["value"].startswith("Reads from an open file")


def test_panels_open_and_close(page):
    for key, name in (("?", "keys"), ("l", "layers"), ("c", "changes")):
        page.press(key)
        assert page.css(f"#page\\:{name}").is_displayed()
        assert page.css(f"#page\\:{name}-button").get_attribute("aria-expanded") == "true"
    assert not page.css("#page\\:keys").is_displayed()
    page.press(Keys.ESCAPE)
    assert not page.css("#page\\:changes").is_displayed()


def test_tap_shows_the_card_before_it_opens_anything(browser):
    browser.open("map.html", "#inode", width=390, height=844, touch=True)
    browser.press(Keys.ESCAPE)
    x, y = browser.middle("inode")
    browser.touch("touchStart", (x, y))
    browser.touch("touchEnd")
    browser.wait(lambda: browser.card)
    assert len(browser.driver.window_handles) == 1
    # The card does not lie on the name it is of.
    browser.open("map.html", "#inode", width=390, height=844, touch=True)
    card = browser.css("#page\\:card").rect
    left, top, width, height = browser.box("inode")
    assert top + height <= card["y"]
    assert browser.css("#page\\:card a").get_attribute("href").startswith("https://elixir.bootlin.com/linux/v7.0/")


def test_dark_and_light(browser):
    lightness = "return getComputedStyle(document.querySelector('.paper')).fill"
    browser.open("map.html", scheme="dark")
    assert browser.js(lightness) == "rgb(20, 20, 20)"
    browser.css("#page\\:scheme-button").click()
    assert browser.js(lightness) == "rgb(255, 255, 255)"
    browser.open("map.html", scheme="light")
    assert browser.js(lightness) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(browser, scheme):
    browser.open("map.html", scheme=scheme)
    ratios = browser.js("""
        const luminance = color => {
            const parts = color.match(/\\d+/g).slice(0, 3).map(Number).map(n => n / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
        };
        const svg = document.querySelector('#sheet > svg');
        const grounds = [svg.querySelector('.paper'), ...svg.querySelectorAll('.bands path')].filter(e => getComputedStyle(e).fill !== 'none');
        return [...svg.querySelectorAll('text')].map(text => {
            const box = text.getBBox(), matrix = text.transform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
            const point = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(matrix);
            const ground = grounds.filter(ground => ground.isPointInFill(point)).at(-1);
            const [a, b] = [text, ground].map(element => luminance(getComputedStyle(element).fill)).sort((a, b) => b - a);
            return [(a + .05) / (b + .05), text.textContent];
        }).sort((a, b) => a[0] - b[0]);
    """)
    print(f"{scheme}: least contrast {ratios[0]}")
    assert len(ratios) > 500 and ratios[0][0] >= 4.5


def test_finger_moves_the_sheet(browser):
    browser.open("map.html", width=390, height=844, touch=True)
    left, top, scale = browser.view
    browser.touch("touchStart", (200, 500))
    for step in range(1, 6):
        browser.touch("touchMove", (200 + 8 * step, 500 - 16 * step))
    browser.touch("touchEnd")
    assert browser.view == pytest.approx((left + 40, top - 80, scale), abs=6)


def test_print_is_the_poster(page, files):
    """One page of the poster's size, whatever part is seen, and without the page's furniture."""
    import base64
    import subprocess

    page.press("+", "+", "c")
    page.driver.get((files / "map.html").as_uri() + "#schedule")
    data = page.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
    printed = files / "printed.pdf"
    printed.write_bytes(base64.b64decode(data))
    info = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1\n" in info
    sizes = [float(word) for line in info.splitlines() if line.startswith("Page size") for word in line.split() if word[0].isdigit()]
    width, height = page.js("const v = sheet.firstElementChild.viewBox.baseVal; return [v.width, v.height]")
    assert abs(sizes[0] - width) < 1 and abs(sizes[1] - height) < 1
    text = subprocess.run(["pdftotext", printed, "-"], capture_output=True, text=True, check=True).stdout
    assert "vfs_read" in text and "What changed" not in text and "Search" not in text
    links = subprocess.run(["pdfinfo", "-url", printed], capture_output=True, text=True, check=True).stdout
    assert links.count("/linux/v7.0/") > 300


def test_works_without_script(browser):
    browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.driver.get("about:blank")
        browser.driver.get((FILES / "map.html").as_uri())
        document = browser.cdp("DOM.getDocument")["root"]["nodeId"]
        node = browser.cdp("DOM.querySelector", nodeId=document, selector="#sheet > svg")["nodeId"]
        box = browser.cdp("DOM.getBoxModel", nodeId=node)["model"]
        assert box["width"] > 1000
    finally:
        browser.cdp("Emulation.setScriptExecutionDisabled", value=False)
