import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterLayout

@Suite struct NetBundlingTests {
    /// - Parameter largestOutline: trees of more names are nets, others are drawn as outlines.
    private func bundle(
        _ map: PosterMap, largestOutline: Int = 0
    ) throws -> (measured: MeasuredMap, elements: [[BlockElement]], wiring: Wiring) {
        let measured = try LabelMeasuring(scale: TypeScale()).measure(map, with: FixedMeasurer())
        let elements = ElementFinding(largestOutline: largestOutline).find(in: measured)
        return (measured, elements, NetBundling().bundle(measured, elements))
    }

    @Test(arguments: 1...10)
    func everyConnectorIsInOneNetWithOneRootOrInOneElement(seed: Int) throws {
        var parameters = RandomMap()
        parameters.connectorsPerItem = 1.5
        parameters.hub = seed % 2 == 0 ? 30 : 0
        let (measured, elements, wiring) = try bundle(parameters.make(seed: UInt64(seed)), largestOutline: seed % 3 * 7)
        let nets = wiring.columns.flatMap { $0 }
        let all = nets.flatMap(\.connectors) + wiring.betweenColumns + elements.joined().flatMap(\.connectors)
        #expect(all.sorted() == Array(measured.connectors.indices))
        for net in nets {
            #expect(net.leaves.count == net.connectors.count)
            for (leaf, connector) in zip(net.leaves, net.connectors) {
                let (from, to) = measured.connectors[connector]
                // Drawn from above to below, unless the net points up.
                let top = net.shape == .fanOut ? net.root : leaf
                let bottom = net.shape == .fanOut ? leaf : net.root
                #expect(net.pointsUp ? (from, to) == (bottom, top) : (from, to) == (top, bottom))
            }
        }
        for index in wiring.betweenColumns {
            let (from, to) = measured.connectors[index]
            #expect(measured.nodes[from].column != measured.nodes[to].column)
        }
    }

    @Test func whatOneNameLeadsToIsOneNet() throws {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        for id in ["a", "b", "c", "d"] { builder.item(id, module: "m") }
        for id in ["b", "c", "d"] { builder.connect("a", id) }
        let wiring = try bundle(builder.map).wiring
        #expect(wiring.columns[0].map(\.connectors) == [[0, 1, 2]])
        #expect(wiring.columns[0].map(\.shape) == [.fanOut])
    }

    @Test func hubHasSeveralNets() throws {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        builder.item("hub", module: "m")
        for index in 0..<20 {
            builder.item("\(index)", module: "m")
            builder.connect("hub", "\(index)")
        }
        let nets = try bundle(builder.map).wiring.columns[0]
        #expect(nets.map(\.leaves.count) == [8, 8, 4])
        #expect(Set(nets.map(\.root)).count == 1)
    }

    @Test func cycleIsDrawnOneWay() throws {
        var builder = MapBuilder(rows: 1, columns: 1)
        builder.module("m", row: 0, column: 0)
        for id in ["a", "b", "c"] { builder.item(id, module: "m") }
        builder.connect("a", "b")
        builder.connect("b", "c")
        builder.connect("c", "a")
        let nets = try bundle(builder.map).wiring.columns[0]
        #expect(nets.filter(\.pointsUp).flatMap(\.connectors) == [2])
    }
}
