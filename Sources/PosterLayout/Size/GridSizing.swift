internal import Drawing

/// Pass 4. Chooses the columns' widths so that the sheet is used best: the largest scale at which widths and
/// heights fit the sheet.
///
/// Shape functions *h(w)* of the cells come from filling them (Stockmeyer 1983, for slicing floorplans); the heights
/// of a row are the maxima over its columns, as in table layout (NP-complete: Anderson and Sobti 1999), so widths
/// are found by local exchange, deterministically.
///
/// - Postcondition: every column is at least as wide as its widest label, heading word and lanes need.
struct GridSizing {
    /// The sheet's width by its height, furniture's fixed parts given in em.
    struct Frame: Hashable, Sendable {
        var available: Size
        var fixedWidth: Em
        var fixedHeight: Em

        /// Points per `Em`, for a grid of these sizes.
        func scale(width: Em, height: Em) -> Double {
            min(available.width / Double(width + fixedWidth), available.height / Double(height + fixedHeight))
        }
    }

    struct Result: Sendable {
        var widths: [Em]
        var rowHeights: [Em]
        var scale: Double
    }

    let blocks: [[ColumnBlock]]
    let rowCount: Int
    let frame: Frame
    let rounds: Int
    /// Candidate widths of each column, ascending.
    let candidates: [[Em]]
    /// Height of a block at one of its column's candidate widths; asked for only when needed.
    private let heightAt: (_ column: Int, _ candidate: Int, _ block: Int) -> Em
    /// What was asked for by now: heights of each column's blocks at its candidate widths.
    private(set) var shapes: [[[Em]?]]
    /// What to add to the heights of each column's blocks.
    private let corrections: [[Em]]
    private var memo: [[[Em]?]]
    private var singles: [[[Em]?]]
    /// Whether there are blocks over several rows.
    private let hasTallBlocks: Bool

    init(
        blocks: [[ColumnBlock]], rowCount: Int, frame: Frame, candidates: [[Em]], rounds: Int,
        shapes: [[[Em]?]]? = nil, corrections: [[Em]]? = nil,
        heightAt: @escaping (_ column: Int, _ candidate: Int, _ block: Int) -> Em
    ) {
        self.blocks = blocks
        self.rowCount = rowCount
        self.frame = frame
        self.rounds = rounds
        self.candidates = candidates
        self.heightAt = heightAt
        self.shapes = shapes ?? candidates.map { Array(repeating: nil, count: $0.count) }
        self.corrections = corrections ?? blocks.map { $0.map { _ in 0 } }
        memo = candidates.map { Array(repeating: nil, count: $0.count) }
        singles = memo
        hasTallBlocks = blocks.contains { $0.contains { $0.rows.count > 1 } }
    }

    mutating func solve(starts: [[Int]]) -> Result {
        var best: (objective: Double, choice: [Int])?
        for start in starts {
            let climbed = climb(from: start)
            if best == nil || climbed.objective > best!.objective { best = climbed }
        }
        let choice = best!.choice
        let heights = rowHeights(choice)
        let widths = choice.indices.map { candidates[$0][choice[$0]] }
        return Result(
            widths: widths, rowHeights: heights,
            scale: frame.scale(width: widths.reduce(0, +), height: heights.reduce(0, +)))
    }

    /// Indices of the candidates nearest to the given widths.
    func nearest(to widths: [Em]) -> [Int] {
        widths.indices.map { column in
            candidates[column].indices.min {
                (abs(candidates[column][$0] - widths[column]), $0) < (abs(candidates[column][$1] - widths[column]), $1)
            }!
        }
    }

    private mutating func climb(from start: [Int]) -> (objective: Double, choice: [Int]) {
        var choice = start
        var value = objective(choice)
        let steps = [1, 2, 4]
        let candidates = candidates
        for _ in 0..<rounds {
            var best = (value: value, choice: choice)
            let peaks = RowPeaks(choice.indices.map { single($0, at: choice[$0]) }, rowCount: rowCount)
            let width = choice.indices.reduce(0) { $0 + candidates[$1][choice[$1]] }
            /// Moves one column, and maybe another, to other widths.
            func consider(_ sizing: inout GridSizing, _ column: Int, by step: Int, _ other: Int? = nil, by back: Int = 0) {
                let index = choice[column] + step
                let otherIndex = other.map { choice[$0] - back }
                var total = width + candidates[column][index] - candidates[column][choice[column]]
                if let other, let otherIndex { total += candidates[other][otherIndex] - candidates[other][choice[other]] }
                // Blocks over several rows only add to these heights: what is no better without them is no better.
                let changedOther = other.flatMap { other in otherIndex.map { (other, sizing.single(other, at: $0)) } }
                let least = peaks.height((column, sizing.single(column, at: index)), changedOther)
                if sizing.objective(width: total, height: least) <= best.value + Weights.Sizing.tolerance { return }
                var changed = choice
                changed[column] = index
                if let other, let otherIndex { changed[other] = otherIndex }
                let value = sizing.hasTallBlocks ? sizing.objective(changed) : sizing.objective(width: total, height: least)
                if value > best.value + Weights.Sizing.tolerance { best = (value, changed) }
            }
            let growing = criticalColumns(choice)
            for column in choice.indices {
                for step in steps where choice[column] >= step { consider(&self, column, by: -step) }
            }
            for column in growing {
                for step in steps where choice[column] + step < candidates[column].count {
                    consider(&self, column, by: step)
                    for other in choice.indices where other != column {
                        for back in steps where choice[other] >= back {
                            consider(&self, column, by: step, other, by: back)
                        }
                    }
                }
            }
            if best.value <= value + Weights.Sizing.tolerance { break }
            (value, choice) = best
        }
        return (value, choice)
    }

    /// Scale first; where it ties, the grid that fills less.
    private mutating func objective(_ choice: [Int]) -> Double {
        let width = choice.indices.reduce(0) { $0 + candidates[$1][choice[$1]] }
        return objective(width: width, height: rowHeights(choice).reduce(0, +))
    }

    /// Falls as width or height grow, rounding included.
    private func objective(width: Em, height: Em) -> Double {
        let scale = frame.scale(width: width, height: height)
        let slack =
            frame.available.width / Double(width + frame.fixedWidth)
            + frame.available.height / Double(height + frame.fixedHeight)
        return scale + slack * Weights.Sizing.slack
    }

    private mutating func heights(_ column: Int, at candidate: Int) -> [Em] {
        if let known = memo[column][candidate] { return known }
        let shape = shapes[column][candidate] ?? blocks[column].indices.map { heightAt(column, candidate, $0) }
        shapes[column][candidate] = shape
        let corrected = zip(shape, corrections[column]).map(+)
        memo[column][candidate] = corrected
        return corrected
    }

    /// Of every row, the height of the column's block in it; 0 where there is none, or one over several rows.
    private mutating func single(_ column: Int, at candidate: Int) -> [Em] {
        if let known = singles[column][candidate] { return known }
        var rows = Array(repeating: 0, count: rowCount)
        for (block, height) in zip(blocks[column], heights(column, at: candidate)) where block.rows.count == 1 {
            rows[block.rows.lowerBound] = max(0, height)
        }
        singles[column][candidate] = rows
        return rows
    }

    /// Heights of the rows: the tallest cell of each; what a block over several rows lacks is added to its last row.
    mutating func rowHeights(_ choice: [Int]) -> [Em] {
        var rows = Array(repeating: 0, count: rowCount)
        for column in choice.indices {
            let heights = heights(column, at: choice[column])
            for (block, height) in zip(blocks[column], heights) where block.rows.count == 1 {
                rows[block.rows.lowerBound] = max(rows[block.rows.lowerBound], height)
            }
        }
        for column in choice.indices {
            let heights = heights(column, at: choice[column])
            for (block, height) in zip(blocks[column], heights) where block.rows.count > 1 {
                let deficit = height - block.rows.reduce(0) { $0 + rows[$1] }
                if deficit > 0 { rows[block.rows.upperBound] += deficit }
            }
        }
        return rows
    }

    /// Columns that decide the height of a row.
    private mutating func criticalColumns(_ choice: [Int]) -> [Int] {
        let rows = rowHeights(choice)
        var critical: [Int] = []
        for column in choice.indices {
            let heights = heights(column, at: choice[column])
            let decides = zip(blocks[column], heights).contains { block, height in
                height + .emScale / 4 >= block.rows.reduce(0) { $0 + rows[$1] } && height > 0
            }
            if decides { critical.append(column) }
        }
        return critical
    }
}
