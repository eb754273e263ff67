import PosterTestSupport
import Testing

@testable import Drawing
@testable import PosterLayout

/// Letters are 0.6 em wide.
@Suite struct LineBreakerWrappingTests {
    private let style = TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 1)

    private func wrapped(_ text: String, letters: Int) throws -> [String] {
        try LineBreaker(FixedMeasurer()).wrapped(text, style, width: 0.6 * Double(letters) + 1e-9)
    }

    @Test func wordsThatFitAreNotBroken() throws {
        #expect(try wrapped("as even as can be", letters: 9) == ["as even", "as can be"])
    }

    @Test func wordThatIsTooLongIsBrokenAtItsSigns() throws {
        #expect(try wrapped("read_write/open.close-all", letters: 11) == ["read_write/", "open.close-", "all"])
        #expect(try wrapped("__init", letters: 4) == ["__", "init"])
    }

    @Test func wordThatIsTooLongIsBrokenBeforeCapitals() throws {
        #expect(try wrapped("a DeviceTreeBlob of it", letters: 10) == ["a Device", "TreeBlob", "of it"])
    }

    @Test func wordWithoutASignIsBrokenAtAnyLetter() throws {
        #expect(try wrapped("to Donaudampfschiff it is", letters: 8) == ["to Donau", "dampfsch", "iff it", "is"])
    }

    @Test func letterThatIsTooWideStandsAlone() throws {
        #expect(try LineBreaker(FixedMeasurer()).wrapped("abc", style, width: 0.1) == ["a", "b", "c"])
    }

    @Test func textWithoutLettersHasNoLines() throws {
        #expect(try wrapped("", letters: 4) == [])
    }

    @Test func linesAreAsManyAsSaidWhereTheyFit() throws {
        let breaker = LineBreaker(FixedMeasurer())
        #expect(try breaker.wrapped("one two six ten", style, count: 2, width: 10) == ["one two", "six ten"])
        #expect(try breaker.wrapped("one two six ten", style, count: 2, width: 2) == ["one", "two", "six", "ten"])
    }
}
