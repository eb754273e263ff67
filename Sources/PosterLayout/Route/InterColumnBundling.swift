/// Bundles connectors between columns into nets, so that those with a common end share a trunk.
enum InterColumnBundling {
    /// Net of each connector: the largest stars, around a common source or a common target, take theirs first.
    ///
    /// - Postcondition: nets count from 0, none left out; all connectors of one begin, or all end, on one node.
    static func nets(of connectors: [Int], _ measured: MeasuredMap) -> [Int] {
        func stars(_ end: (Int) -> Int) -> [[Int]] {
            let sorted = connectors.indices.sorted { (end(connectors[$0]), $0) < (end(connectors[$1]), $1) }
            var stars: [[Int]] = []
            for index in sorted {
                if let last = stars.last?.last, end(connectors[last]) == end(connectors[index]) {
                    stars[stars.count - 1].append(index)
                } else {
                    stars.append([index])
                }
            }
            return stars
        }
        let all = stars { measured.connectors[$0].from } + stars { measured.connectors[$0].to }
        var nets = Array(repeating: -1, count: connectors.count)
        var next = 0
        for star in all.indices.sorted(by: { (-all[$0].count, $0) < (-all[$1].count, $1) }) {
            let members = all[star].filter { nets[$0] < 0 }
            // A single one waits for its other star.
            if members.count < min(2, all[star].count) { continue }
            for member in members { nets[member] = next }
            if !members.isEmpty { next += 1 }
        }
        for index in nets.indices where nets[index] < 0 {
            nets[index] = next
            next += 1
        }
        return nets
    }

    /// The node that the connectors of each net share; nil for a net of one.
    ///
    /// - Precondition: `nets` is what `nets(of:_:)` gave for these connectors.
    static func roots(of nets: [Int], _ connectors: [Int], _ measured: MeasuredMap) -> [Int?] {
        var first: [Int?] = Array(repeating: nil, count: nets.count)
        var roots = first
        for (index, net) in nets.enumerated() {
            let ends = measured.connectors[connectors[index]]
            guard let other = first[net] else {
                first[net] = connectors[index]
                continue
            }
            roots[net] = measured.connectors[other].from == ends.from ? ends.from : ends.to
        }
        return roots
    }
}
