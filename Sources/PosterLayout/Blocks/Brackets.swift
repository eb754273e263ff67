/// Connectors from name to name of one list, its heading among them: brackets at its right side.
///
/// - Postcondition: every connector is drawn; those of one net share a track, and nets have one each, the shortest nearest to the
///   names.
struct Brackets {
    var measured: MeasuredMap
    var spacing: Spacing

    /// - Precondition: the list has one column; both ends of each connector stand in it.
    func add(_ connectors: [Int], to block: inout NameBlock) {
        if connectors.isEmpty { return }
        let baselines = Dictionary(block.members.map { ($0.node, $0.baseline) }, uniquingKeysWith: { first, _ in first })
        let numbers = InterColumnBundling.nets(of: connectors, measured)
        var nets: [[Int]] = Array(repeating: [], count: (numbers.max() ?? -1) + 1)
        for (connector, number) in zip(connectors, numbers) { nets[number].append(connector) }
        func length(_ net: [Int]) -> Em {
            let ends = net.flatMap { [measured.connectors[$0].from, measured.connectors[$0].to] }.map { baselines[$0]! }
            return ends.max()! - ends.min()!
        }
        let first = block.members.map { $0.x + $0.reach }.max()! + spacing.tip + spacing.tipOff
        for (track, net) in nets.indices.sorted(by: { (length(nets[$0]), $0) < (length(nets[$1]), $1) }).enumerated() {
            let x = first + track * spacing.laneLane
            for connector in nets[net] {
                block.wires.append(wire(connector, number: nets[net][0], x: x, block))
                let (from, to) = measured.connectors[connector]
                for index in block.members.indices where [from, to].contains(block.members[index].node) {
                    block.members[index].isFreeRight = false
                }
            }
            widen(&block, to: x)
        }
    }

    private func wire(_ connector: Int, number: Int, x: Em, _ block: NameBlock) -> NameBlock.Wire {
        let (from, to) = measured.connectors[connector]
        let (a, b) = (block.member(of: from)!, block.member(of: to)!)
        let metrics = BlockMetrics(spacing: spacing)
        let (ya, yb) = (a.baseline - metrics.middle(a.size), b.baseline - metrics.middle(b.size))
        return .init(
            // Below zero, where no node is that names another net.
            connector: connector, net: -1 - number,
            points: [
                .init(x: a.edge(side: 1) + spacing.tailOff, y: ya), .init(x: x, y: ya), .init(x: x, y: yb),
                .init(x: b.edge(side: 1) + spacing.tipOff, y: yb),
            ])
    }

    private func widen(_ block: inout NameBlock, to x: Em) {
        for index in block.plates.indices {
            block.plates[index].right = max(block.plates[index].right, x + spacing.platePad)
            block.width = max(block.width, block.plates[index].right)
        }
        block.width = max(block.width, x)
    }
}
