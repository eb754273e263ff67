internal import MapModel

/// What a sheet says, read off it from outside: whether its groups, its order, its grid and its arrows are the map's.
///
/// `Tests/Audit/read_sheet.py` finds the same in the layout's JSON. Shares have two decimals, ratios one.
struct SheetReading: Hashable, Sendable {
    var groups: GroupReading
    var order: OrderReading
    var grid: GridReading
    var arrows: ArrowReading
    var headings: HeadingReading
    var emptiness: EmptinessReading

    /// - Parameter map: what the composition is of.
    init(of composition: Composition, map: PosterMap) {
        let sheet = PrintedSheet(composition, of: map)
        groups = GroupReading(of: sheet)
        order = OrderReading(of: sheet)
        grid = GridReading(of: sheet, composition)
        arrows = ArrowReading(of: sheet, composition)
        headings = HeadingReading(of: sheet, composition)
        emptiness = EmptinessReading(of: sheet, composition)
    }
}
