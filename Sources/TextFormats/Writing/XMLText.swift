/// Text as it stands in XML.
package enum XMLText {
    /// The text as XML 1.0 and HTML both read it back, between tags and in attributes.
    ///
    /// Characters that XML does not have (section 2.2), and controls, become U+FFFD.
    package static func escaped(_ text: String) -> String { escaped(text, quotes: true) }

    /// The text as XML reads it back between tags, where quotes may stand as they are.
    package static func content(_ text: String) -> String { escaped(text, quotes: false) }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"" where quotes: out += "&quot;"
            case "'" where quotes: out += "&#39;"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
