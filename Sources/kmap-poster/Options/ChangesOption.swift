internal import ArgumentParser
internal import MapModel

/// Whether a poster shows an edition, or what changed in it since an earlier one.
struct ChangesOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Show what is new, changed and gone since an earlier edition, by marks on the one that is drawn.",
            valueName: "id"))
    var changesSince: String?

    /// The map that is drawn for `map`.
    ///
    /// - Throws: where the document has no such edition, or one that is not older.
    func applied(to map: PosterMap, of document: MapDocument) throws(CommandFailure) -> PosterMap {
        guard let changesSince else { return map }
        let old = try EditionOption.map(changesSince, of: document)
        let editions = document.editions.map(\.id)
        let older = editions.prefix { $0 != map.edition.id }
        guard older.contains(old.edition.id) else {
            let hint =
                older.isEmpty
                ? "“\(map.edition.id)” is the \(editions.count > 1 ? "oldest edition" : "only edition") of the map"
                : "older ones are " + older.joined(separator: ", ")
            throw CommandFailure(
                .usage, "--changes-since \(changesSince): it must be older than “\(map.edition.id)”, which is drawn; \(hint)")
        }
        return map.showingChanges(since: old)
    }
}
