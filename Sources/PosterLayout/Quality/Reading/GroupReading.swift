/// Whether what belongs together stands together, and under its own heading.
struct GroupReading: Hashable, Sendable {
    /// Groups of two texts and more; a heading counts as a text of its group.
    var groups = 0
    /// Groups that are not one piece: linking texts no more than 1 em apart does not join them all.
    var torn = 0
    /// Texts, and connectors that do not end in the group, inside the box around a group's texts.
    var foreign = 0
    /// Headings of groups that do not stand first: a member stands above, or another text is nearer.
    var falseHeads = 0
    /// Share of grouped texts whose nearest text is of their group; nil without groups.
    var neighbour: Double?

    init(of sheet: PrintedSheet) {
        groups = sheet.groups.count
        let boxes = sheet.texts.map(\.box)
        let all = BoxTree(Array(boxes.indices), of: boxes)
        let lines = LineTree(sheet)
        let modules = sheet.modules.map { BoxTree($0, of: boxes) }
        var neighbours = (near: 0, all: 0)
        for (number, group) in sheet.groups.enumerated() {
            let members = BoxTree(group.members, of: boxes)
            if !Self.isOnePiece(group, members, sheet) { torn += 1 }
            let box = sheet.box(around: group.members)
            foreign += all.numbers(within: 0, of: box).count {
                sheet.texts[$0].group != number && boxes[$0].overlaps(box, deeperThan: sheet.tolerance)
            }
            foreign += lines.strangers(to: number, in: box, of: sheet)
            if let heading = group.heading, Self.isFalse(heading, of: number, modules[group.module], sheet) { falseHeads += 1 }
            neighbours.all += group.members.count
            neighbours.near += group.members.count {
                members.leastGap(from: $0) <= modules[group.module].leastGap(from: $0) + sheet.tolerance
            }
        }
        neighbour = .share(neighbours.near, of: neighbours.all)
    }

    private static func isOnePiece(_ group: PrintedSheet.TextGroup, _ members: BoxTree, _ sheet: PrintedSheet) -> Bool {
        var reached: Set = [group.members[0]]
        var open = [group.members[0]]
        while let text = open.popLast() {
            for next in members.numbers(within: sheet.em, of: sheet.texts[text].box) where reached.insert(next).inserted {
                open.append(next)
            }
        }
        return reached.count == group.members.count
    }

    /// Whether a heading seems to be of something else, or to stand below what it heads.
    private static func isFalse(_ heading: Int, of group: Int, _ module: BoxTree, _ sheet: PrintedSheet) -> Bool {
        let box = sheet.texts[heading].box
        let names = sheet.groups[group].members.filter { $0 != heading }.map { sheet.texts[$0].box }
        if names.contains(where: { $0.bottom <= box.top + sheet.tolerance }) { return true }
        let nearest = (names.map { $0.gap(to: box) }.min() ?? 0) - sheet.tolerance
        return module.numbers(within: nearest, of: box).contains {
            sheet.texts[$0].group != group && sheet.texts[$0].box.gap(to: box) < nearest
        }
    }
}

/// The straight pieces of all connectors, to be found by place.
private struct LineTree {
    private var pieces: [Edges] = []
    private var owners: [Int] = []
    private let tree: BoxTree

    init(_ sheet: PrintedSheet) {
        for (number, way) in sheet.ways.enumerated() {
            pieces += way.pieces
            owners += way.pieces.map { _ in number }
        }
        tree = BoxTree(Array(pieces.indices), of: pieces)
    }

    /// How many connectors without an end in the group run through the box around it.
    func strangers(to group: Int, in box: Edges, of sheet: PrintedSheet) -> Int {
        let slack = sheet.tolerance
        // A way's pieces have numbers in sequence, so each way is counted once.
        var last: Int?
        var count = 0
        for piece in tree.numbers(within: 0, of: box) where owners[piece] != last {
            let way = sheet.ways[owners[piece]]
            let endsHere = [way.from, way.to].contains { $0.map { sheet.texts[$0].group == group } ?? false }
            let line = pieces[piece]
            guard !endsHere, min(line.right, box.right - slack) - max(line.left, box.left + slack) >= 0,
                min(line.bottom, box.bottom - slack) - max(line.top, box.top + slack) >= 0
            else { continue }
            last = owners[piece]
            count += 1
        }
        return count
    }
}
