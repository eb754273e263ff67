internal import MapModel

/// In what order names come onto a sheet that is too small for all of them.
///
/// Every cell is filled alike, so that about the same share of each one's names is there, however many are: of a cell what is
/// most important comes first, of equals what stands first in the map. A group comes as a whole, and is as important as
/// the most important of its names.
struct DetailOrder {
    /// Names that come together, by index.
    private(set) var units: [[Int]]
    /// How many of `units` are always there, and come first: the most important of each module, so that no heading stands
    /// alone, and what changed between two editions.
    private(set) var leastCount: Int

    /// - Precondition: the map is validated.
    init(of map: PosterMap) {
        let all = Self.units(of: map).sorted { ($1.importance, $0.names[0]) < ($0.importance, $1.names[0]) }
        var count = Array(repeating: 0, count: map.layers.count * map.functionalities.count)
        for unit in all { count[unit.cell] += unit.names.count }
        var hasNames = Array(repeating: false, count: map.modules.count)
        var before = Array(repeating: 0, count: count.count)
        var (always, others): ([[Int]], [(names: [Int], share: Share)]) = ([], [])
        for unit in all {
            let isFirst = unit.module.map { !hasNames[$0] } ?? false
            if let module = unit.module { hasNames[module] = true }
            if isFirst || unit.isChanged {
                always.append(unit.names)
            } else {
                // The share that is nearer with the unit than without begins at its middle.
                others.append((unit.names, Share(2 * before[unit.cell] + unit.names.count, of: 2 * count[unit.cell])))
            }
            before[unit.cell] += unit.names.count
        }
        others.sort { ($0.share, $0.names[0]) < ($1.share, $1.names[0]) }
        units = always + others.map(\.names)
        leastCount = always.count
    }

    private struct Unit {
        var names: [Int]
        var cell: Int
        var module: Int?
        var importance: Int
        var isChanged: Bool
    }

    private static func units(of map: PosterMap) -> [Unit] {
        var units: [Unit] = []
        var ofGroup = [Int?](repeating: nil, count: map.groups.count)
        for (index, item) in map.items.enumerated() {
            let isChanged = map.change(of: item.id) != .same
            if let group = item.group, let unit = ofGroup[group] {
                units[unit].names.append(index)
                units[unit].importance = max(units[unit].importance, item.importance)
                units[unit].isChanged = units[unit].isChanged || isChanged
                continue
            }
            if let group = item.group { ofGroup[group] = units.count }
            units.append(
                Unit(
                    names: [index], cell: item.layer * map.functionalities.count + item.functionality, module: item.module,
                    importance: item.importance, isChanged: isChanged))
        }
        return units
    }

    /// A part of a whole, compared without rounding.
    private struct Share: Comparable {
        var part: Int
        var whole: Int

        init(_ part: Int, of whole: Int) { (self.part, self.whole) = (part, whole) }

        static func < (a: Share, b: Share) -> Bool { a.part * b.whole < b.part * a.whole }
        static func == (a: Share, b: Share) -> Bool { a.part * b.whole == b.part * a.whole }
    }
}
