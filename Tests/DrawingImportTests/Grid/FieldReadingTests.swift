import DrawingImport
import MapEditing
import Testing

@Suite struct FieldReadingTests {
    private static let name = DrawnSheet.name
    private static func heading(_ text: String, _ x: Int, _ y: Int) -> String {
        DrawnSheet.name(text, x, y, style: "font-size:24px;font-weight:bold")
    }
    /// Enough names that the usual size is theirs.
    private static let usual = (0..<12).map { DrawnSheet.name("usual_\($0)", 390, 150 + 12 * $0) }.joined()

    @Test func headsAndCaptionsOfRowsAndColumnsAreFound() throws {
        let map = try ReadMap(Self.usual)
        #expect(map.entries("layers").map { $0["name"]?.string } == ["upper things", "middle", "lower"])
        #expect(map.entries("layers").map { $0["caption"]?.string } == ["what is above", nil, nil])
        #expect(map.entries("functionalities").map { $0["name"]?.string } == ["left", "right"])
    }

    @Test func titleEditionYearAndCreditAreFound() throws {
        let map = try ReadMap(Self.usual).map.tree
        #expect(map["title"] == .string("A map of things"))
        #expect(map["id"] == .string("a-map-of-things"))
        let edition = try #require(map["editions"]?.elements.first)
        #expect(edition["id"] == .string("4.2"))
        #expect(edition["date"] == .string("2017-01-01"))
        #expect(edition["credit"] == .array([.string("© 2011–2017 Somebody")]))
    }

    @Test func whatIsGivenStandsInsteadOfWhatIsDrawn() throws {
        let heading = MapHeading(id: "m", title: "T", edition: "9", date: "2018-02-03")
        let map = try ReadMap(Self.usual, heading: heading).map.tree
        #expect(map["title"] == .string("T"))
        #expect(map["editions"]?.elements.first?["date"] == .string("2018-02-03"))
    }

    /// The bands of the rows overlap from 300 to 320 and from 500 to 520.
    @Test(arguments: [(295, "upper-things"), (310, "middle"), (490, "middle"), (512, "lower")])
    func rowsEndWhereTheNextIsPaintedOverThem(y: Int, row: String) throws {
        let item = try #require(try ReadMap(Self.usual + Self.name("it", 700, y, nil, "", "")).item("it"))
        #expect(item["layer"]?.string == row)
        #expect(item["functionality"]?.string == "right")
    }

    @Test func nameBesideTheFirstColumnBelongsToIt() throws {
        let map = try ReadMap(Self.usual + Self.name("lib/", 185, 450, nil, "", ""))
        #expect(map.item("lib/")?["functionality"]?.string == "left")
        #expect(map.notes(on: .field) == ["“lib/” stands at the border of its field"])
    }

    @Test func headingMakesAModuleOfItsField() throws {
        let map = try ReadMap(
            Self.usual + Self.heading("two lines", 790, 130) + Self.heading("of it", 790, 152)
                + Self.name("key", 700, 250, nil, "", ""))
        let module = try #require(map.module("two lines of it"))
        #expect(module["layer"]?.string == "upper-things")
        #expect(module["bridge"] == nil)
        #expect(map.item("key")?["module"] == module["id"])
    }

    @Test func boxIsACardOverTheFieldsItCovers() throws {
        let box = "<rect x=\"620\" y=\"200\" width=\"200\" height=\"260\" style=\"fill:#c3c2b7\"/>"
        let frame = "<rect x=\"610\" y=\"190\" width=\"300\" height=\"290\" style=\"fill:none;stroke:#000\"/>"
        let map = try ReadMap(
            Self.usual + frame + box + box + Self.heading("card", 700, 230) + Self.name("in", 700, 300, nil, "", "")
                + Self.name("out", 860, 300, nil, "", ""))
        let module = try #require(map.module("card"))
        #expect(module["layer"] == .array([.string("upper-things"), .string("middle")]))
        #expect(module["bridge"] == .bool(true))
        #expect(map.item("in")?["module"] == module["id"])
        #expect(map.item("out")?["module"] == nil)
        #expect(map.entries("modules").count == 1)
    }

    @Test func boxWithoutHeadingIsAModuleWithoutOne() throws {
        let box = "<rect x=\"620\" y=\"200\" width=\"100\" height=\"60\" style=\"fill:#c3c2b7\"/>"
        let map = try ReadMap(Self.usual + box + Self.name("in", 670, 230, nil, "", ""))
        #expect(map.entries("modules").count == 1)
        #expect(map.notes(on: .box) == ["the box around “in” has no heading"])
    }

    @Test func boldNameHeadsTheNamesUnderIt() throws {
        let map = try ReadMap(
            Self.usual + Self.heading("module", 790, 130) + Self.name("group", 700, 200, nil, "font-weight:bold", "")
                + Self.name("one", 700, 213, nil, "", "") + Self.name("two", 702, 226, nil, "", "")
                + Self.name("far", 700, 280, nil, "", "")
                + Self.name("lone", 900, 200, nil, "font-weight:bold", ""))
        #expect(map.entries("groups").map { $0["heading"]?.string } == ["group"])
        #expect(["one", "two", "far"].map { map.item($0)?["group"]?.string } == ["group", "group", nil])
        #expect(map.item("lone")?["kind"]?.string == "concept")
    }

    @Test func lightNamesInTheLastRowMakeItAFloor() throws {
        let map = try ReadMap(Self.usual + Self.name("rock", 700, 600, nil, "fill:#eee", ""))
        #expect(map.entries("layers").map { $0["floor"] } == [nil, nil, .bool(true)])
    }

    @Test func strayMarksAreLeftOutAndSignsJoined() throws {
        let map = try ReadMap(
            Self.usual + Self.name(".", 700, 400, nil, "", "")
                + "<text x=\"700\" y=\"200\" style=\"font-size:12px\">ticks</text><text x=\"731\" y=\"200\" style=\"font-size:12px\">++</text>"
        )
        #expect(map.item("ticks++") != nil)
        #expect(map.item(".") == nil)
        #expect(map.notes(on: .label).count == 2)
    }

    @Test func groundsOfHeadsAndFootAreNoRows() throws {
        let content = DrawnSheet(
            content: Self.usual,
            rows: """
                <rect x="0" y="0" width="1000" height="45" style="fill:#888"/><rect x="0" y="45" width="1000" height="55" style="fill:#999"/>
                <rect x="0" y="700" width="1000" height="40" style="fill:#999"/>
                """ + DrawnSheet.rows)
        let map = ReadMap(map: try DrawingImporter.map(from: content.bytes))
        #expect(map.entries("layers").map { $0["name"]?.string } == ["upper things", "middle", "lower"])
        #expect(map.entries("functionalities").map { $0["name"]?.string } == ["left", "right"])
    }

    @Test func bandsMayHaveRoundCornersAndBeUsed() throws {
        let columns = """
            <defs><path id="c" d="M 210,50 H 570 C 575,50 580,55 580,60 V 690 Q 580,700 570,700 H 210 A 10 10 0 0 1 200 690 V 60 Q 200,50 210,50 Z"/></defs>
            <use xlink:href="#c" style="fill:#fc8"/><use href="#c" x="400" fill="#8cf"/>
            """
        let map = ReadMap(map: try DrawingImporter.map(from: DrawnSheet(content: Self.usual, columns: columns).bytes))
        #expect(map.map.columns == 2)
    }

    @Test func drawingWithoutBandsHasNoMap() {
        let sheet = DrawnSheet(content: Self.usual, columns: "")
        let error = #expect(throws: ImportError.self) { try DrawingImporter.map(from: sheet.bytes) }
        #expect(error?.message == "the drawing has no map in it: 3 bands across and 0 down were found")
    }

    @Test func drawingWithoutNamesHasNoMap() {
        let error = #expect(throws: ImportError.self) { try DrawingImporter.map(from: DrawnSheet(heads: "").bytes) }
        #expect(error?.message == "the drawing has no map in it: no name stands in a field")
    }

    @Test func whatIsNoSVGIsSaidSo() {
        let error = #expect(throws: ImportError.self) { try DrawingImporter.map(from: Array("<html><p/></html>".utf8)) }
        #expect(error?.message == "the file is no SVG: its outermost element is “html”")
    }
}
