internal import Drawing

/// The poster under the grid of sheets, each with its name; where that would be too small to read, rows and columns have theirs
/// along the picture's edges.
struct AssemblyPicture {
    var origin: Point
    var scale: Double
    var items: [SceneItem]
    var links: [SheetLink]

    /// - Throws: what measuring throws.
    init(of plan: TapestryPlan, in room: Rect, pen: AssemblyPen, color: Color) throws {
        self.init(of: plan, in: room)
        let names = try plan.sheets.map { sheet in try pen.name(sheet.name, in: Self.place(parts(of: sheet)), color: color) }
        if names.contains(where: { $0 == nil }) {
            let edge = 3 * AssemblySheet.leastName
            self.init(
                of: plan, in: Rect(left: room.left + edge, top: room.top + edge / 2, right: room.right, bottom: room.bottom))
            items = try grid(plan, color) + edgeNames(plan, pen: pen, color: color)
        } else {
            items = grid(plan, color) + names.compactMap(\.self).joined()
        }
        links = plan.sheets.map { sheet in
            SheetLink(
                box: Self.whole(parts(of: sheet)), row: sheet.row, column: sheet.column, contents: "to sheet \(sheet.name)")
        }
    }

    private init(of plan: TapestryPlan, in room: Rect) {
        scale = max(0.001, min(room.width / plan.poster.width, room.height / plan.poster.height))
        origin = Point(room.midX - plan.poster.width * scale / 2, room.top)
        (items, links) = ([], [])
    }

    /// What is seen of a sheet, in the picture.
    private func parts(of sheet: TapestrySheet) -> [Rect] {
        sheet.visible.map { box in
            Rect(
                x: origin.x + box.x * scale, y: origin.y + box.y * scale, width: box.width * scale, height: box.height * scale)
        }
    }

    private static func whole(_ parts: [Rect]) -> Rect { parts.dropFirst().reduce(parts[0]) { $0.union($1) } }

    /// In the middle, where the sheet is seen there.
    private static func place(_ parts: [Rect]) -> Rect {
        let box = whole(parts)
        let middle = Rect(x: box.midX, y: box.midY, width: 0, height: 0)
        let largest = parts.max { $0.width * $0.height < $1.width * $1.height } ?? box
        return parts.contains { $0.contains(middle) } ? box : largest
    }

    private func grid(_ plan: TapestryPlan, _ color: Color) -> [SceneItem] {
        plan.sheets.flatMap { sheet in
            AssemblySheet.outline(parts(of: sheet)).map { SceneItem(.fill(.rectangle($0), color), role: .seam) }
        }
    }

    /// "r3" beside the first sheet of each row, "c2" above the first of each column, as many as have room.
    private func edgeNames(_ plan: TapestryPlan, pen: AssemblyPen, color: Color) throws -> [SceneItem] {
        var items: [SceneItem] = []
        var end = -Double.infinity
        for row in 0..<plan.rows {
            guard let sheet = plan.sheets.first(where: { $0.row == row && $0.column == 0 }) else { continue }
            let y = Self.whole(parts(of: sheet)).midY
            guard y - 0.5 * AssemblySheet.leastName > end else { continue }
            end = y + 0.5 * AssemblySheet.leastName
            items.append(try pen.edgeName("r\(row + 1)", endingAt: origin.x - 3, y: y, color: color))
        }
        end = -.infinity
        for column in 0..<plan.columns {
            guard let sheet = plan.sheets.first(where: { $0.row == 0 && $0.column == column }) else { continue }
            let x = Self.whole(parts(of: sheet)).midX
            let name = try pen.edgeName("c\(column + 1)", middle: x, y: origin.y - 0.6 * AssemblySheet.leastName, color: color)
            guard case .text(let run) = name.shape, run.origin.x > end + 2 else { continue }
            end = run.origin.x + run.advance
            items.append(name)
        }
        return items
    }
}
