/// A place in a text: line and column, both counted from 1.
///
/// Lines end with LF, CR or CR LF. Columns count Unicode scalars, as most editors do (a tab is one column).
package struct TextLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a text.
    package static let start = TextLocation(line: 1, column: 1)

    package static func < (left: TextLocation, right: TextLocation) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    package var description: String { "line \(line), column \(column)" }
}
