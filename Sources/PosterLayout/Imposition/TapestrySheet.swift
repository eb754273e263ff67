/// One sheet of a tapestry.
public struct TapestrySheet: Hashable, Sendable {
    /// From 0, top to bottom and left to right.
    public var row: Int
    public var column: Int
    /// What of the poster is seen of it when all is glued, in the poster's points: rectangles that share edges only.
    public var visible: [Rect]
    /// Where the poster's top left corner lies on the sheet, in the sheet's points.
    public var origin: Point

    public init(row: Int, column: Int, visible: [Rect], origin: Point) {
        self.row = row
        self.column = column
        self.visible = visible
        self.origin = origin
    }

    /// "r2c3": row and column, from 1.
    public var name: String { "r\(row + 1)c\(column + 1)" }

    /// The box around what is seen, in the poster's points.
    public var extent: Rect { visible.dropFirst().reduce(visible[0]) { $0.union($1) } }

    /// A place of the poster on this sheet.
    public func onSheet(_ box: Rect) -> Rect {
        Rect(x: box.x + origin.x, y: box.y + origin.y, width: box.width, height: box.height)
    }

    /// How much of a box of the poster is seen on this sheet, in square points, and the box around that.
    public func seen(of box: Rect) -> (area: Double, box: Rect)? {
        var result: (area: Double, box: Rect)?
        for part in visible where part.overlaps(box) {
            let common = Rect(
                left: max(part.left, box.left), top: max(part.top, box.top), right: min(part.right, box.right),
                bottom: min(part.bottom, box.bottom))
            let area = common.width * common.height
            result = result.map { ($0.area + area, $0.box.union(common)) } ?? (area, common)
        }
        return result
    }
}
