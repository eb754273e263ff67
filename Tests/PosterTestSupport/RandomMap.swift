package import MapModel

/// Random maps with the statistics of the kernel map, of any size; the same seed gives the same map.
///
/// The numbers: 458 items and 250 connectors in 7 × 6 cells, 2 to 36 items a cell, a quarter of them in groups;
/// connectors stay in their cell (48 %), their column (43 %), their row (3 %) or go astray (6 %), 80 % of them down.
package struct RandomMap: Sendable {
    package var rows = 7
    package var columns = 6
    /// How many items the map has, as far as `itemsPerCell` allows.
    package var items = 460
    package var itemsPerCell = 2...40
    package var connectorsPerItem = 0.54
    /// Shares of the connectors by reach.
    package var sameCell = 0.48
    package var sameColumn = 0.43
    package var sameRow = 0.03
    package var diagonal = 0.06
    /// Share of the connectors that lead down (inside a cell: to a later item).
    package var down = 0.8
    /// Cards; every third spans two columns, every other third two rows.
    package var bridges = 10
    /// Share of the items that stand in a group.
    package var grouped = 0.25
    package var labelLength = 3...32
    package var floor = true

    // Oddities.
    /// How many items have a label of 60 to 120 characters.
    package var longLabels = 0
    /// How many connectors one item has, besides its ordinary ones.
    package var hub = 0
    /// How many items the cell in the middle has, whatever `itemsPerCell` says.
    package var crowdedCell: Int?
    /// A row without any item.
    package var emptyRow: Int?

    package init() {}

    /// A map of `items` items on a grid that grows with them, its cells as full as the kernel map's.
    package static func scaled(items: Int) -> RandomMap {
        var map = RandomMap()
        let side = (Double(items) / 460).squareRoot()
        map.rows = max(1, Int((7 * side).rounded()))
        map.columns = max(1, Int((6 * side).rounded()))
        map.items = items
        map.bridges = max(1, map.rows * map.columns / 4)
        return map
    }

    /// Maps that are unlike the kernel map, each in one respect.
    package static let oddities: [(name: String, map: RandomMap)] = [
        ("long labels", with { $0.longLabels = 40 }),
        ("a hub", with { $0.hub = 200 }),
        ("a crowded cell", with { $0.crowdedCell = 400 }),
        ("an empty row", with { $0.emptyRow = 2 }),
        ("one column", with { ($0.columns, $0.items) = (1, 80) }),
        ("one row", with { ($0.rows, $0.items) = (1, 70) }),
        ("one cell", with { ($0.rows, $0.columns, $0.items, $0.bridges) = (1, 1, 12, 0) }),
        ("one item", with { ($0.rows, $0.columns, $0.items, $0.itemsPerCell, $0.bridges) = (1, 1, 1, 1...1, 0) }),
        ("no items", with { ($0.items, $0.itemsPerCell) = (0, 0...0) }),
        ("no connectors", with { $0.connectorsPerItem = 0 }),
        ("many connectors", with { $0.connectorsPerItem = 2 }),
        ("all astray", with { ($0.sameCell, $0.sameColumn, $0.sameRow, $0.diagonal) = (0, 0, 0.5, 0.5) }),
        ("all up", with { $0.down = 0 }),
        ("many bridges", with { $0.bridges = 30 }),
        ("many groups", with { $0.grouped = 0.9 }),
    ]

    private static func with(_ change: (inout RandomMap) -> Void) -> RandomMap {
        var map = RandomMap()
        change(&map)
        return map
    }

    /// Parameters of all kinds, small enough to lay out hundreds: of each seed others.
    package static func small(seed: Int) -> RandomMap {
        with { map in
            (map.rows, map.columns) = (2 + seed % 6, 1 + seed % 5)
            map.items = map.rows * map.columns * (3 + seed % 9)
            map.bridges = seed % 12
            guard seed >= 10_000 else { return }
            map.floor = seed % 2 == 0
            map.hub = seed % 5 == 0 ? 20 + seed % 60 : 0
            map.longLabels = seed % 7 == 0 ? 5 : 0
            map.connectorsPerItem = [0.3, 0.54, 0.9, 1.4][seed / 3 % 4]
            map.grouped = [0, 0.25, 0.6][seed / 2 % 3]
            if seed % 11 == 0 { map.emptyRow = 1 }
            if seed % 13 == 0 { map.crowdedCell = 60 }
        }
    }

    /// The map of this seed.
    package func make(seed: UInt64) -> PosterMap {
        var random = SeededGenerator(seed: seed)
        let counts = cellCounts(&random)
        var filling = CellFilling(parameters: self, counts: counts)
        filling.placeModules(&random)
        filling.placeItems(&random)
        var wiring = Wiring(parameters: self, filling: filling)
        wiring.connect(&random)
        return PosterMap(
            id: "random-\(seed)", title: "Random map \(seed)", author: "Nobody", subject: "Random things",
            keywords: ["random"], howToRead: ["Read it from top to bottom", "or not at all"],
            online: OnlineAddress(url: "https://example.org/map", text: "example.org/map"),
            edition: Edition(
                id: "\(seed)", name: "Random \(seed)", year: 2026, date: "2026-04-12", credit: ["Made up", "© nobody"]),
            layers: (0..<rows).map {
                Layer(
                    id: "layer\($0)", name: Self.word(&random, length: random.number(in: 5...20)),
                    caption: Self.word(&random, length: random.number(in: 10...32)), isFloor: floor && $0 == rows - 1)
            },
            functionalities: (0..<columns).map {
                Functionality(id: "column\($0)", name: Self.word(&random, length: random.number(in: 6...16)))
            },
            kinds: CellFilling.kinds.map(\.kind), modules: filling.modules, groups: filling.groups,
            items: filling.items, connectors: wiring.connectors)
    }

    /// How many items each cell has, row by row.
    private func cellCounts(_ random: inout SeededGenerator) -> [Int] {
        var weights: [Double] = []
        for row in 0..<rows {
            for _ in 0..<columns {
                // A few cells much fuller than the rest, as in the kernel map.
                let weight = 0.3 + random.fraction() + 1.5 * random.fraction() * random.fraction() * random.fraction()
                weights.append(row == emptyRow ? 0 : weight)
            }
        }
        let total = weights.reduce(0, +)
        var counts = weights.map { weight in
            weight == 0
                ? 0 : min(max(Int(weight / total * Double(items)), itemsPerCell.lowerBound), itemsPerCell.upperBound)
        }
        var missing = items - counts.reduce(0, +)
        let fillable = counts.indices.filter { weights[$0] > 0 }
        while missing > 0, fillable.contains(where: { counts[$0] < itemsPerCell.upperBound }) {
            for cell in fillable where counts[cell] < itemsPerCell.upperBound && missing > 0 {
                counts[cell] += 1
                missing -= 1
            }
        }
        if let crowdedCell { counts[(rows / 2) * columns + columns / 2] = crowdedCell }
        return counts
    }

    /// Something like a name, of syllables, in words of up to nine letters.
    package static func word(_ random: inout SeededGenerator, length: Int, separator: Character = " ") -> String {
        let consonants = Array("bcdfghklmnprstvw")
        let vowels = Array("aeiou")
        var text = ""
        var inWord = 0
        while text.count < length {
            if inWord > 2, text.count < length - 2, random.chance(inWord > 8 ? 1 : 0.18) {
                text.append(separator)
                inWord = 0
            } else {
                text.append(inWord % 2 == 0 ? consonants[random.index(consonants.count)] : vowels[random.index(5)])
                inWord += 1
            }
        }
        return text
    }
}
