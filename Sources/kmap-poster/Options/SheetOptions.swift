public import ArgumentParser
public import PosterLayout

enum Orientation: String, CaseIterable, ExpressibleByArgument {
    case auto, landscape, portrait
}

extension Effort: ExpressibleByArgument {}

/// What paper the map is laid out on, and how hard layout tries.
struct SheetOptions: ParsableArguments {
    static let usualSize = "A0"
    static let usualMargin = "10mm"

    @Option(
        help: ArgumentHelp(
            "The trimmed size: a name that “kmap-poster papers” lists, or width x height with units, 60x90cm.",
            valueName: "size"))
    var size = Self.usualSize

    @Option(
        help: ArgumentHelp(
            "auto takes the one with the larger type. (default: auto; width x height stays as it is typed)",
            valueName: "orientation"))
    var orientation: Orientation?

    @Option(help: ArgumentHelp("The empty edge, with its unit.", valueName: "length"))
    var margin = Self.usualMargin

    @Option(help: ArgumentHelp("How much layout tries before it takes the best.", valueName: "effort"))
    var effort = Effort.normal

    /// Whether nothing was asked for but the defaults.
    var isDefault: Bool {
        size == Self.usualSize && orientation == nil && margin == Self.usualMargin && effort == .normal
    }

    func validate() throws { _ = try sheets() }

    /// The sheets to choose from.
    func sheets() throws(ValidationError) -> [Sheet] {
        try Self.sheets(size: size, orientation: orientation, margin: margin)
    }

    /// The sheets to choose from.
    ///
    /// - Parameter orientation: nil is auto for a named size, and as it is typed for width x height.
    static func sheets(size: String, orientation: Orientation?, margin: String) throws(ValidationError) -> [Sheet] {
        do {
            let paper = try PaperSize.parse(size)
            let margin = try Length.parse(margin)
            let upright = Size(min(paper.size.width, paper.size.height), max(paper.size.width, paper.size.height))
            let lying = Size(upright.height, upright.width)
            let sizes =
                switch orientation ?? (paper.name == nil ? nil : .auto) {
                case .auto where upright == lying: [upright]
                case .auto: [lying, upright]
                case .landscape: [lying]
                case .portrait: [upright]
                case nil: [paper.size]
                }
            return try sizes.map { try Sheet(size: $0, margin: margin) }
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
