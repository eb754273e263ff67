internal import Drawing

/// Where two heads of one net leave a place in opposite directions.
struct DoubleDots {
    private let sheet: PrintedSheet
    /// The tips of each net, nets by their number.
    private var tips: [[ArrowTip]]
    /// Where tips part, to the point, each place once.
    private var partings: [Point] = []

    init(_ tips: [ArrowTip], _ sheet: PrintedSheet) {
        self.sheet = sheet
        self.tips = Array(repeating: [], count: (sheet.ways.map(\.net).max() ?? -1) + 1)
        for tip in tips { self.tips[tip.net].append(tip) }
        let found = self.tips.flatMap { net in
            partings(of: net, .right, .left, along: \.x, across: \.y)
                + partings(of: net, .down, .up, along: \.y, across: \.x)
        }
        partings = Set(found).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }

    /// Where tips and opposite ones begin on one line across them, less than 0.8 em apart.
    private func partings(
        of tips: [ArrowTip], _ way: ArrowTip.Direction, _ back: ArrowTip.Direction,
        along: KeyPath<Point, Double>, across: KeyPath<Point, Double>
    ) -> [Point] {
        let others = tips.filter { $0.direction == back }.map(\.start)
            .sorted { $0[keyPath: across] < $1[keyPath: across] }
        let reach = 0.8 * sheet.em - sheet.tolerance
        let parting = tips.filter { $0.direction == way }.map(\.start).filter { start in
            let first = others.partitioningIndex { start[keyPath: across] - $0[keyPath: across] < reach }
            let near = others[first...].prefix { $0[keyPath: across] - start[keyPath: across] < reach }
            return near.contains { abs($0[keyPath: along] - start[keyPath: along]) <= sheet.tolerance }
        }
        return parting.map { Point($0.x.rounded(.toNearestOrEven), $0.y.rounded(.toNearestOrEven)) }
    }

    /// How many there are, with branching points that heads leave in opposite directions, further along the lines.
    func count(with junctions: [Junction]) -> Int {
        partings.count
            + junctions.count { junction in
                let point = junction.point.asPrinted
                guard isLeftBothWays(point, net: junction.net) else { return false }
                return partings.allSatisfy {
                    let (x, y) = (point.x - $0.x, point.y - $0.y)
                    return (x * x + y * y).squareRoot() > sheet.em
                }
            }
    }

    private func isLeftBothWays(_ point: Point, net: Int) -> Bool {
        guard tips.indices.contains(net) else { return false }
        let leaving = tips[net].filter { leaves(point, $0) }.map(\.direction)
        return leaving.contains(.left) && leaving.contains(.right) || leaving.contains(.up) && leaving.contains(.down)
    }

    /// Whether a tip begins there, or runs sideways through it.
    private func leaves(_ point: Point, _ tip: ArrowTip) -> Bool {
        let slack = sheet.tolerance
        if abs(tip.start.x - point.x) <= slack, abs(tip.start.y - point.y) <= slack { return true }
        let (left, right) = (min(tip.start.x, tip.point.x) - slack, max(tip.start.x, tip.point.x) + slack)
        return !tip.direction.isVertical && abs(tip.point.y - point.y) <= slack && abs(tip.start.y - point.y) <= slack
            && left <= point.x && point.x <= right
    }
}
