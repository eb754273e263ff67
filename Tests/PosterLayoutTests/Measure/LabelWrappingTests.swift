import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

/// Names wider than 14 em are broken: letters are 0.6 em wide, so that 23 of them fit on a line.
@Suite struct LabelWrappingTests {
    private func lines(_ label: String) throws -> [String] {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        builder.item("a", label, importance: 3, module: "m")
        let measured = try LabelMeasuring(scale: TypeScale()).measure(builder.map, with: FixedMeasurer())
        let setting = measured.nodes[measured.itemNode[0]].settings[0]
        #expect(setting.widths.allSatisfy { $0 <= .em(14) })
        #expect(setting.width == setting.widths.max())
        return setting.lines
    }

    @Test func shortNamesStayWhole() throws {
        #expect(try lines("kmem_cache_alloc") == ["kmem_cache_alloc"])
    }

    @Test(arguments: [
        ("security_socket_create_and_bind", ["_"]), ("drivers/net/ethernet/intel/e1000", ["/"]),
        ("one two three four five six seven", [" "]), ("aaaaaaaaaaaa.bbbbbbbbbbbb.cccccc", ["."]),
    ])
    func namesBreakAfterTheirMarks(label: String, marks: [String]) throws {
        let lines = try lines(label)
        #expect(lines.count == 2)
        let isSpaced = marks == [" "]
        #expect(lines.joined(separator: isSpaced ? " " : "") == label)
        if !isSpaced { #expect(marks.contains(String(lines[0].last!))) }
    }

    @Test func namesBreakBeforeCapitals() throws {
        #expect(try lines("readOnlyMemoryMappedFileSystem") == ["readOnlyMemoryMapped", "FileSystem"])
    }

    @Test func namesWithoutABreakBreakAtAnyLetter() throws {
        let name = String(repeating: "x", count: 100)
        let lines = try lines(name)
        #expect(lines.joined() == name)
        #expect(lines.count >= 4 && lines.count <= 5)
    }

    @Test func linesOfBrokenNamesStandOnTheGrid() throws {
        let cell = try BlockCell.names([String(repeating: "x", count: 60)])
        let member = cell.metrics.single(0 + cell.elements[0][0].nodes[0], cell.measured).members[0]
        #expect(member.textTail > 0)
        #expect(member.textTail % Spacing().unit == 0)
    }
}
