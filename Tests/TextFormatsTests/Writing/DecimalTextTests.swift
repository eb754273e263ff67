import Testing

@testable import TextFormats

@Suite struct DecimalTextTests {
    @Test(arguments: [(0.4, "0"), (0.5, "1"), (-0.4, "0"), (1234.6, "1235"), (100, "100")])
    func numberWithoutDecimalsHasNoPoint(number: Double, text: String) {
        #expect(DecimalText.fixed(number, decimals: 0) == text)
        #expect(DecimalText.text(number, decimals: 0) == text)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (-2.05, "-2.05"), (0.126, "0.13"), (1234.999, "1235"),
        (.infinity, "0"),
    ])
    func numbersAreShortAndPlain(number: Double, text: String) {
        #expect(DecimalText.text(number, decimals: 2) == text)
    }

    @Test(arguments: [(0.0, "0.000"), (-0.0001, "0.000"), (1, "1.000"), (-2.0505, "-2.051"), (0.0126, "0.013")])
    func fixedNumbersHaveAllDigits(number: Double, text: String) {
        #expect(DecimalText.fixed(number, decimals: 3) == text)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e18]) func whatDoesNotFitIsNone(number: Double) {
        #expect(DecimalText.fixed(number, decimals: 3) == nil)
    }
}
