import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout
@testable import TextFormats
@testable import WebRender

@Suite struct SVGWriterTests {
    @Test func sheetHasItsSizeInMillimetresAndPoints() throws {
        let root = try XMLTree.read(try WebFixture.svg(try WebFixture.edition()))
        #expect(root.name == "svg")
        #expect(root.attributes["width"] == "297.039mm")
        #expect(root.attributes["height"] == "209.903mm")
        #expect(root.attributes["viewBox"] == "0 0 842 595")
        #expect(root.child("title")?.text == "Test map 1")
    }

    @Test func everyNameHasItsIdWordsKindAndDescription() throws {
        let edition = try WebFixture.edition()
        let root = try XMLTree.read(try WebFixture.svg(edition))
        for item in edition.map.items {
            let element = try #require(root.first(id: item.id))
            let classes = element.attributes["class"]?.split(separator: " ") ?? []
            #expect(classes.contains("label"))
            #expect(classes.contains("kind-\(edition.map.kinds[item.kind].id)"))
            #expect(classes.contains("importance-\(item.importance)"))
            #expect(element.child("desc")?.text == item.description)
            #expect(element.child("text")?.text == item.label)
            let field = GridReference.field(row: item.layer, column: item.functionality)
            #expect(element.child("title")?.text == "\(item.label) · \(edition.map.kinds[item.kind].name) · \(field)")
        }
    }

    @Test func safeLinksAreLinksAndOthersAreNone() throws {
        let root = try XMLTree.read(try WebFixture.svg(try WebFixture.edition()))
        #expect(root.first(id: "vfs_read")?.name == "a")
        #expect(root.first(id: "vfs_read")?.attributes["href"] == "https://example.org/?a=1&b=2")
        #expect(root.first(id: "vfs_read")?.attributes["xlink:href"] == "https://example.org/?a=1&b=2")
        #expect(root.first(id: "sata")?.attributes["href"] == "relative/page.html")
        #expect(root.first(id: "sock")?.name == "g")
        #expect(root.all.allSatisfy { $0.attributes["href"]?.hasPrefix("javascript") != true })
    }

    @Test func layersSayWhatTheyAre() throws {
        let root = try XMLTree.read(try WebFixture.svg(try WebFixture.edition()))
        for name in ["Bands", "Connectors", "Labels"] {
            let layer = try #require(root.first(id: "layer:\(name)"))
            #expect(layer.attributes["role"] == "group")
            #expect(layer.attributes["aria-label"] == name)
        }
    }

    @Test func textLeftToTheReaderFillsTheRoomItWasGiven() throws {
        let edition = try WebFixture.edition(WebFixture.hostileMap)
        let bytes = try SVGWriter(lettering: .embed([]), isForeign: { $0.text.hasPrefix("🐧") })
            .document(of: edition.scene, composition: edition.composition, map: edition.map)
        let root = try XMLTree.read(String(decoding: bytes, as: UTF8.self))
        let (penguin, other) = try (#require(root.first(id: "vfs_write")), #require(root.first(id: "sock")))
        #expect(penguin.child("text")?.attributes["lengthAdjust"] == "spacingAndGlyphs")
        #expect(Double(penguin.child("text")?.attributes["textLength"] ?? "") ?? 0 > 1)
        #expect(other.child("text")?.attributes["textLength"] == nil)
    }

    /// What turns direction in a name ends with it, in a tooltip that goes on after it.
    @Test func titlesKeepDirectionsApart() throws {
        let root = try XMLTree.read(try WebFixture.svg(try WebFixture.edition(WebFixture.hostileMap)))
        let title = try #require(root.first(id: "vfs_write")?.child("title")?.text)
        #expect(title.hasPrefix("\u{2068}🐧 1"))
        #expect(title.contains("\u{2069} · "))
    }

    @Test func doubtfulConnectorSaysWhyItIs() throws {
        var map = WebFixture.map
        map.connectors[0].doubt = "reversed: <b> & more"
        let edition = try WebFixture.edition(map)
        let connector = try #require(try XMLTree.read(try WebFixture.svg(edition)).first(id: map.connectors[0].id))
        #expect(connector.child("title")?.text.hasSuffix(" — doubtful: reversed: <b> & more") == true)
        #expect(connector.attributes["aria-label"] == connector.child("title")?.text)
        let page = try WebFixture.page([edition])
        #expect(page.contains(#""doubts":{"vfs_read→vfs_write":"reversed: \u003cb\u003e \u0026 more"}"#))
        #expect(try !WebFixture.page([WebFixture.edition()]).contains(#""doubts":"#))
    }

    /// A caption is text of its module, neither a link nor a second element of that name.
    @Test func captionsStandInTheirModule() throws {
        var map = WebFixture.map
        map.modules[1].link = "https://example.org/net"
        map.modules[0].description = ""
        for index in 0..<40 {
            map.items.append(map.items[0])
            map.items[map.items.count - 1].id = "more\(index)"
        }
        // As wide as names get, so that the sentence fits on a line.
        map.items[map.items.firstIndex { $0.id == "sock" }!].label = "a_name_of_28_letters_exactly"
        let edition = try WebFixture.edition(map)
        #expect(edition.composition.captions.map(\.module) == ["net"])
        let root = try XMLTree.read(try WebFixture.svg(edition))
        let module = try #require(root.first(id: "module:net:B1"))
        let texts = module.children.filter { $0.name == "text" }
        #expect(texts.map(\.text).joined(separator: " ") == "The module net.")
        #expect(texts.allSatisfy { $0.attributes["class"]?.contains("cell-caption") == true })
        #expect(root.all.count { $0.attributes["id"] == "net" } == 1)
        #expect(root.first(id: "net")?.child("text")?.text == "net")
    }

    @Test func namesAreGroupedByRowFieldAndModule() throws {
        let root = try XMLTree.read(try WebFixture.svg(try WebFixture.edition()))
        let row = try #require(root.first(id: "layer:row0"))
        #expect(row.attributes["role"] == "group")
        #expect(row.attributes["aria-label"] == "row 0")
        let field = try #require(row.first(id: "cell:A1"))
        #expect(field.attributes["aria-label"] == "A1: column 0, row 0")
        let module = try #require(field.first(id: "module:vfs:A1"))
        #expect(module.attributes["aria-label"] == "Virtual File System")
        #expect(module.children.compactMap { $0.attributes["id"] }.sorted() == ["vfs", "vfs_read", "vfs_write"])
    }

    @Test func everyConnectorHasAGroupThatSaysWhatItConnects() throws {
        let edition = try WebFixture.edition()
        let root = try XMLTree.read(try WebFixture.svg(edition))
        let drawn = Set(
            edition.scene.layers.filter { $0.name == .connectors }.flatMap(\.items).compactMap(\.owner))
        #expect(!drawn.isEmpty)
        for id in drawn {
            let title = id.replacing("→", with: " → ")
            #expect(root.first(id: id)?.child("title")?.text == title)
        }
    }

    @Test func idsAreThereOnce() throws {
        let root = try XMLTree.read(try WebFixture.svg(try WebFixture.edition()))
        let ids = root.all.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
    }

    @Test func everythingOfTheSceneIsDrawn() throws {
        let edition = try WebFixture.edition()
        let items = edition.scene.layers.flatMap(\.items)
        let root = try XMLTree.read(try WebFixture.svg(edition))
        let texts = items.compactMap { if case .text(let run) = $0.shape { run.text } else { nil } }
        #expect(root.all.filter { $0.name == "text" }.map(\.text).sorted() == texts.sorted())
        #expect(root.all.count { $0.name == "path" } == items.count - texts.count)
    }

    @Test func sameSceneIsTheSameText() throws {
        #expect(try WebFixture.svg(try WebFixture.edition()) == (try WebFixture.svg(try WebFixture.edition())))
    }

    @Test func fontsAreEmbeddedLinkedOrOutlined() throws {
        let edition = try WebFixture.edition()
        let face = try #require(WebFont.faces(of: [edition.scene]).first)
        let font = WebFont(face: face, format: .woff2, name: "A.woff2", data: Array("foo".utf8))
        let embedded = try WebFixture.svg(edition, .embed([font]))
        #expect(embedded.contains("src:url(\"data:font/woff2;base64,Zm9v\") format(\"woff2\")"))
        let linked = try WebFixture.svg(edition, .link([font]))
        #expect(linked.contains("src:url(\"fonts/A.woff2\") format(\"woff2\")"))
        let outlined = try WebFixture.svg(
            edition, .outline { run in Path([.move(run.origin), .line(Point(run.origin.x + run.advance, run.origin.y))]) })
        #expect(!outlined.contains("<text"))
        #expect(!outlined.contains("font"))
        #expect(try XMLTree.read(outlined).first(id: "vfs_read")?.child("title")?.text == "vfs_read · roman · A1")
    }

    @Test func hostileTextIsText() throws {
        let edition = try WebFixture.edition(WebFixture.hostileMap)
        let root = try XMLTree.read(try WebFixture.svg(edition))
        #expect(root.all.allSatisfy { !["script", "img", "b", "i"].contains($0.name) })
        #expect(root.all.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        #expect(root.all.allSatisfy { $0.attributes["href"] == nil })
        #expect(root.first(id: "vfs_write")?.child("text")?.text == "🐧 1")
    }

    @Test func pathsAreShort() {
        let path = Path([
            .move(Point(1, 2)), .line(Point(3.004, 2)), .line(Point(3, 5.5)), .line(Point(0, 0)),
            .curve(Point(1, 1), Point(2, 2), Point(3, 3)), .close,
        ])
        #expect(path.data == "M1 2H3V5.5L0 0c1 1 2 2 3 3z")
        // A curve is told from where it begins, as that is rounded.
        let bend = Path([.move(Point(10.004, 20)), .curve(Point(12, 20), Point(13, 19), Point(13.006, 17))])
        #expect(bend.data == "M10 20c2 0 3-1 3.01-3")
    }
}
