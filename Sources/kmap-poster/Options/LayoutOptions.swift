internal import ArgumentParser
internal import Drawing
internal import PosterLayout

extension Effort: ExpressibleByArgument {}
extension Captions: ExpressibleByArgument {}
extension FarConnectors: ExpressibleByArgument {}

/// The room on the sheet, whatever its size, what is said in it, and how hard layout tries.
struct LayoutOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The empty edge, with its unit. (default: 10mm, or 1.8 % of the short side where that is more)", valueName: "length"))
    var margin: String?

    @Option(help: ArgumentHelp("How much layout tries before it takes the best.", valueName: "effort"))
    var effort = Effort.normal

    @Option(
        help: ArgumentHelp(
            "auto says under its heading what a cell is, where there is room to spare; none leaves that out.",
            valueName: "captions"))
    var captions = Captions.auto

    @Option(
        help: ArgumentHelp(
            "Arrows over two columns and more: labels at either end that name the other, or lines across the sheet.",
            valueName: "way"))
    var far = FarConnectors.usual

    /// The margin of a sheet of that size, in points.
    func margin(of size: Size) throws(ValidationError) -> Double {
        let margin = margin
        return try optionValue { try margin.map { try Length.parse($0) } } ?? Sheet.usualMargin(of: size)
    }

    var engine: LayoutEngine { LayoutEngine(effort: effort, captions: captions, far: far, workers: .sideBySide) }

    /// Whether nothing was asked for but the defaults.
    var isDefault: Bool { margin == nil && effort == .normal && captions == .auto && far == .usual }
}
