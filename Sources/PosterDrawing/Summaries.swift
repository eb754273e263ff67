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
        for item in map.items {
            entries[item.id] = Entry(
                link: item.link,
                summary: Self.summary(item.label, item.longForm, item.description, map.kinds[item.kind].name))
        }
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
