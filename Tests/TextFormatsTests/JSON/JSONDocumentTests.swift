import Testing

@testable import TextFormats

@Suite struct JSONDocumentTests {
    @Test func valuesAndKeysKnowTheirPlaces() throws {
        let text = "{\n  \"a\": [1, \"é\", 3],\r\n\t\"ключ\" : {\"b\": null}\r, \"c\": true }\n"
        let root = try JSONDocument(reading: Array(text.utf8)).root
        guard case .object(let members) = root.payload else { return #expect(Bool(false), "not an object") }
        #expect(root.location == TextLocation(line: 1, column: 1))
        #expect(members.map(\.key) == ["a", "ключ", "c"])
        #expect(members.map(\.keyLocation) == [place(2, 3), place(3, 2), place(4, 3)])
        #expect(members.map(\.value.location) == [place(2, 8), place(3, 11), place(4, 8)])
        guard case .array(let elements) = members[0].value.payload else { return #expect(Bool(false), "not an array") }
        // The column counts characters, not bytes: é is one.
        #expect(elements.map(\.location) == [place(2, 9), place(2, 12), place(2, 17)])
        #expect(root["ключ"]?["b"]?.location == place(3, 17))
    }

    @Test(arguments: [
        (#""""#, ""), (#""a b""#, "a b"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\uD834\uDD1E""#, "𝄞"), (#""\u0000""#, "\0"), (#""𝄞 – é""#, "𝄞 – é"),
        (#""x\u007fy""#, "x\u{7F}y"), ("\"\u{7F}\"", "\u{7F}"),
    ])
    func stringsAreReadWithTheirEscapes(text: String, expected: String) throws {
        #expect(try payload(text) == .string(expected))
    }

    @Test(arguments: [
        ("0", 0.0), ("-0", -0.0), ("7", 7), ("-12", -12), ("123456789012345", 123_456_789_012_345),
        ("9007199254740993", 9_007_199_254_740_992), ("0.1", 0.1), ("-1.5e3", -1500), ("2E-2", 0.02), ("1e+2", 100),
        ("1e-400", 0), ("1.7976931348623157e308", Double.greatestFiniteMagnitude), ("5e-324", Double.leastNonzeroMagnitude),
    ])
    func numbersAreReadAsTheNearestThereAre(text: String, expected: Double) throws {
        #expect(try payload(text) == .number(expected))
        if expected == 0 { #expect(try payload(text) == .number(0)) }
    }

    @Test func emptyContainersAndWordsAreRead() throws {
        #expect(try payload("{}") == .object([]))
        #expect(try payload(" [ ] ") == .array([]))
        #expect(try payload("\ttrue\n") == .bool(true))
        #expect(try payload("false") == .bool(false))
        #expect(try payload("null") == .null)
    }

    @Test func allDuplicateKeysAreFound() throws {
        let text = """
            {"a": 1, "b": [{"x": 1, "x": 2, "y": 3, "x": 4}],
             "a": {"k": 0, "\\u006b": 1}}
            """
        let document = try JSONDocument(reading: Array(text.utf8))
        #expect(document.duplicateKeys.map(\.path.description) == ["b[0].x", "b[0].x", "a", "a.k"])
        #expect(document.duplicateKeys.map(\.location) == [place(1, 25), place(1, 41), place(2, 2), place(2, 16)])
        #expect(document.duplicateKeys.map(\.first) == [place(1, 17), place(1, 17), place(1, 2), place(2, 8)])
    }

    @Test func keysAreComparedScalarByScalar() throws {
        // é as one scalar and as two: equal as Swift strings, different as JSON keys.
        let document = try JSONDocument(reading: Array("{\"\u{E9}\": 1, \"e\u{301}\": 2}".utf8))
        #expect(document.duplicateKeys.isEmpty)
    }

    @Test func manyDuplicatesInOneObjectAreFound() throws {
        let text = "{" + Array(repeating: "\"k\":0", count: 20_000).joined(separator: ",") + "}"
        #expect(try JSONDocument(reading: Array(text.utf8)).duplicateKeys.count == 19_999)
    }

    @Test func nestingIsLimited() throws {
        let limits = JSONLimits(depth: 3)
        _ = try JSONDocument(reading: Array("[{\"a\":[]}]".utf8), limits: limits)
        let error = failure("[\n[{\"a\":[ [] ]}]]", limits: limits)
        #expect(error?.location == place(2, 7))
        #expect(error?.message == "arrays and objects are nested more than 3 deep")
        #expect(failure(String(repeating: "[", count: 1_000_000))?.location == place(1, 65))
    }

    @Test func sizeIsLimited() {
        let error = failure("[1, 2]", limits: JSONLimits(size: 5))
        #expect(error?.message == "the text is longer than 5 bytes")
        #expect(error?.location == .start)
    }

    private func payload(_ text: String) throws -> LocatedJSON.Payload {
        try JSONDocument(reading: Array(text.utf8)).root.payload
    }
}

func place(_ line: Int, _ column: Int) -> TextLocation { TextLocation(line: line, column: column) }

/// Why the text is not read; nil where it is.
func failure(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
    failure(Array(text.utf8), limits: limits)
}

func failure(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONDocument(reading: bytes, limits: limits)
        return nil
    } catch { return error }
}
