internal import Drawing
internal import MapEditing
internal import TextFormats

/// Writes what was read of a drawing as a map.
struct MapWriting {
    private let map: DrawnMap
    private let kinds: NameKinds
    private var notes: [ImportNote]
    private var ids = IDBook()
    private var layers: [String] = []
    private var functionalities: [String] = []
    private var modules: [String] = []
    private var groups: [String] = []
    /// What a name became, by its number.
    private var things: [Int: String] = [:]

    static func tree(
        _ map: DrawnMap, arrows: [DrawnArrow], drawing: SVGDrawing, heading: MapHeading, notes: inout [ImportNote]
    ) -> JSONTree {
        let head = HeadingWriting(map: map, drawing: drawing, heading: heading).members(notes: &notes)
        var writing = MapWriting(map: map, kinds: NameKinds(of: map.items.map(\.name), in: map.names), notes: notes)
        var members = head
        members.append(.init("layers", .array(writing.layerEntries())))
        members.append(.init("functionalities", .array(writing.functionalityEntries())))
        members.append(.init("kinds", .array(writing.kindEntries())))
        members.append(.init("modules", .array(writing.moduleEntries())))
        members.append(.init("groups", .array(writing.groupEntries())))
        members.append(.init("items", .array(writing.itemEntries())))
        members.append(.init("connectors", .array(writing.connectorEntries(arrows))))
        notes = writing.notes
        return .object(members)
    }

    private init(map: DrawnMap, kinds: NameKinds, notes: [ImportNote]) {
        self.map = map
        self.kinds = kinds
        self.notes = notes
    }

    // MARK: Rows and columns

    private mutating func layerEntries() -> [JSONTree] {
        var book = IDBook()
        return map.grid.rows.indices.map { row in
            let name = words(map.frame.rowHeads[row]) ?? missing("row", row)
            layers.append(book.id(MapWords.slug(name), or: "row-\(row + 1)"))
            var entry: [JSONTree.Member] = [.init("id", .string(layers[row])), .init("name", .string(name))]
            if let caption = words(map.frame.rowCaptions[row]) { entry.append(.init("caption", .string(caption))) }
            if isFloor(row) { entry.append(.init("floor", .bool(true))) }
            return .object(entry)
        }
    }

    private mutating func functionalityEntries() -> [JSONTree] {
        var book = IDBook()
        return map.grid.columns.indices.map { column in
            let name = words(map.frame.columnHeads[column]) ?? missing("column", column)
            functionalities.append(book.id(MapWords.slug(name), or: "column-\(column + 1)"))
            return .object([.init("id", .string(functionalities[column])), .init("name", .string(name))])
        }
    }

    private mutating func missing(_ noun: String, _ number: Int) -> String {
        notes.append(ImportNote(.frame, "\(noun) \(number + 1) has no head", hint: "it is called “\(noun) \(number + 1)”"))
        return "\(noun) \(number + 1)"
    }

    /// The last row is a floor where its names are light, as on a dark ground.
    private func isFloor(_ row: Int) -> Bool {
        guard row == map.grid.rows.count - 1 else { return false }
        let inks = map.items.filter { $0.field.row == row }.compactMap { map.names[$0.name].ink }
        return inks.count { $0.lightness > 0.6 } * 2 > inks.count
    }

    // MARK: What stands in them

    private mutating func kindEntries() -> [JSONTree] {
        if kinds.undecided > 0 {
            notes.append(
                ImportNote(
                    .kind, "of \(kinds.undecided) names the drawing does not tell the kind", hint: "they have the kind “name”"))
        }
        for kind in kinds.kinds where kind.linkStart != nil {
            notes.append(
                ImportNote(
                    .kind, "the \(kind.members.count) names with links to \(kind.linkStart ?? "")… have the kind “\(kind.id)”",
                    hint: "rename it to what they are, or give it a “source”, for “kmap-poster check”"))
        }
        let entries: [JSONTree] = kinds.kinds.map { kind in
            var entry: [JSONTree.Member] = [
                .init("id", .string(kind.id)), .init("name", .string(kind.name)), .init("face", .string(kind.face)),
            ]
            if let sample = kind.members.first.flatMap({ MapWords.line(map.names[$0].text) }) {
                entry.append(.init("sample", .string(sample)))
            }
            if let start = kind.linkStart { entry.append(.init("link", .string(start + "{symbol}"))) }
            return .object(entry)
        }
        return entries.isEmpty
            ? [.object([.init("id", .string("name")), .init("name", .string("name")), .init("face", .string("roman"))])] : entries
    }

    private mutating func moduleEntries() -> [JSONTree] {
        map.modules.indices.map { index in
            let module = map.modules[index]
            let heading = words(module.heading)
            let first = map.items.first { $0.module == index }.flatMap { MapWords.line(map.names[$0.name].text) }
            let wish = MapWords.slug(heading ?? first.map { "box " + $0 } ?? "")
            let place = [layers[module.rows.lowerBound], functionalities[module.columns.lowerBound]]
            modules.append(ids.id(wish, or: "module", words: place))
            for name in module.heading { things[name] = modules[index] }
            var entry: [JSONTree.Member] = [.init("id", .string(modules[index]))]
            if let heading { entry.append(.init("heading", .string(heading))) }
            entry.append(.init("layer", Self.span(module.rows, layers)))
            entry.append(.init("functionality", Self.span(module.columns, functionalities)))
            if module.isBridge { entry.append(.init("bridge", .bool(true))) }
            let names = module.heading.map { map.names[$0] }
            if let link = link(names.compactMap(\.link).first, of: heading ?? "", names.first) {
                entry.append(.init("link", .string(link)))
            }
            let remark = names.compactMap(\.remark).first.flatMap(MapWords.line)
            entry.append(.init("description", .string(remark ?? heading ?? first.map { "What stands around \($0)" } ?? "A box")))
            return .object(entry)
        }
    }

    private mutating func groupEntries() -> [JSONTree] {
        map.groups.map { group in
            let name = map.names[group.name]
            let heading = MapWords.line(name.text) ?? "group"
            let id = ids.id(MapWords.slug(heading), or: "group", words: [modules[group.module]])
            groups.append(id)
            things[group.name] = id
            var entry: [JSONTree.Member] = [
                .init("id", .string(id)), .init("heading", .string(heading)), .init("module", .string(modules[group.module])),
            ]
            if let link = link(name.link, of: heading, name) { entry.append(.init("link", .string(link))) }
            entry.append(.init("description", .string(name.remark.flatMap(MapWords.line) ?? heading)))
            return .object(entry)
        }
    }

    private mutating func itemEntries() -> [JSONTree] {
        map.items.map { item in
            let name = map.names[item.name]
            let label = MapWords.line(name.text) ?? "?"
            let places = [functionalities[item.field.column], layers[item.field.row]]
            let id = ids.id(MapWords.id(label), or: "name", words: places)
            things[item.name] = id
            let kind = kinds.kindOfName[item.name].map { kinds.kinds[$0] }
            var entry: [JSONTree.Member] = [
                .init("id", .string(id)), .init("label", .string(label)), .init("kind", .string(kind?.id ?? "name")),
            ]
            let importance = Self.importance(name.size / map.usualSize)
            if importance != 3 { entry.append(.init("importance", .number(Double(importance)))) }
            if let module = item.module {
                entry.append(.init("module", .string(modules[module])))
                if let group = item.group { entry.append(.init("group", .string(groups[group]))) }
            } else {
                entry.append(.init("layer", .string(layers[item.field.row])))
                entry.append(.init("functionality", .string(functionalities[item.field.column])))
            }
            let link = link(name.link, of: label, name)
            if let start = kind?.linkStart {
                // A name that was drawn as more than its symbol.
                if let link, link != start + label { entry.append(.init("link", .string(link))) }
            } else if let link {
                entry.append(.init("link", .string(link)))
            }
            entry.append(.init("description", .string(name.remark.flatMap(MapWords.line) ?? label)))
            return .object(entry)
        }
    }

    /// By how large a name is beside the usual ones.
    private static func importance(_ ratio: Double) -> Int {
        switch ratio {
        case ..<0.75: 1
        case ..<0.93: 2
        case ..<1.15: 3
        case ..<1.45: 4
        default: 5
        }
    }

    private mutating func link(_ address: String?, of label: String, _ name: DrawnName?) -> String? {
        guard let address else { return nil }
        if MapWords.isAddress(address) { return address }
        if !address.isEmpty && address != "#" {
            notes.append(
                ImportNote(
                    .link, "the link of “\(label)” is no web address: “\(address.prefix(60))”", hint: "it is left out",
                    at: name?.location))
        }
        return nil
    }

    private mutating func connectorEntries(_ arrows: [DrawnArrow]) -> [JSONTree] {
        var seen: Set<[String]> = []
        var entries: [JSONTree] = []
        for arrow in arrows {
            guard let from = things[arrow.from], let to = things[arrow.to], from != to else { continue }
            guard seen.insert([from, to]).inserted else {
                notes.append(ImportNote(.connector, "the arrow from “\(from)” to “\(to)” is drawn twice", at: arrow.location))
                continue
            }
            entries.append(.object([.init("from", .string(from)), .init("to", .string(to))]))
        }
        return entries
    }

    // MARK: Words

    private func words(_ names: [Int]) -> String? {
        MapWords.line(names.map { map.names[$0].text }.joined(separator: " "))
    }

    private static func span(_ range: ClosedRange<Int>, _ ids: [String]) -> JSONTree {
        range.count == 1
            ? .string(ids[range.lowerBound]) : .array([.string(ids[range.lowerBound]), .string(ids[range.upperBound])])
    }
}
