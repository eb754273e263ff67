internal import Drawing

/// How well the arrows of a composition can be followed.
package struct ArrowQuality: Hashable, Sendable {
    package var connectors = 0
    /// Those of them that are jumps: bends, straightness, detour and length are of the others.
    package var jumps = 0
    /// Places where lines of two nets cross; a trunk counts once.
    package var crossings = 0
    /// Corners, summed over connectors: a corner of a trunk counts for every connector that shares it.
    package var bends = 0
    /// Corners of the connector that has most.
    var mostBends = 0
    /// Connectors without a corner.
    package var straight = 0
    /// Mean over connectors of the route's length by the straight distance of its ends.
    var detour = 1.0
    /// Mean length of a connector, as a share of the page's diagonal.
    package var length = 0.0
    /// Pairs of a net and a cell it only passes from edge to edge, without an end there.
    var passingLanes = 0
    /// Those whose route through the cell is mostly more than 2 em from its sides.
    var passingLanesInside = 0
    /// The least distance of two pieces of different nets that run side by side, in points; nil where none do.
    var leastParallelDistance: Double?
    /// The least distance of a connector to a label that is not its own, in points; nil where nothing is within 2 em.
    var leastLabelDistance: Double?

    /// Connectors with a route.
    var drawn: Int { connectors - jumps }
    var bendsPerConnector: Double { drawn > 0 ? Double(bends) / Double(drawn) : 0 }
    var straightShare: Double { drawn > 0 ? Double(straight) / Double(drawn) : 1 }

    init(of composition: Composition) {
        connectors = composition.connectors.count
        jumps = composition.connectors.count { $0.jump != nil }
        crossings = composition.crossings.count
        let corners = composition.connectors.filter { $0.jump == nil }.map { max(0, $0.route.count - 2) }
        bends = corners.reduce(0, +)
        mostBends = corners.max() ?? 0
        straight = corners.count { $0 == 0 }
        measureRoutes(of: composition)
        (passingLanes, passingLanesInside) = Self.passing(composition)
        let segments = NetSegments(composition.connectors)
        leastParallelDistance = [segments.horizontal, segments.vertical].compactMap(Self.leastDistance).min()
        leastLabelDistance = Self.leastDistance(of: composition)
    }

    private mutating func measureRoutes(of composition: Composition) {
        guard drawn > 0 else { return }
        let size = composition.page.size
        let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
        var detours = 0.0
        var lengths = 0.0
        for connector in composition.connectors {
            guard let first = connector.route.first, let last = connector.route.last else { continue }
            let length = zip(connector.route, connector.route.dropFirst()).reduce(0) {
                $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y)
            }
            let (x, y) = (first.x - last.x, first.y - last.y)
            // Ends that nearly meet must not decide the mean.
            detours += length / max((x * x + y * y).squareRoot(), 0.1 * composition.page.em)
            lengths += length / diagonal
        }
        detour = detours / Double(drawn)
        length = lengths / Double(drawn)
    }

    /// Nets that run through a whole cell, and those of them that keep to its middle.
    private static func passing(_ composition: Composition) -> (all: Int, inside: Int) {
        let margin = 2 * composition.page.em
        let columns = composition.columns.count
        let vertical = NetSegments(composition.connectors).vertical
        var endings: Set<[Int]> = []
        let cellOf = Dictionary(
            composition.items.map { ($0.id, $0.row * columns + $0.column) }, uniquingKeysWith: { first, _ in first })
        for connector in composition.connectors {
            for end in [connector.from, connector.to] {
                if let cell = cellOf[end] { endings.insert([connector.net, cell]) }
            }
        }
        var all = 0
        var inside = 0
        for cell in composition.cells {
            let box = cell.box
            // Pieces within the cell, net by net: `NetSegments` lists the pieces of a net one after the other.
            let pieces = vertical.filter {
                box.left < $0.line && $0.line < box.right && $0.span.start < box.bottom && $0.span.end > box.top
            }
            var start = 0
            while start < pieces.count {
                let net = pieces[start].net
                let end = pieces[start...].firstIndex { $0.net != net } ?? pieces.count
                let lane = pieces[start..<end]
                start = end
                let entersAbove = lane.contains { $0.span.start <= box.top }
                let leavesBelow = lane.contains { $0.span.end >= box.bottom }
                let endsHere = endings.contains([net, cell.row * columns + cell.column])
                guard entersAbove, leavesBelow, !endsHere else { continue }
                all += 1
                let runs = lane.map { piece in
                    (
                        length: min(piece.span.end, box.bottom) - max(piece.span.start, box.top),
                        isInside: piece.line - box.left > margin && box.right - piece.line > margin
                    )
                }
                let whole = runs.reduce(0) { $0 + $1.length }
                let deep = runs.reduce(0) { $0 + ($1.isInside ? $1.length : 0) }
                if deep > whole / 2 { inside += 1 }
            }
        }
        return (all, inside)
    }

    /// The least distance of two parallel pieces of different nets that have a stretch beside each other.
    private static func leastDistance(_ segments: [NetSegment]) -> Double? {
        let sorted = segments.sorted { ($0.line, $0.span.start, $0.net) < ($1.line, $1.span.start, $1.net) }
        var least = Double.infinity
        for (place, a) in sorted.enumerated() {
            for b in sorted[(place + 1)...] {
                if b.line - a.line >= least { break }
                let shared = min(a.span.end, b.span.end) - max(a.span.start, b.span.start)
                if a.net != b.net, shared > NetSegments.tolerance { least = b.line - a.line }
            }
        }
        return least.isFinite ? least : nil
    }

    /// The least distance of a connector to a foreign label or a caption, looked for within 2 em.
    private static func leastDistance(of composition: Composition) -> Double? {
        let names = composition.items.flatMap { item in item.lines.map { (id: item.id, box: $0.box) } }
        let captions = composition.captions.flatMap { caption in caption.lines.map { (id: "", box: $0.box) } }
        let jumps = composition.connectors.flatMap { connector in
            (connector.jump.map { $0.tail.lines + $0.head.lines } ?? []).map { (id: connector.id, box: $0.box) }
        }
        let boxes = (names + captions + jumps)
            .sorted { ($0.box.left, $0.box.top, $0.id) < ($1.box.left, $1.box.top, $1.id) }
        let widest = boxes.map(\.box.width).max() ?? 0
        let reach = 2 * composition.page.em
        var least = reach
        for connector in composition.connectors {
            for (a, b) in connector.lines.flatMap({ zip($0, $0.dropFirst()) }) {
                let (left, right) = (min(a.x, b.x), max(a.x, b.x))
                let (top, bottom) = (min(a.y, b.y), max(a.y, b.y))
                var index = boxes.partitioningIndex { $0.box.left >= left - widest - least }
                while index < boxes.count, boxes[index].box.left < right + least {
                    let (id, box) = boxes[index]
                    index += 1
                    if id == connector.from || id == connector.to || id == connector.id { continue }
                    let x = max(box.left - right, left - box.right, 0)
                    let y = max(box.top - bottom, top - box.bottom, 0)
                    if x < least, y < least { least = min(least, (x * x + y * y).squareRoot()) }
                }
            }
        }
        return least < reach ? least : nil
    }
}
