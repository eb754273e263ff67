internal import Drawing

/// What the drawn connectors count to.
struct ConnectorMetrics: Hashable, Sendable {
    var crossings = 0
    var bends = 0
    var mostBends = 0
    /// Steps sideways by so little that they look like a mistake, summed over connectors.
    var tinySteps = 0
    /// Crossings of each connector, by index.
    private var ofConnector: [Int] = []

    func crossingsOf(_ connector: Int) -> Int { ofConnector.indices.contains(connector) ? ofConnector[connector] : 0 }

    /// - Parameter leastStep: what is less is too small to be meant.
    init(_ lines: [RouteDrawing.Line], leastStep: Em) {
        for line in lines {
            bends += max(0, line.points.count - 2)
            mostBends = max(mostBends, line.points.count - 2)
            tinySteps += line.sideSteps(under: leastStep)
        }
        crossings = countCrossings(lines)
    }

    /// Places where lines of different nets cross.
    private mutating func countCrossings(_ lines: [RouteDrawing.Line]) -> Int {
        struct Piece: Hashable {
            var connector: Int
            var net: Int
            var at: Em
            var low: Em
            var high: Em
        }
        /// Where two nets cross.
        struct Meeting: Hashable {
            var x: Em
            var y: Em
            var upright: Int
            var level: Int
        }
        var horizontal: [Piece] = []
        var vertical: [Piece] = []
        for line in lines {
            for (a, b) in zip(line.points, line.points.dropFirst()) {
                if a.y == b.y {
                    horizontal.append(
                        Piece(connector: line.connector, net: line.net, at: a.y, low: min(a.x, b.x), high: max(a.x, b.x)))
                } else {
                    vertical.append(
                        Piece(connector: line.connector, net: line.net, at: a.x, low: min(a.y, b.y), high: max(a.y, b.y)))
                }
            }
        }
        ofConnector = Array(repeating: 0, count: (lines.map(\.connector).max() ?? -1) + 1)
        // Trunks are drawn once per branch; a crossing counts once.
        var places: Set<Meeting> = []
        vertical.sort { ($0.at, $0.low, $0.high, $0.net) < ($1.at, $1.low, $1.high, $1.net) }
        for piece in horizontal {
            var start = vertical.partitioningIndex { $0.at > piece.low }
            while start < vertical.count, vertical[start].at < piece.high {
                let other = vertical[start]
                if other.net != piece.net, other.low < piece.at, piece.at < other.high {
                    if places.insert(Meeting(x: other.at, y: piece.at, upright: other.net, level: piece.net)).inserted {
                        ofConnector[piece.connector] += 1
                        ofConnector[other.connector] += 1
                    }
                }
                start += 1
            }
        }
        return places.count
    }
}
