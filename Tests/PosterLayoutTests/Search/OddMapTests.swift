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
