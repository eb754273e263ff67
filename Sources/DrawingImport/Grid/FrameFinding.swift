internal import Drawing

/// Finds heads of rows and columns, title and credit by where they stand and how large they are.
struct FrameFinding {
    private let names: [DrawnName]
    private let grid: DrawnGrid
    private let usualSize: Double

    static func frame(of names: [DrawnName], grid: DrawnGrid, usualSize: Double) -> DrawnFrame {
        FrameFinding(names: names, grid: grid, usualSize: usualSize).frame()
    }

    private func frame() -> DrawnFrame {
        let room = grid.room
        var frame = DrawnFrame(
            rowHeads: grid.rows.map { _ in [] }, rowCaptions: grid.rows.map { _ in [] }, columnHeads: grid.columns.map { _ in [] }
        )
        var above: [Int] = []
        var beside: [[Int]] = grid.rows.map { _ in [] }
        for (index, name) in names.enumerated() {
            let center = name.box.center
            if isCredit(name) {
                frame.credit.append(index)
            } else if center.y < room.top {
                above.append(index)
            } else if center.y > room.bottom {
                frame.others.append(index)
            } else if center.x < room.left {
                beside[grid.field(at: center).row].append(index)
            }
        }
        for (row, candidates) in beside.enumerated() { takeRow(row, candidates, &frame) }
        takeAbove(above, &frame)
        return frame
    }

    private func isCredit(_ name: DrawnName) -> Bool {
        ["©", "(c) ", "(C) ", "opyright"].contains { name.text.contains($0) }
    }

    /// The largest names beside a row are its head; others that stand above or below that are its caption; the rest are labels that
    /// stand a little outside.
    private func takeRow(_ row: Int, _ candidates: [Int], _ frame: inout DrawnFrame) {
        guard let largest = candidates.map({ names[$0].size }).max(), largest >= 1.15 * usualSize else { return }
        let heads = inOrder(candidates.filter { names[$0].size >= 0.85 * largest })
        guard let first = heads.first else { return }
        let box = heads.dropFirst().reduce(names[first].box) { $0.union(names[$1].box) }
        frame.rowHeads[row] = heads
        frame.rowCaptions[row] = inOrder(
            candidates.filter { index in
                let own = names[index].box
                return !heads.contains(index) && min(own.right, box.right) - max(own.left, box.left) >= 0.5 * own.width
            })
    }

    /// Above the rows, the largest in each column is its head; of those that are next to the rows where there are several. What is
    /// largest of the others is the title.
    private func takeAbove(_ above: [Int], _ frame: inout DrawnFrame) {
        var rest: [Int] = []
        var byColumn: [[Int]] = grid.columns.map { _ in [] }
        for index in above {
            let center = names[index].box.center
            if let column = grid.columns.firstIndex(where: { $0.room.start <= center.x && center.x <= $0.room.end }) {
                byColumn[column].append(index)
            } else {
                rest.append(index)
            }
        }
        // Heads stand on one line: where most columns have their lowest.
        let lowest = byColumn.compactMap { column in column.map { names[$0].box.midY }.max() }.sorted()
        guard !lowest.isEmpty else {
            frame.others += rest
            return
        }
        let line = lowest[lowest.count / 2]
        for (column, candidates) in byColumn.enumerated() {
            let near = candidates.filter { abs(names[$0].box.midY - line) <= max(names[$0].size, names[$0].box.height) }
            let largest = near.map { names[$0].size }.max() ?? 0
            frame.columnHeads[column] = inOrder(near.filter { names[$0].size >= 0.85 * largest })
            rest += candidates.filter { !frame.columnHeads[column].contains($0) }
        }
        let left = grid.room.left
        frame.title = rest.filter { names[$0].box.midX > left }.max { (names[$0].size, $1) < (names[$1].size, $0) }
        frame.others += rest.filter { $0 != frame.title }.sorted()
    }

    private func inOrder(_ indices: [Int]) -> [Int] {
        indices.sorted { (names[$0].box.midY, $0) < (names[$1].box.midY, $1) }
    }
}
