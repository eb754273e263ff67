import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct ElementFindingTests {
    @Test func namesWithoutConnectorStandAlone() throws {
        let cell = try BlockCell.names(["a", "b"])
        #expect(cell.elements[0].map(\.kind) == [.name, .name])
        #expect(cell.elements[0].map { $0.nodes.map(cell.name) } == [["a"], ["b"]])
    }

    @Test func treesAreOutlinesAndOthersGraphs() throws {
        let tree = try BlockCell.names(["a", "b", "c", "x"], [("a", "b"), ("a", "c")])
        #expect(tree.elements[0].map(\.kind) == [.outline, .name])
        #expect(tree.elements[0][0].connectors == [0, 1])
        #expect(tree.wiring.columns[0].isEmpty)
        let graph = try BlockCell.names(["a", "b", "c"], [("a", "b"), ("a", "c"), ("b", "c")])
        #expect(graph.elements[0].map(\.kind) == [.graph])
        #expect(graph.elements[0][0].connectors == [])
        #expect(graph.wiring.columns[0].flatMap(\.connectors).sorted() == [0, 1, 2])
    }

    /// Nothing may be met by an arrow and by the bracket it leaves by: the middle of a → b ← c → d ← e has two such.
    @Test func treesThatNoOutlineShowsAreGraphs() throws {
        let cell = try BlockCell.names(
            ["a", "b", "c", "d", "e", "f", "g"],
            [("a", "b"), ("b", "d"), ("c", "d"), ("e", "c"), ("d", "f"), ("g", "f")])
        let roots = OutlineSetting.Tree(
            BlockElement(kind: .outline, nodes: cell.elements[0][0].nodes, connectors: Array(0..<6)), cell.measured
        ).roots
        #expect(cell.elements[0].map(\.kind) == [roots.isEmpty ? .graph : .outline])
        #expect(roots.isEmpty)
    }

    @Test func aTreeOfManyNamesIsAGraph() throws {
        let names = (0..<16).map { "n\($0)" }
        let cell = try BlockCell.names(names, names.dropFirst().map { ("n0", $0) })
        #expect(cell.elements[0].map(\.kind) == [.graph])
    }

    @Test func groupsAreElementsWithTheirConnectors() throws {
        let cell = try BlockCell.group(["a", "b", "c"], [("a", "c")])
        #expect(cell.elements[0].map(\.kind) == [.group(0)])
        #expect(cell.elements[0][0].nodes.map(cell.name) == ["g", "a", "b", "c"])
        #expect(cell.elements[0][0].connectors == [0])
    }

    @Test(arguments: 1...20)
    func everyNameIsInOneElementInTheMapsOrder(seed: Int) throws {
        let cell = try BlockCell(RandomMap().make(seed: UInt64(seed)))
        for (section, elements) in zip(cell.measured.sections, cell.elements) {
            #expect(elements.flatMap(\.nodes).sorted() == section.nodes.sorted())
            #expect(elements.map { $0.nodes[0] } == elements.map { $0.nodes[0] }.sorted())
            for element in elements { #expect(element.nodes == element.nodes.sorted()) }
        }
        let drawn = cell.elements.joined().flatMap(\.connectors)
        #expect(Set(drawn).count == drawn.count)
    }

    /// In the plainest drawings: what stands by itself is in no group, and what is left of the group is one piece.
    @Test func namesThatStandAloneAreInNoGroup() throws {
        let cell = try BlockCell.group(["aa", "bb", "cc"], [("aa", "bb")])
        let alone = cell.measured.withNamesAlone
        #expect(alone.nodes.indices.filter { alone.nodes[$0].group < 0 }.map(cell.name) == ["m", "aa", "bb"])
        let elements = ElementFinding(areNamesAlone: true).find(in: alone)[0]
        #expect(elements.map { $0.nodes.map(cell.name) } == [["g", "cc"], ["aa", "bb"]])
    }
}
