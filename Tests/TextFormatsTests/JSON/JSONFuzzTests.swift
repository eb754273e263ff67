import Foundation
import PosterTestSupport
import Testing

@testable import TextFormats

@Suite struct JSONFuzzTests {
    /// Whatever Foundation reads as JSON is read here, and is the same. (It reads some texts that are not JSON.)
    @Test(arguments: 0..<400 as Range<UInt64>)
    func agreesWithFoundation(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = randomText(&random, depth: 5)
        let value = try JSONDocument(reading: Array(text.utf8)).root
        let expected = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        #expect(same(value, expected), "\(text)")
    }

    /// Damaged texts are refused, or are JSON to Foundation as well; none crashes.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func damagedTextsNeverCrash(seed: UInt64) {
        var random = SeededGenerator(seed: 1_000 + seed)
        let whole = Array(randomText(&random, depth: 5).utf8)
        for _ in 0..<30 {
            var bytes = whole
            for _ in 0...random.index(3) { damage(&bytes, &random) }
            guard let document = try? JSONDocument(reading: bytes) else { continue }
            let expected = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            let text = String(decoding: bytes, as: UTF8.self)
            guard let expected else {
                Issue.record("only we read \(text)")
                continue
            }
            // Of duplicate keys Foundation keeps one.
            if document.duplicateKeys.isEmpty { #expect(same(document.root, expected), "\(text)") }
        }
    }

    @Test func everyTruncationIsRefused() throws {
        let text = Array(#"{"a": [1, -2.5e3, "é\n\uD834\uDD1E", {"b": true}], "c": null}"#.utf8)
        _ = try JSONDocument(reading: text)
        for length in text.indices {
            let error = failure(Array(text.prefix(length)))
            #expect(error != nil, "\(length) bytes")
        }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = random.index(bytes.count)
        let marks = Array("{}[]\",:\\/0123456789.eE+-tfnu \n\r\té#'".utf8)
        switch random.index(6) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[place] = marks[random.index(marks.count)]
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(marks[random.index(marks.count)], at: place)
        case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.index(8)))
        default: bytes.swapAt(place, random.index(bytes.count))
        }
    }

    private func randomText(_ random: inout SeededGenerator, depth: Int) -> String {
        let space = random.chance(0.2) ? [" ", "\n", "\t", "\r\n"][random.index(4)] : ""
        let kind = random.index(depth > 0 ? 10 : 6)
        switch kind {
        case 0: return space + ["true", "false", "null"][random.index(3)]
        case 1: return "\(random.number(in: -1_000_000...1_000_000))" + space
        case 2: return "\(random.fraction() * 1e6)e\(random.number(in: -20...20))"
        case 3, 4, 5: return space + randomString(&random)
        case 6, 7:
            return "[" + space
                + (0..<random.index(5)).map { _ in randomText(&random, depth: depth - 1) }.joined(separator: "," + space)
                + "]"
        default:
            return "{" + space
                + (0..<random.index(5)).map { index in
                    // The number keeps the keys apart.
                    String(randomString(&random).dropLast()) + "\(index)\"" + space + ":"
                        + randomText(&random, depth: depth - 1)
                }.joined(separator: "," + space) + "}" + space
        }
    }

    private func randomString(_ random: inout SeededGenerator) -> String {
        let pieces = [
            "a", "kernel", "_", " ", "é", "ключ", "漢", "𝄞", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\u0041"#, #"\u00e9"#,
            #"\uD834\uDD1E"#, #"\u0000"#, "\u{7F}", "\u{10FFFF}", "{", "]",
        ]
        return "\"" + (0..<random.index(6)).map { _ in pieces[random.index(pieces.count)] }.joined() + "\""
    }

    private func same(_ value: LocatedJSON, _ expected: Any) -> Bool {
        switch value.payload {
        case .null: return expected is NSNull
        case .bool(let bool): return (expected as? Bool) == bool
        case .number(let number):
            // Foundation reads by way of decimals, and is off in the last digit here and there.
            guard let other = (expected as? NSNumber)?.doubleValue else { return false }
            return abs(number - other) <= 1e-14 * abs(number)
        case .string(let string): return (expected as? String)?.utf8.elementsEqual(string.utf8) == true
        case .array(let values):
            guard let others = expected as? [Any], others.count == values.count else { return false }
            return zip(values, others).allSatisfy { same($0, $1) }
        case .object(let members):
            guard let others = expected as? [String: Any], others.count == members.count else { return false }
            return members.allSatisfy { member in others[member.key].map { same(member.value, $0) } == true }
        }
    }
}
