internal import ArgumentParser
internal import PosterLayout

extension Effort: ExpressibleByArgument {}
extension Captions: ExpressibleByArgument {}
extension FarConnectors: ExpressibleByArgument {}

/// The room on the sheet, whatever its size, what is said in it, and how hard layout tries.
struct LayoutOptions: ParsableArguments {
    private static let usualMargin = "10mm"

    @Option(help: ArgumentHelp("The empty edge, with its unit.", valueName: "length"))
    var margin = Self.usualMargin

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

    var engine: LayoutEngine { LayoutEngine(effort: effort, captions: captions, far: far, workers: .sideBySide) }

    /// Whether nothing was asked for but the defaults.
    var isDefault: Bool { margin == Self.usualMargin && effort == .normal && captions == .auto && far == .usual }
}
