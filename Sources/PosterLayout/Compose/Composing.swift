internal import Drawing
internal import MapModel
internal import TextFormats

/// Turns the best layout of the grid into a composition: spends what the sheet has left, scales em to points, gives every text
/// its lines, every module its card, every net its branches.
struct Composing {
    var context: LayoutContext

    /// The grid in the widths it gets on the sheet.
    struct Widened {
        var vertical: VerticalPlan
        var geometry: GridGeometry
        /// Points per `Em`.
        var scale: Double
    }

    /// - Throws: what `text` throws.
    func compose(
        _ grid: GridLayout, _ captioning: Captioning, with text: some TextMeasurer
    ) throws -> Composition {
        var sizing = sizing(grid)
        let (rows, scale) = stretch(grid, sizing)
        let captions = try captioning.settings(grid, spare: sizing.spare(sizing.plan(rows: rows)), with: text)
        sizing.captions = captions.map { $0.map(captioning.height) ?? 0 }
        let widened = widen(grid, sizing, rows, scale)
        return composition(grid, widened, captioning, captions)
    }

    /// The grid in the widths it gets on the sheet, without captions.
    func widened(_ grid: GridLayout) -> Widened {
        let sizing = sizing(grid)
        let (rows, scale) = stretch(grid, sizing)
        return widen(grid, sizing, rows, scale)
    }

    private func sizing(_ grid: GridLayout) -> VerticalSizing {
        VerticalSizing(
            measured: context.measured,
            columns: grid.columns.indices.map {
                ColumnSizing(grid.columns[$0].stack, grid.plans[$0], context.measured, context.spacing).needs(grid.gaps[$0])
            },
            blocks: context.blocks, stripTracks: grid.strips.map(\.trackCount), isFloor: context.isFloor,
            spacing: context.spacing)
    }

    private func geometry(of grid: GridLayout, _ vertical: VerticalPlan, padding: Em, widening: Em) -> GridGeometry {
        GridGeometry(
            measured: context.measured, columns: grid.columns, plans: grid.plans, gaps: grid.gaps, routes: grid.routes,
            strips: grid.strips, vertical: vertical, spacing: context.spacing, padding: padding, widening: widening,
            heightsAreFinal: true)
    }

    /// Heights of the rows, and the scale they allow.
    private func stretch(_ grid: GridLayout, _ sizing: VerticalSizing) -> (rows: [Em], scale: Double) {
        let area = context.sheet.safeArea
        var rows = grid.needs.rows
        let tight = geometry(of: grid, sizing.plan(rows: rows), padding: 0, widening: 0)
        let scale = min(
            area.width / Double(tight.width + context.furnitureWidth),
            area.height / Double(rows.reduce(0, +) + context.furnitureHeight))
        let spareHeight = Int(area.height / scale) - rows.reduce(0, +) - context.furnitureHeight
        if spareHeight > 0 {
            // By what each row holds: a floor of two lines would not know what to do with an equal part.
            let needed = rows.reduce(0, +)
            for row in rows.indices { rows[row] += spareHeight * rows[row] / needed }
        }
        return (rows, scale)
    }

    private func widen(_ grid: GridLayout, _ sizing: VerticalSizing, _ rows: [Em], _ scale: Double) -> Widened {
        let area = context.sheet.safeArea
        let vertical = sizing.plan(rows: rows)
        // Stretching rows can change the tracks of gutters, and so the width.
        let geometry = self.geometry(of: grid, vertical, padding: 0, widening: 0)
        let scale = min(scale, area.width / Double(geometry.width + context.furnitureWidth))
        let spareWidth = Int(area.width / scale) - geometry.width - context.furnitureWidth
        if spareWidth <= 0 { return Widened(vertical: vertical, geometry: geometry, scale: scale) }
        // To the gutters: wider cells would move the lanes that only pass them further in.
        let gutters = grid.columns.count - 1
        let padding = gutters > 0 ? 0 : spareWidth / 2
        let widening = gutters > 0 ? spareWidth / gutters : 0
        return Widened(
            vertical: vertical, geometry: self.geometry(of: grid, vertical, padding: padding, widening: widening), scale: scale)
    }

    private func composition(
        _ grid: GridLayout, _ widened: Widened, _ captioning: Captioning, _ captions: [TextSetting?]
    ) -> Composition {
        let (vertical, geometry, scale) = (widened.vertical, widened.geometry, widened.scale)
        let height = vertical.rows.last?.bottom ?? 0
        let area = context.sheet.safeArea
        let em = scale * Double(Int.emScale)
        let size = Size(
            Double(geometry.width + context.furnitureWidth) * scale, Double(height + context.furnitureHeight) * scale)
        let content = Rect(
            x: area.midX - size.width / 2, y: area.midY - size.height / 2, width: size.width, height: size.height)
        let frame = Frame(
            scale: scale, x: content.left + context.furniture.left * em, y: content.top + context.furniture.top * em)
        let gridRight = frame.x(geometry.width)
        let page = PagePlan(
            size: context.sheet.size, em: em, content: content,
            grid: Rect(
                left: content.left + (context.furniture.left - context.furniture.rowHead) * em, top: frame.y(0), right: gridRight,
                bottom: frame.y(height)),
            furniture: context.furniture)
        let lines = geometry.drawing.lines(context.wiring, grid.routes)
        let items = placedItems(grid, vertical, geometry, frame)
        return Composition(
            map: context.map.id, edition: context.map.edition.id, page: page,
            columns: geometry.cellX.indices.map {
                Interval(frame.x(geometry.cellX[$0]), frame.x(geometry.cellX[$0] + geometry.cellWidth[$0]))
            },
            rows: vertical.rows.map { Interval(frame.y($0.top), frame.y($0.bottom)) },
            cells: placedCells(vertical, geometry, frame),
            cards: placedCards(vertical, geometry, frame) + blockCards(grid, vertical, geometry, frame),
            plates: placedPlates(grid, vertical, geometry, frame), items: items,
            captions: placedCaptions(grid, widened, captioning, captions, frame),
            connectors: connectors(lines, grid, items, vertical, geometry, frame),
            junctions: Branching.junctions(lines).map {
                Junction(net: $0.net, point: Point(frame.x($0.place.x), frame.y($0.place.y)))
            }, omitted: [])
    }

    /// From `Em` to points.
    struct Frame {
        var scale: Double
        var originX: Double
        var originY: Double

        init(scale: Double, x: Double, y: Double) {
            self.scale = scale
            originX = x
            originY = y
        }

        func x(_ em: Em) -> Double { originX + Double(em) * scale }
        func y(_ em: Em) -> Double { originY + Double(em) * scale }
    }

    func id(of node: Int) -> String {
        switch context.measured.nodes[node].origin {
        case .module(let index): context.map.modules[index].id
        case .group(let index): context.map.groups[index].id
        case .item(let index): context.map.items[index].id
        }
    }

    func connectorID(_ from: Int, _ to: Int) -> String { id(of: from) + "→" + id(of: to) }

    /// From the left edge of the first column that a section's cell covers to the right edge of the last.
    private func sides(of index: Int, _ geometry: GridGeometry) -> (left: Em, right: Em) {
        let (section, reach) = (context.measured.sections[index], context.growth.ofSection[index])
        let (first, last) = (section.columns.lowerBound - reach.left, section.columns.upperBound + reach.right)
        return (geometry.cellX[first], geometry.cellX[last] + geometry.cellWidth[last])
    }

    /// The cells, but those that a neighbour grows over.
    private func placedCells(_ vertical: VerticalPlan, _ geometry: GridGeometry, _ frame: Frame) -> [PlacedCell] {
        vertical.rows.indices.flatMap { row -> [PlacedCell] in
            var sides: [(left: Em, right: Em)?] = geometry.cellX.indices.map {
                (geometry.cellX[$0], geometry.cellX[$0] + geometry.cellWidth[$0])
            }
            for column in context.measured.columns.indices {
                for index in context.measured.columns[column] where context.measured.sections[index].rows == row...row {
                    let reach = context.growth.ofSection[index]
                    if reach == CellGrowth.Reach() { continue }
                    for other in column - reach.left...column + reach.right { sides[other] = nil }
                    sides[column] = self.sides(of: index, geometry)
                }
            }
            return sides.enumerated().compactMap { column, sides in
                guard let sides else { return nil }
                return PlacedCell(
                    row: row, column: column,
                    box: Rect(
                        left: frame.x(sides.left), top: frame.y(vertical.rows[row].top + vertical.insets[row].top),
                        right: frame.x(sides.right), bottom: frame.y(vertical.rows[row].bottom - vertical.insets[row].bottom)))
            }
        }
    }

    /// Cards keep a little from their cell's edges; a module over several columns has one card.
    private func placedCards(_ vertical: VerticalPlan, _ geometry: GridGeometry, _ frame: Frame) -> [PlacedCard] {
        var cards: [PlacedCard] = []
        var seen = Array(repeating: false, count: context.map.modules.count)
        for column in context.measured.columns.indices {
            for index in context.measured.columns[column] {
                let section = context.measured.sections[index]
                guard section.isCard, let module = section.module, !seen[module] else { continue }
                seen[module] = true
                let extent = vertical.sections[index]
                let (first, final) = (section.rows.lowerBound, section.rows.upperBound)
                let isFirst = extent.top <= vertical.rows[first].top + vertical.insets[first].top
                let isLast = extent.bottom >= vertical.rows[final].bottom - vertical.insets[final].bottom - 1
                let top = extent.top + (isFirst ? context.spacing.cardCell : context.spacing.cardSection)
                let bottom = extent.bottom - (isLast ? context.spacing.cardCell : context.spacing.cardSection)
                let sides = sides(of: index, geometry)
                let (left, right) = (sides.left + context.spacing.cardCell, sides.right - context.spacing.cardCell)
                cards.append(
                    PlacedCard(
                        module: context.map.modules[module].id, row: section.rows.lowerBound, column: section.columns.lowerBound,
                        box: Rect(left: frame.x(left), top: frame.y(top), right: frame.x(right), bottom: frame.y(bottom))))
            }
        }
        return cards
    }

    /// Cards of modules that stand side by side in their cell.
    private func blockCards(
        _ grid: GridLayout, _ vertical: VerticalPlan, _ geometry: GridGeometry, _ frame: Frame
    ) -> [PlacedCard] {
        grid.columns.enumerated().flatMap { column, placed in
            (0..<placed.stack.textCount).flatMap { vertex -> [PlacedCard] in
                let x = geometry.drawing.columnX[column] + placed.stack.left(of: vertex)
                let line = placed.stack.vertices[vertex].line
                let y = vertical.baselines[column][line]
                let row = context.measured.sections[placed.stack.lines[line].section].rows.lowerBound
                return placed.stack.block(of: vertex).cards.map { card in
                    PlacedCard(
                        module: context.map.modules[card.module].id, row: row, column: column,
                        box: Rect(
                            left: frame.x(x + card.left), top: frame.y(y + card.top), right: frame.x(x + card.right),
                            bottom: frame.y(y + card.bottom)))
                }
            }
        }
    }

    /// Cell by cell along the rows, section by section, line by line.
    private func placedItems(
        _ grid: GridLayout, _ vertical: VerticalPlan, _ geometry: GridGeometry, _ frame: Frame
    ) -> [PlacedItem] {
        var items: [(row: Int, column: Int, item: PlacedItem)] = []
        for (column, placed) in grid.columns.enumerated() {
            for (lineIndex, line) in placed.stack.lines.enumerated() {
                for vertex in line.vertices where placed.stack.vertices[vertex].content >= 0 {
                    let left = geometry.drawing.columnX[column] + placed.stack.left(of: vertex)
                    let block = placed.stack.block(of: vertex)
                    for member in block.members {
                        let y = vertical.baselines[column][lineIndex]
                        let setting = context.measured.nodes[member.node].settings[member.setting]
                        let item = placedItem(
                            member, setting, left: left + member.x, baseline: y + member.baseline,
                            reach: y + reach(of: member, in: block), column: column, vertical, frame)
                        items.append((context.measured.sections[line.section].rows.lowerBound, column, item))
                    }
                }
            }
        }
        return items.enumerated().sorted {
            ($0.element.row, $0.element.column, $0.offset) < ($1.element.row, $1.element.column, $1.offset)
        }.map(\.element.item)
    }

    /// How far down the rows are a name's own: to the baseline of its last line, or the foot of the last label under it.
    private func reach(of member: NameBlock.Member, in block: NameBlock) -> Em {
        let node = context.measured.nodes[member.node]
        let lines = node.settings[member.setting].lines.count
        let last = member.baseline + (lines - 1) * BlockMetrics(spacing: context.spacing).linePitch(member.size, node)
        let descent = Em.emUp(context.jumpStyle.size * context.spacing.descent)
        return block.jumps.reduce(last) { last, jump in
            let ends = context.measured.connectors[jump.text.connector]
            return (jump.text.end == .tail ? ends.from : ends.to) == member.node ? max(last, jump.baseline + descent) : last
        }
    }

    /// A text in its place: headings' lines are centred, those of names flush left.
    private func placedItem(
        _ member: NameBlock.Member, _ setting: TextSetting, left: Em, baseline: Em, reach: Em, column: Int,
        _ vertical: VerticalPlan, _ frame: Frame
    ) -> PlacedItem {
        let node = context.measured.nodes[member.node]
        let pitch = BlockMetrics(spacing: context.spacing).linePitch(member.size, node)
        let isHeading = role(node) == .heading
        let lines = setting.lines.indices.map { index in
            let x = isHeading ? left + (setting.width - setting.widths[index]) / 2 : left
            return line(index, of: setting, size: node.style.size, left: x, baseline: baseline + index * pitch, frame)
        }
        let section = context.measured.sections[node.section]
        let row = row(of: section, baseline: baseline, vertical)
        return PlacedItem(
            id: id(of: member.node), role: role(node), field: GridReference.field(row: row, column: column), row: row,
            lastRow: self.row(of: section, baseline: reach, vertical),
            column: column, group: node.group < 0 ? nil : context.map.groups[node.group].id, style: node.style,
            isDeepInk: isDeepInk(node), lines: lines)
    }

    /// A line of a text, from its left edge on.
    func line(
        _ index: Int, of setting: TextSetting, size: Double, left: Em, baseline: Em, _ frame: Frame
    ) -> PlacedLine {
        PlacedLine(
            text: setting.lines[index],
            box: Rect(
                left: frame.x(left), top: frame.y(baseline - .em(size * context.spacing.ascent)),
                right: frame.x(left + setting.widths[index]), bottom: frame.y(baseline + .em(size * context.spacing.descent))),
            baseline: frame.y(baseline), size: size * frame.scale * Double(Int.emScale))
    }

    /// Grounds of groups with a heading, in the order of their items.
    private func placedPlates(
        _ grid: GridLayout, _ vertical: VerticalPlan, _ geometry: GridGeometry, _ frame: Frame
    ) -> [PlacedPlate] {
        grid.columns.enumerated().flatMap { column, placed in
            (0..<placed.stack.textCount).flatMap { vertex -> [PlacedPlate] in
                let x = geometry.drawing.columnX[column] + placed.stack.left(of: vertex)
                let y = vertical.baselines[column][placed.stack.vertices[vertex].line]
                return placed.stack.block(of: vertex).plates.map { plate in
                    let section = context.measured.sections[context.measured.nodes[plate.node].section]
                    return PlacedPlate(
                        group: id(of: plate.node), row: row(of: section, baseline: y, vertical), column: column,
                        isOnCard: section.isCard,
                        box: Rect(
                            left: frame.x(x + plate.left), top: frame.y(y + plate.top), right: frame.x(x + plate.right),
                            bottom: frame.y(y + plate.bottom)),
                        rule: frame.y(y + plate.rule))
                }
            }
        }
    }

    /// Of a module that spans rows, the row that what has this baseline came to stand in.
    func row(of section: Section, baseline: Em, _ vertical: VerticalPlan) -> Int {
        section.rows.first { baseline < vertical.rows[$0].bottom } ?? section.rows.upperBound
    }

    private func role(_ node: MeasuredNode) -> PlacedRole {
        switch node.origin {
        case .module: .heading
        case .group: .subheading
        case .item: .label
        }
    }

    private func isDeepInk(_ node: MeasuredNode) -> Bool {
        guard case .item(let index) = node.origin else { return false }
        return context.map.kinds[context.map.items[index].kind].face == .strong
    }
}
