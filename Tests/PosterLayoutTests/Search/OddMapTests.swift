import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// Small maps of which there was no poster once: each has one.
@Suite struct OddMapTests {
    private static let sizes = ["A0", "A1", "A3", "A6", "2000x200mm"]

    private func expectPosters(of map: PosterMap) throws {
        for size in Self.sizes {
            for effort in [Effort.fast, .normal] {
                let paper = try PaperSize.parse(size).size
                for sides in [paper, Size(paper.height, paper.width)] {
                    let sheet = try Sheet(size: sides, margin: 10 * Length.millimetre)
                    let composition = try LayoutEngine(effort: effort).compose(map, on: sheet, measuring: FixedMeasurer())
                    #expect(
                        composition.items.count == map.items.count + map.modules.count { $0.heading != nil }
                            + map.groups.count { $0.heading != nil })
                    #expect(composition.omitted == [])
                }
            }
        }
    }

    @Test func twoNamesOfOneLetterThatCallEachOther() throws {
        var map = MapBuilder(rows: 2, columns: 1)
        map.item("q", row: 1, column: 0)
        map.item("M", row: 0, column: 0)
        map.connect("q", "M")
        map.connect("M", "q")
        try expectPosters(of: map.map)
    }

    @Test func chainOfNamesOfThreeLetters() throws {
        var map = MapBuilder(rows: 1, columns: 1)
        for number in 0..<12 { map.item("n\(number + 10)", row: 0, column: 0) }
        for number in 0..<11 { map.connect("n\(number + 10)", "n\(number + 11)") }
        map.connect("n21", "n10")
        try expectPosters(of: map.map)
    }

    @Test(arguments: 3...6)
    func everybodyCallsEverybody(count: Int) throws {
        var map = MapBuilder(rows: 1, columns: 1)
        for number in 0..<count { map.item("k\(number)", row: 0, column: 0) }
        for a in 0..<count { for b in 0..<count where a != b { map.connect("k\(a)", "k\(b)") } }
        try expectPosters(of: map.map)
    }

    @Test func hubOfOneLetter() throws {
        var map = MapBuilder(rows: 2, columns: 2)
        map.item("h", row: 0, column: 0)
        for number in 0..<20 {
            map.item("leaf\(number)", row: number % 2, column: number / 2 % 2)
            if number % 3 == 0 { map.connect("leaf\(number)", "h") } else { map.connect("h", "leaf\(number)") }
        }
        try expectPosters(of: map.map)
    }

    @Test func moduleOverRowsBeforeOneInItsFirstRow() throws {
        var map = MapBuilder(rows: 2, columns: 1)
        map.module("tall", headless: true, rows: 0...1, columns: 0...0)
        map.module("first", row: 0, column: 0)
        map.item("x", module: "tall")
        map.item("y", module: "first")
        try expectPosters(of: map.map)
    }

    @Test func modulesOverRowsThatOverlap() throws {
        var map = MapBuilder(rows: 4, columns: 3)
        map.module("wide", heading: "a heading of many words for a module", rows: 0...1, columns: 0...2)
        map.module("deep", heading: "another one that is long as well", rows: 1...3, columns: 0...1)
        map.module("single", row: 2, column: 0)
        map.module("card", rows: 0...2, columns: 2...2, bridge: true)
        map.item("x", module: "single")
        map.item("y", module: "card", row: 1)
        try expectPosters(of: map.map)
    }

    /// A module over rows between two over columns that begin in other rows.
    @Test func modulesOverRowsAndColumnsThatOverlap() throws {
        var map = MapBuilder(rows: 4, columns: 2, floor: true)
        map.module("both", rows: 0...1, columns: 0...1)
        map.module("card", row: 3, column: 0, bridge: true)
        map.module("deep", rows: 1...3, columns: 0...0)
        map.module("wide", heading: "a heading of many words for a module", rows: 1...3, columns: 0...1)
        try expectPosters(of: map.map)
    }

    /// The one that spans columns ends in the row in which the other only begins.
    @Test func moduleOverColumnsAboveOneOverRows() throws {
        var map = MapBuilder(rows: 4, columns: 2)
        map.module("wide", rows: 0...0, columns: 0...1)
        map.module("deep", rows: 0...2, columns: 0...0)
        try expectPosters(of: map.map)
    }

    /// Three that span columns one below the other, the middle one into the next row.
    @Test func modulesOverColumnsOneOfThemOverRows() throws {
        var map = MapBuilder(rows: 3, columns: 4)
        map.module("first", rows: 0...0, columns: 0...1)
        map.module("deep", heading: "three words here", rows: 0...1, columns: 0...1)
        map.module("single", heading: "a heading of many words for a module", row: 1, column: 0)
        map.module("last", heading: "three more words", rows: 0...0, columns: 1...3)
        map.module("low", heading: "some words that are long", row: 2, column: 3)
        try expectPosters(of: map.map)
    }

    @Test func modulesOverRowsBeforeOneInTheirMiddle() throws {
        var map = MapBuilder(rows: 4, columns: 1, floor: true)
        map.module("middle", heading: "three words here", row: 2, column: 0)
        map.module("deep", rows: 1...3, columns: 0...0)
        map.module("long", heading: "two words", rows: 1...3, columns: 0...0)
        map.group("g", heading: "a group of names", module: "long")
        map.item("x", module: "long", group: "g")
        map.item("y", module: "long")
        map.connect("x", "y")
        try expectPosters(of: map.map)
    }

    // MARK: Labels of jumps

    /// The label belongs to its name, though that is one letter long.
    @Test func letterOfAListThatIsCalledFromAfar() throws {
        var map = MapBuilder(rows: 2, columns: 3)
        map.module("m", row: 0, column: 0)
        map.group("g", headless: true, module: "m")
        map.item("suporow", importance: 1, module: "m", group: "g")
        map.item("q", module: "m", group: "g")
        map.item("far", row: 1, column: 2)
        map.connect("far", "q")
        try expectPosters(of: map.map)
    }

    @Test func headingThatCallsAfarAndIsCalledBeside() throws {
        var map = MapBuilder(rows: 1, columns: 3)
        map.module("left", heading: "two words", row: 0, column: 0)
        map.module("right", heading: "a heading of lines", row: 0, column: 2, bridge: true)
        map.group("g", headless: true, module: "left")
        for name in ["x", "y"] { map.item(name, module: "left", group: "g") }
        map.item("z", importance: 5, module: "right")
        map.connect("right", "x")
        map.connect("z", "right")
        try expectPosters(of: map.map)
    }

    @Test func letterThatIsCalledByManyFromAfar() throws {
        var map = MapBuilder(rows: 3, columns: 3)
        map.item("q", row: 0, column: 0)
        for number in 0..<9 {
            map.item("name\(number)", row: number % 3, column: 2)
            map.connect("name\(number)", "q")
            if number % 2 == 0 { map.connect("q", "name\(number)") }
        }
        try expectPosters(of: map.map)
    }

    @Test func everybodyCallsEverybodyInOneList() throws {
        var map = MapBuilder(rows: 1, columns: 1)
        map.module("m", row: 0, column: 0)
        map.group("g", module: "m")
        for number in 0..<5 { map.item("k\(number)", module: "m", group: "g") }
        for a in 0..<5 { for b in 0..<5 where a != b { map.connect("k\(a)", "k\(b)") } }
        try expectPosters(of: map.map)
    }

    @Test func modulesOfOneCellThatLeadToOthers() throws {
        var map = MapBuilder(rows: 1, columns: 4)
        map.module("m0", row: 0, column: 0)
        for number in 1...3 { map.module("m\(number)", row: 0, column: 2) }
        map.module("m4", row: 0, column: 3)
        for number in 0...4 { map.item("name\(number)", module: "m\(number)") }
        map.connect("m3", "m4")
        map.connect("m1", "m2")
        map.connect("m4", "m2")
        try expectPosters(of: map.map)
    }

    @Test func listWhoseMembersCallEachOtherAndAreCalled() throws {
        var map = MapBuilder(rows: 1, columns: 2)
        map.module("m", row: 0, column: 0)
        map.group("g", module: "m")
        for name in ["ab", "cd", "ef", "gh"] { map.item(name, module: "m", group: "g") }
        map.item("outside", row: 0, column: 1)
        map.item("beside", module: "m")
        for (a, b) in [
            ("ab", "cd"), ("cd", "ab"), ("ab", "ef"), ("gh", "cd"), ("g", "gh"), ("cd", "outside"), ("outside", "cd"),
            ("cd", "beside"),
        ] {
            map.connect(a, b)
        }
        try expectPosters(of: map.map)
    }

    @Test func headingOfSeveralLinesIsLeftByItsNarrowerLine() throws {
        var map = MapBuilder(rows: 2, columns: 2)
        map.module("m", heading: "ab considerably", row: 0, column: 0)
        map.module("n", heading: "considerably ab", row: 1, column: 0)
        map.item("x", module: "m")
        map.item("y", module: "n")
        map.item("z", row: 0, column: 1)
        map.connect("n", "x")
        map.connect("z", "n")
        map.connect("m", "z")
        try expectPosters(of: map.map)
    }

    @Test func manyModulesInOneCellAndOnADiagonal() throws {
        var stacked = MapBuilder(rows: 1, columns: 1)
        for number in 0..<24 {
            stacked.module("part\(number)", row: 0, column: 0)
            for name in 0..<5 { stacked.item("part\(number)_name\(name)", module: "part\(number)") }
        }
        try expectPosters(of: stacked.map)
        var diagonal = MapBuilder(rows: 8, columns: 8)
        for number in 0..<8 {
            diagonal.module("part\(number)", row: number, column: number)
            for name in 0..<5 { diagonal.item("part\(number)_name\(name)", module: "part\(number)") }
        }
        try expectPosters(of: diagonal.map)
    }

    @Test func oneNameOfHundredLetters() throws {
        var map = MapBuilder(rows: 1, columns: 2)
        map.item("long", String(repeating: "abcde_fghi", count: 10), row: 0, column: 0)
        map.item("short", row: 0, column: 1)
        map.connect("short", "long")
        try expectPosters(of: map.map)
    }
}
