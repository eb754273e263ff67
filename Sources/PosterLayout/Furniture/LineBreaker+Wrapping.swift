internal import Drawing

extension LineBreaker {
    /// The fewest lines that fit `width` (in em of the poster), as even as can be where no word has to be broken.
    ///
    /// A word that is wider is broken after `_ / . -` and before capitals, and where that does not do at any letter.
    func wrapped(_ text: String, _ style: TextStyle, width: Double) throws -> [String] {
        if try widestWord(text, style) <= width { return try lines(text, style, width: width) }
        var lines: [String] = []
        for word in text.split(separator: " ").map(String.init) {
            var isFirst = true
            for piece in try pieces(of: word, style, width: width) {
                if let last = lines.last {
                    let joined = isFirst ? last + " " + piece : last + piece
                    if try self.width(joined, style) <= width {
                        lines[lines.count - 1] = joined
                        isFirst = false
                        continue
                    }
                }
                lines.append(piece)
                isFirst = false
            }
        }
        return lines
    }

    /// At most `count` even lines, or as many more as it takes to fit `width`.
    func wrapped(_ text: String, _ style: TextStyle, count: Int, width: Double) throws -> [String] {
        let even = try lines(text, style, count: count)
        return try self.width(even, style) <= width ? even : wrapped(text, style, width: width)
    }

    /// The parts of a word between which a line may end: the word itself where it fits.
    private func pieces(of word: String, _ style: TextStyle, width: Double) throws -> [String] {
        if try self.width(word, style) <= width { return [word] }
        return try Self.parts(of: word).flatMap { part in
            try self.width(part, style) <= width ? [part] : part.map(String.init)
        }
    }

    /// A word cut after `_ / . -` and before capitals that follow another letter.
    static func parts(of word: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for letter in word {
            let isHump = letter.isUppercase && part.last.map { $0.isLowercase || $0.isNumber } == true
            let isAfterSign = part.last.map { "_/.-".contains($0) } == true && !"_/.-".contains(letter)
            if isHump || isAfterSign {
                parts.append(part)
                part = ""
            }
            part.append(letter)
        }
        return part.isEmpty ? parts : parts + [part]
    }
}
