import Foundation
import Testing

@testable import CairoRender
@testable import Drawing

/// What a reader of the PDF can click, switch and read about it.
@Suite(.enabled(if: Tool.missing(Tool.pdfTools).isEmpty, "needs \(Tool.missing(Tool.pdfTools))"))
struct PDFInteractionTests {
    let fixture: SceneFixture
    let renderer: PDFRenderer

    init() throws {
        fixture = try SceneFixture()
        renderer = try fixture.renderer()
    }

    private func document(_ change: (inout Scene) -> Void = { _ in }) throws -> PDFDocument {
        var scene = fixture.scene
        change(&scene)
        return try PDFDocument(try renderer.render(scene))
    }

    // MARK: Links

    @Test func everyLinkLiesOverItsLabel() throws {
        let document = try document()
        let links = document.array(document.pages[0]["/Annots"]).map { document.dictionary($0) }
        #expect(links.count == fixture.scene.links.count)
        for (link, area) in zip(links, fixture.scene.links) {
            let height = fixture.scene.size.height
            let expected = [area.box.left, height - area.box.bottom, area.box.right, height - area.box.top]
            let difference = zip(document.numbers(link["/Rect"]), expected).map { abs($0 - $1) }
            #expect(difference.count == 4 && difference.allSatisfy { $0 < 1e-3 })
            #expect(document.text(link["/Contents"]) == area.contents)
            #expect(document.text(document.dictionary(link["/A"])["/URI"]) == area.uri)
        }
    }

    @Test func jumpsZoomToWhereTheyLead() throws {
        let jump = PlaceLink(
            box: Rect(x: 30, y: 50, width: 60, height: 8), target: Rect(x: 250, y: 170, width: 120, height: 80),
            contents: "Goes to x, field B2")
        let document = try document {
            $0.links = []
            $0.jumps = [jump]
        }
        let links = document.array(document.pages[0]["/Annots"]).map { document.dictionary($0) }
        #expect(links.count == 1)
        let link = try #require(links.first)
        let height = fixture.scene.size.height
        #expect(document.numbers(link["/Rect"]) == [30, height - 58, 90, height - 50])
        #expect(document.text(link["/Contents"]) == jump.contents)
        let action = document.dictionary(link["/A"])
        #expect(action["/S"] as? String == "/GoTo")
        let place = document.array(action["/D"])
        #expect(place.count == 6 && place[1] as? String == "/FitR")
        #expect(document.numbers(Array(place.dropFirst(2))) == [250, height - 250, 370, height - 170])
        #expect(try document.run(.qpdf, "--check").status == 0)
    }

    @Test(arguments: [
        ("https://e.org/a(b", "https://e.org/a(b"), ("https://e.org/a)b))", "https://e.org/a)b))"),
        ("https://e.org/a\\b", "https://e.org/a%5Cb"), ("https://e.org/é?q=ж", "https://e.org/%C3%A9?q=%D0%B6"),
        ("https://e.org/a b\"c'", "https://e.org/a%20b%22c'"), ("https://e.org/100%25#x~y", "https://e.org/100%25#x~y"),
    ])
    func anyAddressSurvives(uri: String, written: String) throws {
        let document = try document {
            $0.links = [LinkArea(box: Rect(x: 1, y: 1, width: 9, height: 9), uri: uri, contents: "x", owner: nil)]
        }
        let link = document.dictionary(document.array(document.pages[0]["/Annots"]).first)
        #expect(document.text(document.dictionary(link["/A"])["/URI"]) == written)
        #expect(try document.run(.qpdf, "--check").status == 0)
    }

    @Test(arguments: ["(", ")) \\", "Größe ≥ 漢字 🐧", "a\nb"])
    func anyDescriptionSurvives(contents: String) throws {
        let document = try document {
            $0.links = [
                LinkArea(box: Rect(x: 1, y: 1, width: 9, height: 9), uri: "https://e.org", contents: contents, owner: nil)
            ]
        }
        let link = document.dictionary(document.array(document.pages[0]["/Annots"]).first)
        #expect(document.text(link["/Contents"]) == contents)
    }

    // MARK: Outline

    @Test func outlineZoomsToItsPlaces() throws {
        let document = try document()
        let root = document.dictionary(document.catalog["/Outlines"])
        #expect(document.catalog["/PageMode"] as? String == "/UseOutlines")
        #expect(root["/Count"] as? Int == 2)
        let first = document.dictionary(root["/First"])
        #expect(document.text(first["/Title"]) == "processing")
        #expect(first["/Count"] as? Int == -1)  // closed, one below
        let child = document.dictionary(first["/First"])
        #expect(document.text(child["/Title"]) == "processing, scheduling ✓")
        let second = document.dictionary(first["/Next"])
        #expect(document.text(second["/Title"]) == "storage")
        #expect(second["/Next"] == nil)
        let destination = document.array(second["/Dest"])
        #expect(destination[1] as? String == "/FitR")
        let box = SceneFixture.cells[1]
        let height = fixture.scene.size.height
        #expect(
            destination[2...].compactMap { ($0 as? NSNumber)?.doubleValue }
                == [box.left, height - box.bottom, box.right, height - box.top])
    }

    @Test func withoutAnOutlineNoneIsShown() throws {
        let document = try document { $0.outline = [] }
        #expect(document.catalog["/PageMode"] == nil)
        #expect(document.catalog["/Outlines"] == nil)
    }

    // MARK: Optional content

    @Test func layersCanBeSwitched() throws {
        let document = try document()
        let properties = document.dictionary(document.catalog["/OCProperties"])
        let defaults = document.dictionary(properties["/D"])
        for list in [document.array(properties["/OCGs"]), document.array(defaults["/Order"])] {
            let names = list.map { document.text(document.dictionary($0)["/Name"]) }
            #expect(names == ["Bands", "Connectors", "Labels"])
        }
        let page = document.pages[0]
        let forms = document.dictionary(document.dictionary(page["/Resources"])["/XObject"])
        let groups = ["/L0", "/L1", "/L2"].map { document.dictionary(forms[$0])["/OC"] as? String }
        #expect(groups == document.array(properties["/OCGs"]).map { $0 as? String })
    }

    @Test func orderOfTheScenesLayersDoesNotMatter() throws {
        let straight = try renderer.render(fixture.scene)
        var scene = fixture.scene
        scene.layers.reverse()
        #expect(try renderer.render(scene) == straight)
    }

    // MARK: Metadata

    @Test func informationAndXMPAgree() throws {
        let document = try document()
        let info = fixture.scene.info
        #expect(document.text(document.info["/Title"]) == info.title)
        #expect(document.text(document.info["/Author"]) == info.author)
        #expect(document.text(document.info["/Subject"]) == info.subject)
        #expect(document.text(document.info["/Keywords"]) == "map, kernel")
        #expect(document.text(document.info["/CreationDate"]) == "D:20260102030405Z")
        #expect(document.text(document.info["/ModDate"]) == "D:20260102030405Z")
        #expect(document.text(document.catalog["/Lang"]) == "en")
        #expect(document.dictionary(document.catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool == true)

        let xmp = try document.data(ofStream: document.catalog["/Metadata"])
        #expect(xmp.contains(">A small map &lt;of “things” &amp; ends&gt;</rdf:li>"))
        #expect(xmp.contains("<rdf:li>Ä. Author</rdf:li>"))
        #expect(xmp.contains("<pdf:Keywords>map, kernel</pdf:Keywords>"))
        #expect(xmp.contains("<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>"))
        #expect(xmp.contains("<pdfaid:part>2</pdfaid:part>"))
        let producer = try #require(document.text(document.info["/Producer"]))
        #expect(xmp.contains("<pdf:Producer>\(producer)</pdf:Producer>"))
    }

    /// A map's texts may hold two characters that XML does not have, and the packet is XML.
    @Test func xmpHasOnlyWhatXMLHas() throws {
        let document = try document { $0.info.subject = "a\u{FFFE}b\u{FFFF}c" }
        let xmp = try document.data(ofStream: document.catalog["/Metadata"])
        #expect(xmp.contains(">a\u{FFFD}b\u{FFFD}c</rdf:li>"))
    }

    // MARK: Plans

    @Test func sheetsShareTheDrawing() throws {
        let half = Size(216, 288)
        let sheet = Rect(x: 0, y: 0, width: half.width, height: half.height)
        let pages = (0..<8).map { index in
            PDFPagePlan(
                media: half, bleed: sheet, trim: sheet,
                placements: [
                    PDFPlacement(clips: [sheet], origin: Point(index.isMultiple(of: 2) ? 0 : -half.width, 0), scale: 1)
                ], label: "r1c\(index + 1)")
        }
        let plan = PDFDocumentPlan(
            pages: pages, outline: [PDFOutlineEntry(title: "second", page: 1, box: sheet)])
        let sheets = try renderer.render(fixture.scene, plan: plan)
        let document = try PDFDocument(sheets)
        #expect(document.pages.count == 8)
        #expect(sheets.count < (try renderer.render(fixture.scene)).count + 8 * 1_000)
        let labels = document.array(document.dictionary(document.catalog["/PageLabels"])["/Nums"])
        #expect(document.text(document.dictionary(labels[3])["/P"]) == "r1c2")
        #expect(try document.run(.qpdf, "--check").status == 0)
        // The second sheet shows the right half only.
        let words = try document.run(.pdftotext, "-f", "2", "-l", "2", operands: "-").output
        #expect(words.contains("storage"))
        #expect(!words.contains("processing"))
    }

    @Test func bleedAndMarksLieAroundTheTrimmedPage() throws {
        var scene = fixture.scene
        let ground = Path(Rect(x: -9, y: -9, width: 450, height: 306))
        scene.layers[0].items.insert(SceneItem(.fill(ground, Color(0x336699)), role: .band), at: 0)
        let mark = Path([.move(Point(0, 20)), .line(Point(8, 20))])
        let trim = Rect(x: 20, y: 20, width: 432, height: 288)
        let page = PDFPagePlan(
            media: Size(472, 328), bleed: trim.inset(by: -9), trim: trim,
            placements: [PDFPlacement(clips: [trim.inset(by: -9)], origin: Point(20, 20), scale: 1)],
            overlay: [SceneItem(.stroke(mark, Stroke(Color(0), width: 0.25)), role: .note)])
        let document = try PDFDocument(
            try renderer.render(scene, plan: PDFDocumentPlan(pages: [page], outline: [], sceneBleed: 9)))
        #expect(document.numbers(document.pages[0]["/MediaBox"]) == [0, 0, 472, 328])
        #expect(document.numbers(document.pages[0]["/BleedBox"]) == [11, 11, 461, 317])
        #expect(document.numbers(document.pages[0]["/TrimBox"]) == [20, 20, 452, 308])

        let picture = try PPMImage(try document.picture(dpi: 72))
        #expect(picture[13, 13] == [0x33, 0x66, 0x99])  // the bleed
        #expect(picture[9, 100] == [0xFF, 0xFF, 0xFF])  // beyond it
        #expect(picture[4, 20][0] < 0xF0)  // the mark
    }
}
