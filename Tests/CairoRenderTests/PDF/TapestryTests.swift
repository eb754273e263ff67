import Foundation
import Testing

@testable import CairoRender
@testable import Drawing
@testable import Sheets

private let tools = Tool.pdfTools + [.pdfinfo]
private let mm = Length.millimetre

/// What comes out of the printer, and what it is when it is glued.
@Suite(.enabled(if: Tool.missing(tools).isEmpty, "needs \(Tool.missing(tools))"))
struct TapestryTests {
    let fixture: SceneFixture
    let renderer: PDFRenderer

    init() throws {
        fixture = try SceneFixture()
        renderer = try fixture.renderer()
    }

    private func plan(
        _ paper: Size, _ orientation: PaperOrientation = .auto, overlap: Double = 10 * mm, margin: Double = 5 * mm,
        of scene: Scene? = nil
    ) throws -> TapestryPlan {
        let scene = scene ?? fixture.scene
        var request = try TapestryRequest(paper: paper, orientation: orientation, overlap: overlap, margin: margin)
        request.takesFewest = true
        return try #require(try request.plans(for: scene.size, texts: TapestryText.all(in: scene)).first)
    }

    private func document(
        _ plan: TapestryPlan, sheets: [TapestrySheet]? = nil, hasCover: Bool = true, of scene: Scene? = nil
    ) throws -> PDFDocument {
        try PDFDocument(try bytes(plan, sheets: sheets, hasCover: hasCover, of: scene))
    }

    private func bytes(
        _ plan: TapestryPlan, sheets: [TapestrySheet]? = nil, hasCover: Bool = true, of scene: Scene? = nil
    ) throws -> [UInt8] {
        let scene = scene ?? fixture.scene
        let document = try PDFDocumentPlan(
            tapestry: plan, of: scene, sheets: sheets ?? plan.sheets, hasCover: hasCover, measuring: fixture.book)
        return try renderer.render(scene, plan: document)
    }

    static let papers: [(paper: Size, overlap: Double, margin: Double)] = [
        (Size(105 * mm, 148 * mm), 10, 5), (Size(74 * mm, 105 * mm), 10, 3), (Size(105 * mm, 148 * mm), 0, 0),
        (Size(198, 252), 6, 4), (Size(120, 170), 4, 2),
        // Rows in which paper turns.
        (Size(140, 198), 4, 1),
    ]

    // MARK: Glued

    /// Every pixel of the poster is on the sheet that lies on top there, where the sheet's name says.
    @Test(arguments: papers.indices, [PaperOrientation.portrait, .landscape])
    func sheetsPutTogetherAreThePoster(index: Int, orientation: PaperOrientation) throws {
        let (paper, overlap, margin) = Self.papers[index]
        var scene = fixture.scene
        // Of several sizes: cut off on the right, as it is, and with an empty edge.
        scene.size = Size(scene.size.width + Double(index - 2) * 14.4, scene.size.height + Double(index) * 7.2)
        try check(try plan(paper, orientation, overlap: overlap * mm, margin: margin * mm, of: scene), of: scene)
    }

    /// Posters for which rows, and columns, of paper that stands and lies take the fewest sheets.
    static let turning: [(poster: Size, paper: Size)] = [
        (SceneFixture.size, Size(140, 198)), (Size(288, 432), Size(140, 198)),
    ]

    @Test(arguments: turning.indices)
    func sheetsOfRowsThatInterlockPutTogetherAreThePoster(index: Int) throws {
        var scene = fixture.scene
        scene.size = Self.turning[index].poster
        let plan = try plan(Self.turning[index].paper, overlap: 10, margin: 2, of: scene)
        #expect(!plan.arrangement.isUniform, "\(plan.arrangement.words)")
        #expect(plan.arrangement.isByColumns == (index != 0), "\(plan.arrangement.words)")
        try check(plan, of: scene)
    }

    private func check(_ plan: TapestryPlan, of scene: Scene) throws {
        let dpi = 100
        let pixels = Double(dpi) / 72
        let poster = try PPMImage(try PDFDocument(try renderer.render(scene)).picture(dpi: dpi))
        let pictures = try document(plan, hasCover: false, of: scene).pictures(dpi: dpi, pages: plan.sheets.count)
        var compared = 0
        // As it is; and 3 pixels off, to see that this measures anything.
        var differing = [0, 0]
        for (sheet, picture) in zip(plan.sheets, pictures) {
            let image = try PPMImage(picture)
            let (left, top) = (Int((sheet.origin.x * pixels).rounded()), Int((sheet.origin.y * pixels).rounded()))
            for part in sheet.visible {
                // Pixels wholly inside: on an edge two sheets share one.
                let columns = Int((part.left * pixels).rounded(.up))..<Int((part.right * pixels).rounded(.down))
                for y in Int((part.top * pixels).rounded(.up))..<Int((part.bottom * pixels).rounded(.down)) {
                    for x in columns {
                        compared += 1
                        if !Self.isAntiAliased(image[x + left, y + top], of: poster, x, y) { differing[0] += 1 }
                        let off = max(0, x - 3)
                        if !Self.isAntiAliased(image[x + left, y + top], of: poster, off, y) { differing[1] += 1 }
                    }
                }
            }
        }
        #expect(Double(compared) > 0.97 * Double(poster.width * poster.height))
        #expect(Double(differing[0]) < 0.02 * Double(compared), "\(differing) of \(compared)")
        #expect(differing[1] > 2 * differing[0], "\(differing) of \(compared)")
    }

    /// Whether a colour is what anti-aliasing may make of a pixel of the poster: between its neighbours, or hardly off.
    private static func isAntiAliased(_ color: [UInt8], of poster: PPMImage, _ x: Int, _ y: Int) -> Bool {
        if zip(poster[x, y], color).allSatisfy({ abs(Int($0) - Int($1)) <= 24 }) { return true }
        let near = (max(0, y - 1)...min(poster.height - 1, y + 1)).flatMap { v in
            (max(0, x - 1)...min(poster.width - 1, x + 1)).map { poster[$0, v] }
        }
        return (0..<3).allSatisfy { channel in
            let values = near.map { Int($0[channel]) }
            return (values.min()! - 8...values.max()! + 8).contains(Int(color[channel]))
        }
    }

    /// A name's sheet shows the whole name, and its words can be selected there.
    @Test func textCanBeSelectedPerSheet() throws {
        let plan = try plan(Size(105 * mm, 148 * mm))
        let document = try document(plan)
        let texts = TapestryText.all(in: fixture.scene).filter { !plan.cut.contains($0) && $0.label != nil }
        for (index, sheet) in plan.sheets.enumerated() {
            let words = try document.run(.pdftotext, "-f", "\(index + 2)", "-l", "\(index + 2)", operands: "-").output
            #expect(words.contains(sheet.name))
            for text in texts where (sheet.seen(of: text.box)?.area ?? 0) > 0.99 * text.box.width * text.box.height {
                #expect(words.contains(text.text), "\(sheet.name) \(text.text)")
            }
        }
    }

    // MARK: The file

    @Test func everySheetIsExactlyThePaper() throws {
        let plan = try plan(Size(105 * mm, 148 * mm))
        let document = try document(plan)
        #expect(document.pages.count == plan.sheets.count + 1)
        for (page, paper) in zip(document.pages, [plan.paper] + plan.sheets.map(\.paper)) {
            let media = document.numbers(page["/MediaBox"])
            #expect(abs(media[2] - paper.size.width) < 1e-3 && abs(media[3] - paper.size.height) < 1e-3)
        }
        #expect(try document.run(.qpdf, "--check").status == 0)
        #expect(try document.run(.pdfimages, "-list").output.split(separator: "\n").count <= 2)
    }

    @Test func contentIsShared() throws {
        let plan = try plan(Size(74 * mm, 105 * mm))
        let poster = try renderer.render(fixture.scene).count
        #expect(try bytes(plan).count <= poster * 13 / 10 + 4_000 * (plan.sheets.count + 1))
    }

    @Test(arguments: [(Size(74 * mm, 105 * mm), 10 * mm, 5 * mm), (Size(140, 198), 10, 2)])
    func everyLinkWorksOnceWhereItsLabelIsSeen(paper: Size, overlap: Double, margin: Double) throws {
        let plan = try plan(paper, overlap: overlap, margin: margin)
        let document = try document(plan)
        var uris: [String] = []
        for (index, page) in document.pages.enumerated() {
            for annotation in document.array(page["/Annots"]).map({ document.dictionary($0) }) {
                let box = document.numbers(annotation["/Rect"])
                guard let uri = document.text(document.dictionary(annotation["/A"])["/URI"]) else {
                    #expect(!document.array(annotation["/Dest"]).isEmpty)
                    continue
                }
                uris.append(uri)
                let seen = plan.sheets[index - 1].visible.map(plan.sheets[index - 1].onSheet)
                let middle = Rect(
                    x: (box[0] + box[2]) / 2, y: plan.sheets[index - 1].paper.size.height - (box[1] + box[3]) / 2, width: 0.1,
                    height: 0.1)
                #expect(seen.contains { $0.overlaps(middle) })
            }
        }
        #expect(uris.sorted() == fixture.scene.links.map(\.uri).sorted())
    }

    @Test func jumpLeadsToTheSheetOfItsOtherEndAndNowhereWhereThatIsNotPrinted() throws {
        var scene = fixture.scene
        let target = Rect(x: scene.size.width - 70, y: scene.size.height - 60, width: 40, height: 30)
        scene.jumps = [PlaceLink(box: Rect(x: 30, y: 50, width: 20, height: 8), target: target, contents: "Goes to x")]
        let plan = try plan(Size(74 * mm, 105 * mm))
        let (first, last) = (try #require(plan.sheets.first), try #require(plan.sheets.last))
        let whole = try PDFDocumentPlan(
            tapestry: plan, of: scene, sheets: plan.sheets, hasCover: true, measuring: fixture.book)
        #expect(whole.pages.map(\.jumps.count) == [0, 1] + Array(repeating: 0, count: plan.sheets.count - 1))
        let jump = try #require(whole.pages[1].jumps.first)
        #expect(jump.page == plan.sheets.count)
        #expect(jump.target == last.onSheet(target) && jump.contents == "Goes to x")
        let part = try PDFDocumentPlan(tapestry: plan, of: scene, sheets: [first], hasCover: false, measuring: fixture.book)
        #expect(part.pages.map(\.jumps) == [[]])
    }

    @Test(arguments: [(Size(105 * mm, 148 * mm), 10 * mm, 5 * mm), (Size(140, 198), 10, 2)])
    func pagesAreNamedAndListed(paper: Size, overlap: Double, margin: Double) throws {
        let plan = try plan(paper, overlap: overlap, margin: margin)
        let document = try document(plan)
        let labels = document.array(document.dictionary(document.catalog["/PageLabels"])["/Nums"])
        let names = stride(from: 1, to: labels.count, by: 2).map { document.text(document.dictionary(labels[$0])["/P"]) }
        #expect(names == ["plan"] + plan.sheets.map(\.name))
        let outline = document.dictionary(document.catalog["/Outlines"])
        #expect(outline["/Count"] as? Int == 2 + fixture.scene.outline.count)
    }

    @Test func someSheetsMayBePrintedAgain() throws {
        let plan = try plan(Size(105 * mm, 148 * mm))
        let sheet = try #require(plan.sheets.last)
        let document = try document(plan, sheets: [sheet], hasCover: false)
        #expect(document.pages.count == 1)
        #expect(try document.run(.qpdf, "--check").status == 0)
        let all = try self.document(plan)
        let again = try PPMImage(try document.picture(dpi: 60))
        let first = try PPMImage(try #require(all.pictures(dpi: 60, pages: plan.sheets.count + 1).last))
        #expect((0..<again.height).allSatisfy { y in (0..<again.width).allSatisfy { again[$0, y] == first[$0, y] } })
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let plan = try plan(Size(105 * mm, 148 * mm))
        #expect(try bytes(plan) == bytes(self.plan(Size(105 * mm, 148 * mm))))
    }

    /// Readers are asked not to shrink what is to be glued; those who hold the whole poster may.
    @Test func readersAreAskedToPrintSheetsAsTheyAre() throws {
        let sheets = try document(try plan(Size(105 * mm, 148 * mm)))
        let wanted = sheets.dictionary(sheets.catalog["/ViewerPreferences"])
        #expect(wanted["/PrintScaling"] as? String == "/None" && wanted["/Duplex"] as? String == "/Simplex")
        #expect(wanted["/PickTrayByPDFSize"] as? Bool == true && wanted["/DisplayDocTitle"] as? Bool == true)
        let poster = try PDFDocument(try renderer.render(fixture.scene))
        let plain = poster.dictionary(poster.catalog["/ViewerPreferences"])
        #expect(plain["/PrintScaling"] == nil && plain["/DisplayDocTitle"] as? Bool == true)
    }

    /// Sheets longer than a page can be are written at 1:10, as a poster is; nobody is asked to print these as they are.
    @Test func stripsLongerThanAPageAreWrittenSmaller() throws {
        var scene = fixture.scene
        scene.size = Size(1000, 15_000)
        let request = try TapestryRequest(roll: 610 * mm * 0.4, for: scene.size, overlap: 10 * mm, margin: 5 * mm)
        let plan = try #require(try request.plans(for: scene.size, texts: []).first)
        let document = try document(plan, of: scene)
        #expect(document.pages.count == plan.sheets.count + 1)
        for (page, sheet) in zip(document.pages.dropFirst(), plan.sheets) {
            let media = document.numbers(page["/MediaBox"])
            let paper = sheet.paper.size
            #expect(abs(10 * media[2] - paper.width) < 1e-2 && abs(10 * media[3] - paper.height) < 1e-2)
        }
        #expect(document.dictionary(document.catalog["/ViewerPreferences"])["/PrintScaling"] == nil)
        #expect(document.text(document.info["/Subject"])?.contains("Written at 1:10: print it at 1000 %.") == true)
        #expect(try document.run(.qpdf, "--check").status == 0)
    }

    // MARK: Furniture

    /// Numbers of steps stand out to the left, and what follows under their text; names can be read.
    @Test func assemblyPlanIsANumberedListWithAPictureOfTwoSheets() throws {
        let plan = try plan(Size(130 * mm, 90 * mm), .landscape)
        let cover = try AssemblySheet(of: plan, title: "A title", measuring: fixture.book)
        let runs = cover.items.compactMap { item -> TextRun? in
            if case .text(let run) = item.shape, item.role == .assembly { run } else { nil }
        }
        let numbers = runs.filter { $0.text.wholeMatch(of: /[0-9]\./) != nil }
        #expect(numbers.map(\.text) == (1...5).map { "\($0)." })
        let edge = try #require(numbers.first?.origin.x)
        let hanging = runs.filter { $0.size == numbers[0].size && $0.origin.x > edge && $0.origin.x < edge + 20 }
        #expect(numbers.allSatisfy { $0.origin.x == edge } && hanging.count > 5)
        #expect(Set(hanging.map(\.origin.x)).count == 1)
        #expect(runs.contains { $0.text == "glue" } && runs.contains { $0.text == "cut edge" })
        #expect(cover.items.filter { $0.role == .glueStrip }.count == 4)
        let taped = try self.plan(Size(130 * mm, 90 * mm), .landscape, overlap: 0)
        let plain = try AssemblySheet(of: taped, title: "A title", measuring: fixture.book)
        #expect(!plain.items.contains { $0.role == .glueStrip })
    }

    /// Where fields are too small for names of sheets, rows and columns have theirs.
    @Test func namesOnTheAssemblyPlanAreNotSmallerThanSevenPoints() throws {
        var scene = fixture.scene
        for factor in [1.0, 12] {
            scene.size = Size(fixture.scene.size.width * factor, fixture.scene.size.height * factor)
            let plan = try plan(Size(105 * mm, 148 * mm), of: scene)
            let cover = try AssemblySheet(of: plan, title: "A title", measuring: fixture.book)
            let names = cover.items.compactMap { item -> TextRun? in
                guard case .text(let run) = item.shape, run.text.wholeMatch(of: /(r[0-9]+)?(c[0-9]+)?/) != nil else { return nil }
                return run
            }
            #expect(names.allSatisfy { $0.size >= 7 })
            #expect(names.contains { $0.text == (factor == 1 ? "r1c1" : "r1") }, "\(names.map(\.text))")
            let page = Rect(x: 0, y: 0, width: cover.page.width, height: cover.page.height)
            #expect(cover.items.allSatisfy { page.contains(bounds(of: $0)) })
        }
    }

    /// One that is printed again alone can be measured too.
    @Test(
        arguments: zip(
            [Size(105 * mm, 148 * mm), Size(105 * mm, 148 * mm), Size(210 * mm, 297 * mm), Size(612, 792)], [1.0, 3, 3, 3]))
    func everySheetHasARulerOfFiveCentimetres(paper: Size, scale: Double) throws {
        var scene = fixture.scene
        scene.size = Size(scene.size.width * scale, scene.size.height * scale)
        let plan = try plan(paper, of: scene)
        for sheet in plan.sheets {
            let items = try SheetOverlay(of: sheet, in: plan, title: "A title", measuring: fixture.book).items
                .filter { $0.role == .ruler }
            let lines = items.filter { if case .fill = $0.shape { true } else { false } }.map(bounds(of:))
            let whole = try #require(lines.first, "\(sheet.name)")
            #expect(abs(max(whole.width, whole.height) - 50 * mm) < 1e-6, "\(sheet.name)")
            #expect(lines.count == 12)
            #expect(lines.allSatisfy { whole.inset(by: -6).contains($0) })
            let words = items.compactMap { item -> TextRun? in
                if case .text(let run) = item.shape { run } else { nil }
            }
            #expect(words.map(\.text) == ["50 mm"] && words[0].size >= 7)
        }
        let document = try document(plan, sheets: [plan.sheets[1]], hasCover: false, of: scene)
        #expect(try document.run(.pdftotext, operands: "-").output.contains("50 mm"))
    }

    /// Names on the sheets can be read: their own, and those of their neighbours.
    @Test func captionsAreNotSmallerThanSevenPoints() throws {
        let plan = try plan(Size(105 * mm, 148 * mm))
        for sheet in plan.sheets {
            let items = try SheetOverlay(of: sheet, in: plan, title: "A title", measuring: fixture.book).items
            let sizes = items.compactMap { item -> Double? in
                if item.role == .caption, case .text(let run) = item.shape { run.size } else { nil }
            }
            #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 7 }, "\(sheet.name) \(sizes)")
        }
    }

    /// Strips, marks and captions stand where the next sheet or the scissors come, and where the printer reaches.
    @Test(arguments: papers.indices)
    func furnitureIsNeverOnTheVisibleMapNorInThePrintersMargin(index: Int) throws {
        let (paper, overlap, margin) = Self.papers[index]
        let plan = try plan(paper, overlap: overlap * mm, margin: margin * mm)
        for sheet in plan.sheets {
            let paper = sheet.paper
            let reached = Rect(x: 0, y: 0, width: paper.size.width, height: paper.size.height)
                .inset(by: paper.margin - 0.05)
            let overlay = try SheetOverlay(of: sheet, in: plan, title: "A title", measuring: fixture.book)
            for item in overlay.items {
                var box = bounds(of: item)
                #expect(reached.contains(box), "\(sheet.name) \(item.role) \(box)")
                if item.role == .trimLine {
                    // It may be just inside the poster's edge, where the printer does not reach further.
                    let poster = sheet.onSheet(Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height))
                    guard let inner = poster.inset(by: 0.3).intersection(box.inset(by: 0.05)) else { continue }
                    box = inner
                }
                #expect(
                    sheet.seen(
                        of: Rect(
                            x: box.x - sheet.origin.x, y: box.y - sheet.origin.y, width: box.width, height: box.height
                        ).inset(by: 0.05)) == nil, "\(sheet.name) \(item.role) \(box)")
            }
        }
    }

    private func bounds(of item: SceneItem) -> Rect {
        switch item.shape {
        case .fill(let path, _), .stroke(let path, _):
            let points = path.elements.flatMap { element -> [Point] in
                switch element {
                case .move(let point), .line(let point): [point]
                case .curve(let a, let b, let c): [a, b, c]
                case .close: []
                }
            }
            return Rect(
                left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0, right: points.map(\.x).max() ?? 0,
                bottom: points.map(\.y).max() ?? 0)
        case .text(let run):
            // Capitals and figures.
            return run.isVertical
                ? Rect(
                    left: run.origin.x - 0.7 * run.size, top: run.origin.y - run.advance, right: run.origin.x,
                    bottom: run.origin.y)
                : Rect(
                    left: run.origin.x, top: run.origin.y - 0.7 * run.size, right: run.origin.x + run.advance,
                    bottom: run.origin.y)
        }
    }

    @Test func assemblyPlanHasRulersOfTheirLength() throws {
        let plan = try plan(Size(130 * mm, 90 * mm), .landscape)
        let cover = try AssemblySheet(of: plan, title: "A title", measuring: fixture.book)
        let lengths = cover.items.filter { $0.role == .ruler }.map { bounds(of: $0).width }.filter { $0 > 100 }
        #expect(lengths.count == 2)
        #expect(zip(lengths, [100 * mm, 288]).allSatisfy { abs($0 - $1) < 1e-6 })
        let words = try document(plan).run(.pdftotext, "-l", "1", operands: "-").output
        for text in ["100 %", "100 mm", "4 in", "\(plan.sheets.count) sheets"] + plan.sheets.map(\.name) {
            #expect(words.contains(text), "\(text)")
        }
    }
}
