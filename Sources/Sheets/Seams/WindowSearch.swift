internal import Drawing

/// Moves the windows of sheets so that more texts fit one of them whole.
///
/// A text is whole where one window holds it, so seams need not be known to say what a choice of windows cuts at least. Windows
/// take slack from those beside them, above and below; each sheet for itself, since a row's seams are its own, and those
/// between rows may be high at one place and low at another. By simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983).
struct WindowSearch {
    /// Moves that are tried.
    private static let moves = 40_000
    /// By seed: the more windows move down, the more texts they hold, but the harder seams find a way between them.
    private static let acrossShares = [0.6, 0.9, 1]
    /// What a seam without room costs, in texts.
    private static let narrowWeight = 0.02
    /// A seam with so much room has enough.
    private static let ample = 60.0

    private let limits: WindowLimits
    /// By their tops.
    private let texts: [SeamObstacle]
    private var windows: SheetWindows
    /// By row, the texts it holds; and how many rows hold each.
    private var held: [[Int]]
    private var holders: [Int]
    private var generator: SplitMix
    /// How many of the moves are across.
    private let acrossShare: Double

    /// - Returns: Windows of the least cost that was found, from `start` on.
    static func improved(
        _ start: SheetWindows, limits: WindowLimits, obstacles: [SeamObstacle], seed: UInt64
    ) -> SheetWindows {
        var search = WindowSearch(start, limits, obstacles, seed)
        return search.run()
    }

    private init(_ start: SheetWindows, _ limits: WindowLimits, _ obstacles: [SeamObstacle], _ seed: UInt64) {
        self.limits = limits
        texts = obstacles.map {
            SeamObstacle(
                box: start.onPoster($0.box.inset(by: -SeamSearch.clearance - SeamSearch.grid)), weight: $0.weight)
        }.sorted { $0.box.top < $1.box.top }
        windows = limits.mayShrink ? start : start.grown(limits.longest)
        held = []
        holders = [Int](repeating: 0, count: texts.count)
        generator = SplitMix(state: seed)
        acrossShare = Self.acrossShares[Int(seed % UInt64(Self.acrossShares.count))]
        for row in windows.byRow.indices {
            held.append(heldTexts(row))
            for text in held[row] { holders[text] += 1 }
        }
    }

    private mutating func run() -> SheetWindows {
        var cost =
            texts.indices.reduce(0) { $0 + (holders[$1] == 0 ? texts[$1].weight : 0) }
            + narrowness(0...windows.byRow.count - 1)
        var best = (cost: cost, windows: windows)
        for move in 0..<Self.moves {
            let left = 1 - Double(move) / Double(Self.moves)
            let temperature = 1.2 * left * left + 0.02
            guard let (row, place, window) = proposal() else { continue }
            let near = max(0, row - 1)...min(windows.byRow.count - 1, row + 1)
            let before = narrowness(near)
            let old = windows.byRow[row][place]
            windows.byRow[row][place] = window
            guard limits.allows(windows, row: row) else {
                windows.byRow[row][place] = old
                continue
            }
            let (lost, gained) = (held[row], heldTexts(row))
            var change = narrowness(near) - before
            for text in lost {
                holders[text] -= 1
                if holders[text] == 0 { change += texts[text].weight }
            }
            for text in gained {
                if holders[text] == 0 { change -= texts[text].weight }
                holders[text] += 1
            }
            if generator.accepts(change / temperature) {
                held[row] = gained
                cost += change
                if cost < best.cost - 1e-9 { best = (cost, windows) }
            } else {
                for text in gained { holders[text] -= 1 }
                for text in lost { holders[text] += 1 }
                windows.byRow[row][place] = old
            }
        }
        return best.windows
    }

    /// The texts that a row holds.
    private func heldTexts(_ row: Int) -> [Int] {
        var (top, bottom) = (Double.infinity, -Double.infinity)
        for window in windows.byRow[row] { (top, bottom) = (min(top, window.down.start), max(bottom, window.down.end)) }
        var (first, end) = (0, texts.count)
        while first < end {
            let middle = (first + end) / 2
            if texts[middle].box.top < top { first = middle + 1 } else { end = middle }
        }
        var result: [Int] = []
        while first < texts.count, texts[first].box.top <= bottom {
            if windows.holds(texts[first].box, row: row) { result.append(first) }
            first += 1
        }
        return result
    }

    /// How little room seams have at some rows.
    private func narrowness(_ rows: ClosedRange<Int>) -> Double {
        func cost(_ length: Double) -> Double { max(0, 1 - length / Self.ample) }
        var sum = 0.0
        for row in rows {
            let sheets = windows.byRow[row]
            for place in sheets.indices.dropFirst() { sum += cost(sheets[place - 1].across.end - sheets[place].across.start) }
            guard row + 1 <= rows.upperBound else { continue }
            for upper in sheets {
                for lower in windows.byRow[row + 1] where windows.meet(upper, lower) {
                    sum += cost(upper.down.end - lower.down.start)
                }
            }
        }
        return Self.narrowWeight * sum
    }

    // MARK: Moves

    /// Some window moved, or with a side moved.
    private mutating func proposal() -> (row: Int, place: Int, window: SheetWindow)? {
        let row = generator.index(below: windows.byRow.count)
        let place = generator.index(below: windows.byRow[row].count)
        var window = windows.byRow[row][place]
        let isAcross = generator.unit() < acrossShare
        let (count, index) = isAcross ? (windows.byRow[row].count, place) : (windows.byRow.count, row)
        let longest = isAcross ? limits.longest[row][place].width : limits.longest[row][place].height
        let span = isAcross ? window.across : window.down
        // Now and then far, mostly near.
        let reach = generator.unit() < 0.3 ? longest : 0.1 * longest
        let step = (generator.unit() - 0.5) * reach
        let moved: Interval
        if index > 0, index < count - 1, !limits.mayShrink || generator.unit() < 0.5 {
            moved = Interval(span.middle + step - longest / 2, span.middle + step + longest / 2)
        } else if !limits.mayShrink {
            return nil
        } else if index > 0, index == count - 1 || generator.unit() < 0.5 {
            moved = Interval(max(span.start + step, span.end - longest), span.end)
        } else if index < count - 1 {
            moved = Interval(span.start, min(span.end + step, span.start + longest))
        } else {
            return nil
        }
        if isAcross { window.across = moved } else { window.down = moved }
        return (row, place, window)
    }
}

extension SheetWindows {
    /// With those at the poster's edges as large as they can be; the others get so by moving.
    fileprivate func grown(_ longest: [[Size]]) -> SheetWindows {
        var grown = self
        for row in byRow.indices {
            for place in byRow[row].indices {
                let most = longest[row][place]
                if place == 0, byRow[row].count > 1 { grown.byRow[row][place].across.end = most.width }
                if place == byRow[row].count - 1, place > 0 {
                    grown.byRow[row][place].across.start = poster.width - most.width
                }
                if row == 0, byRow.count > 1 { grown.byRow[row][place].down.end = most.height }
                if row == byRow.count - 1, row > 0 { grown.byRow[row][place].down.start = poster.height - most.height }
            }
        }
        return grown
    }
}

/// The generator of Steele, Lea and Flood (2014): a few lines, and the same everywhere.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From 0 to below 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Always where it is no worse; else with a probability of nearly exp(−x).
    mutating func accepts(_ x: Double) -> Bool { x <= 0 || unit() * (1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))) < 1 }

    mutating func index(below count: Int) -> Int { Int(unit() * Double(count)) }
}
