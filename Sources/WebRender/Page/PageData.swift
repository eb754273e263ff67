internal import Drawing
internal import MapModel
internal import PosterLayout
internal import TextFormats

/// What the page's script knows beyond the drawings: editions, connectors with their routes, and what changed.
struct PageData {
    let editions: [WebEdition]
    let opening: String

    /// JSON that may stand in a script element: no "<" is in it.
    var json: String {
        let parts = editions.enumerated().map { index, edition in
            var members = [
                "\"id\":\(Self.quoted(edition.map.edition.id))", "\"name\":\(Self.quoted(edition.map.edition.name))",
                "\"kinds\":\(kinds(of: edition.map))", "\"connectors\":\(connectors(of: edition))",
                "\"em\":\(DecimalText.text(edition.composition.page.em, decimals: 2))",
            ]
            let doubts = edition.map.connectors.compactMap { connector in connector.doubt.map { (connector.id, Self.quoted($0)) }
            }
            if !doubts.isEmpty { members.append("\"doubts\":\(Self.object(doubts))") }
            if index > 0 {
                members.append("\"changes\":\(changes(from: editions[index - 1].map, to: edition.map))")
            }
            return "{" + members.joined(separator: ",\n") + "}"
        }
        return "{\"title\":\(Self.quoted(editions.last?.map.title ?? "")),\"opening\":\(Self.quoted(opening)),\"editions\":["
            + parts.joined(separator: ",\n") + "]}"
    }

    private func kinds(of map: PosterMap) -> String {
        let used = Set(map.items.map(\.kind))
        let kinds = map.kinds.enumerated().filter { used.contains($0.offset) }.map(\.element)
        return Self.object(kinds.map { ($0.id, Self.quoted($0.name)) })
    }

    /// From, to, the route as a path's data, and that of the barbs on it where it has some.
    private func connectors(of edition: WebEdition) -> String {
        let routes = Dictionary(edition.scene.routes.map { ($0.owner, $0) }) { first, _ in first }
        return Self.array(
            edition.composition.connectors.compactMap { connector in
                routes[connector.id].map { route in
                    let barbs = route.barbs.elements.isEmpty ? [] : [route.barbs.data]
                    return Self.array(([connector.from, connector.to, route.path.data] + barbs).map { Self.quoted($0) })
                }
            })
    }

    private func changes(from old: PosterMap, to new: PosterMap) -> String {
        let changes = EditionChanges(from: old, to: new)
        return Self.object([
            ("added", Self.array(changes.added.map { Self.quoted($0) })),
            ("changed", Self.object(changes.changed.map { ($0.id, Self.quoted($0.words)) })),
            ("removed", Self.object(changes.removed.map { ($0.id, Self.quoted($0.label)) })),
            ("addedConnectors", Self.array(changes.addedConnectors.map { Self.quoted($0) })),
            ("removedConnectors", Self.array(changes.removedConnectors.map { Self.quoted($0) })),
        ])
    }

    private static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }

    /// A string of RFC 8259; what could end a script element, or a line of script, is escaped as well.
    static func quoted(_ text: String) -> String {
        JSONText.quoted(text) { ["<", ">", "&", "\u{2028}", "\u{2029}"].contains($0) }
    }
}
