internal import TextFormats

/// A map file, read and checked: all its editions, each resolved on its own.
///
/// The format is described in `data/map.schema.json`.
package struct MapDocument: Hashable, Sendable {
    /// One map for each edition, the newest last; never empty.
    package let maps: [PosterMap]
    /// The map of the edition that is drawn where none is asked for: the one that is marked so, else the newest.
    package let usual: PosterMap
    /// What is set of it in more than ASCII, which a font may lack.
    package let texts: [PrintedText]

    /// Fails where there is no edition.
    ///
    /// - Parameter usual: index of the edition that is drawn where none is asked for; nil for the newest.
    init?(maps: [PosterMap], usual: Int?, texts: [PrintedText]) {
        guard let newest = maps.last else { return nil }
        self.maps = maps
        self.usual = usual.map { maps[$0] } ?? newest
        self.texts = texts
    }

    /// The map's identity, used for file names: "linux-kernel-map".
    package var id: String { newest.id }

    /// The editions, the newest last.
    package var editions: [Edition] { maps.map(\.edition) }

    /// The map of the newest edition.
    package var newest: PosterMap { maps[maps.count - 1] }

    /// The map of an edition.
    ///
    /// - Throws: where the document has no such edition; the error names those it has.
    package func edition(_ id: String) throws(UnknownEdition) -> PosterMap {
        guard let map = maps.first(where: { $0.edition.id == id }) else {
            throw UnknownEdition(id: id, known: maps.map(\.edition.id))
        }
        return map
    }
}

/// An edition was asked for that the map does not have.
package struct UnknownEdition: Error, Hashable, Sendable, CustomStringConvertible {
    package var id: String
    package var known: [String]

    package var description: String {
        let suggestion = Suggestion.nearest(to: id, among: known).map { "did you mean “\($0)”? " } ?? ""
        return "there is no edition “\(id)”; \(suggestion)the map has " + known.joined(separator: ", ")
    }
}
