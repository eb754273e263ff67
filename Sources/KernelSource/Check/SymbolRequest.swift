/// A name of a map, and what it says of it.
package struct SymbolRequest: Hashable, Sendable {
    /// What a map says that a name is.
    package enum Expectation: Hashable, Sendable {
        case symbol(SymbolKind)
        /// A file or folder of the tree.
        case path
    }

    /// How the map calls it.
    package var id: String
    package var symbol: String
    package var expectation: Expectation
    /// Where the map says it is; nil where it leaves that open.
    package var place: FilePlace?
    /// What it belongs to in the map: what is near it there is near it in the source.
    package var neighbourhood: String

    package init(id: String, symbol: String, expectation: Expectation, place: FilePlace? = nil, neighbourhood: String = "") {
        self.id = id
        self.symbol = symbol
        self.expectation = expectation
        self.place = place
        self.neighbourhood = neighbourhood
    }
}

/// What became of a name.
package struct SymbolVerdict: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case ok
        /// It is there as something else.
        case wrongKind
        /// There are prototypes or exports of it, and no definition.
        case declaredOnly
        /// Only another architecture has it.
        case otherArch
        /// Only something else of the same name is there: a member, or a name that several drivers keep to themselves.
        case homonym
        case gone

        /// Whether the map is wrong, and not only to be looked at.
        package var isError: Bool { self == .wrongKind || self == .gone }
    }

    package var id: String
    package var verdict: Verdict
    /// Where it was found.
    package var place: FilePlace?
    /// What it is there.
    package var found: SymbolKind?
    /// What may be meant, or be right.
    package var suggestion: String?

    package init(
        id: String, verdict: Verdict, place: FilePlace? = nil, found: SymbolKind? = nil, suggestion: String? = nil
    ) {
        self.id = id
        self.verdict = verdict
        self.place = place
        self.found = found
        self.suggestion = suggestion
    }
}
