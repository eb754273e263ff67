extension String {
    /// The text with characters that few fonts have as those they are another way to write: a hyphen that does not break is a
    /// hyphen, a narrow space that does not break is a space that does not break; what only forbids a break, or joins
    /// letters that never join, is nothing.
    package var inUsualCharacters: String {
        guard unicodeScalars.contains(where: Self.isSpecial) else { return self }
        let scalars = Array(unicodeScalars)
        var usual = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\u{2011}": usual.append("-")
            case "\u{202F}": usual.append("\u{A0}")
            case "\u{FEFF}", "\u{2060}": continue
            // Between emoji, or letters of scripts that join, it says what is drawn.
            case "\u{200D}":
                let joins = index > 0 && index + 1 < scalars.count && !isLatin(scalars[index - 1]) && !isLatin(scalars[index + 1])
                if joins { usual.append(scalar) }
            default: usual.append(scalar)
            }
        }
        return String(usual)
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{2011}", "\u{202F}", "\u{FEFF}", "\u{2060}", "\u{200D}": true
        default: false
        }
    }

    /// ASCII and the Latin letters beyond it.
    private func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 }
}
