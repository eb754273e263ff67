/// What a composition measures: the figures of `docs/quality.md`.
///
/// Definitions follow the graph drawing literature (Purchase 2002; Dunne and Shneiderman 2009) where there is one.
public struct Quality: Hashable, Sendable {
    /// Broken rules; 0 on every poster that is written.
    public var violations: Int
    public var connectors: Int
    /// Places where lines of two nets cross.
    public var crossings: Int
    public var bends: Int
    public var mostBends: Int
    public var straight: Int
    /// Mean over connectors of length by distance between the ends.
    public var detour: Double
    public var headings: Int
    /// Headings no more than 8 % of their cell's width (a module's span) off its middle.
    public var centredHeadings: Int
    /// Pieces of connectors that pass a cell from edge to edge, and those more than 2 em from its sides.
    public var passingLanes: Int
    public var passingLanesInside: Int
    /// Points.
    public var baseSize: Double
    public var medianSize: Double
    public var smallestSize: Double
    /// Metres at which the base class reads fluently (x-height 0.2 degrees).
    public var fluentDistance: Double
    /// Coefficient of variation of the ink share of the cells, floor rows excepted.
    public var densityVariation: Double

    /// The figures of a composition.
    public init(of composition: Composition, isFloor: [Bool]) {
        violations = Verifier().violations(of: composition).count
        connectors = composition.connectors.count
        crossings = composition.lineCrossings
        bends = composition.connectors.reduce(0) { $0 + max(0, $1.route.count - 2) }
        mostBends = composition.connectors.map { $0.route.count - 2 }.max() ?? 0
        straight = composition.connectors.count { $0.route.count == 2 }
        var detours = 0.0
        for connector in composition.connectors {
            var length = 0.0
            for (a, b) in zip(connector.route, connector.route.dropFirst()) { length += abs(a.x - b.x) + abs(a.y - b.y) }
            let (a, b) = (connector.route[0], connector.route[connector.route.count - 1])
            let distance = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
            detours += length / max(distance, 0.1 * composition.page.em)
        }
        detour = connectors > 0 ? detours / Double(connectors) : 1
        let cards = composition.cards
        headings = 0
        centredHeadings = 0
        for item in composition.items where item.role == .heading {
            headings += 1
            let card = cards.first { $0.module == item.id }
            let column = composition.columns[item.column]
            let (middle, width) = card.map { ($0.box.midX, $0.box.width) } ?? (column.middle, column.length)
            if abs(item.box.midX - middle) <= 0.08 * width { centredHeadings += 1 }
        }
        let em = composition.page.em
        baseSize = em
        let sizes = composition.items.flatMap { $0.lines.map(\.size) }.sorted()
        medianSize = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
        smallestSize = sizes.first ?? 0
        // x-height 0.516 em of IBM Plex; tan 0.1° = 0.0017453; a point is 0.35278 mm.
        fluentDistance = em * 0.516 * 0.352778 / (2 * 0.00174533) / 1000
        (passingLanes, passingLanesInside) = Self.passing(composition)
        densityVariation = Self.density(composition, isFloor)
    }

    /// Vertical pieces that run through a whole cell.
    private static func passing(_ composition: Composition) -> (all: Int, inside: Int) {
        var all = 0
        var inside = 0
        let margin = 2 * composition.page.em
        var seen: Set<[Int]> = []
        for connector in composition.connectors {
            for (a, b) in zip(connector.route, connector.route.dropFirst()) where abs(a.x - b.x) < 1e-6 {
                for cell in composition.cells {
                    guard cell.box.left < a.x, a.x < cell.box.right, min(a.y, b.y) <= cell.box.top,
                        max(a.y, b.y) >= cell.box.bottom,
                        seen.insert([connector.net, cell.row, cell.column, Int((a.x * 100).rounded())]).inserted
                    else { continue }
                    all += 1
                    if a.x - cell.box.left > margin && cell.box.right - a.x > margin { inside += 1 }
                }
            }
        }
        return (all, inside)
    }

    private static func density(_ composition: Composition, _ isFloor: [Bool]) -> Double {
        let columns = composition.columns.count
        var ink = Array(repeating: 0.0, count: columns * composition.rows.count)
        for item in composition.items {
            let cell = item.row * columns + item.column
            for line in item.lines { ink[cell] += line.box.width * line.box.height }
        }
        var shares: [Double] = []
        for cell in composition.cells where !isFloor[cell.row] {
            let share = ink[cell.row * columns + cell.column] / (cell.box.width * cell.box.height)
            if share > 0 { shares.append(share) }
        }
        guard shares.count > 1 else { return 0 }
        let mean = shares.reduce(0, +) / Double(shares.count)
        let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count)
        return variance.squareRoot() / mean
    }
}

extension Composition {
    /// Number of places where lines of two nets cross; a trunk counts once.
    var lineCrossings: Int {
        let pieces = Verifier.Piece.all(of: self)
        let vertical = pieces.vertical.sorted { ($0.at, $0.low, $0.connector) < ($1.at, $1.low, $1.connector) }
        var places: Set<[Int]> = []
        for piece in pieces.horizontal {
            var index = vertical.partitioningIndex { $0.at > piece.low }
            while index < vertical.count, vertical[index].at < piece.high {
                let other = vertical[index]
                if other.net != piece.net, other.low < piece.at, piece.at < other.high {
                    places.insert([
                        Int((other.at * 50).rounded()), Int((piece.at * 50).rounded()), other.net, piece.net,
                    ])
                }
                index += 1
            }
        }
        return places.count
    }
}
