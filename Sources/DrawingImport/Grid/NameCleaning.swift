internal import Drawing

/// Makes names of texts: leaves out stray marks, and puts signs to the name they stand beside.
enum NameCleaning {
    static func names(of texts: [DrawnText], notes: inout [ImportNote]) -> [DrawnName] {
        var names: [DrawnName] = []
        var signs: [DrawnName] = []
        for text in texts {
            let name = DrawnName(text)
            if name.text.contains(where: { $0.isLetter || $0.isNumber }) {
                names.append(name)
            } else if name.text.allSatisfy({ ".,;:'`·•-–—_|".contains($0) || $0.isWhitespace }) {
                notes.append(ImportNote(.label, "a stray “\(name.text)” is left out", at: name.location))
            } else {
                signs.append(name)
            }
        }
        for sign in signs {
            if let index = neighbour(of: sign, among: names) {
                notes.append(
                    ImportNote(.label, "“\(sign.text)” is taken for the end of “\(names[index].text)”", at: sign.location))
                names[index] = names[index].joined(with: sign, by: "")
            } else {
                names.append(sign)
            }
        }
        return names
    }

    /// The name that a sign follows on the same line.
    private static func neighbour(of sign: DrawnName, among names: [DrawnName]) -> Int? {
        let near = names.indices.filter { index in
            let box = names[index].box
            return abs(box.midY - sign.box.midY) < 0.5 * sign.size && abs(sign.box.left - box.right) < sign.size
        }
        return near.min { abs(names[$0].box.right - sign.box.left) < abs(names[$1].box.right - sign.box.left) }
    }
}
