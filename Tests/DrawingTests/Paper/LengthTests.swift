import Testing

@testable import Drawing

@Suite struct LengthTests {
    @Test(
        arguments: [
            ("10mm", 720 / 25.4), ("2.54cm", 72.0), ("1m", 72000 / 25.4), ("1in", 72), ("0.5 in", 36), ("1ft", 864),
            ("12pt", 12), (" 1 IN ", 72), ("0", 0), ("0mm", 0), ("007pt", 7),
        ] as [(String, Double)])
    func lengthsAreReadInAnyUnit(text: String, points: Double) throws {
        #expect(abs(try Length.parse(text) - points) < 1e-9)
    }

    @Test(arguments: [
        ("", "“” is no length; write it like 10mm or 0.5in"),
        ("ten", "“ten” is no length; write it like 10mm or 0.5in"),
        ("-5mm", "“-5mm” is negative; lengths are 0 or more"),
        ("-mm", "“-mm” is no length; write it like 10mm or 0.5in"),
        ("1.2.3mm", "“1.2.3mm” is no length; write it like 10mm or 0.5in"),
        (".5in", "“.5in” is no length; write it like 10mm or 0.5in"),
        ("5.mm", "“5.mm” is no length; write it like 10mm or 0.5in"),
        ("91,5cm", "“91,5cm” is no length; write it like 10mm or 0.5in"),
        ("1e3mm", "“1e3mm” has the unknown unit “e”; write mm, cm, m, in, ft or pt"),
        ("10mm 5mm", "“10mm 5mm” is no length; write it like 10mm or 0.5in"),
        ("10", "“10” has no unit; write mm, cm, m, in, ft or pt after it"),
        ("10px", "“10px” has the unknown unit “px”; write mm, cm, m, in, ft or pt"),
    ])
    func othersAreRefusedWithWhatWouldBeRight(text: String, expected: String) {
        do {
            let points = try Length.parse(text)
            Issue.record("read as \(points)")
        } catch { #expect(error.description == expected) }
    }

    @Test func textIsInMillimetres() {
        #expect(Length.text(72) == "25.4mm")
        #expect(Length.text(-Length.millimetre / 2) == "-0.5mm")
        #expect(Length.text(Size(61 * 10 * Length.millimetre, 91.5 * 10 * Length.millimetre)) == "610 × 915 mm")
    }
}
