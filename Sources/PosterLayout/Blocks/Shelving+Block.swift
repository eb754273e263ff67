extension Shelving {
    /// Shelves as one block: for what no connector reaches.
    func block(_ shelves: [Shelf]) -> NameBlock {
        var lines: [NameBlock] = []
        var baselines: [Em] = []
        var y = 0
        for (index, shelf) in shelves.enumerated() {
            if index > 0 {
                y += shelves[index - 1].height + between(shelves[index - 1].elements, shelf.elements)
            }
            var line: NameBlock?
            var last = 0
            for stack in shelf.stacks {
                let block = metrics.stacked(zip(stack.range, stack.variants).map { elements[$0].variants[$1] })
                guard let known = line else {
                    (line, last) = (block, stack.range.upperBound - 1)
                    continue
                }
                line = known.beside(block, at: known.width + gap(between: last, stack.range.lowerBound))
                last = stack.range.upperBound - 1
            }
            lines.append(line!)
            baselines.append(y)
        }
        var result = lines[0]
        for (line, y) in zip(lines, baselines).dropFirst() {
            let moved = line.moved(x: 0, y: y)
            result.members += moved.members
            result.wires += moved.wires
            result.plates += moved.plates
            result.width = max(result.width, line.width)
            result.height = y + line.height
            (result.descent, result.lastSize) = (line.descent, line.lastSize)
        }
        return result
    }
}

extension NameBlock {
    /// Both on one line, the other's left edge at `x`.
    fileprivate func beside(_ other: NameBlock, at x: Em) -> NameBlock {
        let moved = other.moved(x: x, y: 0)
        var result = self
        result.members += moved.members
        result.wires += moved.wires
        result.plates += moved.plates
        result.width = x + other.width
        result.height = max(height, other.height)
        result.ascent = max(ascent, other.ascent)
        result.descent = max(descent, other.descent)
        result.firstSize = max(firstSize, other.firstSize)
        result.lastSize = max(lastSize, other.lastSize)
        return result
    }
}
