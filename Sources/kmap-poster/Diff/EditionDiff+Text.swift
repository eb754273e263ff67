internal import MapModel
internal import TextFormats

extension EditionDiff {
    // MARK: Markdown

    /// A heading, and a list under each kind of difference that there is.
    var markdown: String {
        var text = "# \(old.name) → \(new.name)\n"
        if isEmpty { return text + "\nNothing differs.\n" }
        func list(_ heading: String, _ lines: [String]) {
            guard !lines.isEmpty else { return }
            text += "\n## \(heading) (\(lines.count))\n\n" + lines.map { "- \($0)\n" }.joined()
        }
        list("New", added.map(Self.line))
        list("Renamed", renamed.map { "\(Self.code($0.old.label)) → \(Self.code($0.new.label))\(Self.noun($0.new))" })
        list(
            "Moved", moved.map { "\(Self.code($0.new.label))\(Self.noun($0.new)): \($0.old.place.words) → \($0.new.place.words)" }
        )
        list("Gone", gone.map(Self.line))
        list("New arrows", addedArrows.map { "\(Self.code($0.from)) → \(Self.code($0.to))" })
        list("Arrows that are gone", goneArrows.map { "\(Self.code($0.from)) → \(Self.code($0.to))" })
        return text
    }

    private static func line(_ entry: Entry) -> String {
        let place = entry.place.words
        return code(entry.label) + noun(entry) + (place.isEmpty ? "" : ": \(place)")
    }

    private static func noun(_ entry: Entry) -> String { entry.part == .item ? "" : " (\(entry.part.rawValue))" }

    /// As code, so that nothing in a name is read as a mark: in as many backticks as it needs.
    private static func code(_ text: String) -> String {
        guard text.contains("`") else { return "`\(text)`" }
        return "`` \(text) ``"
    }

    // MARK: JSON

    var json: JSONText {
        .object([
            ("from", .string(old.id)), ("to", .string(new.id)), ("new", .array(added.map(Self.json))),
            (
                "renamed",
                .array(
                    renamed.map {
                        .object(Self.members($0.new) + [("from", .string($0.old.label)), ("to", .string($0.new.label))])
                    })
            ),
            (
                "moved",
                .array(
                    moved.map {
                        .object(Self.members($0.new) + [("from", Self.json($0.old.place)), ("to", Self.json($0.new.place))])
                    })
            ),
            ("gone", .array(gone.map(Self.json))),
            ("newArrows", .array(addedArrows.map(Self.json))), ("goneArrows", .array(goneArrows.map(Self.json))),
        ])
    }

    private static func members(_ entry: Entry) -> [(String, JSONText)] {
        [("part", .string(entry.part.rawValue)), ("id", .string(entry.id)), ("label", .string(entry.label))]
    }

    private static func json(_ entry: Entry) -> JSONText { .object(members(entry) + [("place", json(entry.place))]) }

    private static func json(_ place: Place) -> JSONText {
        .object([
            ("layer", .string(place.layer)), ("functionality", .string(place.functionality)), ("module", .string(place.module)),
        ])
    }

    private static func json(_ arrow: Arrow) -> JSONText { .object([("from", .string(arrow.from)), ("to", .string(arrow.to))]) }

    // MARK: CSV

    /// One difference a line, by RFC 4180: what it is, of what, its id and label, and what it was and is.
    var csv: String {
        var rows = [["change", "part", "id", "label", "from", "to"]]
        func row(_ change: String, _ entry: Entry, _ from: String, _ to: String) {
            rows.append([change, entry.part.rawValue, entry.id, entry.label, from, to])
        }
        for entry in added { row("new", entry, "", entry.place.words) }
        for changed in renamed { row("renamed", changed.new, changed.old.label, changed.new.label) }
        for changed in moved { row("moved", changed.new, changed.old.place.words, changed.new.place.words) }
        for entry in gone { row("gone", entry, entry.place.words, "") }
        for arrow in addedArrows { rows.append(["new", "arrow", "", "", arrow.from, arrow.to]) }
        for arrow in goneArrows { rows.append(["gone", "arrow", "", "", arrow.from, arrow.to]) }
        return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        let isPlain = !text.contains { ",\"\r\n".contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
