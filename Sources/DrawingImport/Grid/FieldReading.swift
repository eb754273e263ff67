internal import Drawing

/// Puts every name of a drawing where it belongs: frame, headings, modules, groups, items.
struct FieldReading {
    private let drawing: SVGDrawing
    private var map: DrawnMap
    private var notes: [ImportNote]

    /// - Throws: where the drawing has no map in it.
    static func read(_ drawing: SVGDrawing, notes: inout [ImportNote]) throws(ImportError) -> DrawnMap {
        let names = NameCleaning.names(of: drawing.texts, notes: &notes)
        let grid = GridTrimming.trimmed(try GridFinding.grid(of: drawing), names: names)
        let room = grid.room
        let sizes = names.filter { room.contains($0.box.center) }.map(\.size).sorted()
        guard !sizes.isEmpty else {
            throw ImportError(
                "the drawing has no map in it: no name stands in a field", hint: "texts that became paths cannot be read")
        }
        let usualSize = sizes[sizes.count / 2]
        let frame = FrameFinding.frame(of: names, grid: grid, usualSize: usualSize)
        let map = DrawnMap(grid: grid, names: names, frame: frame, usualSize: usualSize)
        var reading = FieldReading(drawing: drawing, map: map, notes: notes)
        reading.readFields()
        reading.sortModules()
        reading.readGroups()
        reading.sortItems()
        notes = reading.notes
        return reading.map
    }

    private mutating func readFields() {
        let taken = map.frame.all
        var free = map.names.indices.filter { !taken.contains($0) }
        let headings = HeadingFinding(names: map.names, free: free, usualSize: map.usualSize)
        let boxes = BoxFinding.boxes(of: drawing, grid: map.grid, names: map.names, free: free)
        // A box around boxes that has no heading of its own is but a line around them.
        for (box, names) in boxes {
            let found = headings.headings(among: names, isBox: true)
            let holdsBoxes = boxes.contains { $0.box != box && box.contains($0.box) }
            if found.isEmpty && holdsBoxes { continue }
            takeBox(box, names, heading: found.first ?? [])
            free.removeAll { names.contains($0) }
        }
        for row in map.grid.rows.indices {
            for column in map.grid.columns.indices {
                let field = GridField(row: row, column: column)
                let names = free.filter { map.grid.field(at: map.names[$0].box.center) == field }
                takeField(field, names, headings.headings(among: names, isBox: false))
            }
        }
    }

    private mutating func takeBox(_ box: Rect, _ names: [Int], heading: [Int]) {
        let (rows, columns) = map.grid.fields(coveredBy: box)
        let fillsColumn =
            columns.count == 1 && rows.count == 1
            && box.width >= 0.95 * map.grid.columns[columns.lowerBound].room.length
        if heading.isEmpty {
            notes.append(
                ImportNote(
                    .box, "the box around “\(map.names[names[0]].text)” has no heading", hint: "it is a module without one",
                    at: map.names[names[0]].location))
        }
        map.modules.append(DrawnModule(heading: heading, rows: rows, columns: columns, isBridge: !fillsColumn, box: box))
        for name in names where !heading.contains(name) {
            map.items.append(
                DrawnItem(name: name, module: map.modules.count - 1, field: map.grid.field(at: map.names[name].box.center)))
        }
    }

    private mutating func takeField(_ field: GridField, _ names: [Int], _ headings: [[Int]]) {
        let first = map.modules.count
        for heading in headings {
            let box = heading.dropFirst().reduce(map.names[heading[0]].box) { $0.union(map.names[$1].box) }
            map.modules.append(
                DrawnModule(
                    heading: heading, rows: field.row...field.row, columns: field.column...field.column, isBridge: false, box: box
                ))
        }
        // A box that fills the field is what the field holds, its loose names too.
        let filling = map.modules[..<first].firstIndex { module in
            !module.isBridge && module.rows == field.row...field.row && module.columns == field.column...field.column
        }
        let taken = Set(headings.flatMap(\.self))
        for name in names where !taken.contains(name) {
            let near = (first..<map.modules.count).min { distance(name, to: $0) < distance(name, to: $1) }
            map.items.append(DrawnItem(name: name, module: near ?? filling, field: field))
            noteIfNearBorder(name)
        }
        if headings.count > 1 {
            let words = headings.map { "“\(map.names[$0[0]].text)”" }.joined(separator: ", ")
            notes.append(
                ImportNote(
                    .heading, "one field has \(headings.count) headings: \(words)",
                    hint: "each name is put to the nearest above it",
                    at: map.names[headings[0][0]].location))
        }
    }

    /// How far a name is from a heading; one above it is much farther.
    private func distance(_ name: Int, to module: Int) -> Double {
        let (own, heading) = (map.names[name].box, map.modules[module].box)
        let below = own.midY - heading.midY
        return (below < 0 ? -10 * below : below) + 0.5 * abs(own.midX - heading.midX)
    }

    private mutating func noteIfNearBorder(_ index: Int) {
        let name = map.names[index]
        guard map.grid.distanceToBorder(from: name.box.center) < 0.35 * name.size || !map.grid.room.contains(name.box.center)
        else {
            return
        }
        notes.append(
            ImportNote(
                .field, "“\(name.text)” stands at the border of its field",
                hint: "the field its middle is in, or next to, is taken",
                at: name.location))
    }

    // MARK: Groups

    /// Bold names that are no headings head the names under them.
    private mutating func readGroups() {
        let bold = map.items.indices.filter { map.names[map.items[$0].name].isBold && map.items[$0].module != nil }
        let others = map.items.count - bold.count
        guard bold.count * 3 < others else { return }
        var heads: [Int] = []
        let all = Set(bold)
        for head in bold.sorted(by: { map.names[map.items[$0].name].box.top < map.names[map.items[$1].name].box.top }) {
            let members = members(under: head, heads: all)
            guard !members.isEmpty, let module = map.items[head].module else { continue }
            for member in members { map.items[member].group = map.groups.count }
            map.groups.append(DrawnGroup(name: map.items[head].name, module: module))
            heads.append(head)
            let name = map.names[map.items[head].name]
            notes.append(
                ImportNote(
                    .group,
                    "“\(name.text)” is taken for the heading of \(members.count == 1 ? "the name" : "\(members.count) names") under it",
                    at: name.location))
        }
        for head in heads.sorted(by: >) { map.items.remove(at: head) }
    }

    /// The names that follow right under a bold one, line by line without a gap.
    private func members(under head: Int, heads: Set<Int>) -> [Int] {
        let name = map.names[map.items[head].name]
        var room = name.box
        var members: [Int] = []
        let candidates = map.items.indices.filter { index in
            map.items[index].module == map.items[head].module && map.items[index].group == nil && !heads.contains(index)
                && map.names[map.items[index].name].box.midY > name.box.midY
        }.sorted { map.names[map.items[$0].name].box.top < map.names[map.items[$1].name].box.top }
        for index in candidates {
            let box = map.names[map.items[index].name].box
            let isUnder = abs(box.midX - name.box.midX) < 0.6 * max(name.box.width, box.width)
            guard isUnder, box.top - room.bottom < 0.8 * name.size else { continue }
            members.append(index)
            room = Rect(left: name.box.left, top: room.top, right: name.box.right, bottom: max(room.bottom, box.bottom))
        }
        return members
    }

    /// Field by field, from the top in each.
    private mutating func sortModules() {
        func key(_ index: Int) -> (Int, Int, Double, Double, Int) {
            let module = map.modules[index]
            return (module.rows.lowerBound, module.columns.lowerBound, module.box.top, module.box.left, index)
        }
        let order = map.modules.indices.sorted { key($0) < key($1) }
        var places = order
        for (place, index) in order.enumerated() { places[index] = place }
        map.modules = order.map { map.modules[$0] }
        for index in map.items.indices { map.items[index].module = map.items[index].module.map { places[$0] } }
    }

    /// Reading order: lines from the top, from left to right in each.
    private mutating func sortItems() {
        let line = 0.6 * map.usualSize
        func key(_ item: DrawnItem) -> (Int, Int, Double, Double, Int) {
            let box = map.names[item.name].box
            return (item.field.row, item.field.column, (box.midY / line).rounded(), box.midX, item.name)
        }
        map.items.sort { key($0) < key($1) }
    }
}
