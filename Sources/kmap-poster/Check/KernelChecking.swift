internal import KernelSource
internal import MapModel
internal import TextFormats

/// A map held against a kernel's source, for the commands that do so.
struct KernelChecking {
    let map: PosterMap
    /// The folder in `arch/`.
    let arch: String
    /// A file of tags that is read instead of the source.
    let tags: String?

    /// - Throws: where there is no such source, or it has no such architecture.
    func tree(_ kernel: String?) throws(CommandFailure) -> SourceTree {
        try source { () throws(SourceError) in
            guard let tags else { return try SourceTree(kernel ?? "") }
            if let kernel { return SourceTree(ofPaths: kernel) }
            return SourceTree(ofPaths: try TagsFile(tags).folder)
        }
    }

    /// - Throws: where the tree has no such architecture.
    func checkArchitecture(in tree: SourceTree) throws(CommandFailure) {
        let known = tree.architectures
        guard !known.isEmpty, !known.contains(arch) else { return }
        let hint = Suggestion.hint(for: arch, among: known).map { "; \($0)" } ?? ""
        throw CommandFailure(.usage, "--arch \(arch): there is no folder arch/\(arch)\(hint)")
    }

    func report(in tree: SourceTree, arrows: Bool) throws(CommandFailure) -> CheckReport {
        try checkArchitecture(in: tree)
        let symbols = MapSymbols(map: map)
        let requests = symbols.requests
        return try source { () throws(SourceError) in
            let tags: TagsFile? = if let tags { try TagsFile(tags) } else { nil }
            let check = try KernelCheck(requests, tree: tree, architecture: arch, tags: tags)
            var report = CheckReport(map: map, verdicts: try check.verdicts(on: requests))
            if arrows {
                let looked = symbols.arrows(report.verdicts)
                let verdicts = try ArrowCheck(tree: tree).verdicts(on: looked.map { ($0.from, $0.to) })
                report.arrows = zip(looked, verdicts).map { ($0, $1) }
            }
            return report
        }
    }

    private func source<Result>(_ body: () throws(SourceError) -> Result) throws(CommandFailure) -> Result {
        do throws(SourceError) {
            return try body()
        } catch {
            throw CommandFailure(.noInput, error.description)
        }
    }
}
