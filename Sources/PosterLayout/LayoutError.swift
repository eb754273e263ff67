/// Why no poster can be composed.
package enum LayoutError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The layout broke one of its own rules: a fault of the program, never of the map.
    case violations([Violation])
    /// The map has no layers or no functionalities.
    case emptyGrid

    package var description: String {
        switch self {
        case .violations(let violations):
            "the layout broke its own rules, which is a fault of the program:\n"
                + violations.prefix(20).map { "  \($0)" }.joined(separator: "\n")
                + (violations.count > 20 ? "\n  and \(violations.count - 20) more" : "")
        case .emptyGrid: "a map needs at least one layer and one functionality"
        }
    }
}
