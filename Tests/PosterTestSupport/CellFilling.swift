internal import MapModel

/// The first half of a random map: modules, groups and items, cell by cell.
struct CellFilling {
    static let kinds: [(kind: Kind, weight: Double)] = [
        (Kind(id: "function", name: "function", face: .roman, sample: "vfs_read"), 0.6),
        (Kind(id: "syscall", name: "system call", face: .strong, sample: "sys_open"), 0.14),
        (Kind(id: "type", name: "data type", face: .italic, sample: "task_struct"), 0.13),
        (Kind(id: "path", name: "source file", face: .mono, sample: "mm/mmap.c"), 0.11),
        (Kind(id: "concept", name: "concept", face: .concept, sample: "zero-copy"), 0.01),
        (Kind(id: "remark", name: "remark", face: .remark, sample: "hibernate"), 0.01),
    ]

    let parameters: RandomMap
    let counts: [Int]
    var modules: [Module] = []
    var groups: [Group] = []
    var items: [Item] = []
    /// Indices of the items of each cell, row by row.
    var itemsOfCell: [[Int]]
    /// Indices of the modules of each cell.
    private var modulesOfCell: [[Int]]

    init(parameters: RandomMap, counts: [Int]) {
        self.parameters = parameters
        self.counts = counts
        itemsOfCell = Array(repeating: [], count: counts.count)
        modulesOfCell = Array(repeating: [], count: counts.count)
    }

    /// A module per cell, then cards: cards that span have their cells to themselves.
    mutating func placeModules(_ random: inout SeededGenerator) {
        for cell in counts.indices where counts[cell] > 0 && !random.chance(0.05) {
            addModule(rows: 1, columns: 1, at: cell, bridge: false, &random)
        }
        var taken = Set<Int>()
        let room = counts.indices.filter { counts[$0] >= 4 }
        for bridge in 0..<(room.isEmpty ? 0 : parameters.bridges) {
            let cell = room[random.index(room.count)]
            let (rows, columns) = [(1, 1), (2, 1), (1, 2)][bridge % 3]
            let cells = span(rows: rows, columns: columns, at: cell)
            guard cells.count == rows * columns, cells.allSatisfy({ counts[$0] >= 4 && !taken.contains($0) }) else {
                continue
            }
            // Single cards may share a cell, one in four does.
            if rows * columns > 1 || !random.chance(0.25) { taken.formUnion(cells) }
            addModule(rows: rows, columns: columns, at: cell, bridge: true, &random)
        }
    }

    /// The cells of a span that lie inside the grid.
    private func span(rows: Int, columns: Int, at cell: Int) -> [Int] {
        let (row, column) = cell.quotientAndRemainder(dividingBy: parameters.columns)
        var cells: [Int] = []
        for y in row..<min(row + rows, parameters.rows) {
            for x in column..<min(column + columns, parameters.columns) { cells.append(y * parameters.columns + x) }
        }
        return cells
    }

    private mutating func addModule(
        rows: Int, columns: Int, at cell: Int, bridge: Bool, _ random: inout SeededGenerator
    ) {
        let (row, column) = cell.quotientAndRemainder(dividingBy: parameters.columns)
        for covered in span(rows: rows, columns: columns, at: cell) { modulesOfCell[covered].append(modules.count) }
        let heading = RandomMap.word(&random, length: random.number(in: 4...26))
        // Of every length, from some three words to some forty.
        let more = String(repeating: ", and what is more", count: modules.count % 10)
        modules.append(
            Module(
                id: "module\(modules.count)", heading: bridge && random.chance(0.2) ? nil : heading,
                layers: row...(row + rows - 1), functionalities: column...(column + columns - 1), isBridge: bridge,
                link: "https://example.org/\(modules.count)", description: "What \(heading) is\(more)."))
    }

    /// Fills every cell: its modules have equal shares of its items, and every module has an item.
    mutating func placeItems(_ random: inout SeededGenerator) {
        let long = Set((0..<parameters.longLabels).map { $0 * 7 })
        for cell in counts.indices {
            let homes = modulesOfCell[cell]
            var share = 0
            while share < counts[cell] {
                let home = homes.isEmpty ? nil : homes[share * homes.count / counts[cell]]
                let end =
                    (share..<counts[cell]).first {
                        !homes.isEmpty && homes[$0 * homes.count / counts[cell]] != home
                    } ?? counts[cell]
                placeRun(end - share, of: home, in: cell, long: long, &random)
                share = end
            }
        }
    }

    /// Adds `count` items of one module, some of them in groups of 2 to 5.
    private mutating func placeRun(
        _ count: Int, of home: Int?, in cell: Int, long: Set<Int>, _ random: inout SeededGenerator
    ) {
        var left = count
        while left > 0 {
            var size = 1
            var group: Int?
            let grouped = parameters.grouped
            if let home, left > 1, random.chance(grouped / (grouped + 3 * (1 - grouped))) {
                size = min(left, random.number(in: 2...5))
                group = groups.count
                let heading = RandomMap.word(&random, length: random.number(in: 4...22))
                groups.append(
                    Group(
                        id: "group\(groups.count)", heading: random.chance(0.5) ? heading : nil, module: home,
                        description: "What \(heading) is."))
            }
            for _ in 0..<size { addItem(home: home, group: group, cell: cell, long: long, &random) }
            left -= size
        }
    }

    private mutating func addItem(
        home: Int?, group: Int?, cell: Int, long: Set<Int>, _ random: inout SeededGenerator
    ) {
        let index = items.count
        let (row, column) = cell.quotientAndRemainder(dividingBy: parameters.columns)
        let range = parameters.labelLength
        // The mean of three, so that lengths gather below the middle of the range and the ends are rare.
        let length =
            range.lowerBound
            + Int(
                Double(range.count) * 0.9
                    * (random.fraction() * 0.5 + random.fraction() * random.fraction() * 0.5))
        let kind = random.pick(Self.kinds.indices.map { ($0, weight: Self.kinds[$0].weight) })
        let label = RandomMap.word(
            &random, length: long.contains(index) ? random.number(in: 60...120) : length,
            separator: Self.kinds[kind].kind.face == .mono ? "/" : "_")
        let importance = random.pick([(1, weight: 0.094), (2, 0.22), (3, 0.616), (4, 0.061), (5, 0.009)])
        items.append(
            Item(
                id: "item\(index)", label: label, kind: kind, importance: importance, module: home, group: group,
                layer: row, functionality: column, link: random.chance(0.95) ? "https://example.org/\(label)" : nil,
                description: "What \(label) does."))
        itemsOfCell[cell].append(index)
    }
}
