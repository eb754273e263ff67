/// What has been read of a declaration, up to the token that decides what it declares.
struct Statement {
    /// How far the name of a struct, union or enum has been read.
    enum Tag {
        case none
        case keyword
        case named
    }

    /// How many tokens there were.
    var length = 0
    var isTypedef = false
    var isExtern = false
    var isStatic = false
    /// Whether an initial value is being read.
    var isAssigned = false
    var tag = Tag.none
    var isEnum = false
    /// The struct, union or enum of that name, where it is looked for; its place.
    var tagName: WantedWord?
    /// The name that is declared, where it is looked for, as far as can be told.
    var candidate: WantedWord?
    /// A name that is looked for and had a parenthesis behind it.
    var callee: WantedWord?
    /// Whether any name had.
    var hasCallee = false
    /// The macro that stands for the declaration.
    var macro: DeclaringMacro?
    /// Names in the first parentheses, such as `(*name)`.
    var group = PointerGroup()

    /// Whether what is declared by `(*name)` is being read, and how far.
    struct PointerGroup {
        var isOpen = false
        var hasStar = false
        var name: WantedWord?
        var isPointer = false
        var calleeBefore: WantedWord?
        var hadCalleeBefore = false
    }
}

/// A word that is looked for, as it was met.
struct WantedWord {
    var name: Int
    var offset: Int
}
