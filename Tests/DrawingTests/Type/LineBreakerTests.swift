import PosterTestSupport
import Testing

@testable import Drawing

@Suite struct LineBreakerTests {
    let breaker = LineBreaker(TypewriterMeasurer())
    let style = TextStyle(FontFace(TypeFamily.mono, weight: 400), size: 1)

    @Test func linesComeOutEvenAndNotFilledFromTheTop() throws {
        #expect(
            try breaker.lines("drivers, registers and interrupts", style, count: 2)
                == ["drivers, registers", "and interrupts"])
    }

    /// Work that grows with the cube of the number of words would take minutes.
    @Test func textOfThousandsOfWordsIsBrokenToo() throws {
        let text = Array(repeating: "word", count: 3000).joined(separator: " ")
        let lines = try breaker.lines(text, style, count: 7)
        #expect(lines.count == 7)
        #expect(lines.joined(separator: " ") == text)
        #expect(Set(lines.dropLast().map(\.count)).count == 1)
        #expect(try breaker.lines(text, style, width: 0.6 * 49).allSatisfy { $0.count <= 49 })
    }

    @Test func wordsStayWholeOnTheFewestLinesThatFit() throws {
        #expect(try breaker.lines("one two three", style, width: 100) == ["one two three"])
        #expect(try breaker.lines("one two three", style, width: 0.6 * 8) == ["one two", "three"])
        #expect(try breaker.lines("one two three", style, width: 1) == ["one", "two", "three"])
        #expect(try breaker.lines("", style, width: 1) == [])
    }
}
