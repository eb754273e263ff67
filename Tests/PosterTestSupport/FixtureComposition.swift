package import Drawing
package import MapModel
package import PosterLayout
internal import TextFormats

/// A crude layout, enough to draw: equal cells, names in lines from the top, arrows down the cells' left sides.
package enum FixtureComposition {
    /// - Parameter spare: how much wider than their widest name cells are, in em.
    package static func make(
        _ map: PosterMap, arrangement: Furniture.Arrangement = .landscape, em: Double = 10, spare: Double = 6,
        far: FarConnectors = .lines, measuring measurer: any TextMeasurer = TypewriterMeasurer()
    ) throws -> Composition {
        let scale = TypeScale()
        let whole = try FurniturePlan(for: map, on: sheet(arrangement), scale: scale, measuring: measurer, far: far)
        var plan = whole.furniture
        plan.top += whole.titleHeight / em
        plan.bottom += whole.legendHeight / em
        let gutter = 1.3
        let most = map.modules.indices.map { module in map.items.filter { $0.module == module }.count }.max() ?? 0
        let heights = map.layers.indices.map { max(plan.rowMinimums[$0], 14, 4 + 1.6 * Double(most)) }
        let columns = Double(map.functionalities.count)
        let labels = try map.items.map { item in
            let style = scale.label(map.kinds[item.kind].face, importance: item.importance, onFloor: false)
            return try measurer.advance(of: item.label, in: style) * style.size
        }
        let page = try sheet(arrangement).safeArea
        let cellWidth = max(
            plan.columnMinimums.max() ?? 0, (labels.max() ?? 0) + spare,
            (page.width / em - plan.left - plan.right - gutter * (columns + 1)) / columns)
        let margin = 3.0
        let left = margin + plan.left
        let top = margin + plan.top
        let width = plan.left + columns * (cellWidth + gutter) + gutter + plan.right
        let height = plan.top + heights.reduce(0, +) + plan.bottom
        let spans = map.functionalities.indices.map { column in
            let x = left + gutter + Double(column) * (cellWidth + gutter)
            return Interval(x * em, (x + cellWidth) * em)
        }
        var rows: [Interval] = []
        for height in heights {
            let start = rows.last?.end ?? top * em
            rows.append(Interval(start, start + height * em))
        }
        let grid = Rect(
            left: (left - plan.rowHead) * em, top: top * em, right: (margin + width - plan.right) * em,
            bottom: rows.last?.end ?? top * em)
        var composition = Composition(
            map: map.id, edition: map.edition.id,
            page: PagePlan(
                size: Size((width + 2 * margin) * em, (height + 2 * margin) * em), em: em,
                content: Rect(x: margin * em, y: margin * em, width: width * em, height: height * em),
                grid: grid,
                furniture: plan),
            columns: spans, rows: rows, cells: [], cards: [], items: [], connectors: [], junctions: [],
            omitted: [])
        var modules = [[Module]](repeating: [], count: rows.count * spans.count)
        for module in map.modules {
            modules[module.layers.lowerBound * spans.count + module.functionalities.lowerBound].append(module)
        }
        var items = [[Item]](repeating: [], count: rows.count * spans.count)
        for item in map.items { items[item.layer * spans.count + item.functionality].append(item) }
        for (row, rowSpan) in rows.enumerated() {
            for (column, span) in spans.enumerated() {
                let cell = row * spans.count + column
                let box = Rect(
                    left: span.start, top: rowSpan.start + 0.16 * em, right: span.end,
                    bottom: rowSpan.end - 0.16 * em)
                composition.cells.append(PlacedCell(row: row, column: column, box: box))
                try fill(
                    &composition, box: box, row: row, column: column, modules: modules[cell],
                    items: items[cell],
                    map: map, em: em, measuring: measurer)
            }
        }
        return try furnished(composition, map, far: far, measuring: measurer)
    }

    /// The sheet that title strip and legend are planned for: as wide as they need at least, whatever becomes of the grid.
    package static func sheet(_ arrangement: Furniture.Arrangement) throws -> Sheet {
        switch arrangement {
        case .landscape: try Sheet(size: Size(1191, 842), margin: 28)
        case .portrait: try Sheet(size: Size(842, 1191), margin: 28)
        }
    }

    /// The composition with the furniture that goes with what stands in it.
    package static func furnished(
        _ composition: Composition, _ map: PosterMap, far: FarConnectors = .lines,
        measuring measurer: any TextMeasurer = TypewriterMeasurer()
    ) throws -> Composition {
        let scale = TypeScale()
        let arrangement = composition.page.furniture.arrangement
        let plan = try FurniturePlan(for: map, on: sheet(arrangement), scale: scale, measuring: measurer, far: far)
        var furnished = composition
        furnished.furniture = try FurnitureLayout(
            of: composition, map: map, plan: plan, scale: scale, measuring: measurer
        ).placed()
        return furnished
    }

    private static func fill(
        _ composition: inout Composition, box: Rect, row: Int, column: Int, modules: [Module], items: [Item],
        map: PosterMap, em: Double, measuring measurer: any TextMeasurer
    ) throws {
        let scale = TypeScale()
        let field = GridReference.field(row: row, column: column)
        for module in modules {
            if module.isBridge {
                composition.cards.append(
                    PlacedCard(module: module.id, row: row, column: column, box: box.inset(by: 0.28 * em)))
            }
            guard let heading = module.heading else { continue }
            let width = try measurer.advance(of: heading, in: scale.heading) * scale.heading.size * em
            composition.items.append(
                placed(
                    module.id, .heading, field, row, column, scale.heading, heading, x: box.midX - width / 2,
                    baseline: box.top + 2.2 * em, width: width, em: em))
        }
        var y = box.top + 4 * em
        var last: (id: String, box: Rect, x: Double)?
        for item in items {
            let face = map.kinds[item.kind].face
            let style = scale.label(face, importance: item.importance, onFloor: map.layers[row].isFloor)
            let width = try measurer.advance(of: item.label, in: style) * style.size * em
            var label = placed(
                item.id, .label, field, row, column, style, item.label, x: box.left + 3 * em, baseline: y,
                width: width,
                em: em)
            label.isDeepInk = face == .strong
            composition.items.append(label)
            if let last {
                // Out at the left side of the upper name, down, and in at the left side of the lower one.
                let number = composition.connectors.count
                let x = last.x - 0.5 * em
                composition.connectors.append(
                    RoutedConnector(
                        id: "\(last.id)→\(item.id)", from: last.id, to: item.id, net: number, column: column,
                        route: [
                            Point(label.box.left, last.box.midY), Point(x, last.box.midY),
                            Point(x, label.box.midY),
                            Point(label.box.left, label.box.midY),
                        ]))
            }
            last = (item.id, label.box, box.left + (2.6 - 0.1 * Double(composition.items.count % 4)) * em)
            y += 1.6 * em
        }
    }

    private static func placed(
        _ id: String, _ role: PlacedRole, _ field: String, _ row: Int, _ column: Int, _ style: TextStyle,
        _ text: String,
        x: Double, baseline: Double, width: Double, em: Double
    ) -> PlacedItem {
        let size = style.size * em
        return PlacedItem(
            id: id, role: role, field: field, row: row, column: column, style: style, isDeepInk: false,
            lines: [
                PlacedLine(
                    text: text, box: Rect(x: x, y: baseline - 0.75 * size, width: width, height: size),
                    baseline: baseline, size: size)
            ])
    }
}
