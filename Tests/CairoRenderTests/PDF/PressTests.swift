import Foundation
import PosterTestSupport
import SystemPackage
import Testing

@testable import CairoRender
@testable import Drawing
@testable import PosterDrawing
@testable import Sheets

private let tools = Tool.pdfTools + [.pdfinfo, .ghostscript]

/// What a print shop relies on.
@Suite(.enabled(if: Tool.missing(tools).isEmpty, "needs \(Tool.missing(tools))"))
struct PressTests {
    private static let fogra39 = Repository.profiles.appending("FOGRA39L_coated.icc")

    let fixture: SceneFixture
    let renderer: PDFRenderer
    let intent: OutputIntent

    init() throws {
        fixture = try SceneFixture()
        renderer = try fixture.renderer()
        intent = try OutputIntent.fogra39(profiles: Repository.profiles)
    }

    private func bytes(_ scene: Scene, bleed: Double = 8.5, marks: PrinterMarks = []) throws -> [UInt8] {
        let sheet = try PressSheet(size: scene.size, bleed: bleed, marks: marks)
        return try renderer.render(scene, plan: PDFDocumentPlan(poster: scene, on: sheet, slug: []), for: .press(intent))
    }

    private func document(bleed: Double = 8.5, marks: PrinterMarks = []) throws -> PDFDocument {
        try PDFDocument(try bytes(fixture.scene, bleed: bleed, marks: marks))
    }

    // MARK: The file

    @Test func itIsAPDFX4WithoutAComplaint() throws {
        let document = try document(marks: [.crop, .registration, .colorBar])
        #expect(try document.run(.qpdf, "--check").status == 0)
        let info = try document.run(.pdfinfo, "-box").output
        #expect(info.contains("PDF subtype:    PDF/X-4"))
        #expect(info.contains("PDF version:     1.6"))
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        #expect(try bytes(fixture.scene) == bytes(fixture.scene))
    }

    @Test func thereIsNothingToClickOrSwitch() throws {
        let document = try document()
        #expect(document.pages[0]["/Annots"] == nil)
        #expect(document.catalog["/Outlines"] == nil)
        #expect(document.catalog["/OCProperties"] == nil)
    }

    @Test func informationAndXMPAgree() throws {
        let document = try document()
        let xmp = try document.data(ofStream: document.catalog["/Metadata"])
        #expect(document.info["/Trapped"] as? String == "/False")
        #expect(xmp.contains("<pdf:Trapped>False</pdf:Trapped>"))
        #expect(document.text(document.info["/GTS_PDFXVersion"]) == "PDF/X-4")
        #expect(xmp.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
        #expect(document.text(document.info["/CreationDate"]) == "D:20260102030405Z")
        #expect(xmp.contains("<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>"))
        #expect(xmp.contains("<xmpMM:DocumentID>uuid:"))
        #expect(!xmp.contains("pdfaid"))
    }

    @Test func intentIsNamedAndEmbedded() throws {
        let document = try document()
        let intents = document.array(document.catalog["/OutputIntents"]).map { document.dictionary($0) }
        #expect(intents.count == 1)
        #expect(intents.first?["/S"] as? String == "/GTS_PDFX")
        #expect(document.text(intents.first?["/OutputConditionIdentifier"]) == "FOGRA39")
        #expect(document.dictionary(intents.first?["/DestOutputProfile"])["/N"] as? Int == 4)
    }

    @Test func shopsOwnProfileIsNamedAsItNamesItself() throws {
        let intent = try OutputIntent(path: Self.fogra39)
        #expect(intent.name == "FOGRA39L Coated")
    }

    // MARK: Boxes and marks

    @Test(arguments: [PrinterMarks(), .crop, [.crop, .registration, .colorBar, .slug]])
    func boxesNestAndTheTrimIsThePoster(marks: PrinterMarks) throws {
        let page = try document(marks: marks).pages[0]
        let boxes = try ["/MediaBox", "/BleedBox", "/TrimBox"].map { name in
            (try #require(page[name] as? [NSNumber])).map(\.doubleValue)
        }
        let slug = marks.isEmpty ? 0 : boxes[1][0]
        #expect(marks.isEmpty || slug > 20)
        #expect(abs(boxes[1][0] - slug) < 1e-3 && abs(boxes[2][0] - slug - 8.5) < 1e-3)
        #expect(abs(boxes[2][2] - boxes[2][0] - SceneFixture.size.width) < 1e-3)
        #expect(abs(boxes[2][3] - boxes[2][1] - SceneFixture.size.height) < 1e-3)
        #expect(abs(boxes[0][2] - boxes[1][2] - slug) < 1e-3)
    }

    @Test func groundRunsIntoTheBleedAndMarksStayOutside() throws {
        var scene = fixture.scene
        scene.paper = Color(0xFF0000)
        let document = try PDFDocument(try bytes(scene, marks: [.crop, .registration, .colorBar, .slug]))
        let sheet = try PressSheet(size: scene.size, bleed: 8.5, marks: .crop)
        let image = try SeparationImage(document, profile: Self.fogra39.string, dpi: 72)
        let (bleed, trim) = (sheet.bleedBox, sheet.trim)
        var (grounds, patches) = (0, 0)
        for y in 0..<image.height {
            for x in 0..<image.width {
                let place = Rect(x: Double(x), y: Double(y), width: 1, height: 1)
                let ink = image[x, y]
                // Within the bleed, outside the trim: the ground and nothing else. Beyond the bleed: never the ground.
                if bleed.inset(by: 1).contains(place), !trim.inset(by: -1).overlaps(place) {
                    grounds += 1
                    #expect(ink[1] > 80 && ink[2] > 80 && ink[3] < 20, "\(x) \(y)")
                }
                if !bleed.inset(by: -1).overlaps(place), ink != [0, 0, 0, 0], ink[0] == 0 {
                    patches += 1
                    #expect(ink.count { $0 > 0 } == 1, "\(x) \(y)")  // a patch of one ink
                }
            }
        }
        #expect(grounds > 0 && patches > 0)
    }

    @Test func registrationIsOnEveryPlate() throws {
        let document = try document(marks: .crop)
        let image = try SeparationImage(document, profile: Self.fogra39.string, dpi: 72)
        let sheet = try PressSheet(size: SceneFixture.size, bleed: 8.5, marks: .crop)
        let column = (0..<image.width).map { image[$0, Int(sheet.trim.top)] }.first { $0 != [0, 0, 0, 0] }
        #expect(column?.allSatisfy { $0 > 90 } == true)
    }

    // MARK: Inks

    @Test func blackTypeIsBlackInkOnItsGround() throws {
        var scene = fixture.scene
        let ground = Rect(x: 0, y: 0, width: 200, height: 100)
        let bar = Rect(x: 20, y: 20, width: 100, height: 20)
        scene.layers = [
            SceneLayer(.bands, items: [SceneItem(.fill(Path(ground), Color(0xCFE3F5)), role: .cell)]),
            SceneLayer(.labels, items: [SceneItem(.fill(Path(bar), Color(0x111418)), role: .label)]),
            SceneLayer(
                .connectors,
                items: [
                    SceneItem(
                        .stroke(Path([.move(Point(20, 60)), .line(Point(120, 60))]), Stroke(Color(0x888888), width: 8)),
                        role: .connector)
                ]),
        ]
        let image = try SeparationImage(PDFDocument(try bytes(scene, bleed: 0)), profile: Self.fogra39.string, dpi: 72)
        let (ground1, black, grey) = (image[150, 50], image[60, 30], image[60, 60])
        #expect(ground1[0] > 10 && ground1[3] < 5)
        #expect(abs(black[3] - 100) < 1)
        #expect((0..<3).allSatisfy { abs(black[$0] - ground1[$0]) < 2 })  // it overprints
        #expect(abs(grey[3] - 46.7) < 2)
        #expect((0..<3).allSatisfy { grey[$0] < 2 })  // a light line knocks out
    }

    @Test func whiteTypeStaysWhiteOnTheDarkFloor() throws {
        var scene = fixture.scene
        let field = Rect(x: 0, y: 0, width: 200, height: 100)
        let bar = Rect(x: 20, y: 20, width: 100, height: 20)
        scene.layers = [
            SceneLayer(.bands, items: [SceneItem(.fill(Path(field), Color(0x24282D)), role: .cell)]),
            SceneLayer(.labels, items: [SceneItem(.fill(Path(bar), .white), role: .label)]),
        ]
        let image = try SeparationImage(PDFDocument(try bytes(scene, bleed: 0)), profile: Self.fogra39.string, dpi: 72)
        #expect(image[60, 30] == [0, 0, 0, 0])
        #expect(image[150, 50][3] > 80 && image[150, 50].prefix(3).allSatisfy { $0 == 0 })
    }

    @Test func noPlaceGetsTooMuchInk() throws {
        let image = try SeparationImage(document(), profile: Self.fogra39.string, dpi: 150)
        #expect(image.mostInk <= 280)
    }

    @Test(arguments: Theme.all)
    func noColorOfAThemeNeedsTooMuchInk(theme: Theme) throws {
        var colors = theme.bands + [theme.paper, theme.acrossColumns, theme.casing]
        colors += [theme.floor.band, theme.floor.cell, theme.floor.card, theme.floor.line]
        colors += theme.columns.flatMap { [$0.head, $0.headText, $0.ink, $0.deep, $0.bar] + $0.cells + $0.cards }
        var scene = fixture.scene
        scene.layers = [
            SceneLayer(
                .bands,
                items: colors.enumerated().map { index, color in
                    let box = Rect(x: Double(index % 30) * 12, y: Double(index / 30) * 12, width: 12, height: 12)
                    return SceneItem(.fill(Path(box), color), role: .cell)
                })
        ]
        let image = try SeparationImage(PDFDocument(try bytes(scene, bleed: 0)), profile: Self.fogra39.string, dpi: 72)
        #expect(image.mostInk <= 280)
        #expect(image.mostInk > 50)
    }

    @Test func textThatLooksLikeAColorStaysText() throws {
        var scene = fixture.scene
        let face = FontFace("IBM Plex Sans", weight: 400)
        let text = "(0 0 0 rg) 1 0 0 RG \\"
        let advance = try fixture.book.advance(of: text, in: face) * 10
        let run = TextRun(text: text, face: face, size: 10, color: .black, origin: Point(20, 50), advance: advance)
        scene.layers = [SceneLayer(.labels, items: [SceneItem(.text(run), role: .label)])]
        let words = try PDFDocument(try bytes(scene)).run(.pdftotext, operands: "-").output
        #expect(words.contains(text))
    }

    // MARK: Size

    @Test func posterTooLargeForAPageIsWrittenSmaller() throws {
        var scene = fixture.scene
        scene.size = Size(6000 * Length.millimetre, 4000 * Length.millimetre)
        let document = try PDFDocument(try bytes(scene, bleed: 10 * Length.millimetre))
        let trim = document.numbers(document.pages[0]["/TrimBox"])
        #expect(abs(trim[2] - trim[0] - 600 * Length.millimetre) < 1e-3)
        #expect(document.text(document.info["/Subject"])?.contains("1:10") == true)
        let xmp = try document.data(ofStream: document.catalog["/Metadata"])
        #expect(xmp.contains("Written at 1:10: print it at 1000 %."))
        let screen = try PDFDocument(try renderer.render(scene))
        #expect(screen.numbers(screen.pages[0]["/MediaBox"])[2] < 14_400)
        let link = screen.dictionary(screen.array(screen.pages[0]["/Annots"]).first)
        let width = scene.links[0].box.width / 10
        let rectangle = screen.numbers(link["/Rect"])
        #expect(abs(rectangle[2] - rectangle[0] - width) < 1e-3)
    }

    // MARK: Bad input

    @Test func profileThatIsNoneOrForRGBIsRefused() throws {
        let rgb = Repository.profiles.appending("sRGB.icc")
        let text = Repository.profiles.appending("README-colorprofiles.txt")
        let needed = "the profile of a printing condition in CMYK"
        #expect(throws: RenderError.badProfile(path: rgb, needed: needed + " but one for RGB")) {
            try OutputIntent(path: rgb)
        }
        for path in [text, Repository.profiles] {
            #expect(throws: RenderError.badProfile(path: path, needed: needed)) { try OutputIntent(path: path) }
        }
        #expect(throws: RenderError.noProfile(path: "/nowhere.icc")) { try OutputIntent(path: "/nowhere.icc") }
    }

    @Test func profileCutShortHasNoName() throws {
        let folder = try TemporaryFolder()
        let path = (folder / "short.icc")
        let whole = try Data(contentsOf: URL(filePath: Self.fogra39.string))
        for length in [140, 300, 345] {
            try whole.prefix(length).write(to: URL(filePath: path))
            #expect(try OutputIntent(path: FilePath(path)).name == "the profile's own")
        }
    }
}
