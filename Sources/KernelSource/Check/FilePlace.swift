/// A line of a source file, by its path from the top of the tree.
package struct FilePlace: Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1 on; nil where it is the file as a whole.
    package var line: Int?

    package init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }

    /// `kernel/fork.c:2600`.
    package var description: String { line.map { "\(file):\($0)" } ?? file }
}
