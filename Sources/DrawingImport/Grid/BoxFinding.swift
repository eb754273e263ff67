internal import Drawing

/// Finds the boxes of a drawn map that hold names: rectangles smaller than rows and columns.
enum BoxFinding {
    /// - Returns: Boxes with the numbers of the names whose middle they hold; a name is in the smallest of its boxes.
    static func boxes(of drawing: SVGDrawing, grid: DrawnGrid, names: [DrawnName], free: [Int]) -> [(box: Rect, names: [Int])] {
        let room = grid.room
        let near = 0.004 * max(room.width, room.height)
        var boxes: [Rect] = []
        for shape in drawing.shapes where isBox(shape.box, room) && !boxes.contains(where: { $0.isNear(shape.box, within: near) })
        {
            boxes.append(shape.box)
        }
        boxes.sort { ($0.area, $0.top, $0.left) < ($1.area, $1.top, $1.left) }
        var contents: [[Int]] = boxes.map { _ in [] }
        for index in free {
            if let box = boxes.firstIndex(where: { $0.contains(names[index].box.center) }) { contents[box].append(index) }
        }
        return zip(boxes, contents).filter { !$0.1.isEmpty }.map { (box: $0.0, names: $0.1) }
    }

    /// Boxes stand within the grid, the ground of heads of rows does not.
    private static func isBox(_ box: Rect, _ room: Rect) -> Bool {
        box.width < 0.5 * room.width && box.height < 0.45 * room.height && box.width > 0.01 * room.width
            && box.height > 0.01 * room.height && room.contains(box.center)
    }
}
