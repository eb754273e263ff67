internal import Drawing

/// The legend's parts dealt out to strips, so that each strip fits the width. Lengths in em.
struct LegendStrips: Hashable, Sendable {
    enum OnlinePlace: Hashable, Sendable {
        /// At the left edge of the first strip.
        case underRowHeads
        /// At the right edge of the last strip: vertical row heads are too narrow.
        case atEnd
    }

    /// The code and what it opens.
    var online: LegendBlock?
    var onlinePlace: OnlinePlace
    var strips: [[LegendBlock]]
    /// What the widest strip needs, from the left edge of the row heads on.
    var minimumWidth: Double
    /// From the row heads to the first column, where the parts begin.
    static let gutter = 1.3

    /// From the last band to the content's end: reference letters and strips.
    var height: Double {
        guard !strips.isEmpty else { return FurnitureFigures.referenceStrip }
        return strips.indices.reduce(FurnitureFigures.referenceBelow) { $0 + white + height(ofStrip: $1) }
    }

    /// As high as the highest of its parts.
    func height(ofStrip index: Int) -> Double {
        Legend.height(lines: (strips[index] + (online(inStrip: index).map { [$0] } ?? [])).map(\.lineCount).max() ?? 0)
    }

    /// The code, where it is in that strip.
    func online(inStrip index: Int) -> LegendBlock? {
        switch onlinePlace {
        case .underRowHeads: index == 0 ? online : nil
        case .atEnd: index == strips.count - 1 ? online : nil
        }
    }

    /// Between the reference letters' baseline and the first strip, and as much between two strips, so that the letters
    /// go with the map: more, the more strips there are.
    var white: Double { 1.5 - 0.75 / Double(max(1, strips.count)) }

    /// How many strips the legend may have: one at least in landscape, two in portrait; at most a part each.
    static func counts(_ legend: Legend, arrangement: Furniture.Arrangement) -> ClosedRange<Int> {
        let count = legend.blocks.count
        if count == 0 { return legend.online == nil ? 0...0 : 1...1 }
        switch arrangement {
        case .landscape: return 1...count
        case .portrait: return min(2, count)...count
        }
    }

    /// - Precondition: `count` is one of `counts`.
    init(_ legend: Legend, arrangement: Furniture.Arrangement, rowHead: Double, strips count: Int) {
        online = legend.online
        onlinePlace =
            switch arrangement {
            case .landscape: .underRowHeads
            case .portrait: .atEnd
            }
        strips = []
        minimumWidth = 0
        if count > 0 { deal(legend.blocks, strips: count, rowHead: rowHead) }
    }

    /// Splits the parts in order so that the widest strip is as narrow as can be.
    private mutating func deal(_ blocks: [LegendBlock], strips count: Int, rowHead: Double) {
        // The code takes its room in the last strip where it stands at its end.
        let ending = onlinePlace == .atEnd ? online.map { $0.width + Legend.partGap } ?? 0 : 0
        func width(_ range: Range<Int>, strip: Int) -> Double {
            blocks[range].map(\.width).reduce(0, +) + Legend.partGap * Double(max(0, range.count - 1))
                + (strip == count - 1 ? ending : 0)
        }
        // widest[k][end]: the first `end` parts in k + 1 strips; `from` says where the last of them begins.
        var widest = [[Double]](
            repeating: [Double](repeating: .infinity, count: blocks.count + 1), count: count)
        var from = [[Int]](repeating: [Int](repeating: 0, count: blocks.count + 1), count: count)
        for end in 0...blocks.count { widest[0][end] = width(0..<end, strip: 0) }
        for k in stride(from: 1, to: count, by: 1) {
            for end in 0...blocks.count {
                for start in 0...end {
                    let value = max(widest[k - 1][start], width(start..<end, strip: k))
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
        let corner = onlinePlace == .underRowHeads ? online.map { $0.width + Legend.partGap } ?? 0 : 0
        let left = max(rowHead + Self.gutter, corner)
        minimumWidth = left + widest[count - 1][blocks.count]
    }

    /// The parts of a strip with the place where each begins: on every so many-th of the columns' left edges, in
    /// the first order in which all fit so; where there is none, in their own order in equal shares of the room, or,
    /// where a part is wider than its share, with equal space between.
    static func places(
        of parts: [LegendBlock], em: Double, in room: Interval, on edges: [Double]
    ) -> [(part: LegendBlock, x: Double)] {
        let widths = parts.map { $0.width * em }
        let gap = Legend.partGap * em
        let edges = edges.filter { $0 >= room.start - 1e-6 && $0 < room.end }
        if edges.count >= parts.count {
            let slots = parts.indices.map { edges[$0 * edges.count / parts.count] }
            let rooms = parts.indices.map { slot in
                slot + 1 < slots.count ? slots[slot + 1] - slots[slot] - gap : room.end - slots[slot]
            }
            if let order = firstOrder(of: widths, in: rooms) {
                return zip(order, slots).map { (parts[$0], $1) }
            }
        }
        let pitch = room.length / Double(max(1, parts.count))
        if widths.allSatisfy({ $0 + gap <= pitch }) {
            return parts.enumerated().map { ($1, room.start + Double($0) * pitch) }
        }
        let spare = room.length - widths.reduce(0, +)
        let space = parts.count > 1 ? max(gap, spare / Double(parts.count - 1)) : 0
        var x = room.start
        return zip(parts, widths).map { part, width in
            defer { x += width + space }
            return (part, x)
        }
    }

    /// The lexicographically first order of the widths in which each fits the room it comes to.
    private static func firstOrder(of widths: [Double], in rooms: [Double]) -> [Int]? {
        var order: [Int] = []
        func extend() -> Bool {
            guard order.count < widths.count else { return true }
            for index in widths.indices where !order.contains(index) && widths[index] <= rooms[order.count] {
                order.append(index)
                if extend() { return true }
                order.removeLast()
            }
            return false
        }
        return extend() ? order : nil
    }
}
