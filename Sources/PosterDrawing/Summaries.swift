internal import MapModel

/// What the map says of a placed id: for links, tooltips and the outline.
struct Summaries {
    struct Entry {
        var link: String?
        /// "label (long form): description — kind", without the field.
        var summary: String
    }

    private var entries: [String: Entry] = [:]

    init(_ map: PosterMap) {
        for module in map.modules {
            entries[module.id] = Entry(
                link: module.link, summary: Self.summary(module.heading ?? "", nil, module.description, nil))
        }
        for group in map.groups {
            entries[group.id] = Entry(
                link: group.link, summary: Self.summary(group.heading ?? "", nil, group.description, nil))
        }
        let doubts = Self.doubts(map)
        for (index, item) in map.items.enumerated() {
            let summary = Self.summary(item.label, item.longForm, item.description, map.kinds[item.kind].name)
            entries[item.id] = Entry(link: item.link, summary: ([summary] + (doubts[index] ?? [])).joined(separator: "; "))
        }
    }

    /// What is doubtful of the arrows that begin at an item, by its index.
    private static func doubts(_ map: PosterMap) -> [Int: [String]] {
        var doubts: [Int: [String]] = [:]
        for connector in map.connectors {
            guard case .item(let from) = connector.from, let doubt = connector.doubt else { continue }
            let end =
                switch connector.to {
                case .item(let index): map.items[index].label
                case .group(let index): map.groups[index].heading ?? ""
                case .module(let index): map.modules[index].heading ?? ""
                }
            doubts[from, default: []].append("its arrow to \(end) is doubtful: \(doubt)")
        }
        return doubts
    }

    subscript(id: String) -> Entry? { entries[id] }

    private static func summary(
        _ label: String, _ longForm: String?, _ description: String, _ kind: String?
    ) -> String {
        var text = label
        if let longForm { text += " (\(longForm))" }
        if !description.isEmpty { text += ": \(description)" }
        if let kind { text += " — \(kind)" }
        return text
    }
}
