/// Looks in the source for what the arrows of a map say: that one end calls or uses the other.
package struct ArrowCheck: Sendable {
    /// An end of an arrow, as it was found.
    package struct End: Hashable, Sendable {
        package var symbol: String
        package var kind: SymbolKind
        package var place: FilePlace

        package init(symbol: String, kind: SymbolKind, place: FilePlace) {
            self.symbol = symbol
            self.kind = kind
            self.place = place
        }
    }

    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// The name of the end that is led to stands in the definition of the other, or in a helper of its own file.
        case confirmed
        /// It does not, but the other way round it does.
        case reversed
        /// Neither; the way may be longer, or by a pointer.
        case unconfirmed
    }

    private let tree: SourceTree

    package init(tree: SourceTree) { self.tree = tree }

    /// What the source says of each arrow, in their order.
    ///
    /// - Throws: `SourceError`, where a file is gone meanwhile.
    package func verdicts(on arrows: [(from: End, to: End)]) throws(SourceError) -> [Verdict] {
        var texts: [End: Set<String>] = [:]
        for arrow in arrows {
            for end in [arrow.from, arrow.to] where texts[end] == nil { texts[end] = try words(of: end) }
        }
        return arrows.map { arrow in
            if texts[arrow.from]?.contains(arrow.to.symbol) == true { return .confirmed }
            return texts[arrow.to]?.contains(arrow.from.symbol) == true ? .reversed : .unconfirmed
        }
    }

    /// What the scanner reads for itself, and must not look for.
    private static let keywords = ["struct", "union", "enum", "typedef", "extern", "static"]

    /// The words of a definition, and of the helpers it names: static functions of its file, and what is behind a macro that counts
    /// allocations.
    private func words(of end: End) throws(SourceError) -> Set<String> {
        guard let line = end.place.line else { return [] }
        var file = SourceFile()
        return try file.withBytes(of: tree.root + "/" + end.place.file) { bytes in
            let kind: SymbolKind = end.kind == .syscall ? .function : end.kind
            var words = DefinitionText(in: bytes, line: line, kind: kind).words
            guard kind == .function || kind == .macro else { return words }
            let helpers = words.subtracting([end.symbol]).subtracting(Self.keywords).sorted()
            let found = SourceIndex.scan(bytes, isAssembly: end.place.file.hasSuffix(".S"), names: NameTable(helpers), file: 0)
            for helper in found where helper.kind == .function && (helper.isStatic || helpers[helper.name].hasSuffix("_noprof")) {
                words.formUnion(DefinitionText(in: bytes, line: helper.line, kind: .function).words)
            }
            return words
        }
    }
}
