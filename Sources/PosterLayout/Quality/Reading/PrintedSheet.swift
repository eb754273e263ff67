internal import Drawing
internal import MapModel

/// A composition as its reader has it: with the lengths `layout.json` gives, and what the map says of its texts.
///
/// Lengths are points, rounded to the decimals of that file, so that whoever measures the file finds the same.
struct PrintedSheet {
    /// A heading, subheading or label.
    struct Text {
        var role: PlacedRole
        var column: Int
        var box: Edges
        /// Where it stands in the map's order of items; nil for headings.
        var order: Int?
        /// Index into `groups`; nil too where it is its group's only text.
        var group: Int?
        /// The number of the module whose names it is among; nil for modules' own headings.
        var module: Int?
        /// Whether a connector ends at it.
        var hasConnector = false
    }

    /// A group of two texts and more.
    struct TextGroup {
        var module: Int
        /// Indices into `texts`: names in the map's order, then the heading.
        var members: [Int]
        var heading: Int?
    }

    struct Way {
        var net: Int
        /// Indices into `texts`; nil where nothing that stands on the sheet has the id.
        var from: Int?
        var to: Int?
        /// Empty where it is not drawn from end to end.
        var route: [Point]

        /// Its straight pieces.
        var pieces: [Edges] { zip(route, route.dropFirst()).map(Edges.around) }
    }

    /// The size of the smallest class of type.
    var em: Double
    /// What counts as the same place: 0.05 em.
    var tolerance: Double
    var texts: [Text] = []
    var groups: [TextGroup] = []
    /// Of each module of the map, its names and its groups' headings.
    var modules: [[Int]]
    var ways: [Way]

    init(_ composition: Composition, of map: PosterMap) {
        em = composition.page.em.asPrinted
        tolerance = 0.05 * em
        modules = Array(repeating: [], count: map.modules.count)
        ways = []
        var numbers: [String: Int] = [:]
        for item in composition.items {
            numbers[item.id] = texts.count
            let box = item.lines.reduce(Edges.none) { $0.union($1.box.asPrinted) }
            texts.append(Text(role: item.role, column: item.column, box: box))
        }
        sort(map, numbers)
        for connector in composition.connectors {
            let ends = (numbers[connector.from], numbers[connector.to])
            ways.append(Way(net: connector.net, from: ends.0, to: ends.1, route: connector.route.map(\.asPrinted)))
            for end in [ends.0, ends.1] { if let end { texts[end].hasConnector = true } }
        }
    }

    /// Says of each text where the map has it.
    private mutating func sort(_ map: PosterMap, _ numbers: [String: Int]) {
        var members = [[Int]](repeating: [], count: map.groups.count)
        for (place, item) in map.items.enumerated() {
            guard let number = numbers[item.id] else { continue }
            texts[number].order = place
            if let module = item.module { put(number, in: module) }
            if let group = item.group { members[group].append(number) }
        }
        for (group, texts) in zip(map.groups, members) {
            let heading = numbers[group.id]
            if let heading { put(heading, in: group.module) }
            let all = texts + (heading.map { [$0] } ?? [])
            guard all.count > 1 else { continue }
            for text in all { self.texts[text].group = groups.count }
            groups.append(TextGroup(module: group.module, members: all, heading: heading))
        }
    }

    private mutating func put(_ text: Int, in module: Int) {
        texts[text].module = module
        modules[module].append(text)
    }

    /// The box around some texts.
    func box(around texts: [Int]) -> Edges { texts.reduce(Edges.none) { $0.union(self.texts[$1].box) } }
}

extension Double {
    /// With the three decimals of `layout.json`.
    var asPrinted: Double { (self * 1000).rounded() / 1000 }
}

extension Point {
    var asPrinted: Point { Point(x.asPrinted, y.asPrinted) }
}

extension Rect {
    /// The edges of the box as `layout.json` has it, by its corner and its size.
    var asPrinted: Edges {
        let (x, y) = (x.asPrinted, y.asPrinted)
        return Edges(left: x, top: y, right: x + width.asPrinted, bottom: y + height.asPrinted)
    }
}
