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

    @Test func wordsStayWholeOnTheFewestLinesThatFit() throws {
        #expect(try breaker.lines("one two three", style, width: 100) == ["one two three"])
        #expect(try breaker.lines("one two three", style, width: 0.6 * 8) == ["one two", "three"])
        #expect(try breaker.lines("one two three", style, width: 1) == ["one", "two", "three"])
        #expect(try breaker.lines("", style, width: 1) == [])
    }
}
