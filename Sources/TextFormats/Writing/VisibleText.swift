extension String {
    /// The text as a terminal may show it: what moves its cursor, colours it, ends a line or turns the direction of letters around stands
    /// as an escape, "\u{1B}[31m", as does what cannot be seen. Tabs stay, and what joins letters.
    package var visible: String {
        guard unicodeScalars.contains(where: Self.isInvisible) else { return self }
        return unicodeScalars.map { scalar in
            Self.isInvisible(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
        }.joined()
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " "..."~", "\t", "\u{AD}", "\u{200C}", "\u{200D}": false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }
}
