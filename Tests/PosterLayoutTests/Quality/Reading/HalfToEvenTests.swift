import Testing

@testable import PosterLayout

@Suite struct HalfToEvenTests {
    @Test(arguments: [
        (0.125, 0.12), (0.375, 0.38), (-0.125, -0.12), (0.1, 0.1), (1.0, 1.0), (0.996, 1.0), (-0.004, 0.0),
    ])
    func tiesGoToTheEvenDigit(number: Double, rounded: Double) {
        #expect(number.halfToEven(decimals: 2) == rounded)
    }

    /// As written, all of them are ties; as binary numbers they are a little more or less.
    @Test(arguments: [(2.675, 2.67), (0.675, 0.68), (1.005, 1.0), (0.145, 0.14), (0.285, 0.28)])
    func exactValueDecides(number: Double, rounded: Double) {
        #expect(number.halfToEven(decimals: 2) == rounded)
    }

    @Test func decimalsMayBeFewer() {
        #expect(0.25.halfToEven(decimals: 1) == 0.2)
        #expect(1.15.halfToEven(decimals: 1) == 1.1)
        #expect(2.5.halfToEven(decimals: 0) == 2)
        #expect(3.5.halfToEven(decimals: 0) == 4)
    }

    @Test func shareOfNothingIsNone() {
        #expect(Double.share(0, of: 0) == nil)
        #expect(Double.share(1, of: 3) == 0.33)
        #expect(Double.share(1, of: 8) == 0.12)
    }
}
