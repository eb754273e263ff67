internal import ArgumentParser
internal import PosterLayout

struct QualityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "Measures posters: crossings, bends, type sizes, distances …",
        discussion: """
            Lays the map out on each of the sizes and measures what came out; docs/quality.md says what the figures mean. \
            One poster is a list of figures, several are a table, in Markdown. Nothing is written but the figures.

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

    @Option(help: ArgumentHelp("An edition of the map, or “all”. (default: the newest)", valueName: "id"))
    var edition: String?

    @Option(
        name: .customLong("size"),
        help: ArgumentHelp(
            "The trimmed size, or several with commas between them; may be repeated. (default: A0)", valueName: "sizes"))
    var sizes: [String] = []

    @Option(
        help: ArgumentHelp("(default: auto; width x height stays as it is typed)", valueName: "orientation"))
    var orientation: Orientations?

    @Option(help: ArgumentHelp("The empty edge, with its unit.", valueName: "length"))
    var margin = SheetOptions.usualMargin

    @Option(help: ArgumentHelp("How much layout tries before it takes the best.", valueName: "effort"))
    var effort = Effort.normal

    @Flag(help: "Write JSON.")
    var json = false

    func validate() throws { _ = try papers() }

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        let document = try file.read()
        let maps = edition == "all" ? document.maps : [try EditionOption.map(edition, of: document)]
        var workshop = try Workshop(data: data, mapName: file.name)
        var reports: [QualityReport] = []
        for map in maps {
            for paper in try papers() {
                let composition = try workshop.compose(map, on: paper.sheets, effort: effort)
                let scene = try workshop.draw(composition, of: map, theme: .classic)
                reports.append(
                    QualityReport(of: composition, size: paper.name, scene: scene, isFloor: map.layers.map(\.isFloor)))
            }
        }
        try standardOutput(json ? [String(QualityReport.json(reports).dropLast())] : QualityReport.table(reports))
    }

    /// What is measured: of each entry the sheet with the larger type.
    private func papers() throws(ValidationError) -> [(name: String, sheets: [Sheet])] {
        var papers: [(name: String, sheets: [Sheet])] = []
        for size in sizes.isEmpty ? [SheetOptions.usualSize] : sizes {
            // An empty part between commas is no size, and is said to be none.
            for name in size.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
                for orientation in orientation.turns {
                    let sheets = try SheetOptions.sheets(size: name, orientation: orientation, margin: margin)
                    let isKnown = papers.contains { $0.name == name && $0.sheets == sheets }
                    if !isKnown { papers.append((name, sheets)) }
                }
            }
        }
        return papers
    }
}

extension QualityCommand.Orientations? {
    /// The orientations a size is measured in, each by itself.
    fileprivate var turns: [Orientation?] {
        switch self {
        case nil: [nil]
        case .auto: [.auto]
        case .landscape: [.landscape]
        case .portrait: [.portrait]
        case .both: [.landscape, .portrait]
        }
    }
}
