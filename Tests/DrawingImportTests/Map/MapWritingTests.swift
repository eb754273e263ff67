import DrawingImport
import MapEditing
import MapModel
import Testing
import TextFormats

@Suite struct MapWritingTests {
    private static func link(_ address: String, _ text: String, _ y: Int, size: Int = 12) -> String {
        "<a xlink:href=\"\(address)\"><title>The \(text)</title>"
            + DrawnSheet.name(text, 390, y, style: "font-size:\(size)px") + "</a>"
    }

    private static let names = (0..<4).map { link("https://a.b/ident/f_\($0)", "f_\($0)", 120 + 14 * $0) }.joined()

    @Test func linksThatBeginAlikeAreAKind() throws {
        let map = try ReadMap(
            Self.names + Self.link("https://a.b/other", "f_9", 200) + DrawnSheet.name("lib/x.c", 390, 220)
                + DrawnSheet.name("plain", 390, 240))
        #expect(map.item("f_0")?["kind"] == .string("ident"))
        #expect(map.item("f_0")?["link"] == nil)
        #expect(map.item("f_0")?["description"] == .string("The f_0"))
        #expect(map.entries("kinds").first?["link"] == .string("https://a.b/ident/{symbol}"))
        #expect(map.item("f_9")?["link"] == .string("https://a.b/other"))
        #expect(map.item("lib/x.c")?["kind"] == .string("file"))
        #expect(map.item("plain")?["kind"] == .string("name"))
        #expect(map.notes(on: .kind).first == "of 2 names the drawing does not tell the kind")
    }

    @Test func italicsAreAKindOfTheirOwn() throws {
        let map = try ReadMap(DrawnSheet.name("type", 390, 200, style: "font-style:italic") + DrawnSheet.name("name", 390, 240))
        #expect(map.item("type")?["kind"] == .string("name-italic"))
        #expect(map.entries("kinds").map { $0["face"] } == [.string("italic"), .string("roman")])
    }

    @Test func importanceFollowsSize() throws {
        let sizes = [7, 10, 12, 12, 12, 12, 16, 19]
        let map = try ReadMap(
            sizes.enumerated().map {
                DrawnSheet.name("n\($0.offset)", 390, 120 + 22 * $0.offset, style: "font-size:\($0.element)px")
            }.joined())
        #expect(
            (0..<8).map { map.item("n\($0)")?["importance"] } == [
                .number(1), .number(2), nil, nil, nil, nil, .number(4), .number(5),
            ])
    }

    @Test func namesThatStandTwiceHaveIdsOfTheirOwn() throws {
        let map = try ReadMap(
            DrawnSheet.name("key", 390, 200) + DrawnSheet.name("key", 790, 200) + DrawnSheet.name("key", 790, 400)
                + DrawnSheet.name("key", 790, 450)
                + DrawnSheet.name("ключ", 390, 420))
        #expect(
            map.entries("items").map { $0["id"] } == ["key", "key~right", "name", "key~middle", "key~2"].map(JSONTree.string))
    }

    @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "https://a b"]) func linksThatAreNoWebAddressAreLeftOut(
        link: String
    ) throws {
        let map = try ReadMap(Self.link(link, "key", 200))
        #expect(map.item("key")?["link"] == nil)
        #expect(map.notes(on: .link).count == 1)
    }

    /// Whatever stands in a drawing: what is written is a map.
    @Test(arguments: [
        "", "a\u{200B}\u{7F}b &#x2028; c", "“" + String(repeating: "long ", count: 900), "{release}", "~", "-x", ".hidden", "   ",
        "日本",
    ])
    func anyNamesMakeAValidMap(text: String) throws {
        let heading = DrawnSheet.name("h \(text)", 390, 140, style: "font-size:24px;font-weight:bold")
        let content =
            Self.names + heading + Self.link("https://a.b/\(text.count)", text, 250)
            + DrawnSheet.name(text, 790, 250, style: "font-weight:bold")
        let bytes = Array(MapText.text(try ReadMap(content).map.tree).utf8)
        let (map, findings) = MapDocument.read(bytes, file: "map.json")
        #expect(map != nil, "\(findings)")
        #expect(findings.filter { $0.severity == .error }.isEmpty)
    }

    @Test func sameDrawingIsTheSameMap() throws {
        let first = try ReadMap(Self.names).map
        for _ in 0..<5 { #expect(try ReadMap(Self.names).map == first) }
    }
}
