/// Measures lines of frame text and breaks them at spaces, so that the lines come out as even as can be.
package struct LineBreaker {
    /// What knows how wide text is.
    package let measurer: any TextMeasurer

    package init(_ measurer: any TextMeasurer) {
        self.measurer = measurer
    }

    /// The width of one line, in em of the poster; of a text that is too long for any line, that of its words and spaces.
    package func width(_ text: String, _ style: TextStyle) throws -> Double {
        if text.utf8.count > Self.longestLine, text.contains(" ") {
            let measured = try measured(text, style)
            return measured.lengths.reduce(0, +) + measured.space * Double(measured.words.count - 1)
        }
        return try measurer.advance(of: text, in: style) * style.size
    }

    /// In bytes. Measurers refuse lines without end.
    private static let longestLine = 1000

    /// The width of the widest of `lines`, in em of the poster; 0 where there is none.
    package func width(_ lines: [String], _ style: TextStyle) throws -> Double {
        try lines.map { try width($0, style) }.max() ?? 0
    }

    /// The width of the widest word of `text`: what its lines cannot be narrower than.
    package func widestWord(_ text: String, _ style: TextStyle) throws -> Double {
        try width(words(text), style)
    }

    /// At most `count` lines whose widest is as narrow as can be; among those, the most even ones.
    ///
    /// Dynamic programming over the last break, O(count × words²), as in Knuth and Plass, "Breaking Paragraphs
    /// into Lines" (1981), with the widest line for badness.
    package func lines(_ text: String, _ style: TextStyle, count: Int) throws -> [String] {
        lines(text, try measured(text, style), count: count)
    }

    /// Words of a text and their widths, measured once however many ways they are broken.
    private struct Words {
        var words: [String]
        var lengths: [Double]
        var space: Double
    }

    private func measured(_ text: String, _ style: TextStyle) throws -> Words {
        let words = words(text)
        return Words(
            words: words, lengths: try words.map { try width($0, style) },
            space: words.count > 1 ? try width("a a", style) - 2 * width("a", style) : 0)
    }

    private func lines(_ text: String, _ measured: Words, count: Int) -> [String] {
        let (words, lengths, space) = (measured.words, measured.lengths, measured.space)
        guard count > 1, words.count > 1 else { return words.isEmpty ? [] : [text] }
        if words.count > Self.mostWords { return filledLines(measured, count: count) }
        func length(_ range: Range<Int>) -> Double {
            lengths[range].reduce(0, +) + space * Double(range.count - 1)
        }
        struct Best {
            var widest: Double
            var squares: Double
            var start: Int
        }
        // best[k][end]: the first `end` words in exactly k + 1 lines, the last of which begins at `start`.
        var best = [[Best?]](repeating: [Best?](repeating: nil, count: words.count + 1), count: count)
        for end in 1...words.count {
            let one = length(0..<end)
            best[0][end] = Best(widest: one, squares: one * one, start: 0)
        }
        for k in 1..<count {
            for end in 1...words.count {
                for start in 1..<max(1, end) {
                    guard let before = best[k - 1][start] else { continue }
                    let last = length(start..<end)
                    let widest = max(before.widest, last)
                    let squares = before.squares + last * last
                    if let known = best[k][end], (known.widest, known.squares) <= (widest, squares) { continue }
                    best[k][end] = Best(widest: widest, squares: squares, start: start)
                }
            }
        }
        let choices = (0..<count).compactMap { k in best[k][words.count].map { (k, $0.widest) } }
        guard var (k, _) = choices.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return [text] }
        var lines: [String] = []
        var end = words.count
        while end > 0, let step = best[k][end] {
            lines.insert(words[step.start..<end].joined(separator: " "), at: 0)
            end = step.start
            k -= 1
        }
        return lines
    }

    /// The longest text, in words, whose lines are made even; the work grows with the cube of their number.
    private static let mostWords = 100

    /// At most `count` lines, each filled with as many words as fit the least width at which so many lines do.
    private func filledLines(_ measured: Words, count: Int) -> [String] {
        var low = measured.lengths.max() ?? 0
        var high = measured.lengths.reduce(0) { $0 + $1 + measured.space }
        for _ in 0..<Self.halvings {
            let middle = (low + high) / 2
            if filledLines(measured, width: middle).count <= count { high = middle } else { low = middle }
        }
        return filledLines(measured, width: high).map { measured.words[$0].joined(separator: " ") }
    }

    /// The words of each line, where each has as many as fit the width.
    private func filledLines(_ measured: Words, width: Double) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, end) = (0, 0.0)
        for (index, length) in measured.lengths.enumerated() {
            let longer = index == start ? length : end + measured.space + length
            if index > start, longer > width {
                lines.append(start..<index)
                (start, end) = (index, length)
            } else {
                end = longer
            }
        }
        return lines + [start..<measured.lengths.count]
    }

    private static let halvings = 40

    /// The fewest lines that fit `width` (in em of the poster), as even as can be; a word is never broken.
    package func lines(_ text: String, _ style: TextStyle, width: Double) throws -> [String] {
        let measured = try measured(text, style)
        if measured.words.count > Self.mostWords {
            return filledLines(measured, width: width).map { measured.words[$0].joined(separator: " ") }
        }
        let limit = max(1, measured.words.count)
        let whole = try self.width(text, style)
        // Breaking drops spaces, but hardly more: fewer lines than nine tenths of this cannot fit.
        var count = width > 0 ? min(limit, max(1, Int(0.9 * min(whole / width, 1e6)))) : limit
        while true {
            let lines = lines(text, measured, count: count)
            if try count >= limit || self.width(lines, style) <= width { return lines }
            count += 1
        }
    }

    private func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
