import PosterTestSupport
import Testing

@testable import MapModel
@testable import TextFormats

@Suite struct MapFuzzTests {
    /// Whatever is done to a map file: no crash; either errors, or maps that keep their promises.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func damagedMapsAreSoundOrHaveFindings(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let root = try JSONDocument(reading: Array(MapFixture.text.utf8)).root
        for _ in 0..<10 {
            var damaged = root
            for _ in 0...random.index(3) { damaged = damage(damaged, with: root, &random) }
            let (document, findings) = MapDocument.read(Array(text(damaged).utf8), file: "")
            #expect((document == nil) == findings.contains { $0.severity == .error })
            for map in document?.maps ?? [] {
                #expect(brokenPromises(of: map) == [], "seed \(seed): \(text(damaged))")
            }
        }
    }

    /// The tree with one value somewhere in it removed, doubled, or replaced by another of `donor`.
    private func damage(_ tree: LocatedJSON, with donor: LocatedJSON, _ random: inout SeededGenerator) -> LocatedJSON {
        var damaged = tree
        switch tree.payload {
        case .null, .bool, .number, .string:
            damaged = anyValue(of: donor, &random)
        case .array(var values):
            guard !values.isEmpty else { return tree }
            let index = random.index(values.count)
            switch random.index(8) {
            case 0: values.remove(at: index)
            case 1: values.insert(values[index], at: random.index(values.count))
            default: values[index] = damage(values[index], with: donor, &random)
            }
            damaged.payload = .array(values)
        case .object(var members):
            guard !members.isEmpty else { return tree }
            let index = random.index(members.count)
            switch random.index(12) {
            case 0: members.remove(at: index)
            case 1: members[index].value = anyValue(of: donor, &random)
            default: members[index].value = damage(members[index].value, with: donor, &random)
            }
            damaged.payload = .object(members)
        }
        return damaged
    }

    private func anyValue(of tree: LocatedJSON, _ random: inout SeededGenerator) -> LocatedJSON {
        switch tree.payload {
        case .null, .bool, .number, .string: return tree
        case .array(let values):
            if values.isEmpty || random.chance(0.05) { return tree }
            return anyValue(of: values[random.index(values.count)], &random)
        case .object(let members):
            if members.isEmpty || random.chance(0.05) { return tree }
            return anyValue(of: members[random.index(members.count)].value, &random)
        }
    }

    private func text(_ value: LocatedJSON) -> String {
        switch value.payload {
        case .null: "null"
        case .bool(let bool): "\(bool)"
        case .number(let number): "\(number)"
        case .string(let string): string.debugDescription
        case .array(let values): "[" + values.map(text).joined(separator: ",\n") + "]"
        case .object(let members):
            "{" + members.map { "\($0.key.debugDescription): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
