internal import Drawing
internal import MapModel

/// How large a map's names will about be on a sheet, before they are laid out.
struct GridEstimate: Hashable, Sendable {
    /// The grid's area, in em².
    var area: Double
    /// What the sheet has for everything, in points.
    var room: Size

    /// No column is narrower, in em, whatever stands in it.
    private static let leastColumn = 8.0

    /// Points per em, where title strip and legend take `strips` points of the height.
    ///
    /// Of the grid's width *w* and height *h* in em the product is known; (*w* + beside) em fill the width, (*h* + above)
    /// em the height. That is a quadratic equation for 1 / em.
    func em(_ furniture: Furniture, strips: Double) -> Double {
        let (width, height) = (room.width, max(room.height - strips, room.height / 4))
        let (beside, above) = (furniture.left + furniture.right, furniture.top + furniture.bottom)
        let b = width * above + height * beside
        let root = max(0, b * b - 4 * width * height * (beside * above - area)).squareRoot()
        let columns = furniture.columnMinimums.reduce(0) { $0 + max($1, Self.leastColumn) }
        let rows = furniture.rowMinimums.reduce(0, +)
        return min(2 * width * height / (b + root), width / (columns + beside), height / (rows + above))
    }

    /// That of its names and headings over the share of the grid they cover in good layouts of the kernel map.
    static func area(of map: PosterMap, scale: TypeScale, breaker: LineBreaker) throws -> Double {
        var area = 0.0
        for item in map.items {
            let style = scale.label(
                map.kinds[item.kind].face, importance: item.importance, onFloor: map.layers[item.layer].isFloor)
            area += (try breaker.width(item.label, style) + 0.9) * (style.size + 0.75)
        }
        for module in map.modules {
            if let heading = module.heading { area += (try breaker.width(heading, scale.heading) + 2) * 2.6 }
        }
        return area / covered
    }

    private static let covered = 0.34
}
