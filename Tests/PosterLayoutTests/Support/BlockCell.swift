import PosterTestSupport

@testable import MapModel
@testable import PosterLayout

/// A map's names and what is set as one piece, letters 0.6 em wide.
struct BlockCell {
    let map: PosterMap
    let measured: MeasuredMap
    let elements: [[BlockElement]]
    let wiring: Wiring
    let metrics: BlockMetrics

    /// - Parameter jumps: whether connectors over two columns and more are named and not drawn.
    init(_ map: PosterMap, jumps: Bool = false, joins: Bool = false) throws {
        let scale = TypeScale()
        self.map = map
        let found = try LabelMeasuring(scale: scale).measure(map, with: FixedMeasurer())
        let texts = jumps ? try JumpTexts(map, found, style: scale.jumpLabel, measuring: FixedMeasurer()) : JumpTexts()
        let elements = ElementFinding().find(in: found)
        (measured, self.elements) = joins ? SectionJoining().join(found, elements) : (found, elements)
        metrics = BlockMetrics(spacing: Spacing(), jumps: texts)
        wiring = NetBundling().bundle(measured, self.elements, texts)
    }

    var ends: NodeEnds { NodeEnds(measured, wiring) }

    var shelvings: [SectionShelving] {
        SectionPreparing(measured: measured, elements: elements, wiring: wiring, metrics: metrics).prepare()
    }

    func name(_ node: Int) -> String {
        switch measured.nodes[node].origin {
        case .module(let index): map.modules[index].id
        case .group(let index): map.groups[index].id
        case .item(let index): map.items[index].id
        }
    }

    func node(_ id: String) -> Int { measured.nodes.indices.first { name($0) == id }! }

    /// Ways to set the only group or outline.
    func groupVariants(_ element: BlockElement) -> [NameBlock] {
        GroupSetting(measured: measured, metrics: metrics).variants(element, ends)
    }

    func outlineVariants(_ element: BlockElement) -> [NameBlock] {
        OutlineSetting(measured: measured, metrics: metrics).variants(element, ends)
    }

    /// A cell of one module with these names and connectors.
    static func names(_ names: [String], _ connectors: [(String, String)] = []) throws -> BlockCell {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        for name in names { builder.item(name, module: "m") }
        for (from, to) in connectors { builder.connect(from, to) }
        return try BlockCell(builder.map)
    }

    /// A cell of one module with one group of these names.
    static func group(_ names: [String], headless: Bool = false, _ connectors: [(String, String)] = []) throws -> BlockCell {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        builder.group("g", headless: headless, module: "m")
        for name in names { builder.item(name, module: "m", group: "g") }
        for (from, to) in connectors { builder.connect(from, to) }
        return try BlockCell(builder.map)
    }
}
