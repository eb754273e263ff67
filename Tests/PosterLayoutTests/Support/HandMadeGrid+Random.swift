import PosterTestSupport

@testable import PosterLayout

extension HandMadeGrid {
    /// A small grid with links and connectors at random: of every kind of gap, with a floor in every third.
    init(seed: Int, connectors: Int = 14) {
        var random = SeededGenerator(seed: UInt64(seed))
        let (rows, count) = (random.number(in: 2...4), random.number(in: 2...5))
        self.init(rows: rows, columns: count, floor: seed % 3 == 0)
        var names: [[String]] = Array(repeating: [], count: count)
        for column in 0..<count {
            var row = 0
            while row < rows {
                let last = random.chance(0.15) ? min(row + 1, rows - 1) : row
                for _ in 0..<random.number(in: 1...2) {
                    let lines = (0..<random.number(in: 1...3)).map { _ in
                        (0..<random.number(in: 1...4)).map { _ in
                            names[column].append("\(column).\(names[column].count)")
                            return names[column].last!
                        }
                    }
                    let heading = random.chance(0.6) ? "heading \(column).\(names[column].count)" : nil
                    section(column: column, rows: row...last, heading: heading, isCard: random.chance(0.3), lines: lines)
                    if random.chance(0.5) { break }
                }
                row = last + 1
            }
            addLinks(column, &random)
        }
        var known = Set<[String]>()
        for _ in 0..<connectors {
            let from = random.index(count)
            let to = (from + random.number(in: 1...count - 1)) % count
            // The first names of a column have more connectors than others: those are bundled.
            let ends = [from, to].map { column in
                names[column][Int(random.fraction() * random.fraction() * Double(names[column].count))]
            }
            if known.insert(ends).inserted { connect(ends[0], ends[1]) }
        }
    }

    /// Links some names with some of the next line, a name with one of it at most; none that leads out of a section over rows.
    private mutating func addLinks(_ column: Int, _ random: inout SeededGenerator) {
        let stack = columns[column].stack
        func name(_ vertex: Int) -> String { measured.nodes[stack.block(of: vertex).members[0].node].settings[0].lines[0] }
        for (upper, lower) in zip(stack.lines, stack.lines.dropFirst())
        where upper.section == lower.section || measured.sections[upper.section].rows.count == 1 {
            for (a, b) in zip(upper.vertices, lower.vertices.shuffled(using: &random)) where random.chance(0.4) {
                link(name(a), name(b), pointsUp: random.chance(0.2))
            }
        }
    }
}
