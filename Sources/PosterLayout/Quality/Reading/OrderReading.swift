/// Whether a reader meets names in the order the map has them in.
struct OrderReading: Hashable, Sendable {
    /// Kendall's tau of the map's order against reading order, over groups and single texts without connectors, by module; nil
    /// where no module has two.
    var tau: Double?

    init(of sheet: PrintedSheet) {
        // Groups stand where the first of their names does.
        var units = [[(order: Int, box: Edges)]](repeating: [], count: sheet.modules.count)
        for text in sheet.texts where text.group == nil && !text.hasConnector {
            if let module = text.module, let order = text.order { units[module].append((order, text.box)) }
        }
        for group in sheet.groups {
            let order = group.members.compactMap { sheet.texts[$0].order }.min() ?? .max
            units[group.module].append((order, sheet.box(around: group.members)))
        }
        var agreeing = 0
        var pairs = 0
        for units in units {
            let boxes = units.sorted { $0.order < $1.order }.map(\.box)
            pairs += boxes.count * (boxes.count - 1) / 2
            agreeing += ReadingWays(boxes, em: sheet.em).all.map(Self.agreement).max() ?? 0
        }
        tau = pairs > 0 ? (Double(agreeing) / Double(pairs)).halfToEven(decimals: 2) : nil
    }

    /// Pairs in rising order, less those in falling order, of a permutation of 0, 1, 2 …
    static func agreement(_ order: [Int]) -> Int {
        // Fenwick's tree of those that came before: how many of them are greater.
        var counts = Array(repeating: 0, count: order.count + 1)
        var falling = 0
        for (place, number) in order.enumerated() {
            var smaller = 0
            var index = number
            while index > 0 {
                smaller += counts[index]
                index -= index & -index
            }
            falling += place - smaller
            index = number + 1
            while index < counts.count {
                counts[index] += 1
                index += index & -index
            }
        }
        return order.count * (order.count - 1) / 2 - 2 * falling
    }
}

/// The ways a reader may take through boxes: line by line; or shelf by shelf, and in each column by column.
private struct ReadingWays {
    private let boxes: [Edges]
    private let em: Double
    /// Gaps at which a shelf ends, in em; the first is none.
    private static let shelfGaps = [1e9, 0.5, 0.7, 1.0, 1.3, 1.6, 2.0]

    init(_ boxes: [Edges], em: Double) {
        self.boxes = boxes
        self.em = em
    }

    /// Each the boxes' numbers, in the order in which they are read.
    var all: [[Int]] { [lineByLine] + Self.shelfGaps.map { shelfByShelf($0 * em) } }

    private var lineByLine: [Int] {
        split(Array(boxes.indices), \.top, \.bottom, at: -0.3 * em).flatMap { sorted($0, by: \.left) }
    }

    private func shelfByShelf(_ gap: Double) -> [Int] {
        split(Array(boxes.indices), \.top, \.bottom, at: gap).flatMap { shelf in
            split(shelf, \.left, \.right, at: 0.3 * em).flatMap { sorted($0, by: \.top, \.left) }
        }
    }

    /// Splits where a straight gap of `least` or more runs through all boxes.
    private func split(
        _ numbers: [Int], _ start: KeyPath<Edges, Double>, _ end: KeyPath<Edges, Double>, at least: Double
    ) -> [[Int]] {
        var runs: [[Int]] = []
        var reach = -Double.infinity
        for number in sorted(numbers, by: start, end) {
            if runs.isEmpty || boxes[number][keyPath: start] - reach >= least { runs.append([]) }
            runs[runs.count - 1].append(number)
            reach = max(reach, boxes[number][keyPath: end])
        }
        return runs
    }

    /// Sorted by edges; those alike stay as they came.
    private func sorted(_ numbers: [Int], by keys: KeyPath<Edges, Double>...) -> [Int] {
        numbers.enumerated().sorted { a, b in
            for key in keys {
                let (one, two) = (boxes[a.element][keyPath: key], boxes[b.element][keyPath: key])
                if one != two { return one < two }
            }
            return a.offset < b.offset
        }.map(\.element)
    }
}
