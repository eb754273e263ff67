/// A place in a source file where a name is defined, or only declared.
package struct Occurrence: Hashable, Sendable {
    /// What happens to the name there.
    package enum Role: Hashable, Sendable {
        case defined(SymbolKind)
        /// A macro without parameters that stands for another name: `#define inw __inw`. It is whatever that is.
        case alias
        /// A prototype, an extern, a type without its body, or an export.
        case declared
    }

    /// Number of the name in the table.
    package var name: Int
    package var role: Role
    /// Whether it is known in its own file only.
    package var isStatic: Bool
    /// Number of the file.
    package var file: Int
    /// From 1 on.
    package var line: Int

    package init(name: Int, role: Role, isStatic: Bool = false, file: Int, line: Int) {
        self.name = name
        self.role = role
        self.isStatic = isStatic
        self.file = file
        self.line = line
    }

    /// Whether it is defined there as what is expected.
    func isDefined(as kind: SymbolKind) -> Bool {
        switch role {
        case .defined(let found): found == kind
        case .alias: kind != .field && kind != .constant
        case .declared: false
        }
    }

    /// What it is where it is defined; nil where it is declared.
    package var kind: SymbolKind? {
        switch role {
        case .defined(let kind): kind
        case .alias: .macro
        case .declared: nil
        }
    }
}
