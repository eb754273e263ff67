internal import ArgumentParser
internal import CairoRender
internal import PosterLayout

/// What the commands about sheets have in common: reading the map, drawing the poster, planning its sheets.
struct TapestryJob {
    var workshop: Workshop
    let destination: String
    private let map: PosterMap

    /// - Parameter ending: of the file's name where none is given, after the map's.
    init(input: MapOptions, edition: EditionOption, output: String?, ending: String) throws {
        let data = try input.data()
        let file = input.file(in: data)
        if let output { try file.keepsApart(from: output) }
        map = try edition.map(of: try file.read())
        destination = output ?? DefaultName.poster(of: map).replacing(".pdf", with: ending)
        try file.keepsApart(from: destination)
        workshop = try Workshop(data: data, mapName: file.name)
    }

    /// The poster, and the ways to spread it, the best first.
    mutating func plans(
        poster: SheetOptions, theme: Theme, tapestry: TapestryOptions
    ) throws -> (plans: [TapestryPlan], scene: Scene) {
        let request = try tapestry.request()
        let sheets = try tapestry.posters(try poster.sheets())
        let composition = try workshop.compose(map, on: sheets, effort: poster.effort)
        let scene = try workshop.draw(composition, of: map, theme: theme)
        let plans = try workshop.step("plan") { _, _ in
            try Self.usage { () throws(TapestryError) in
                try request.plans(for: scene.size, texts: TapestryText.all(in: scene))
            }
        }
        return (plans, scene)
    }

    /// A tapestry that cannot be is a mistake of the one who asked for it.
    static func usage<Result>(_ body: () throws(TapestryError) -> Result) throws(CommandFailure) -> Result {
        do throws(TapestryError) {
            return try body()
        } catch {
            throw CommandFailure(.usage, error.description)
        }
    }
}

extension Workshop {
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
}
