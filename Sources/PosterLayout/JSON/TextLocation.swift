/// A place in a text: line and column, both counted from 1.
///
/// Lines end with LF, CR or CR LF. Columns count Unicode scalars, as most editors do (a tab is one column).
public struct TextLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a text.
    public static let start = TextLocation(line: 1, column: 1)

    public static func < (left: TextLocation, right: TextLocation) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    public var description: String { "line \(line), column \(column)" }
}
