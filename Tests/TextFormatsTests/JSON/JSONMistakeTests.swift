import Testing

@testable import TextFormats

/// What a person who made a mistake is told: where, what, and what would be right.
@Suite struct JSONMistakeTests {
    @Test(arguments: [
        ("", 1, 1, "the text is empty; it should be a JSON value"),
        (" \n ", 1, 1, "the text is empty; it should be a JSON value"),
        ("{\"a\": 1", 1, 8, "the text ends inside an object that begins at line 1, column 1; “}” is missing"),
        ("[1,\n [2", 2, 4, "the text ends inside an array that begins at line 2, column 2; “]” is missing"),
        ("[1,", 1, 4, "the text ends inside an array that begins at line 1, column 1; “]” is missing"),
        ("{\"a\"", 1, 5, "the text ends inside an object that begins at line 1, column 1; “}” is missing"),
        ("{\"a\":", 1, 6, "the text ends inside an object that begins at line 1, column 1; “}” is missing"),
        ("[1, 2,]", 1, 7, "nothing follows the last comma; remove the comma before “]”"),
        ("{\"a\": 1,\n}", 2, 1, "nothing follows the last comma; remove the comma before “}”"),
        ("[1 2]", 1, 4, "found “2”; expected “,” or “]”"),
        ("{\"a\": 1 \"b\": 2}", 1, 9, "found “\"”; expected “,” or “}”"),
        ("{\"a\" 1}", 1, 6, "found “1”; expected “:” after the key “a”"),
        ("{\"a\" = 1}", 1, 6, "found “=”; expected “:” after the key “a”"),
        ("{kind: 1}", 1, 2, "the key “kind” stands without quotes; write \"kind\""),
        ("{1: 2}", 1, 2, "the key “1” stands without quotes; write \"1\""),
        ("{, }", 1, 2, "found “,”; expected a key in double quotes"),
        ("[1}", 1, 3, "“}” does not close an array that begins at line 1, column 1; “]” would"),
        ("{\"a\": 1]", 1, 8, "“]” does not close an object that begins at line 1, column 1; “}” would"),
        ("{} {}", 1, 4, "found “{”; expected the end of the text"),
        ("[]]", 1, 3, "found “]”; expected the end of the text"),
        ("[,1]", 1, 2, "a value is missing before “,”; a value is an object, an array, a string, a number, true, false or null"),
        (
            "{\"a\": }", 1, 7,
            "a value is missing before “}”; a value is an object, an array, a string, a number, true, false or null"
        ),
        ("// a map\n{}", 1, 1, "JSON has no comments; remove the comment; a value is expected here"),
        ("{ /* x */ }", 1, 3, "JSON has no comments; remove the comment; a key in double quotes is expected here"),
        ("[1 # one\n]", 1, 4, "JSON has no comments; remove the comment; “,” or “]” is expected here"),
        ("['a']", 1, 2, "strings do not stand in single quotes; write double quotes: \"…\""),
        ("[True]", 1, 2, "unknown word “True”; did you mean “true”?"),
        ("[nul]", 1, 2, "unknown word “nul”; did you mean “null”?"),
        ("[truely]", 1, 2, "unknown word “truely”; did you mean “true”?"),
        ("[NaN]", 1, 2, "unknown word “NaN”; a string stands in double quotes: \"NaN\""),
        ("[überall]", 1, 2, "unknown word “überall”; a string stands in double quotes: \"überall\""),
        ("[/]", 1, 2, "found “/”; expected a value"),
        ("[\u{1}]", 1, 2, "found “\\u0001”; expected a value"),
        ("[\u{A0}1]", 1, 2, "unknown word “\u{A0}1”; a string stands in double quotes: \"\u{A0}1\""),
    ])
    func mistakesOfStructureSayWhatWouldBeRight(text: String, line: Int, column: Int, expected: String) {
        #expect(failure(text)?.description == "line \(line), column \(column): \(expected)")
    }

    @Test(arguments: [
        (
            "[\"a\nb\"]", 1, 4,
            "the line ends inside a string that begins at line 1, column 2; close it with \", or write \\n for a line break"
        ),
        ("[\"a\tb\"]", 1, 4, "a control character stands in a string; write \\t, or remove it"),
        ("[\"a\u{1F}b\"]", 1, 4, "a control character stands in a string; write \\u001F, or remove it"),
        ("[\"abc", 1, 6, "the text ends inside a string that begins at line 1, column 2; close it with \""),
        ("[\"abc\\", 1, 6, "the text ends inside a string that begins at line 1, column 2; close it with \""),
        (#"["a\xb"]"#, 1, 4, #"“\x” is no escape; there are \" \\ \/ \b \f \n \r \t and \uXXXX; a backslash itself is \\"#),
        (#"["é\é"]"#, 1, 4, #"“\é” is no escape; there are \" \\ \/ \b \f \n \r \t and \uXXXX; a backslash itself is \\"#),
        (#"["\u12g4"]"#, 1, 3, #"\u needs four hexadecimal digits; write \u00e9 for é, for example"#),
        (#"["\u12"#, 1, 3, #"\u needs four hexadecimal digits; write \u00e9 for é, for example"#),
        (#"["\ud800"]"#, 1, 3, #"\uD800 is half of a surrogate pair; a \uDC00 to \uDFFF must follow"#),
        (#"["\uD800\u0041"]"#, 1, 3, #"\uD800 is half of a surrogate pair; a \uDC00 to \uDFFF must follow"#),
        (#"["\uD800\uD800"]"#, 1, 3, #"\uD800 is half of a surrogate pair; a \uDC00 to \uDFFF must follow"#),
        (#"["\uDC00"]"#, 1, 3, #"\uDC00 is half of a surrogate pair; a \uD800 to \uDBFF must come before"#),
    ])
    func mistakesInStringsSayWhatWouldBeRight(text: String, line: Int, column: Int, expected: String) {
        #expect(failure(text)?.description == "line \(line), column \(column): \(expected)")
    }

    @Test(arguments: [
        ("[012]", 2, "a number begins with a superfluous 0; write 12"),
        ("[-00.5]", 2, "a number begins with a superfluous 0; write -0"),
        ("[00]", 2, "a number begins with a superfluous 0; write 0"),
        ("[+1]", 2, "a number begins with “+”; write it without its sign"),
        ("[.5]", 2, "a number begins with its decimal point; write 0 before it"),
        ("[1.]", 2, "a digit is missing after the decimal point; write it like 12, -0.5 or 6.02e23"),
        ("[-]", 2, "a digit is missing after “-”; write it like 12, -0.5 or 6.02e23"),
        ("[-x]", 2, "a digit is missing after “-”; write it like 12, -0.5 or 6.02e23"),
        ("[1e]", 2, "the exponent has no digits; write it like 12, -0.5 or 6.02e23"),
        ("[1e+]", 2, "the exponent has no digits; write it like 12, -0.5 or 6.02e23"),
        ("[0x10]", 2, "a number cannot go on like this; write it like 12, -0.5 or 6.02e23"),
        ("[1.2.3]", 2, "a number cannot go on like this; write it like 12, -0.5 or 6.02e23"),
        ("[1_000]", 2, "a number cannot go on like this; write it like 12, -0.5 or 6.02e23"),
        ("[1e999]", 2, "the number 1e999 is too large; numbers go up to 1.7976931348623157e+308"),
    ])
    func mistakesInNumbersSayWhatWouldBeRight(text: String, column: Int, expected: String) {
        #expect(failure(text)?.description == "line 1, column \(column): \(expected)")
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x82, 0x41],
            [0xF0, 0x9D, 0x84],
        ] as [[UInt8]])
    func malformedUTF8IsFoundWhereItIs(bytes: [UInt8]) {
        let inString = failure(Array("[\"é".utf8) + bytes + Array("\"]".utf8))
        #expect(inString?.location == place(1, 4))
        #expect(inString?.message.hasSuffix("is not UTF-8 here") == true)
        #expect(failure(Array("[ ".utf8) + bytes)?.location == place(1, 3))
        #expect(failure(Array("{ ".utf8) + bytes)?.location == place(1, 3))
        #expect(failure(Array("{}".utf8) + bytes)?.message.hasSuffix("is not UTF-8 here") == true)
    }

    @Test func byteOrderMarkIsPassedOverAndTakesNoColumn() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(failure(mark + Array("{}".utf8)) == nil)
        #expect(failure(mark + Array("{".utf8) + [0xFF])?.location == place(1, 2))
        #expect(failure(mark)?.message == "the text is empty")
        // Only at the beginning, and once.
        #expect(failure(mark + mark + Array("{}".utf8))?.location == place(1, 1))
        #expect(failure(Array("{".utf8) + mark + Array("}".utf8))?.location == place(1, 2))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D]] as [[UInt8]])
    func otherEncodingsAreRefused(bytes: [UInt8]) {
        #expect(
            failure(bytes)?.description
                == "line 1, column 1: the text is not UTF-8 but UTF-16, UTF-32 or binary; save it as UTF-8")
    }
}
