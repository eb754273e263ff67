internal import KernelSource
internal import MapEditing
internal import MapModel
internal import TextFormats

/// What a check would change in the map: kinds that are others, lines that moved, symbols that are called otherwise.
struct CheckFix {
    let report: CheckReport
    /// The map's file.
    let text: [UInt8]
    let file: String

    /// A patch; empty where there is nothing to change.
    var patch: String {
        guard let document = try? JSONDocument(reading: text), case .array(let items)? = document.root["items"]?.payload else {
            return ""
        }
        let editions = JSONTree(document.root)["editions"]?.elements.compactMap { $0["id"]?.string } ?? []
        let verdicts = Dictionary(report.verdicts.map { ($0.id, $0) }) { first, _ in first }
        var patch = MapPatch(
            text: String(decoding: text, as: UTF8.self), file: file.hasPrefix("/") ? String(file.dropFirst()) : file)
        for item in items {
            let entry = JSONTree(item)
            guard let verdict = verdicts[entry["id"]?.string ?? ""] else { continue }
            var edited = EditedEntry(entry, editions: editions)
            change(&edited, by: verdict)
            guard edited.tree != entry, !patch.replace(item, with: edited.tree) else { continue }
            standardError(
                "\(file):\(item.location.line): warning: \(verdict.id): goes over several lines, which --fix leaves as they are")
        }
        return patch.text
    }

    private func change(_ entry: inout EditedEntry, by verdict: SymbolVerdict) {
        let edition = report.map.edition.id
        switch verdict.verdict {
        case .wrongKind:
            guard let found = verdict.found, let kind = MapSymbols(map: report.map).kind(for: found) else { return }
            entry.set("kind", to: .string(kind.id), in: edition)
        case .gone:
            if let suggestion = verdict.suggestion { entry.set("symbol", to: .string(suggestion), in: edition) }
        case .ok, .homonym:
            if verdict.suggestion != nil, let place = verdict.place {
                entry.set("where", to: .string(place.description), in: edition)
            }
        case .declaredOnly, .otherArch: return
        }
    }
}
