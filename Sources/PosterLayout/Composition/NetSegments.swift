package import Drawing

/// A straight piece of a net, along one axis: its line, and where it lies on it.
package struct NetSegment: Hashable, Sendable {
    package var net: Int
    /// The y of a horizontal piece, the x of a vertical one.
    package var line: Double
    package var span: Interval
}

/// The lines of each net as straight pieces, those that overlap or meet end to end joined into one.
package struct NetSegments: Hashable, Sendable {
    /// Lengths below this (in points) are rounding, not geometry.
    package static let tolerance = 1e-3

    package var horizontal: [NetSegment]
    package var vertical: [NetSegment]

    package init(_ connectors: [RoutedConnector]) {
        horizontal = []
        vertical = []
        for connector in connectors {
            for (a, b) in connector.lines.flatMap({ zip($0, $0.dropFirst()) }) {
                if abs(a.y - b.y) <= abs(a.x - b.x) {
                    horizontal.append(
                        NetSegment(net: connector.net, line: a.y, span: Interval(min(a.x, b.x), max(a.x, b.x))))
                } else {
                    vertical.append(
                        NetSegment(net: connector.net, line: a.x, span: Interval(min(a.y, b.y), max(a.y, b.y))))
                }
            }
        }
        horizontal = Self.joined(horizontal)
        vertical = Self.joined(vertical)
    }

    private static func joined(_ segments: [NetSegment]) -> [NetSegment] {
        let sorted = segments.sorted { a, b in
            if a.net != b.net { return a.net < b.net }
            // Lines closer than the tolerance are one line: they must not be told apart by their rounding.
            if abs(a.line - b.line) > tolerance { return a.line < b.line }
            return (a.span.start, a.span.end) < (b.span.start, b.span.end)
        }
        var result: [NetSegment] = []
        for segment in sorted {
            if let last = result.last, last.net == segment.net, abs(last.line - segment.line) <= tolerance,
                segment.span.start <= last.span.end + tolerance
            {
                result[result.count - 1].span.end = max(last.span.end, segment.span.end)
            } else {
                result.append(segment)
            }
        }
        return result
    }
}
