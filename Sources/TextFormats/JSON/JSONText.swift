/// A JSON value on its way out. Members keep the order they are given in, lengths have three decimals, so the same value
/// is always the same text.
///
/// It only writes; maps are read by the located reader, which keeps what this has no use for.
package enum JSONText {
    case string(String)
    case integer(Int)
    /// A length or coordinate: written with three decimals; `null` where it is no finite number that fits.
    case decimal(Double)
    case array([JSONText])
    case object([(String, JSONText)])

    /// The text: the outer two levels one member a line, everything deeper in one line. Ends with a line feed.
    package var text: String {
        var out = ""
        write(to: &out, depth: 0)
        return out + "\n"
    }

    /// The text in one line, without a line feed.
    package var line: String {
        var out = ""
        write(to: &out, depth: 2)
        return out
    }

    private func write(to out: inout String, depth: Int) {
        switch self {
        case .string(let string): Self.write(string, to: &out)
        case .integer(let number): out += String(number)
        case .decimal(let number): out += Self.thousandths(number)
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), to: &out, depth: depth) { element, out in
                element.write(to: &out, depth: depth + 1)
            }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &out, depth: depth) { member, out in
                Self.write(member.0, to: &out)
                out += ": "
                member.1.write(to: &out, depth: depth + 1)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], between brackets: (String, String), to out: inout String, depth: Int,
        part: (Part, inout String) -> Void
    ) {
        let breaksLines = depth < 2 && !parts.isEmpty
        out += brackets.0
        for (index, value) in parts.enumerated() {
            if index > 0 { out += breaksLines ? "," : ", " }
            if breaksLines { out += "\n" + String(repeating: "  ", count: depth + 1) }
            part(value, &out)
        }
        if breaksLines { out += "\n" + String(repeating: "  ", count: depth) }
        out += brackets.1
    }

    /// RFC 8259 §7: quotes, backslashes and control characters are escaped, everything else stands as it is.
    private static func write(_ string: String, to out: inout String) {
        out += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }

    private static func thousandths(_ number: Double) -> String {
        guard let rounded = Int(exactly: (number * 1000).rounded()) else { return "null" }
        let (whole, rest) = rounded.magnitude.quotientAndRemainder(dividingBy: 1000)
        let digits = String(rest)
        return (rounded < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
