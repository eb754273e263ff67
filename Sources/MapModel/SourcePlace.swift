/// What a kind of the map is in source code, by which `kmap-poster check` looks for its items.
package enum SourceKind: String, Hashable, Sendable, CaseIterable {
    case function, macro, syscall, type, variable, field, constant, path
}

/// A line of a file in the source that the map is of.
package struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
    /// From the top of the source: "kernel/fork.c".
    package var file: String
    /// From 1 on.
    package var line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// "kernel/fork.c:2600".
    package var description: String { "\(file):\(line)" }
}
