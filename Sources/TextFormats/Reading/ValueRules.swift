/// What is wrong with a value, and what would be right.
package struct Mistake: Error {
    /// What is wrong.
    package var message: String
    /// What would be right.
    package var hint: String?

    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

/// What the single values of a map file have to be. Each rule takes a JSON value and returns the value it stands for.
package enum ValueRules {
    /// A string, which may be empty.
    package static func string(_ value: LocatedJSON) throws(Mistake) -> String {
        guard case .string(let text) = value.payload else { throw expected("a string", value) }
        return text
    }

    /// How many bytes of UTF-8 a line may have: what is longer cannot be set.
    package static let longestLine = 4_000

    /// A string of one line that is not empty, in usual characters.
    package static func line(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try string(value).inUsualCharacters
        guard let first = text.first, let last = text.last else {
            throw Mistake("the string is empty", hint: "write something, or leave the key out")
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}":
                throw Mistake("the string has a line break", hint: "write one line")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                throw Mistake("the string has the control character \(code(of: scalar))", hint: "remove it")
            default: continue
            }
        }
        guard !first.isWhitespace, !last.isWhitespace else {
            throw Mistake("the string begins or ends with a space", hint: "remove it")
        }
        guard text.utf8.count <= longestLine else {
            throw Mistake("the string has \(text.utf8.count) bytes", hint: "a line has \(longestLine) at most")
        }
        return text
    }

    /// What modules, groups, items, layers, functionalities and kinds are named by.
    package static func identifier(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try string(value)
        guard !text.isEmpty else { throw Mistake("the id is empty", hint: idHint) }
        if let wrong = text.unicodeScalars.first(where: { !isIDScalar($0) }) {
            throw Mistake("the id “\(text.shortened(to: 40))” has the character \(name(of: wrong))", hint: idHint)
        }
        return text
    }

    /// An identifier that becomes part of file names.
    package static func fileIdentifier(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try identifier(value)
        if text.contains("/") {
            throw Mistake("the id “\(text)” has a “/”", hint: "it becomes part of file names: write - or _")
        }
        if text.hasPrefix(".") || text.hasPrefix("-") {
            throw Mistake("the id “\(text)” begins with “\(text.prefix(1))”", hint: "it becomes part of file names")
        }
        return text
    }

    /// One identifier, or a first and a last one.
    package static func span(_ value: LocatedJSON) throws(Mistake) -> [LocatedJSON] {
        switch value.payload {
        case .string: return [value]
        case .array(let ends) where ends.count == 2: return ends
        case .array(let ends):
            throw Mistake(
                "a span of \(ends.count) ids", hint: "write one id, or an array of two: the first and the last")
        case .null, .bool, .number, .object:
            throw expected("an id, or an array of two: the first and the last of a span", value)
        }
    }

    /// True or false.
    package static func flag(_ value: LocatedJSON) throws(Mistake) -> Bool {
        guard case .bool(let flag) = value.payload else { throw expected("true or false", value) }
        return flag
    }

    /// A whole number from 1 to 5.
    package static func importance(_ value: LocatedJSON) throws(Mistake) -> Int {
        try integer(value, in: 1...5, "a whole number from 1 (detail) to 5 (what a subsystem turns on)")
    }

    /// A year from 1900 to 9999.
    package static func year(_ value: LocatedJSON) throws(Mistake) -> Int {
        try integer(value, in: 1900...9999, "a year, as in 2026")
    }

    /// The number of the format of the file, of which there is one.
    package static func format(_ value: LocatedJSON) throws(Mistake) -> Int {
        try integer(value, in: 1...1, "1, the one format there is")
    }

    private static func integer(
        _ value: LocatedJSON, in range: ClosedRange<Int>, _ expectation: String
    ) throws(Mistake) -> Int {
        guard case .number(let number) = value.payload, let integer = Int(exactly: number), range.contains(integer)
        else { throw expected(expectation, value) }
        return integer
    }

    /// A day as YYYY-MM-DD.
    package static func date(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try string(value)
        do throws(CalendarDateError) {
            _ = try CalendarDate(day: text)
            return text
        } catch {
            switch error {
            case .notADay: throw expected("a date, as in 2026-04-12", value)
            case .noSuchDay:
                throw Mistake("there is no day \(text)", hint: "expected year, month and day, as in 2026-04-12")
            }
        }
    }

    /// A language tag of BCP 47, by its shape.
    package static func language(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try string(value)
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let areWords = parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) }
        guard areWords, parts[0].utf8.count > 1, !parts[0].utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            throw expected("a language tag, as in en or pt-BR", value)
        }
        return text
    }

    /// "expected …, found …".
    package static func expected(_ expectation: String, _ value: LocatedJSON) -> Mistake {
        Mistake("expected \(expectation), found \(value.summary)")
    }

    private static let idHint = "ids are made of letters, digits and _ . ~ + / -"

    private static func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
        guard let byte = UInt8(exactly: scalar.value) else { return false }
        return isLetterOrDigit(byte) || "_.~+/-".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
            ? code(of: scalar) : "“\(scalar)” (\(code(of: scalar)))"
    }

    private static func code(of scalar: Unicode.Scalar) -> String {
        "U+" + String(scalar.value, digits: 4, radix: 16, uppercase: true)
    }
}
