/// Texts of a drawing as a map takes them: lines, ids, addresses.
enum MapWords {
    /// A line a map can have: without controls, and not longer than can be set; nil where nothing is left.
    static func line(_ text: String) -> String? {
        var clean = String.UnicodeScalarView()
        for scalar in text.collapsingBlanks.unicodeScalars {
            switch scalar {
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": continue
            default: clean.append(scalar)
            }
        }
        var line = String(clean).trimmingBlanks
        while line.utf8.count > 1_000 { line = String(line.prefix(line.count / 2)).trimmingBlanks }
        return line.isEmpty ? nil : line
    }

    /// An id that reads as the text does: what ids cannot have is left out.
    static func id(_ text: String) -> String {
        var id = ""
        for scalar in text.unicodeScalars {
            if isIDScalar(scalar) { id.unicodeScalars.append(scalar) } else if !id.isEmpty && !id.hasSuffix("-") { id += "-" }
        }
        while id.hasSuffix("-") { id.removeLast() }
        return id
    }

    /// An id of words in lower case, for what is no symbol.
    static func slug(_ text: String) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            let isKept = isIDScalar(scalar) && !"/+~".unicodeScalars.contains(scalar)
            if isKept { slug.unicodeScalars.append(scalar) } else if !slug.isEmpty && !slug.hasSuffix("-") { slug += "-" }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        while slug.hasPrefix(".") || slug.hasPrefix("-") { slug.removeFirst() }
        return slug
    }

    /// Whether a map can have the address as a link.
    static func isAddress(_ text: String) -> Bool {
        guard !text.isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "{" || $0 == "}" }) else { return false }
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
            return text.dropFirst(scheme.count).first.map { !"/?#:".contains($0) } ?? false
        }
        return false
    }

    private static func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return false }
        return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_.~+/-".unicodeScalars.contains(scalar)
    }
}

/// Gives each thing an id of its own.
struct IDBook {
    private var taken: Set<String> = []

    /// - Parameters:
    ///   - words: What is put behind a “~” where the id is taken, the first that makes it one of its own; then numbers.
    mutating func id(_ wish: String, or fallback: String, words: [String] = []) -> String {
        let base = wish.isEmpty ? fallback : wish
        var candidates = [base] + words.filter { !$0.isEmpty }.map { base + "~" + $0 }
        var number = 2
        while taken.contains(candidates[0]) {
            if candidates.count > 1 {
                candidates.removeFirst()
            } else {
                candidates[0] = base + "~\(number)"
                number += 1
            }
        }
        taken.insert(candidates[0])
        return candidates[0]
    }
}
