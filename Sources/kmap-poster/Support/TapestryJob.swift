internal import ArgumentParser
internal import CairoRender
internal import Drawing
internal import PosterDrawing
internal import Sheets

/// What the commands about sheets have in common: reading the map, drawing the poster, planning its sheets.
struct TapestryJob {
    var maker: PosterMaker
    var destination: String { job.destination }
    private let job: MapJob

    /// - Parameter ending: of the file's name where none is given, after the map's.
    init(input: MapOptions, edition: EditionOption, output: String?, ending: String) throws {
        job = try MapJob(input, edition, output: output) { _, map in
            DefaultName.poster(of: map).replacing(".pdf", with: ending)
        }
        maker = try PosterMaker(job)
    }

    /// The poster, and the ways to spread it, the best first.
    mutating func plans(
        poster: SheetOptions, theme: Theme, tapestry: TapestryOptions
    ) throws -> (plans: [TapestryPlan], scene: Scene) {
        let scene = try scene(poster: poster, theme: theme, tapestry: tapestry)
        return (try plans(of: scene, tapestry: tapestry), scene)
    }

    /// The poster, as large as the paper or the options want it.
    mutating func scene(poster: SheetOptions, theme: Theme, tapestry: TapestryOptions) throws -> Scene {
        let sheets = try tapestry.posters(try poster.sheets(), poster.layout)
        let composition = try maker.compose(job.map, on: sheets, engine: poster.engine)
        return try maker.draw(composition, of: job.map, theme: theme)
    }

    /// The ways to spread it, the best first.
    mutating func plans(of scene: Scene, tapestry: TapestryOptions) throws -> [TapestryPlan] {
        let request = try tapestry.request(for: scene.size)
        return try maker.step("plan") { _, _ in
            try usage { try request.plans(for: scene.size, texts: TapestryText.all(in: scene)) }
        }
    }

    /// Writes the file's name to standard output where the program chose it.
    func sayChosenName() throws(CommandFailure) { try job.sayChosenName() }
}

extension PosterMaker {
    /// The sheets as a PDF.
    mutating func tapestryPDF(
        _ plan: TapestryPlan, scene: Scene, sheets: [TapestrySheet], hasCover: Bool
    ) throws(CommandFailure) -> [UInt8] {
        try step("pdf") { fonts, data in
            let document = try PDFDocumentPlan(
                tapestry: plan, of: scene, sheets: sheets, hasCover: hasCover, measuring: fonts)
            return try PDFRenderer(book: fonts, profiles: data.profiles).render(scene, plan: document)
        }
    }

    /// The whole job on a page of A4, lying or upright as the poster is.
    mutating func proofPDF(
        _ scene: Scene, margin: Double, press: PressSheet?, plan: TapestryPlan?
    ) throws(CommandFailure) -> [UInt8] {
        try step("pdf") { fonts, data in
            let upright = Size(210 * Length.millimetre, 297 * Length.millimetre)
            let page = scene.size.width > scene.size.height ? upright.transposed : upright
            let proof = try ProofSheet(
                page: page, poster: scene.size, margin: margin, press: press, plan: plan, title: scene.info.title,
                measuring: fonts)
            let document = PDFDocumentPlan(proof: proof, page: page, sceneBleed: press?.bleed ?? 0)
            return try PDFRenderer(book: fonts, profiles: data.profiles).render(scene, plan: document)
        }
    }
}
