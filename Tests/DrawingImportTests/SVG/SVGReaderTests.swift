import Drawing
import Testing

@testable import DrawingImport

@Suite struct SVGReaderTests {
    private func read(_ content: String) throws -> SVGDrawing {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
            xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
            xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape">\(content)</svg>
            """
        return try SVGReader.read(XMLReader.read(Array(text.utf8)))
    }

    @Test(arguments: [
        "<text x=\"9\" y=\"9\" font-size=\"20\" font-weight=\"700\">a</text>",
        "<text x=\"9\" y=\"9\" font-size=\"5\" style=\"font-size:20px; font-weight:bold\">a</text>",
        "<style>.big { font-size: 15pt; font-weight: bold }</style><text x=\"9\" y=\"9\" class=\"big\">a</text>",
        "<style>text { font: 9px serif } #t { font: bold 20px/1.2 sans }</style><text x=\"9\" y=\"9\" id=\"t\">a</text>",
        "<g style=\"font-size:10px;font-weight:bold\"><text x=\"9\" y=\"9\"><tspan style=\"font-size:200%\">a</tspan></text></g>",
        "<g transform=\"scale(2)\"><text x=\"9\" y=\"9\" transform=\"rotate(90)\" style=\"font-size:10;font-weight:800\">a</text></g>",
    ])
    func sizeAndWeightAreReadWhereverTheyStand(content: String) throws {
        let text = try #require(try read(content).texts.first)
        #expect(abs(text.size - 20) < 1e-9)
        #expect(text.isBold)
    }

    @Test func anchorsAndOwnPlacesOfSpansCount() throws {
        let drawing = try read(
            """
            <text x="900" y="900" style="font-size:10px;text-anchor:middle">
              <tspan x="100" y="50">two</tspan>
              <tspan x="100" y="62">lines</tspan>
            </text>
            """)
        let text = try #require(drawing.texts.first)
        #expect(text.lines.map(\.text) == ["two", "lines"])
        #expect(abs(text.box.midX - 100) < 1.5)
        #expect(text.box.top > 40 && text.box.bottom < 66)
    }

    @Test(arguments: [
        ("<tspan x=\"1\" y=\"1\">mutex_lock</tspan><tspan x=\"1\" y=\"12\">_slow</tspan>", "mutex_lock_slow"),
        ("<tspan x=\"1\" y=\"1\">down\n <tspan style=\"font-size:5px\">_slow</tspan></tspan>", "down_slow"),
        ("<tspan x=\"1\" y=\"1\">page</tspan><tspan x=\"1\" y=\"12\">cache</tspan>", "page cache"),
        ("<tspan sodipodi:role=\"line\">page</tspan><tspan sodipodi:role=\"line\">cache</tspan>", "page cache"),
        ("one<tspan dy=\"3\">two</tspan>", "onetwo"),
        ("<tspan x=\"1\" y=\"1\">lib/</tspan><tspan x=\"1\" y=\"12\">crc.c</tspan>", "lib/crc.c"),
    ])
    func linesAreJoinedToNames(content: String, name: String) throws {
        let text = try #require(try read("<text x=\"1\" y=\"1\" style=\"font-size:10px\">\(content)</text>").texts.first)
        #expect(DrawnName(text).text == name)
    }

    @Test func linksWithinATextAreNamesOfTheirOwn() throws {
        let drawing = try read(
            "<text x=\"1\" y=\"9\"><a xlink:href=\"https://a.b/x\"><tspan>x</tspan></a> <a xlink:href=\"https://a.b/y\">y</a></text>"
        )
        #expect(drawing.texts.map { DrawnName($0).text } == ["x", "y"])
        #expect(drawing.texts.map(\.link) == ["https://a.b/x", "https://a.b/y"])
    }

    @Test func linkTitleAndIdsComeFromWhatIsAround() throws {
        let drawing = try read(
            "<g id=\"g\"><title>of g</title><a id=\"a\" xlink:href=\"https://a.b/x\"><title>of  a</title><text id=\"t\"><tspan id=\"s\">x</tspan></text></a></g>"
        )
        let text = try #require(drawing.texts.first)
        #expect(text.link == "https://a.b/x")
        #expect(text.remark == "of a")
        #expect(text.ids == ["s", "t", "a", "g"])
    }

    @Test func flowedTextIsRead() throws {
        let drawing = try read(
            """
            <flowRoot style="font-size:10px"><flowRegion><rect x="50" y="60" width="100" height="40"/></flowRegion>
            <flowPara>in a box</flowPara><flowPara/></flowRoot>
            """)
        #expect(drawing.texts.map { DrawnName($0).text } == ["in a box"])
        #expect(drawing.texts.first?.box.top == 60)
    }

    @Test func usedShapesStandWhereTheyAreUsed() throws {
        let drawing = try read(
            "<defs><rect id=\"r\" width=\"10\" height=\"5\"/></defs><use xlink:href=\"#r\" x=\"7\" transform=\"scale(2)\"/><use xlink:href=\"#none\"/>"
        )
        #expect(drawing.shapes.map(\.box) == [Rect(x: 14, y: 0, width: 20, height: 10)])
    }

    @Test func usesThatGrowWithoutEndAreRefused() throws {
        let groups = (0..<12).map { index in
            "<g id=\"g\(index)\">" + String(repeating: "<use xlink:href=\"#g\(index + 1)\"/>", count: 10) + "</g>"
        }
        let error = #expect(throws: ImportError.self) { try read("<defs>\(groups.joined())</defs><use xlink:href=\"#g0\"/>") }
        #expect(error?.message == "the drawing uses its own parts too often")
        #expect(try read("<g id=\"a\"><use xlink:href=\"#a\"/></g>").texts.isEmpty)
    }

    @Test func hiddenElementsAreLeftOutAndCounted() throws {
        let drawing = try read(
            "<g style=\"display:none\"><text>a</text></g><text visibility=\"hidden\">b</text><g visibility=\"hidden\"><text visibility=\"visible\">c</text></g>"
        )
        #expect(drawing.texts.map { DrawnName($0).text } == ["c"])
        #expect(drawing.hidden == 2)
    }

    @Test(arguments: [
        ("#f80", 0xFF8800), ("#FF8000", 0xFF8000), ("rgb(255, 128,0)", 0xFF8000), ("rgb(100%,0%,0%)", 0xFF0000),
        ("white", 0xFFFFFF),
    ])
    func coloursAreRead(text: String, rgb: UInt32) { #expect(Color(css: text) == Color(rgb)) }

    @Test(arguments: ["", "#12", "#gggggg", "rgb(1)", "shade"]) func otherColoursAreNone(text: String) {
        #expect(Color(css: text) == nil)
    }
}
