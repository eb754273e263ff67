import Foundation

/// How a composition differs from the accepted one, in words: both as JSON.
struct GoldenDifference: CustomStringConvertible {
    private static let most = 8

    let description: String

    /// Nil where both texts are the same.
    init?(from accepted: String, to drawn: String) {
        guard accepted != drawn else { return nil }
        var lines: [String] = []
        // A text of another format still has lines to show.
        if let old = try? WrittenComposition(json: accepted), let new = try? WrittenComposition(json: drawn) {
            lines = Self.type(old, new) + Self.names(old, new) + Self.arrows(old, new)
        }
        description = (lines + Self.lines(accepted, drawn)).joined(separator: "\n")
    }

    private static func type(_ old: WrittenComposition, _ new: WrittenComposition) -> [String] {
        old.page.em == new.page.em ? [] : ["1 em is \(text(new.page.em)) pt, was \(text(old.page.em)) pt"]
    }

    private static func names(_ old: WrittenComposition, _ new: WrittenComposition) -> [String] {
        let before = Dictionary(old.items.map { ($0.id, $0.lines) }, uniquingKeysWith: { first, _ in first })
        var moved: [(text: String, distance: Double)] = []
        for name in new.items {
            guard let lines = before[name.id], lines != name.lines, let a = lines.first?.box, let b = name.lines.first?.box
            else { continue }
            let (x, y) = (b.x - a.x, b.y - a.y)
            moved.append(("\(name.id) (\(text(x)), \(text(y)))", max(abs(x), abs(y))))
        }
        let farthestFirst = moved.enumerated().sorted { ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset) }
        return cameAndWent("names", old.items.map(\.id), new.items.map(\.id))
            + list("\(moved.count) of \(new.items.count) names moved or are set otherwise", farthestFirst.map(\.element.text))
    }

    private static func arrows(_ old: WrittenComposition, _ new: WrittenComposition) -> [String] {
        let before = Dictionary(old.connectors.map { ($0.id, $0.route) }, uniquingKeysWith: { first, _ in first })
        let moved = new.connectors.filter { before[$0.id] != nil && before[$0.id] != $0.route }.map(\.id)
        return cameAndWent("connectors", old.connectors.map(\.id), new.connectors.map(\.id))
            + list("\(moved.count) of \(new.connectors.count) connectors run otherwise", moved)
    }

    private static func cameAndWent(_ what: String, _ old: [String], _ new: [String]) -> [String] {
        let (before, after) = (Set(old), Set(new))
        return list("new \(what)", new.filter { !before.contains($0) })
            + list("\(what) that are gone", old.filter { !after.contains($0) })
    }

    /// The first pairs of lines that differ, each with its number.
    private static func lines(_ old: String, _ new: String) -> [String] {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let differing = (0..<max(old.count, new.count)).filter { line in
            line >= old.count || line >= new.count || old[line] != new[line]
        }
        var shown = ["\(differing.count) lines differ:"]
        for line in differing.prefix(3) {
            if line < old.count { shown.append("- \(line + 1): \(old[line])") }
            if line < new.count { shown.append("+ \(line + 1): \(new[line])") }
        }
        return shown
    }

    /// Nothing where there is nothing to list, else what it is and the first of them.
    private static func list(_ what: String, _ entries: [String]) -> [String] {
        guard !entries.isEmpty else { return [] }
        let more = entries.count > most ? " and \(entries.count - most) more" : ""
        return ["\(what): \(entries.prefix(most).joined(separator: ", "))\(more)"]
    }

    /// With three decimals, as compositions are written.
    private static func text(_ number: Double) -> String { String(format: "%.3f", number) }
}
