internal import KernelSource
internal import MapModel
internal import TextFormats

/// What a check found, as text and as JSON.
struct CheckReport {
    let map: PosterMap
    var verdicts: [SymbolVerdict]
    /// The arrows that were looked for, with what the source says of them; nil where none were.
    var arrows: [(arrow: MapSymbols.Arrow, verdict: ArrowCheck.Verdict)]?

    /// Whether a name is gone, or is something else.
    var hasErrors: Bool { verdicts.contains { $0.verdict.isError } }

    // MARK: Text

    /// A line of each name that is not as the map says, of each arrow that was not found, and a line that counts.
    var lines: [String] { verdicts.compactMap(line) + arrowLines + [summary] }

    private func line(_ verdict: SymbolVerdict) -> String? {
        guard verdict.verdict != .ok || verdict.suggestion != nil else { return nil }
        let severity = verdict.verdict.isError ? "error" : "warning"
        let words = words(on: verdict)
        return (verdict.place.map { "\($0): " } ?? "") + "\(severity): \(verdict.id): \(words)"
    }

    private func words(on verdict: SymbolVerdict) -> String {
        let suggestion = verdict.suggestion
        switch verdict.verdict {
        case .ok: return "is on another line than the map says; \(suggestion ?? "")"
        case .wrongKind:
            let found = verdict.found?.rawValue ?? "something else"
            let kind = suggestion.flatMap(kindID).map { "; its kind would be “\($0)”" } ?? "; the map has no kind for that"
            return "is a \(found), not a \(kindName(of: verdict.id))\(kind)"
        case .declaredOnly: return "is declared here, and defined nowhere"
        case .otherArch: return "is there for another architecture only"
        case .homonym:
            return "only something else of that name is there" + (verdict.found.map { ", a \($0.rawValue)" } ?? "")
                + (suggestion.map { "; \($0)" } ?? "")
        case .gone: return "is gone" + (suggestion.map { "; is it “\($0)”?" } ?? "")
        }
    }

    private func kindID(_ source: String) -> String? { map.kinds.first { $0.source?.rawValue == source }?.id }

    private func kindName(of id: String) -> String {
        map.items.first { $0.id == id }.map { map.kinds[$0.kind].name } ?? ""
    }

    private var arrowLines: [String] {
        (arrows ?? []).compactMap { arrow, verdict in
            let place = "\(arrow.from.place): note: \(arrow.connector.id): "
            switch verdict {
            case .confirmed: return nil
            case .reversed: return place + "not found here; it is the other way round, at \(arrow.to.place)"
            case .unconfirmed: return place + "not found here"
            }
        }
    }

    private var summary: String {
        var counts = SymbolVerdict.Verdict.allCases.compactMap { verdict in
            let count = verdicts.count { $0.verdict == verdict }
            return count == 0 && verdict != .ok ? nil : "\(count) \(Self.word(verdict))"
        }
        if let arrows {
            counts += ArrowCheck.Verdict.allCases.map { verdict in
                "\(arrows.count { $0.verdict == verdict }) arrows \(verdict.rawValue)"
            }
        }
        return "edition \(map.edition.id): \(verdicts.count) names: " + counts.joined(separator: ", ")
    }

    private static func word(_ verdict: SymbolVerdict.Verdict) -> String {
        switch verdict {
        case .ok: "ok"
        case .wrongKind: "of the wrong kind"
        case .declaredOnly: "declared only"
        case .otherArch: "of another architecture"
        case .homonym: "homonyms"
        case .gone: "gone"
        }
    }

    // MARK: JSON

    /// A list of `{id, verdict, file, line, suggestion}`; where arrows were looked for, an object with that list as `items`, and with
    /// `arrows`, a list of `{from, to, verdict, file, line}`.
    var json: JSONText {
        let items = JSONText.array(verdicts.map(Self.json))
        guard let arrows else { return items }
        let list = arrows.map { arrow, verdict in
            JSONText.object([
                ("from", .string(id(arrow.connector.from))), ("to", .string(id(arrow.connector.to))),
                ("verdict", .string(verdict.rawValue)), ("file", .string(arrow.from.place.file)),
                ("line", arrow.from.place.line.map { .integer($0) } ?? .null),
            ])
        }
        return .object([("items", items), ("arrows", .array(list))])
    }

    private static func json(_ verdict: SymbolVerdict) -> JSONText {
        .object([
            ("id", .string(verdict.id)), ("verdict", .string(verdict.verdict.rawValue)),
            ("file", verdict.place.map { .string($0.file) } ?? .null),
            ("line", verdict.place?.line.map { .integer($0) } ?? .null),
            ("suggestion", verdict.suggestion.map { .string($0) } ?? .null),
        ])
    }

    private func id(_ end: ConnectorEnd) -> String {
        switch end {
        case .item(let index): map.items[index].id
        case .group(let index): map.groups[index].id
        case .module(let index): map.modules[index].id
        }
    }
}
