extension DefinitionScanner {
    mutating func mark(_ byte: UInt8) {
        defer {
            last = nil
            lastWasWord = false
        }
        switch byte {
        case UInt8(ascii: "("): open()
        case UInt8(ascii: ")"): close()
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth = max(base, depth - 1)
        case UInt8(ascii: "{"): openBrace()
        case UInt8(ascii: "}"): closeBrace()
        case UInt8(ascii: ";"): semicolon()
        case UInt8(ascii: ","): comma()
        case UInt8(ascii: "="): assign()
        case UInt8(ascii: "*"): star()
        case UInt8(ascii: ":"): colon()
        default: statement.length += 1
        }
    }

    // MARK: Parentheses

    private mutating func open() {
        depth += 1
        guard depth == base + 1, scope != .enumerators, !statement.isAssigned else { return }
        if lastWasWord, isTransparent {
            // struct_group(name, …): what follows are members as any.
            base = depth
            statement = Statement()
            return
        }
        statement.group = Statement.PointerGroup(
            isOpen: true, calleeBefore: statement.callee, hadCalleeBefore: statement.hasCallee)
        guard lastWasWord else { return }
        if let macro = DeclaringMacro(reader.bytes[lastWord]), statement.callee == nil,
            macro != .type || statement.length == 1
        {
            statement.macro = macro
        }
        // What an attribute says is no name: __aligned(8).
        if last == nil, isAttribute(lastWord), statement.candidate != nil || statement.tag == .named { return }
        statement.tag = .none
        if statement.macro == nil {
            if let last, statement.length > 1 { statement.callee = last }
            statement.hasCallee = true
        }
        statement.candidate = nil
    }

    private var isTransparent: Bool {
        let word = reader.bytes[lastWord]
        return scope == .members && word.first == UInt8(ascii: "s") && word.starts(with: "struct_group".utf8)
    }

    private mutating func close() {
        if depth == base, base > (frames.last?.base ?? 0) {
            semicolon()
            base -= 1
            depth = base
            return
        }
        depth = max(base, depth - 1)
        guard depth == base else { return }
        recordArgument()
        if statement.group.isOpen, statement.group.hasStar, !statement.group.isPointer {
            statement.group.isPointer = true
            if !statement.isAssigned {
                statement.candidate = statement.group.name
                statement.callee = statement.group.calleeBefore
                statement.hasCallee = statement.group.hadCalleeBefore
            }
        }
        statement.group.isOpen = false
    }

    /// Records what a macro such as DEFINE_MUTEX defines: an argument that is a name by itself.
    private mutating func recordArgument() {
        guard statement.macro == .variable, let last, let before = byte(before: last.offset),
            before == UInt8(ascii: "(") || before == UInt8(ascii: ",")
        else { return }
        record(last, .defined(scope == .members ? .field : .variable))
    }

    /// The nearest byte before a place that is no blank.
    private func byte(before offset: Int) -> UInt8? {
        reader.bytes[..<offset].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
    }

    private mutating func star() {
        statement.length += 1
        if statement.group.isOpen, depth == base + 1, !statement.group.isPointer {
            let before = byte(before: reader.start)
            if before == UInt8(ascii: "(") { statement.group.hasStar = true }
        } else if depth == base, !statement.isAssigned {
            statement.tag = .none
            statement.candidate = nil
        }
    }

    // MARK: What ends a declaration, or part of it

    private mutating func semicolon() {
        if scope == .members || depth == base { finish() }
        if scope == .members { depth = base }
        if depth == base { statement = Statement() }
    }

    private mutating func comma() {
        if scope == .enumerators {
            if depth == base { statement = Statement() }
            return
        }
        if depth == base + 1 { recordArgument() }
        guard depth == base else { return }
        if !statement.isAssigned { finish() }
        statement.isAssigned = false
        statement.candidate = nil
        statement.callee = nil
        statement.hasCallee = false
        statement.group = Statement.PointerGroup()
    }

    private mutating func assign() {
        guard depth == base, scope != .enumerators else { return }
        if let candidate = statement.candidate, scope == .file, !statement.isTypedef, statement.length > 1 {
            record(candidate, .defined(.variable))
        }
        statement.candidate = nil
        statement.isAssigned = true
    }

    private mutating func colon() {
        guard depth == base, scope == .members, let candidate = statement.candidate else { return }
        record(candidate, .defined(.field))
        statement.candidate = nil
    }

    /// Records what the statement that ends here declares.
    private mutating func finish() {
        if statement.isAssigned { return }
        switch scope {
        case .members:
            if let name = statement.candidate { record(name, .defined(.field)) }
        case .file:
            let name = statement.candidate ?? statement.callee
            guard statement.length > 1, let name else {
                if let tag = statement.tagName, statement.length == 2 { record(tag, .declared) }
                return
            }
            if statement.isTypedef {
                record(name, .defined(.type))
            } else if statement.isExtern || statement.candidate == nil {
                record(name, .declared)
            } else {
                record(name, .defined(.variable))
            }
        case .enumerators: break
        }
    }

    // MARK: Braces

    private mutating func openBrace() {
        if depth == base, statement.tag != .none || statement.macro == .type, !statement.isAssigned {
            if let name = statement.tagName { record(name, .defined(.type)) }
            enter(statement.isEnum ? .enumerators : .members)
            return
        }
        if scope == .file, depth == base, statement.isExtern, !statement.hasCallee, !statement.isAssigned, statement.length <= 2 {
            // extern "C" {
            enter(.file)
            return
        }
        let isFunction = scope == .file && depth == base && !statement.isAssigned && statement.hasCallee
        if isFunction, let callee = statement.callee { record(callee, .defined(.function)) }
        skipBody()
        if scope == .file, !statement.isAssigned, depth == base { statement = Statement() }
    }

    private mutating func enter(_ inner: Scope) {
        statement.tag = .none
        statement.tagName = nil
        statement.candidate = nil
        statement.macro = nil
        frames.append(Frame(scope: scope, statement: statement, depth: depth, base: base))
        scope = inner
        statement = Statement()
        base = depth
    }

    private mutating func closeBrace() {
        if reader.isAtLineStart, frames.count > 1 { frames.removeSubrange(1...) }
        guard let frame = frames.popLast() else {
            statement = Statement()
            (depth, base) = (0, 0)
            return
        }
        let wasFile = scope == .file
        scope = frame.scope
        (depth, base) = (frame.depth, frame.base)
        statement = wasFile ? Statement() : frame.statement
    }

    /// Reads past what is between braces, the first of which was read.
    private mutating func skipBody() {
        isInBody = true
        braces = 1
        defer { isInBody = false }
        while braces > 0 {
            switch reader.nextBrace() {
            case .mark(UInt8(ascii: "{")): braces += 1
            case .mark:
                braces -= 1
                if reader.isAtLineStart { braces = 0 }
            case .directive: directive()
            case .word, .literal: break
            case .end: return
            }
        }
    }
}
