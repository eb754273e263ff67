import Foundation
import SystemPackage
import Testing

@testable import CairoRender
@testable import Drawing

@Suite(.enabled(if: Tool.missing(Tool.pdfTools).isEmpty, "needs \(Tool.missing(Tool.pdfTools))"))
struct PDFRendererTests {
    let fixture: SceneFixture
    let renderer: PDFRenderer

    init() throws {
        fixture = try SceneFixture()
        renderer = try fixture.renderer()
    }

    private func document() throws -> PDFDocument {
        try PDFDocument(try renderer.render(fixture.scene))
    }

    // MARK: The file

    @Test func qpdfHasNoComplaint() throws {
        let check = try document().run(.qpdf, "--check")
        #expect(check.status == 0)
        #expect(check.output.contains("No syntax or stream encoding errors found"))
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let again = try PDFRenderer(book: FontBook(folder: Repository.fonts), profiles: Repository.profiles)
        #expect(try renderer.render(fixture.scene) == again.render(fixture.scene))
    }

    @Test func nothingIsRasterised() throws {
        let lines = try document().run(.pdfimages, "-list").output.split(separator: "\n")
        #expect(lines.count == 2)  // the table's head
    }

    @Test func everyFontIsEmbeddedAndACutThatWasAskedFor() throws {
        let lines = try document().run(.pdffonts).output.split(separator: "\n").dropFirst(2)
        let names = lines.compactMap { $0.split(separator: " ").first?.split(separator: "+").last.map(String.init) }
        #expect(
            names.sorted() == [
                "IBMPlexMono", "IBMPlexSans-SemiBold", "IBMPlexSansCond", "IBMPlexSansCond-Italic",
                "IBMPlexSansCond-Medium", "IBMPlexSansCond-MediumItalic", "IBMPlexSansCond-SemiBold",
            ])
        #expect(lines.allSatisfy { $0.contains("yes yes yes") })  // embedded, subset, mapped to Unicode
    }

    // MARK: The page

    @Test func pageIsTheSheet() throws {
        let page = try #require(try document().pages.first)
        let document = try document()
        for box in ["/MediaBox", "/BleedBox", "/TrimBox"] {
            #expect(document.numbers(page[box]) == [0, 0, 432, 288])
        }
        #expect(document.pages.count == 1)
    }

    @Test func rgbIsTaggedEverywhere() throws {
        let document = try document()
        let page = try #require(document.pages.first)
        let resources = document.dictionary(page["/Resources"])
        let forms = document.dictionary(resources["/XObject"]).values.map { document.dictionary($0) }
        #expect(forms.count == 3)
        for holder in [resources] + forms.map({ document.dictionary($0["/Resources"]) }) {
            let space = document.array(document.dictionary(holder["/ColorSpace"])["/DefaultRGB"])
            #expect(space.first as? String == "/ICCBased")
            #expect(document.dictionary(space.last)["/N"] as? Int == 3)
        }
        let intent = document.dictionary(document.array(document.catalog["/OutputIntents"]).first)
        #expect(intent["/S"] as? String == "/GTS_PDFA1")
    }

    // MARK: Text

    @Test func everyTextIsFoundWholeAndInReadingOrder() throws {
        let output = try document().run(.pdftotext, "-raw", operands: "-").output
        let words = output.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(words == fixture.texts.flatMap { $0.split(separator: " ").map(String.init) })
    }

    @Test func everyWordStandsWhereTheSceneHasIt() throws {
        let output = try document().run(.pdftotext, "-bbox", operands: "-").output
        for case .text(let run) in fixture.scene.layers[2].items.map(\.shape) where !run.text.contains(" ") {
            let line = try #require(output.split(separator: "\n").first { $0.contains(">\(run.text)<") })
            let numbers = line.split(separator: "\"").compactMap { Double($0) }  // xMin, yMin, xMax, yMax
            #expect(abs(numbers[0] - run.origin.x) < 0.05)
            #expect(abs(numbers[2] - numbers[0] - run.advance) < 0.05)
            #expect(numbers[1] < run.origin.y && run.origin.y < numbers[3])
        }
    }

    @Test func textThatIsNotAsWideAsMeasuredIsAnError() {
        var scene = fixture.scene
        let run = TextRun(
            text: "vfs_read", face: FontFace(TypeFamily.condensed, weight: 400), size: 10, color: Color(0),
            origin: Point(10, 10), advance: 30)
        scene.layers = [SceneLayer(.labels, items: [SceneItem(.text(run), role: .label)])]
        let error = #expect(throws: RenderError.self) { try renderer.render(scene) }
        #expect(error?.description.hasPrefix("“vfs_read” was laid out 30.0 pt wide and would be drawn 3") == true)
    }

    @Test func missingGlyphIsAnError() {
        var scene = fixture.scene
        let face = FontFace(TypeFamily.condensed, weight: 400)
        let run = TextRun(text: "a ▲", face: face, size: 10, color: Color(0), origin: Point(10, 10), advance: 10)
        scene.layers = [SceneLayer(.labels, items: [SceneItem(.text(run), role: .label)])]
        #expect(throws: RenderError.missingGlyph("▲", text: "a ▲", face: face)) { try renderer.render(scene) }
    }

    @Test func emptySceneIsAPage() throws {
        var scene = fixture.scene
        scene.layers = []
        scene.links = []
        scene.outline = []
        let document = try PDFDocument(try renderer.render(scene))
        #expect(document.pages.count == 1)
        #expect(try document.run(.qpdf, "--check").status == 0)
    }

    @Test func missingProfileIsAnError() {
        let needed = "a colour profile for RGB"
        #expect(throws: RenderError.badProfile(path: "/nowhere/sRGB.icc", needed: needed)) {
            try PDFRenderer(book: fixture.book, profiles: "/nowhere")
        }
    }
}
