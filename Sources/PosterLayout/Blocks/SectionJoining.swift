/// Joins the modules of one cell to one section, so that they may stand side by side, each a block with its heading.
///
/// - Postcondition: a module is joined only where it stands in one cell and all connectors within it are drawn in its elements;
///   modules keep the map's order.
struct SectionJoining {
    /// - Parameter jumps: connectors that are not drawn.
    /// - Returns: the map with joined sections, and the elements of every section.
    func join(
        _ measured: MeasuredMap, _ elements: [[BlockElement]], but jumps: JumpTexts = JumpTexts()
    ) -> (measured: MeasuredMap, elements: [[BlockElement]]) {
        var (joined, ofSection) = (measured, elements)
        let isWhole = wholeSections(measured, elements, jumps)
        for column in measured.columns.indices {
            var sections: [Int] = []
            var run: [Int] = []
            func close() {
                if run.count > 1 { sections.append(join(run, &joined, &ofSection)) } else { sections += run }
                run = []
            }
            for index in measured.columns[column] {
                let section = measured.sections[index]
                guard isWhole[index] else {
                    close()
                    sections.append(index)
                    continue
                }
                if let last = run.last, measured.sections[last].rows != section.rows { close() }
                run.append(index)
            }
            close()
            joined.columns[column] = sections
        }
        return (joined, ofSection)
    }

    /// Whether a section may become a block: it is a module's in one cell, and nothing runs between its elements.
    private func wholeSections(
        _ measured: MeasuredMap, _ elements: [[BlockElement]], _ jumps: JumpTexts
    ) -> [Bool] {
        var isWhole = measured.sections.indices.map { index in
            let section = measured.sections[index]
            return section.module != nil && section.rows.count == 1 && section.columns.count == 1
                && !(section.heading == nil && section.nodes.isEmpty) && !elements[index].contains { $0.kind == .graph }
        }
        var isDrawn = Array(repeating: false, count: measured.connectors.count)
        for element in elements.joined() {
            for connector in element.connectors { isDrawn[connector] = true }
        }
        for (index, (from, to)) in measured.connectors.enumerated() where !isDrawn[index] && !jumps.isJump(index) {
            let section = measured.nodes[from].section
            if section == measured.nodes[to].section { isWhole[section] = false }
        }
        return isWhole
    }

    private func join(_ run: [Int], _ measured: inout MeasuredMap, _ elements: inout [[BlockElement]]) -> Int {
        var section = measured.sections[run[0]]
        (section.module, section.heading, section.isCard, section.nodes) = (nil, nil, false, [])
        var modules: [BlockElement] = []
        for index in run {
            let part = measured.sections[index]
            let nodes = (part.heading.map { [$0] } ?? []) + part.nodes
            modules.append(
                BlockElement(
                    kind: .module(
                        .init(module: part.module!, heading: part.heading, isCard: part.isCard, elements: elements[index])),
                    nodes: nodes, connectors: elements[index].flatMap(\.connectors)))
            section.nodes += nodes
            for node in nodes { measured.nodes[node].section = measured.sections.count }
            (measured.sections[index].nodes, measured.sections[index].heading) = ([], nil)
            elements[index] = []
        }
        measured.sections.append(section)
        elements.append(modules)
        return measured.sections.count - 1
    }
}
