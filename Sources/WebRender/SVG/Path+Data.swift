internal import Drawing
internal import TextFormats

extension Path {
    /// The value of SVG's `d` attribute: `H` and `V` along the axes, curves from where they begin, which is shorter; rounded first,
    /// so that errors don't add up.
    var data: String {
        var out = ""
        var current: (x: String, y: String) = ("", "")
        var begin = Point(0, 0)
        for element in elements {
            defer { begin = element.end.map { Point(Self.rounded($0.x), Self.rounded($0.y)) } ?? begin }
            switch element {
            case .move(let point):
                current = Self.text(point)
                out += "M\(current.x) \(current.y)"
            case .line(let point):
                let next = Self.text(point)
                if next.y == current.y {
                    out += "H\(next.x)"
                } else if next.x == current.x {
                    out += "V\(next.y)"
                } else {
                    out += "L\(next.x) \(next.y)"
                }
                current = next
            case .curve(let first, let second, let end):
                let from = begin
                let numbers = [first, second, end].flatMap { point in
                    [Self.rounded(point.x) - from.x, Self.rounded(point.y) - from.y].map { DecimalText.text($0, decimals: 2) }
                }
                // A minus sign parts numbers as a space does.
                out += numbers.dropFirst().reduce("c" + numbers[0]) { $0 + ($1.hasPrefix("-") ? "" : " ") + $1 }
                current = Self.text(end)
            case .close: out += "z"
            }
        }
        return out
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    private static func text(_ point: Point) -> (x: String, y: String) {
        (DecimalText.text(point.x, decimals: 2), DecimalText.text(point.y, decimals: 2))
    }
}

extension Path.Element {
    /// Where it ends; nil where it closes its path.
    fileprivate var end: Point? {
        switch self {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close: nil
        }
    }
}

extension Color {
    /// "#rrggbb".
    var hex: String {
        "#" + String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), digits: 6, radix: 16)
    }
}
