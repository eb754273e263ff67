/// Which sheet is large enough, where one is not.
package struct LargerPaper: Hashable, Sendable {
    /// A name as in `PaperSize.named`; nil where no size of the series is large enough.
    package var name: String?
    /// In points; of a named size upright.
    package var size: Size
    /// How many times the sides of the one that is too small; nil for a named size.
    package var factor: Double?

    /// The smallest sheet on which `measure` gives `floor`.
    ///
    /// Of a paper with a name the next larger ones of its series are tried, else, or where none does, its own sides are
    /// drawn out, in whole millimetres.
    ///
    /// - Parameters:
    ///   - paper: what is too small.
    ///   - value: what `measure` gives for it; taken to grow with the sides, to know where to begin.
    ///   - measure: what a size gives: a named one upright, another as it lies.
    /// - Returns: nil where no sheet could be found.
    package static func enough(
        instead paper: PaperSize, value: Double, floor: Double, measure: (PaperSize) throws -> Double
    ) rethrows -> LargerPaper? {
        let wanted = floor / value
        guard wanted.isFinite else { return nil }
        if let series = PaperSize.named.first(where: { $0.name == paper.name })?.series {
            let candidates = PaperSize.named.filter {
                // A shade below what is expected: margins take less of a larger sheet.
                $0.series == series && $0.size.width >= 0.9 * wanted * paper.size.width
                    && $0.size.height >= 0.9 * wanted * paper.size.height && $0.size.width > paper.size.width
            }.sorted { ($0.size.width * $0.size.height, $0.name) < ($1.size.width * $1.size.height, $1.name) }
            for candidate in candidates {
                if try measure(PaperSize(name: candidate.name, size: candidate.size)) >= floor {
                    return LargerPaper(name: candidate.name, size: candidate.size, factor: nil)
                }
            }
        }
        var factor = wanted
        for _ in 0..<8 {
            func drawnOut(_ side: Double) -> Double {
                (side * factor / Length.millimetre).rounded(.up) * Length.millimetre
            }
            let size = Size(drawnOut(paper.size.width), drawnOut(paper.size.height))
            guard max(size.width, size.height) <= PaperSize.longestSide else { return nil }
            if try measure(PaperSize(name: nil, size: size)) >= floor {
                return LargerPaper(name: nil, size: size, factor: size.width / paper.size.width)
            }
            factor *= 1.02
        }
        return nil
    }
}
