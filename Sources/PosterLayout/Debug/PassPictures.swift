internal import Drawing

/// Draws a picture after each pass, in their order: of the round that the layout came from, and of what was made of it.
struct PassPictures {
    var search: LayoutSearch
    var result: LayoutSearch.Result
    var composition: Composition
    /// A drawing of the search as a composition, without captions and furniture.
    var compose: (LayoutSearch.Drawing) throws -> Composition

    private var context: LayoutContext { search.context }
    private var measured: MeasuredMap { context.measured }
    private var spacing: Spacing { context.spacing }
    /// Columns stand so far apart in pictures of passes that know no gutters.
    private static let apart: Em = .em(3)
    /// A line's height in pictures of passes that know no heights, and the gap below it.
    private static let line: Em = .em(1.4)
    private static let gap: Em = .em(1.2)

    /// - Throws: what `compose` throws.
    func all() throws -> [PassPicture] {
        let stacking = ColumnStacking(measured: measured, metrics: context.metrics)
        let stacks = context.wiring.columns.indices.map {
            stacking.stack(
                column: $0, width: result.widths[$0], filled: result.filled[$0], nets: context.wiring.columns[$0],
                rooms: result.rooms)
        }
        let ordered = stacks.map { search.order($0, start: 0, search.columnSearch($0), isFinal: true).stack }
        let placed = result.drawn.columns.map(\.placed)
        return [
            measuring(), filling(), sizing(),
            ordering("05-stack", "Lines of names and lanes as they are stacked, with the links between them.", stacks),
            ordering("06-order", "The same, in the order that the first beginning is sifted to.", ordered),
            placing(placed),
            try drawing("08-route", "Connectors between columns routed, tracks and heights as they follow.", result.drawn),
            try drawing("08a-ends", "Names moved that such connectors end on.", result.moved),
            try drawing("08c-steps", "Columns placed anew in which a connector stepped aside by little.", result.best),
            heights(),
            composing(),
        ]
    }

    // MARK: Names before they have a place

    /// Pass 1: the names of every section in the map's order.
    private func measuring() -> PassPicture {
        var picture = PassPicture(
            name: "01-measure", summary: "Every text with its size, by column and section, in the map's order.")
        var x = 0
        for sections in measured.columns {
            var y = 0
            var widest = 0
            for section in sections {
                let nodes = (measured.sections[section].heading.map { [$0] } ?? []) + measured.sections[section].nodes
                for node in nodes {
                    add(node, x: x, y: y, to: &picture)
                    y += height(node) + spacing.lineLine
                    widest = max(widest, measured.nodes[node].width)
                }
                y += Self.gap
            }
            x += widest + Self.apart
        }
        return picture
    }

    /// Pass 3: names in lines.
    private func filling() -> PassPicture {
        var picture = PassPicture(name: "03-fill", summary: "Names in lines, as wide as their columns allow.")
        var x = 0
        for (column, sections) in result.filled.enumerated() {
            var y = 0
            for (place, section) in sections.enumerated() {
                let top = y
                if let heading = measured.sections[measured.columns[column][place]].heading {
                    add(heading, x: x, y: y, to: &picture)
                    y += height(heading) + spacing.lineLine
                }
                for line in section.lines {
                    var left = x
                    for block in line {
                        for member in block.members { add(member.node, x: left + member.x, y: y + member.baseline, to: &picture) }
                        left += block.width + spacing.blockBlock
                    }
                    y += (line.map(\.height).max() ?? 0) + Self.line
                }
                picture.add(.area, x: x, y: top, width: result.widths[column], height: y - top)
                y += Self.gap
            }
            x += result.widths[column] + Self.apart
        }
        return picture
    }

    /// Pass 4: widths of columns and heights of rows, as they are estimated.
    private func sizing() -> PassPicture {
        var picture = PassPicture(name: "04-size", summary: "Widths of columns and heights of rows, as estimated.")
        var y = 0
        for (row, height) in result.rows.enumerated() {
            var x = 0
            for (column, width) in result.widths.enumerated() {
                picture.add(.area, x: x, y: y, width: width, height: height, "column \(column + 1), row \(row + 1)")
                x += width + spacing.gutter
            }
            y += height
        }
        return picture
    }

    // MARK: Lines of vertices

    /// Passes 5 and 6: vertices from left to right as they follow each other, before they have an x.
    private func ordering(_ name: String, _ summary: String, _ stacks: [ColumnStack]) -> PassPicture {
        var picture = PassPicture(name: name, summary: summary)
        var left = 0
        for (column, stack) in stacks.enumerated() {
            var middles = Array(repeating: 0, count: stack.vertices.count)
            var widest = 0
            for line in stack.lines {
                var x = left
                for vertex in line.vertices {
                    let width = max(stack.vertices[vertex].width, spacing.laneLane)
                    middles[vertex] = x + width / 2
                    x += width + spacing.labelLabel
                }
                widest = max(widest, x - left)
            }
            add(
                stack, column: column, middles: middles, top: { middles[stack.links[$0].top] },
                bottom: { middles[stack.links[$0].bottom] }, to: &picture)
            left += widest + Self.apart
        }
        return picture
    }

    /// Pass 7: vertices where they stand, links where they leave and arrive.
    private func placing(_ columns: [PlacedColumn]) -> PassPicture {
        var picture = PassPicture(name: "07-place", summary: "Names and lanes at their x, links from port to port.")
        var left = 0
        for (column, placed) in columns.enumerated() {
            let x = left
            add(
                placed.stack, column: column, middles: placed.stack.vertices.map { x + $0.x }, top: { x + placed.top[$0] },
                bottom: { x + placed.bottom[$0] }, to: &picture)
            left += placed.stack.width + Self.apart
        }
        return picture
    }

    private func add(
        _ stack: ColumnStack, column: Int, middles: [Em], top: (Int) -> Em, bottom: (Int) -> Em,
        to picture: inout PassPicture
    ) {
        let pitch = Self.line + Self.gap
        for (index, line) in stack.lines.enumerated() {
            for vertex in line.vertices {
                let entry = stack.vertices[vertex]
                if entry.content >= 0 {
                    for member in stack.block(of: vertex).members {
                        add(
                            member.node, x: middles[vertex] - entry.width / 2 + member.x, y: index * pitch + member.baseline / 4,
                            to: &picture)
                    }
                } else {
                    picture.add(.lane, x: middles[vertex], y: index * pitch, width: 0, height: Self.line)
                }
            }
        }
        for (index, link) in stack.links.enumerated() {
            let y = link.gap * pitch
            let (from, to) = (y - Self.gap, y)
            picture.add(net: column * 1000 + link.net, [(top(index), from), (bottom(index), to)])
        }
    }

    // MARK: Whole drawings

    /// Passes 8 to 10: everything where it would stand, if this were the layout.
    private func drawing(_ name: String, _ summary: String, _ drawing: LayoutSearch.Drawing) throws -> PassPicture {
        picture(name, summary, of: try compose(drawing))
    }

    /// Pass 10: rows, lines and gaps of the layout with what they need.
    private func heights() -> PassPicture {
        let grid = result.best.grid
        let widened = Composing(context: context).widened(grid)
        var picture = PassPicture(
            name: "10-heights",
            summary: "Rows, lines, and gaps with the number of their tracks; gutters with the number of theirs.")
        for row in widened.vertical.rows {
            picture.add(.area, x: 0, y: row.top, width: widened.geometry.width, height: row.bottom - row.top)
        }
        for (column, lines) in widened.vertical.lines.enumerated() {
            let (x, width) = (widened.geometry.cellX[column], widened.geometry.cellWidth[column])
            for line in lines { picture.add(.line, x: x, y: line.top, width: width, height: line.bottom - line.top) }
            for (gap, extent) in widened.vertical.gaps[column].enumerated() where grid.gaps[column][gap].trackCount > 0 {
                picture.add(
                    .lane, x: x, y: extent.top, width: width, height: extent.bottom - extent.top,
                    "\(grid.gaps[column][gap].trackCount)")
            }
        }
        for (gutter, tracks) in widened.geometry.gutters.enumerated() where tracks.trackCount > 0 {
            let x = gutter == 0 ? 0 : widened.geometry.cellX[gutter - 1] + widened.geometry.cellWidth[gutter - 1]
            let end = gutter < widened.geometry.cellX.count ? widened.geometry.cellX[gutter] : widened.geometry.width
            picture.add(
                .lane, x: x, y: 0, width: end - x, height: widened.vertical.rows.last?.bottom ?? 0, "\(tracks.trackCount)")
        }
        return picture
    }

    private func composing() -> PassPicture {
        picture("11-compose", "The composition: captions and furniture too.", of: composition)
    }

    private func picture(_ name: String, _ summary: String, of composition: Composition) -> PassPicture {
        var picture = PassPicture(name: name, summary: summary)
        let em = composition.page.em
        func scaled(_ rect: Rect) -> Rect {
            Rect(x: rect.x / em, y: rect.y / em, width: rect.width / em, height: rect.height / em)
        }
        func add(_ kind: PassPicture.Kind, _ rect: Rect, _ text: String = "") {
            picture.boxes.append(PassPicture.Box(kind: kind, rect: scaled(rect), text: text))
        }
        for cell in composition.cells { add(.area, cell.box) }
        for card in composition.cards { add(.area, card.box) }
        for item in composition.items {
            for line in item.lines { add(item.role == .heading ? .heading : .name, line.box, line.text) }
        }
        for line in composition.captions.flatMap(\.lines) + composition.furniture.texts.map(\.line) {
            add(.line, line.box, line.text)
        }
        for connector in composition.connectors {
            for line in connector.lines {
                picture.wires.append(
                    PassPicture.Wire(net: connector.net, points: line.map { Point($0.x / em, $0.y / em) }))
            }
            for line in connector.jump.map({ $0.tail.lines + $0.head.lines }) ?? [] { add(.line, line.box, line.text) }
        }
        return picture
    }

    // MARK: Texts

    private func add(_ node: Int, x: Em, y: Em, to picture: inout PassPicture) {
        let entry = measured.nodes[node]
        let kind: PassPicture.Kind =
            switch entry.origin {
            case .module: .heading
            case .group, .item: .name
            }
        picture.add(
            kind, x: x, y: y, width: entry.width, height: height(node), entry.settings[0].lines.joined(separator: " "))
    }

    private func height(_ node: Int) -> Em { .em(measured.nodes[node].style.size) }
}
