internal import TextFormats

extension ValueRules {
    /// What a kind is in source code.
    static func sourceKind(_ value: LocatedJSON) throws(Mistake) -> SourceKind {
        let name = try string(value)
        guard let kind = SourceKind(rawValue: name) else {
            throw Mistake(
                "unknown source “\(name.shortened(to: 40))”",
                hint: Suggestion.hint(for: name, among: SourceKind.allCases.map(\.rawValue)))
        }
        return kind
    }

    /// A file and a line of it: "kernel/fork.c:2600".
    static func sourcePlace(_ value: LocatedJSON) throws(Mistake) -> SourcePlace {
        let text = try line(value)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, isPath(parts[0]), parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(parts[1]), number > 0
        else { throw expected("a file and a line of it, as in kernel/fork.c:2600", value) }
        return SourcePlace(file: String(parts[0]), line: number)
    }

    /// A path that leads down from the top.
    private static func isPath(_ text: Substring) -> Bool {
        let steps = text.split(separator: "/", omittingEmptySubsequences: false)
        return steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !text.utf8.contains(UInt8(ascii: " "))
    }
}
