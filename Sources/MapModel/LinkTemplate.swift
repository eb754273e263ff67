internal import TextFormats

/// The address of every item of a kind, with `{release}` and `{symbol}` to be filled in; that of a place has `{file}` and `{line}` too.
struct LinkTemplate: Hashable {
    private enum Placeholder: String, Hashable, CaseIterable {
        case release, symbol, file, line
    }

    private enum Piece: Hashable {
        case text(String)
        case placeholder(Placeholder)
    }

    private var pieces: [Piece] = []

    /// - Parameter hasPlace: whether it is the address of a place.
    /// - Throws: where a brace stands alone, or a placeholder is unknown.
    init(_ template: String, hasPlace: Bool = false) throws(Mistake) {
        let known: [Placeholder] = hasPlace ? Placeholder.allCases : [.release, .symbol]
        var rest = template[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
                throw Mistake("a brace stands alone", hint: "the placeholders are " + Self.list(known))
            }
            let name = String(rest[rest.index(after: brace)..<end])
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            guard let placeholder = known.first(where: { $0.rawValue == name }) else {
                let nearest = Suggestion.nearest(to: name, among: known.map(\.rawValue))
                throw Mistake(
                    "unknown placeholder “{\(name.shortened(to: 40))}”",
                    hint: nearest.map { "did you mean “{\($0)}”?" } ?? "there are " + Self.list(known))
            }
            pieces.append(.placeholder(placeholder))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }

    private static func list(_ placeholders: [Placeholder]) -> String {
        let names = placeholders.map { "{\($0.rawValue)}" }
        return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }

    /// The address; what is filled in is percent-encoded, slashes kept.
    func expanded(release: String, symbol: String, place: SourcePlace? = nil) -> String {
        var link = ""
        for piece in pieces {
            switch piece {
            case .text(let text): link += Self.encoded(text) { $0 < 0x80 }
            case .placeholder(.release): link += Self.encoded(release, keeping: Self.isPathByte)
            case .placeholder(.symbol): link += Self.encoded(symbol, keeping: Self.isPathByte)
            case .placeholder(.file): link += Self.encoded(place?.file ?? "", keeping: Self.isPathByte)
            case .placeholder(.line): link += place.map { String($0.line) } ?? ""
            }
        }
        return link
    }

    /// The text in UTF-8 with every other byte as %XX.
    static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy(isKept) else { return text }
        return text.utf8.reduce(into: "") { result, byte in
            if isKept(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += byte < 0x10 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// The unreserved characters of RFC 3986 section 2.3, and the slash.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
