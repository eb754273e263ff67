import Testing

@testable import Drawing

@Suite struct SheetTests {
    @Test func safeAreaIsTheTrimWithoutTheMargin() throws {
        let sheet = try Sheet(size: Size(200, 100), margin: 10)
        #expect(sheet.trim == Rect(x: 0, y: 0, width: 200, height: 100))
        #expect(sheet.safeArea == Rect(x: 10, y: 10, width: 180, height: 80))
    }

    @Test(arguments: [50.0, 60, 1e9])
    func marginMustLeaveSomething(margin: Double) {
        #expect(throws: SheetError.marginLeavesNothing(margin: margin, size: Size(200, 100))) {
            try Sheet(size: Size(200, 100), margin: margin)
        }
    }

    @Test(arguments: [-1.0, Double.infinity, -Double.infinity])
    func marginIsZeroOrMore(margin: Double) {
        #expect(throws: SheetError.notAMargin(margin)) { try Sheet(size: Size(200, 100), margin: margin) }
    }

    @Test(arguments: [Size(0, 10), Size(10, -1), Size(Double.infinity, 10)])
    func sizeIsPositive(size: Size) {
        #expect(throws: SheetError.notASize(size)) { try Sheet(size: size, margin: 0) }
    }

    @Test func errorsNameTheSheetInMillimetres() {
        let a4 = Size(210 * Length.millimetre, 297 * Length.millimetre)
        let error = SheetError.marginLeavesNothing(margin: 105 * Length.millimetre, size: a4)
        #expect(error.description.hasPrefix("a margin of 105mm leaves nothing of a sheet of 210 × 297 mm"))
        #expect(SheetError.notASize(Size(.nan, 1)).description.contains("nan"))
    }

    @Test(arguments: [(105.0, 148.0, 10.0), (210, 297, 10), (594, 841, 10.692), (1189, 841, 15.138), (1500, 500, 10)])
    func usualMarginIsTenMillimetresOrAShareOfTheShortSide(width: Double, height: Double, margin: Double) {
        let size = Size(width * Length.millimetre, height * Length.millimetre)
        #expect(abs(Sheet.usualMargin(of: size) - margin * Length.millimetre) < 1e-9)
    }
}
