internal import ArgumentParser
internal import Drawing
internal import MapModel
internal import PosterDrawing
internal import PosterLayout

struct QualityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "Measures posters: crossings, bends, type sizes, torn groups …",
        discussion: """
            Lays the map out on each of the sizes and measures what came out; docs/quality.md says what the figures mean. \
            One poster is a list of figures, several are two tables, in Markdown: how they are drawn, and what they say. \
            Nothing is written but the figures.

            Examples:
              kmap-poster quality --size A1 --orientation landscape
              kmap-poster quality --edition all --size A0,A1,A2,24x36in --orientation both
              kmap-poster quality my-map.json --size A1 --json
            """)

    /// `both` measures landscape and portrait, where `auto` takes the one with the larger type.
    enum Orientations: String, CaseIterable, ExpressibleByArgument {
        case auto, landscape, portrait, both
    }

    @OptionGroup var input: MapOptions

    @Option(
        help: ArgumentHelp(
            "An edition of the map, or “all”. (default: the one the map marks so, else the newest)", valueName: "id"))
    var edition: String?

    @Option(
        name: .customLong("size"),
        help: ArgumentHelp(
            "The trimmed size, or several with commas between them; may be repeated. (default: A0)", valueName: "sizes"))
    var sizes: [String] = []

    @Option(
        help: ArgumentHelp(
            "auto measures the one with the larger type. (default: auto; width x height stays as it is typed)",
            valueName: "orientation"))
    var orientation: Orientations?

    @OptionGroup var layout: LayoutOptions
    @OptionGroup var detail: DetailOptions

    @Flag(help: "Write JSON.")
    var json = false

    func validate() throws {
        try input.quiet.excludes("--verbose", given: detail.verbose)
        for paper in requests { _ = try paper.sheets() }
    }

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        let document = try file.read()
        let maps = edition == "all" ? document.maps : [try EditionOption.map(edition, of: document)]
        var maker = try PosterMaker(data: data, mapName: file.name, texts: document.texts, isQuiet: input.isQuiet)
        var reports: [QualityReport] = []
        for map in maps {
            for paper in requests {
                let (shown, composition) = try maker.compose(map, on: paper, engine: layout.engine, detail: detail)
                let scene = try maker.draw(composition, of: shown, theme: .classic)
                reports.append(QualityReport(of: composition, size: paper.size, scene: scene, map: shown))
            }
        }
        try standardOutput(
            json ? [String(QualityReport.json(reports).dropLast())] : QualityReport.table(reports), as: json ? .data : .words)
    }

    /// What is measured: of each the sheet with the larger type.
    private var requests: [PaperRequest] {
        // An empty part between commas is no size, and is said to be none.
        let names = (sizes.isEmpty ? [SheetOptions.usualSize] : sizes).flatMap {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return names.flatMap { name in
            turns(of: name).map { PaperRequest(size: name, orientation: $0, layout: layout) }
        }
    }

    /// The orientations a size is measured in, each by itself.
    private func turns(of name: String) -> [Orientation?] {
        switch orientation {
        case nil: return [nil]
        case .auto: return [.auto]
        case .landscape: return [.landscape]
        case .portrait: return [.portrait]
        case .both:
            let paper = try? PaperSize.parse(name)
            let isSquare = paper.map { $0.size.width == $0.size.height } ?? false
            return isSquare ? [nil] : [.landscape, .portrait]
        }
    }
}
