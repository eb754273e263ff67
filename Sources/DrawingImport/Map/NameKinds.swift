internal import Drawing

/// Kinds of names, as far as a drawing tells them apart: by where their links lead, by their type, and by their shape.
struct NameKinds {
    struct Kind: Hashable {
        var id: String
        var name: String
        var face: String
        /// What stands before the name in its links; nil where they have nothing in common.
        var linkStart: String?
        var members: [Int] = []
    }

    /// By how many names, most first.
    private(set) var kinds: [Kind] = []
    private(set) var kindOfName: [Int: Int] = [:]
    /// How many got the kind that stands for none in particular.
    private(set) var undecided = 0

    /// What tells one kind from another.
    private struct Look: Hashable {
        var linkStart: String?
        var shape = Shape.name
        var isItalic = false
    }

    private enum Shape: Hashable {
        case name, file, concept, remark

        init(_ name: DrawnName) {
            let hasBlank = name.text.contains(" ")
            self =
                if name.isMono || (name.text.contains("/") && !hasBlank) { .file } else if name.isBold { .concept } else {
                    hasBlank ? .remark : .name
                }
        }
    }

    /// How many names have to have links that begin alike: so many, and one in so many.
    private static let leastAlike = (count: 3, share: 50)

    init(of names: [Int], in all: [DrawnName]) {
        var starts: [String: Int] = [:]
        for index in names { if let start = Self.linkStart(all[index]) { starts[start, default: 0] += 1 } }
        var order: [Look] = []
        var members: [Look: [Int]] = [:]
        for index in names {
            let name = all[index]
            var look = Look(isItalic: name.isItalic)
            let least = max(Self.leastAlike.count, names.count / Self.leastAlike.share)
            if let start = Self.linkStart(name), starts[start, default: 0] >= least {
                look.linkStart = start
            } else {
                look.shape = Shape(name)
            }
            if members[look] == nil { order.append(look) }
            members[look, default: []].append(index)
        }
        // The most frequent first; of those that are as frequent, the one that came first.
        let sorted = order.enumerated().sorted { left, right in
            let (a, b) = (members[left.element]?.count ?? 0, members[right.element]?.count ?? 0)
            return a == b ? left.offset < right.offset : a > b
        }
        var ids = IDBook()
        for (_, look) in sorted {
            let own = members[look] ?? []
            let areMono = own.count { all[$0].text.contains("/") || all[$0].isMono } * 2 > own.count
            var kind = Self.kind(look, areMono: areMono)
            kind.id = ids.id(kind.id, or: "name")
            kind.members = own
            if look == Look() { undecided = own.count }
            for index in own { kindOfName[index] = kinds.count }
            kinds.append(kind)
        }
    }

    private static func kind(_ look: Look, areMono: Bool) -> Kind {
        var kind: Kind
        if let start = look.linkStart {
            let word = start.split { "/?#=&".contains($0) }.last.map(String.init) ?? "name"
            kind = Kind(
                id: MapWords.slug(word), name: MapWords.line(word) ?? "name", face: areMono ? "mono" : "roman", linkStart: start)
        } else {
            kind =
                switch look.shape {
                case .name: Kind(id: "name", name: "name", face: "roman")
                case .file: Kind(id: "file", name: "file, directory", face: "mono")
                case .concept: Kind(id: "concept", name: "concept", face: "concept")
                case .remark: Kind(id: "remark", name: "remark", face: "remark")
                }
        }
        if look.isItalic {
            kind.id += "-italic"
            kind.name += ", italic"
            kind.face = "italic"
        }
        return kind
    }

    /// What stands before a name in its link, where the link ends with it.
    private static func linkStart(_ name: DrawnName) -> String? {
        guard let link = name.link, MapWords.isAddress(link), link.hasSuffix(name.text),
            let last = link.dropLast(name.text.count).last,
            "/=#?".contains(last)
        else { return nil }
        return String(link.dropLast(name.text.count))
    }
}
