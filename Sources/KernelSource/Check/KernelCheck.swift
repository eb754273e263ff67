internal import TextFormats

/// Holds the names of a map against a kernel's source.
package struct KernelCheck: Sendable {
    package let tree: SourceTree
    /// Judges the names by where they occur.
    package let symbols: SymbolCheck

    /// Looks for all names in the tree, once.
    ///
    /// - Parameters:
    ///   - architecture: the folder in `arch/`: `x86`.
    ///   - tags: where names are known to be, of a file of tags; nil where the tree is to be read.
    /// - Throws: `SourceError`.
    package init(
        _ requests: [SymbolRequest], tree: SourceTree, architecture: String, tags: TagsFile? = nil
    ) throws(SourceError) {
        self.tree = tree
        let names = Self.names(of: requests)
        let index = if let tags { try tags.index(of: names) } else { try SourceIndex(of: names, in: tree) }
        symbols = SymbolCheck(index: index, architecture: architecture)
    }

    /// What became of each, in their order.
    ///
    /// - Throws: `SourceError`, where a file is gone meanwhile.
    package func verdicts(on requests: [SymbolRequest]) throws(SourceError) -> [SymbolVerdict] {
        var verdicts = requests.map { request in
            switch request.expectation {
            case .symbol(let kind): symbols.verdict(on: request, as: kind)
            case .path: verdict(onPath: request)
            }
        }
        for (number, request) in requests.enumerated() where verdicts[number].verdict == .gone {
            guard case .symbol = request.expectation else { continue }
            let spelling = otherSpelling(of: request.symbol)
            verdicts[number].suggestion = if let spelling { spelling } else { try near(request, among: requests, verdicts) }
        }
        return verdicts
    }

    /// The names that are looked for, and what they may be called now.
    private static func names(of requests: [SymbolRequest]) -> NameTable {
        let symbols = requests.filter { $0.expectation != .path }.map(\.symbol)
        return NameTable(symbols + symbols.flatMap(OtherSpellings.of))
    }

    private func verdict(onPath request: SymbolRequest) -> SymbolVerdict {
        guard tree.has(request.symbol) else { return SymbolVerdict(id: request.id, verdict: .gone) }
        return SymbolVerdict(id: request.id, verdict: .ok, place: FilePlace(file: request.symbol))
    }

    // MARK: Suggestions

    /// Another spelling that is defined in the core, or for the architecture.
    private func otherSpelling(of symbol: String) -> String? {
        OtherSpellings.of(symbol).first { spelling in
            symbols.candidates(spelling).contains { $0.isDefinition && $0.occurrence.kind != .field && $0.rank < .driver }
        }
    }

    /// The nearest name that is defined in the folders where the neighbours of a name are.
    private func near(
        _ request: SymbolRequest, among requests: [SymbolRequest], _ verdicts: [SymbolVerdict]
    ) throws(SourceError) -> String? {
        var folders: [String] = request.place.map { [Self.folder(of: $0.file)] } ?? []
        for (other, verdict) in zip(requests, verdicts)
        where other.neighbourhood == request.neighbourhood && verdict.verdict == .ok && other.expectation != .path {
            guard let folder = verdict.place.map({ Self.folder(of: $0.file) }), !folders.contains(folder) else { continue }
            folders.append(folder)
        }
        let files = tree.files.filter { folders.contains(Self.folder(of: $0)) }
        return try NearNames.nearest(to: request.symbol, in: SourceTree(root: tree.root, files: files))
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
