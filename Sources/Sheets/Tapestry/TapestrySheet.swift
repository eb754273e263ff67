package import Drawing

/// One sheet of a tapestry.
package struct TapestrySheet: Hashable, Sendable {
    /// From 0, top to bottom and left to right.
    package var row: Int
    package var column: Int
    package var paper: TapestryPaper
    /// What of the poster is seen of it when all is glued, in the poster's points: rectangles that share edges only.
    var visible: [Rect]
    /// Where the poster's top left corner lies on the sheet, in the sheet's points.
    package var origin: Point

    init(row: Int, column: Int, paper: TapestryPaper, visible: [Rect], origin: Point) {
        self.row = row
        self.column = column
        self.paper = paper
        self.visible = visible
        self.origin = origin
    }

    /// Puts what is seen of it, with its strips, where the printer's reach ends at the right and at the bottom.
    init(row: Int, column: Int, paper: TapestryPaper, visible: [Rect], of poster: Size) {
        let extent = visible.dropFirst().reduce(visible[0]) { $0.union($1) }
        let origin = Point(
            Self.origin(Interval(extent.left, extent.right), of: poster.width, side: paper.size.width, paper),
            Self.origin(Interval(extent.top, extent.bottom), of: poster.height, side: paper.size.height, paper))
        self.init(row: row, column: column, paper: paper, visible: visible, origin: origin)
    }

    /// What the line beside the poster's own edge takes.
    private static let trimRoom = 0.5

    /// Where the poster's corner lies along one side of a sheet.
    private static func origin(_ seen: Interval, of length: Double, side: Double, _ paper: TapestryPaper) -> Double {
        guard seen.start > 0 || seen.end < length else {
            return (((side - seen.length) / 2 - seen.start) / SeamSearch.grid).rounded(.down) * SeamSearch.grid
        }
        let end = seen.end + (seen.end < length ? paper.glueStrip : 0)
        let start = seen.start - (seen.start > 0 ? paper.cutAway : 0)
        // Where there is room for it, that of the poster's own edge has a line beside it.
        for room in [trimRoom, 0] {
            let exact = side - paper.margin - end - (seen.end < length ? 0 : room)
            // On the grid where there is room, so that pictures of sheets fit to the pixel.
            let snapped = (exact / SeamSearch.grid).rounded(.down) * SeamSearch.grid
            if snapped + start >= paper.margin + (seen.start > 0 ? 0 : room) { return snapped }
        }
        return side - paper.margin - end
    }

    /// "r2c3": row and column, from 1.
    package var name: String { "r\(row + 1)c\(column + 1)" }

    /// The box around what is seen, in the poster's points.
    var extent: Rect { visible.dropFirst().reduce(visible[0]) { $0.union($1) } }

    /// A place of the poster on this sheet.
    package func onSheet(_ box: Rect) -> Rect {
        Rect(x: box.x + origin.x, y: box.y + origin.y, width: box.width, height: box.height)
    }

    /// How much of a box of the poster is seen on this sheet, in square points, and the box around that.
    package func seen(of box: Rect) -> (area: Double, box: Rect)? {
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
