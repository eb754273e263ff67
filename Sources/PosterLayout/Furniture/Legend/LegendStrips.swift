internal import Drawing
internal import MapModel

/// The room of a legend: a width in units of `FrameType.unit`, and that of the row heads over its left end.
struct LegendRoom: Hashable, Sendable {
    var width: Double
    var rowHead: Double
    var arrangement: Furniture.Arrangement
}

/// The legend's parts dealt out to strips, so that each strip fits the width. Lengths in units of `FrameType.unit`.
struct LegendStrips: Hashable, Sendable, FrameStrip {
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
    /// From the left edge of the row heads to where the parts begin at least, beside the code, and to where they may begin.
    var corner: Double
    var left: Double
    /// What the widest strip needs, from the left edge of the row heads on.
    var width: Double
    /// From the row heads to the first column, where the parts begin.
    private static let gutter = 1.3
    /// Parts begin at the first column where its distance from the left is no larger a share of the width.
    private static let largestLeft = 0.3
    /// How many lines the parts may have, as far as it is tried.
    private static let lineCounts = [3, 4, 5, 6, 8, 10, 13, 17, 22, 30]

    /// From the first strip's top to the last one's end.
    var height: Double {
        strips.indices.reduce(0) { $0 + ($1 > 0 ? Self.white : 0) + height(ofStrip: $1) }
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

    /// Between two strips.
    static let white = 1.1

    /// The strips that take the least height, for as few lines a part as do.
    ///
    /// - Throws: what the breaker's measurer throws.
    init(
        for map: PosterMap, in room: LegendRoom, scale: TypeScale, words: FurnitureWords, far: FarConnectors = .lines,
        breaker: LineBreaker
    ) throws {
        var best: LegendStrips?
        for lines in Self.lineCounts {
            let legend = try Legend(
                for: map, lines: lines, width: room.width, scale: scale, words: words, far: far, breaker: breaker)
            let strips = Self.strips(of: legend, in: room)
            if best.map({ strips.isBetter(than: $0, in: room) }) ?? true { best = strips }
            // More lines a part make a single strip no lower.
            if strips.width <= room.width && strips.strips.count <= 1 { break }
        }
        self = best!
    }

    /// As few strips as fit the width; all parts below each other where nothing does.
    private static func strips(of legend: Legend, in room: LegendRoom) -> LegendStrips {
        let most = max(legend.blocks.count, legend.online == nil ? 0 : 1)
        var strips = LegendStrips(legend, in: room, strips: min(1, most))
        for count in 1..<max(2, most + 1) where strips.width > room.width {
            strips = LegendStrips(legend, in: room, strips: min(count, max(1, legend.blocks.count)))
        }
        return strips
    }

    /// Parts of more lines are narrower, and read worse: they have to be lower by more than a little.
    private func isBetter(than other: LegendStrips, in room: LegendRoom) -> Bool {
        let excess = max(0, width - room.width)
        let otherExcess = max(0, other.width - room.width)
        return excess == otherExcess ? height < Self.worthNarrowerParts * other.height : excess < otherExcess
    }

    private static let worthNarrowerParts = 0.8

    /// - Precondition: there are no more strips than parts, and none where the legend is empty.
    private init(_ legend: Legend, in room: LegendRoom, strips count: Int) {
        online = legend.online
        onlinePlace =
            switch room.arrangement {
            case .landscape: .underRowHeads
            case .portrait: .atEnd
            }
        strips = []
        corner = onlinePlace == .underRowHeads ? online.map { $0.width + Legend.partGap } ?? 0 : 0
        let columns = room.rowHead + Self.gutter
        left = max(corner, columns <= Self.largestLeft * room.width ? columns : 0)
        width = 0
        if count > 0 { deal(legend.blocks, strips: count) }
    }

    /// The room of each strip's parts, in points: of all from the first column on where they fit so.
    func rooms(in grid: Interval, firstColumn: Double, unit: Double) -> [Interval] {
        let ends = strips.indices.map { index in
            let code = onlinePlace == .atEnd ? online(inStrip: index).map { $0.width + Legend.partGap } ?? 0 : 0
            return grid.end - code * unit
        }
        let isAligned = zip(strips, ends).allSatisfy { parts, end in
            let needed = parts.map(\.width).reduce(0, +) + Legend.partGap * Double(max(0, parts.count - 1))
            return firstColumn + needed * unit <= end
        }
        let least = grid.start + corner * unit
        return ends.map { Interval(isAligned && firstColumn >= least ? firstColumn : least, $0) }
    }

    /// Splits the parts in order so that the widest strip is as narrow as can be.
    private mutating func deal(_ blocks: [LegendBlock], strips count: Int) {
        // The code takes its room in the last strip where it stands at its end.
        let ending = onlinePlace == .atEnd ? online.map { $0.width + Legend.partGap } ?? 0 : 0
        func length(_ range: Range<Int>, strip: Int) -> Double {
            blocks[range].map(\.width).reduce(0, +) + Legend.partGap * Double(max(0, range.count - 1))
                + (strip == count - 1 ? ending : 0)
        }
        // widest[k][end]: the first `end` parts in k + 1 strips; `from` says where the last of them begins.
        var widest = [[Double]](
            repeating: [Double](repeating: .infinity, count: blocks.count + 1), count: count)
        var from = [[Int]](repeating: [Int](repeating: 0, count: blocks.count + 1), count: count)
        for end in 0...blocks.count { widest[0][end] = length(0..<end, strip: 0) }
        for k in stride(from: 1, to: count, by: 1) {
            for end in 0...blocks.count {
                for start in 0...end {
                    let value = max(widest[k - 1][start], length(start..<end, strip: k))
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
        // The code may be all there is.
        width = max(left + widest[count - 1][blocks.count], online?.width ?? 0)
    }

    /// The parts of a strip with the place where each begins: on every so many-th of the columns' left edges, in
    /// the first order in which all fit so; where there is none, in their own order in equal shares of the room, or,
    /// where a part is wider than its share, with equal space between.
    static func places(
        of parts: [LegendBlock], unit: Double, in room: Interval, on edges: [Double]
    ) -> [(part: LegendBlock, x: Double)] {
        let widths = parts.map { $0.width * unit }
        let gap = Legend.partGap * unit
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
