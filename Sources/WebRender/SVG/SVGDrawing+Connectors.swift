internal import Drawing
internal import PosterLayout

extension SVGDrawing {
    /// Nets in their order: first a net's casings, which lie under all of it, then a group for each connector with
    /// what it draws of its own. All of a net has one colour in one place, so the order within it changes nothing; where
    /// part of it is new or gone, that comes last and begins on a dot of the rest.
    func writeConnectors(_ items: [SceneItem], to markup: inout Markup) throws {
        let connectors = Dictionary(composition.connectors.map { ($0.id, $0) }) { first, _ in first }
        for net in items.chunked(where: { $0.owner.flatMap { connectors[$0]?.net } }) {
            let casings = net.filter { $0.role == .casing }
            if !casings.isEmpty {
                try markup.element("g", [("class", "casings")]) { markup throws in try write(casings, to: &markup) }
            }
            var owners: [String?] = []
            var parts: [String?: [SceneItem]] = [:]
            for item in net where item.role != .casing {
                if parts[item.owner] == nil { owners.append(item.owner) }
                parts[item.owner, default: []].append(item)
            }
            for owner in owners {
                let name = owner.flatMap { connectors[$0] }.flatMap(name(of:))
                try markup.element(
                    "g",
                    [
                        ("id", owner), ("class", "net"), ("role", name == nil ? nil : "img"), ("aria-label", name),
                    ]
                ) { markup throws in
                    if let name { markup.element("title", text: name) }
                    try write(parts[owner] ?? [], to: &markup)
                }
            }
        }
    }

    /// "vfs_read → do_sync_read", where a document says so; and why that is doubtful, where it is.
    private func name(of connector: RoutedConnector) -> String? {
        switch host {
        case .document:
            "\(Bidi.isolated(sheetIndex.label(connector.from))) → \(Bidi.isolated(sheetIndex.label(connector.to)))"
                + (sheetIndex.doubts[connector.id].map { " — doubtful: \($0)" } ?? "")
        case .page: nil
        }
    }
}

extension Array {
    /// Runs of neighbours that share a key.
    func chunked<Key: Equatable>(where key: (Element) -> Key) -> [[Element]] {
        var chunks: [[Element]] = []
        var last: Key?
        for element in self {
            let next = key(element)
            if let last, last == next, !chunks.isEmpty {
                chunks[chunks.count - 1].append(element)
            } else {
                chunks.append([element])
            }
            last = next
        }
        return chunks
    }
}
