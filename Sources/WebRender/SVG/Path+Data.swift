internal import Drawing
internal import TextFormats

extension Path {
    /// The value of SVG's `d` attribute: absolute coordinates, `H` and `V` along the axes.
    var data: String {
        var out = ""
        var current: (x: String, y: String) = ("", "")
        for element in elements {
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
                let (a, b) = (Self.text(first), Self.text(second))
                current = Self.text(end)
                out += "C\(a.x) \(a.y) \(b.x) \(b.y) \(current.x) \(current.y)"
            case .close: out += "z"
            }
        }
        return out
    }

    private static func text(_ point: Point) -> (x: String, y: String) {
        (DecimalText.text(point.x, decimals: 2), DecimalText.text(point.y, decimals: 2))
    }
}

extension Color {
    /// "#rrggbb".
    var hex: String {
        "#" + String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), digits: 6, radix: 16)
    }
}
