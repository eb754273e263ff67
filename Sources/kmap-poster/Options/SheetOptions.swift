internal import ArgumentParser
internal import Drawing
internal import PosterLayout

enum Orientation: String, CaseIterable, ExpressibleByArgument {
    case auto, landscape, portrait
}

/// What paper the map is laid out on, and how hard layout tries.
struct SheetOptions: ParsableArguments {
    static let usualSize = "A0"

    @Option(
        help: ArgumentHelp(
            "The trimmed size: a name that “kmap-poster papers” lists, or width x height with units, 60x90cm. (default: \(Self.usualSize))",
            valueName: "size"))
    var size: String?

    @Option(
        help: ArgumentHelp(
            "auto takes the one with the larger type; landscape for a page. (default: auto; width x height stays as it is typed)",
            valueName: "orientation"))
    var orientation: Orientation?

    @OptionGroup var layout: LayoutOptions

    var engine: LayoutEngine { layout.engine }

    /// Whether nothing was asked for but the defaults.
    var isDefault: Bool { size == nil && orientation == nil && layout.isDefault }

    func validate() throws { _ = try sheets() }

    var request: PaperRequest { PaperRequest(size: size ?? Self.usualSize, orientation: orientation, layout: layout) }

    /// The sheets to choose from.
    func sheets() throws(ValidationError) -> [Sheet] { try request.sheets() }
}
