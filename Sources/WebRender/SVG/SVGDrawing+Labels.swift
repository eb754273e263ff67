internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

extension SVGDrawing {
    /// Names by row, cell and module; what stands around the map before and after them.
    func writeLabels(_ items: [SceneItem], to markup: inout Markup) throws {
        let rowNames = Dictionary(uniqueKeysWithValues: map.layers.enumerated().map { ($0.element.id, $0.offset) })
        var frame: [SceneItem] = []
        var heads: [Int: [SceneItem]] = [:]
        var names: [Int: [[SceneItem]]] = [:]
        for run in items.chunked(where: { NameKey(owner: $0.owner, role: $0.role) }) {
            let (owner, role) = (run[0].owner, run[0].role)
            if let owner, let place = sheetIndex.name(of: owner, role).flatMap({ sheetIndex.places[$0] }), role.isInCell {
                names[place.row * map.functionalities.count + place.column, default: []].append(run)
            } else if role == .rowHead || role == .caption, let row = owner.flatMap({ rowNames[$0] }) {
                heads[row, default: []] += run
            } else {
                frame += run
            }
        }
        try markup.element("g", [("class", "frame")]) { markup throws in try write(frame, to: &markup) }
        for (row, layer) in map.layers.enumerated() {
            try markup.element(
                "g", [("id", "layer:\(layer.id)"), ("class", "row"), ("role", "group"), ("aria-label", layer.name)]
            ) { markup throws in
                try write(heads[row] ?? [], to: &markup)
                for column in map.functionalities.indices {
                    guard let cell = names[row * map.functionalities.count + column] else { continue }
                    try writeCell(cell, row: row, column: column, to: &markup)
                }
            }
        }
    }

    private struct NameKey: Equatable {
        var owner: String?
        var role: SceneRole
    }

    /// One field: its modules in the order of their first name.
    private func writeCell(
        _ names: [[SceneItem]], row: Int, column: Int, to markup: inout Markup
    ) throws {
        let field = GridReference.field(row: row, column: column)
        var modules: [Int?] = []
        var members: [Int?: [[SceneItem]]] = [:]
        for name in names {
            let module = name[0].owner.flatMap { sheetIndex.name(of: $0, name[0].role) }.flatMap {
                sheetIndex.entries[$0]?.module
            }
            if members[module] == nil { modules.append(module) }
            members[module, default: []].append(name)
        }
        let title = "\(field): \(map.functionalities[column].name), \(map.layers[row].name)"
        try markup.element(
            "g", [("id", "cell:\(field)"), ("class", "cell"), ("role", "group"), ("aria-label", title)]
        ) { markup throws in
            for module in modules {
                let members = members[module] ?? []
                guard let module else {
                    for name in members { try writeName(name, field: field, to: &markup) }
                    continue
                }
                // A module that spans fields has a group in each; a heading carries its id.
                try markup.element(
                    "g",
                    [
                        ("id", "module:\(map.modules[module].id):\(field)"), ("class", "module"), ("role", "group"),
                        ("aria-label", map.modules[module].heading ?? map.modules[module].description),
                    ]
                ) { markup throws in
                    for name in members { try writeName(name, field: field, to: &markup) }
                }
            }
        }
    }

    /// A name with all its lines, a link where it has an address; or a caption, which is text alone, or the label of a jump.
    private func writeName(_ lines: [SceneItem], field: String, to markup: inout Markup) throws {
        if let jump = Jump(lines, sheetIndex) { return try write(jump, to: &markup) }
        guard lines[0].role != .cellCaption, let id = lines[0].owner, let entry = sheetIndex.entries[id] else {
            try write(lines, to: &markup)
            return
        }
        let kind = entry.kind.map { map.kinds[$0] }
        let classes = [lines[0].role.className, kind.map { "kind-\($0.id)" }, entry.importance.map { "importance-\($0)" }]
        // The page's script takes it apart again, and sets the parts apart itself.
        let words = host == .document ? Bidi.isolated(entry.name) : entry.name
        let title = [words, kind?.name, field].compactMap { $0 }.joined(separator: " · ")
        try markup.element(
            entry.link == nil ? "g" : "a",
            [
                ("id", id), ("class", classes.compactMap { $0 }.joined(separator: " ")),
                ("href", entry.link), ("xlink:href", host == .document ? entry.link : nil),
                ("role", entry.link == nil ? "img" : nil), ("aria-label", entry.link == nil ? title : nil),
            ]
        ) { markup throws in
            markup.element("title", text: title)
            if !entry.description.isEmpty { markup.element("desc", text: entry.description) }
            for line in lines {
                switch line.shape {
                case .text(let run): try write(run, role: nil, to: &markup)
                case .fill, .stroke: try write(line, to: &markup)
                }
            }
        }
    }
}
