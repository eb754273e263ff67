extension DefinitionScanner {
    /// Reads a directive, whose `#` was read.
    mutating func directive() {
        guard reader.wordOnLine() else { return reader.skipDirective() }
        switch reader.hash {
        case Directive.define: define()
        case Directive.if, Directive.ifdef, Directive.ifndef:
            let isIf = reader.hash == Directive.if
            conditionals.append(Conditional(frames: frames.count, depth: depth, isInBody: isInBody, braces: braces))
            if isIf, isNever() { return skipBranch() }
            reader.skipDirective()
        case Directive.else, Directive.elif:
            if let conditional = conditionals.last { restore(conditional) }
            reader.skipDirective()
        case Directive.endif:
            _ = conditionals.popLast()
            reader.skipDirective()
        default: reader.skipDirective()
        }
    }

    private mutating func define() {
        guard reader.wordOnLine() else { return reader.skipDirective() }
        if let name = names.number(of: reader.word, hash: reader.hash) {
            let wanted = WantedWord(name: name, offset: reader.start)
            let role = definedRole(of: name)
            let wasStatic = statement.isStatic
            statement.isStatic = false
            record(wanted, role)
            statement.isStatic = wasStatic
        }
        reader.skipDirective()
    }

    /// What the rest of a `#define` makes of its name. A macro that stands for its own name only says that it is there.
    private mutating func definedRole(of name: Int) -> Occurrence.Role {
        guard reader.byte != UInt8(ascii: "("), reader.wordOnLine() else { return .defined(.macro) }
        if names.number(of: reader.word, hash: reader.hash) == name { return .declared }
        reader.skipBlanksOnLine()
        let isAlone = reader.byte == UInt8(ascii: "\n") || reader.byte == UInt8(ascii: "\r") || reader.byte == UInt8(ascii: "/")
        return isAlone ? .alias : .defined(.macro)
    }

    /// Whether the condition is 0.
    private mutating func isNever() -> Bool {
        reader.skipBlanksOnLine()
        guard reader.byte == UInt8(ascii: "0") else { return false }
        reader.offset += 1
        reader.skipBlanksOnLine()
        return reader.byte == UInt8(ascii: "\n") || reader.byte == UInt8(ascii: "/") || reader.byte == UInt8(ascii: "\r")
    }

    /// Reads past a branch that is never compiled, up to behind the directive that ends it.
    private mutating func skipBranch() {
        var nested = 0
        reader.skipDirective()
        while reader.offset < reader.count {
            reader.skipBlanksOnLine()
            if reader.byte == UInt8(ascii: "#") {
                reader.offset += 1
                if reader.wordOnLine() {
                    switch reader.hash {
                    case Directive.if, Directive.ifdef, Directive.ifndef: nested += 1
                    case Directive.endif where nested == 0:
                        _ = conditionals.popLast()
                        return reader.skipDirective()
                    case Directive.else where nested == 0, Directive.elif where nested == 0: return reader.skipDirective()
                    case Directive.endif: nested -= 1
                    default: break
                    }
                }
            }
            reader.skipLine()
        }
    }

    private mutating func restore(_ conditional: Conditional) {
        if isInBody {
            if conditional.isInBody { braces = conditional.braces }
        } else if !conditional.isInBody, conditional.frames <= frames.count {
            while frames.count > conditional.frames {
                let frame = frames.removeLast()
                scope = frame.scope
                (base, statement) = (frame.base, frame.statement)
            }
            depth = max(base, conditional.depth)
        }
    }
}

/// The hashes of directives' names.
private enum Directive {
    static let define = hash("define")
    static let `if` = hash("if")
    static let ifdef = hash("ifdef")
    static let ifndef = hash("ifndef")
    static let `else` = hash("else")
    static let elif = hash("elif")
    static let endif = hash("endif")

    private static func hash(_ word: String) -> UInt32 { word.utf8.reduce(NameHash.start) { NameHash.adding($1, to: $0) } }
}
