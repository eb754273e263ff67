/// A map file, read and checked: all its editions, each resolved on its own.
///
/// The format is described in `data/map.schema.json`.
public struct MapDocument: Hashable, Sendable {
    /// One map for each edition, the newest last; never empty.
    public let maps: [PosterMap]
    /// What is set of it in more than ASCII, which a font may lack.
    public let texts: [PrintedText]

    /// Fails where there is no edition.
    init?(maps: [PosterMap], texts: [PrintedText]) {
        guard !maps.isEmpty else { return nil }
        self.maps = maps
        self.texts = texts
    }

    /// The map's identity, used for file names: "linux-kernel-map".
    public var id: String { newest.id }

    /// The editions, the newest last.
    public var editions: [Edition] { maps.map(\.edition) }

    /// The map of the newest edition.
    public var newest: PosterMap { maps[maps.count - 1] }

    /// The map of an edition.
    ///
    /// - Throws: where the document has no such edition; the error names those it has.
    public func edition(_ id: String) throws(UnknownEdition) -> PosterMap {
        guard let map = maps.first(where: { $0.edition.id == id }) else {
            throw UnknownEdition(id: id, known: maps.map(\.edition.id))
        }
        return map
    }
}

/// An edition was asked for that the map does not have.
public struct UnknownEdition: Error, Hashable, Sendable, CustomStringConvertible {
    public var id: String
    public var known: [String]

    public var description: String {
        let suggestion = Suggestion.nearest(to: id, among: known).map { "did you mean “\($0)”? " } ?? ""
        return "there is no edition “\(id)”; \(suggestion)the map has " + known.joined(separator: ", ")
    }
}
