/// What a name can be in C source.
package enum SymbolKind: String, Hashable, Sendable, CaseIterable {
    case function
    case macro
    case syscall
    /// A struct, union, enum or typedef.
    case type
    case variable
    /// A member of a struct or union.
    case field
    /// An enumerator.
    case constant
}
