/// A JSON value on its way out. Members keep the order they are given in, lengths have three decimals, so the same value
/// is always the same text.
///
/// It only writes; maps are read by the located reader, which keeps what this has no use for.
package enum JSONText {
    case null
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
        case .null: out += "null"
        case .string(let string): out += Self.quoted(string)
        case .integer(let number): out += String(number)
        case .decimal(let number): out += DecimalText.fixed(number, decimals: 3) ?? "null"
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), to: &out, depth: depth) { element, out in
                element.write(to: &out, depth: depth + 1)
            }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &out, depth: depth) { member, out in
                out += Self.quoted(member.0) + ": "
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

    /// The text as a string of RFC 8259 (section 7), with its quotes.
    ///
    /// Quotes, backslashes and control characters are escaped, and what `isEscaped` names; everything else stands as it is.
    package static func quoted(
        _ text: String, escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }
    ) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case _ where scalar < " " || isEscaped(scalar): out += "\\u" + String(scalar.value, digits: 4, radix: 16)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
