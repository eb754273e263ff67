/// Judges names by where they occur.
package struct SymbolCheck: Sendable {
    package let index: SourceIndex
    /// The folder in `arch/`: `x86`.
    let architecture: String

    package init(index: SourceIndex, architecture: String) {
        self.index = index
        self.architecture = architecture
    }

    /// What became of a name; paths are the tree's to answer.
    ///
    /// What is in the core counts first, then what is the architecture's, then drivers. A definition of the right kind is enough.
    package func verdict(on request: SymbolRequest, as kind: SymbolKind) -> SymbolVerdict {
        let all = candidates(request.symbol)
        let here = all.filter { $0.rank < .otherArchitecture }
        let other = here.filter { !$0.occurrence.isDefined(as: kind) && $0.isDefinition && $0.occurrence.kind != .field }
        // What only stands for another name tells nothing beside a definition.
        let isDefined = other.contains { $0.rank < .driver }
        let right = here.filter {
            $0.occurrence.isDefined(as: kind) && !(isDefined && $0.occurrence.role == .alias && kind != .macro)
        }
        if let place = request.place { return verdict(on: request, at: place, right: right, of: all, kind: kind) }
        if let best = best(right, for: kind) {
            if isOwnOfDrivers(right) {
                if let core = self.best(other.filter { $0.rank < .driver }, for: kind) { return wrongKind(request, core) }
                if folders(right).count > 1 { return made(request, .homonym, best) }
            }
            return made(request, .ok, best)
        }
        if let best = best(other, for: kind), !isOwnOfDrivers(other) || folders(other).count == 1 {
            return wrongKind(request, best)
        }
        if let declared = here.first(where: { $0.occurrence.role == .declared }) { return made(request, .declaredOnly, declared) }
        if let best = best(here, for: kind) { return made(request, .homonym, best) }
        if let best = best(all.filter(\.isDefinition), for: kind) { return made(request, .otherArch, best) }
        return SymbolVerdict(id: request.id, verdict: .gone)
    }

    // MARK: One place after the other

    /// An occurrence, and how near to the core it is.
    struct Candidate {
        var occurrence: Occurrence
        var rank: SourceRank
        var path: String

        var isDefinition: Bool { occurrence.kind != nil }
    }

    func candidates(_ symbol: String) -> [Candidate] {
        guard let number = index.names.number(of: symbol) else { return [] }
        return index.occurrences[number].map {
            Candidate(
                occurrence: $0, rank: SourceRank(of: index.files[$0.file], architecture: architecture), path: index.files[$0.file]
            )
        }
    }

    /// The definition that a reader would be led to.
    func best(_ candidates: [Candidate], for kind: SymbolKind) -> Candidate? {
        func weight(_ candidate: Candidate) -> (Int, Int, Int, Int) {
            let isExpected = candidate.occurrence.isDefined(as: kind)
            let isPublic = candidate.path.hasPrefix("include/linux/") || !candidate.path.hasPrefix("include/")
            let isHeader = candidate.path.hasPrefix("include/")
            let wantsHeader = candidate.occurrence.kind != .function && candidate.occurrence.kind != .variable
            return (
                candidate.rank.rawValue, isExpected ? 0 : 1, candidate.occurrence.isStatic ? 1 : 0,
                isHeader == wantsHeader && isPublic ? 0 : 1
            )
        }
        // Of several that weigh the same the first, in the order of files.
        return candidates.min { weight($0) < weight($1) }
    }

    /// Whether none of these is known beyond its own driver.
    private func isOwnOfDrivers(_ candidates: [Candidate]) -> Bool {
        candidates.allSatisfy { $0.rank == .driver && $0.occurrence.isStatic }
    }

    /// The folders they are in, two deep: `drivers/usb`.
    private func folders(_ candidates: [Candidate]) -> Set<String> {
        Set(candidates.map { $0.path.split(separator: "/").prefix(2).joined(separator: "/") })
    }

    // MARK: Verdicts

    /// Of a name of which the map says where it is.
    private func verdict(
        on request: SymbolRequest, at place: FilePlace, right: [Candidate], of all: [Candidate], kind: SymbolKind
    ) -> SymbolVerdict {
        let there = right.filter { $0.path == place.file }
        if let exact = there.first(where: { $0.occurrence.line == place.line }) ?? there.first {
            var verdict = made(request, .ok, exact)
            if let line = place.line, line != exact.occurrence.line { verdict.suggestion = "where: \(self.place(exact))" }
            return verdict
        }
        if let wrong = best(all.filter { $0.path == place.file && $0.isDefinition }, for: kind) {
            return wrongKind(request, wrong)
        }
        var verdict = self.verdict(
            on: SymbolRequest(id: request.id, symbol: request.symbol, expectation: request.expectation), as: kind)
        guard verdict.verdict == .ok else { return verdict }
        verdict.verdict = .homonym
        verdict.suggestion = verdict.place.map { "where: \($0)" }
        return verdict
    }

    private func wrongKind(_ request: SymbolRequest, _ candidate: Candidate) -> SymbolVerdict {
        var verdict = made(request, .wrongKind, candidate)
        verdict.suggestion = verdict.found?.rawValue
        return verdict
    }

    private func made(_ request: SymbolRequest, _ verdict: SymbolVerdict.Verdict, _ candidate: Candidate) -> SymbolVerdict {
        SymbolVerdict(
            id: request.id, verdict: verdict, place: place(candidate), found: candidate.occurrence.kind)
    }

    private func place(_ candidate: Candidate) -> FilePlace {
        FilePlace(file: candidate.path, line: candidate.occurrence.line)
    }
}
