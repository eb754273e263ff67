/// The legend's parts dealt out to strips, so that each strip fits the width. Lengths in em.
struct LegendStrips: Hashable, Sendable {
    /// What stands at the left edge of the first strip, under the row heads: the code, in landscape.
    var corner: LegendBlock?
    var strips: [[LegendBlock]]
    /// What the widest strip needs, from the left edge of the row heads on.
    var minimumWidth: Double
    /// Left edge of the parts: that of the first column.
    static let gutter = 1.3

    var height: Double {
        strips.isEmpty ? 0 : Legend.stripHeight * Double(strips.count) + Legend.stripGap * Double(strips.count - 1)
    }

    /// How many strips the legend may have: one at least in landscape, two in portrait; at most a part each.
    static func counts(_ legend: Legend, arrangement: Furniture.Arrangement) -> ClosedRange<Int> {
        let parts = Self.parts(of: legend, arrangement: arrangement)
        let count = parts.blocks.count
        if count == 0 { return parts.corner == nil ? 0...0 : 1...1 }
        switch arrangement {
        case .landscape: return 1...count
        case .portrait: return min(2, count)...count
        }
    }

    /// - Precondition: `count` is one of `counts`.
    init(_ legend: Legend, arrangement: Furniture.Arrangement, rowHead: Double, strips count: Int) {
        let parts = Self.parts(of: legend, arrangement: arrangement)
        corner = parts.corner
        strips = []
        minimumWidth = 0
        if count > 0 { deal(parts.blocks, strips: count, rowHead: rowHead) }
    }

    /// In landscape the code stands under the row heads; those of portrait are too narrow, there it comes last.
    private static func parts(
        of legend: Legend, arrangement: Furniture.Arrangement
    ) -> (corner: LegendBlock?, blocks: [LegendBlock]) {
        switch arrangement {
        case .landscape: (legend.online, legend.blocks)
        case .portrait: (nil, legend.blocks + (legend.online.map { [$0] } ?? []))
        }
    }

    /// Splits the parts in order so that the widest strip is as narrow as can be.
    private mutating func deal(_ blocks: [LegendBlock], strips count: Int, rowHead: Double) {
        func width(_ range: Range<Int>) -> Double {
            blocks[range].map(\.width).reduce(0, +) + Legend.partGap * Double(max(0, range.count - 1))
        }
        // widest[k][end]: the first `end` parts in k + 1 strips; `from` says where the last of them begins.
        var widest = [[Double]](repeating: [Double](repeating: .infinity, count: blocks.count + 1), count: count)
        var from = [[Int]](repeating: [Int](repeating: 0, count: blocks.count + 1), count: count)
        for end in 0...blocks.count { widest[0][end] = width(0..<end) }
        for k in stride(from: 1, to: count, by: 1) {
            for end in 0...blocks.count {
                for start in 0...end {
                    let value = max(widest[k - 1][start], width(start..<end))
                    if value < widest[k][end] {
                        widest[k][end] = value
                        from[k][end] = start
                    }
                }
            }
        }
        var dealt: [[LegendBlock]] = []
        var end = blocks.count
        for k in stride(from: count - 1, through: 0, by: -1) {
            dealt.insert(Array(blocks[from[k][end]..<end]), at: 0)
            end = from[k][end]
        }
        strips = dealt
        let left = max(rowHead + Self.gutter, corner.map { $0.width + Legend.partGap } ?? 0)
        minimumWidth = left + widest[count - 1][blocks.count]
    }

    /// Where the parts of a strip begin: evenly spread over `room`, each on a column's left edge where one is near.
    ///
    /// - Precondition: the parts, `gap` apart, fit in `room`; where they do not, they reach over its end.
    static func places(of widths: [Double], gap: Double, in room: Span, on edges: [Double]) -> [Double] {
        let pitch = room.length / Double(max(1, widths.count))
        var places: [Double] = []
        var earliest = room.start
        for (index, width) in widths.enumerated() {
            let rest = widths[index...].reduce(0, +) + gap * Double(widths.count - 1 - index)
            let latest = max(earliest, room.end - rest)
            let ideal = min(latest, max(earliest, room.start + Double(index) * pitch))
            let near = edges.filter { $0 >= earliest && $0 <= latest && abs($0 - ideal) <= pitch / 2 }
            let place = near.min { (abs($0 - ideal), $0) < (abs($1 - ideal), $1) } ?? ideal
            places.append(place)
            earliest = place + width + gap
        }
        return places
    }
}
