import Testing

@testable import Drawing

@Suite struct PaperSizeTests {
    @Test(
        arguments: [
            ("A0", "A0", 841.0, 1189.0), ("a4", "A4", 210, 297), ("2a0", "2A0", 1189, 1682), ("4A0", "4A0", 1682, 2378),
            ("B1", "B1", 707, 1000), ("letter", "Letter", 215.9, 279.4), ("TABLOID", "Tabloid", 279.4, 431.8),
            ("ANSI-C", "ANSI C", 431.8, 558.8), ("ansi c", "ANSI C", 431.8, 558.8), ("ansic", "ANSI C", 431.8, 558.8),
            ("ansi_e", "ANSI E", 863.6, 1117.6), ("Arch D", "Arch D", 609.6, 914.4), ("archE", "Arch E", 914.4, 1219.2),
            ("50x70cm", "50x70cm", 500, 700), ("61x91.5cm", "61x91.5cm", 610, 915), ("24X36IN", "24x36in", 609.6, 914.4),
            ("27 × 40 in", "27x40in", 685.8, 1016), ("36x48in", "36x48in", 914.4, 1219.2),
        ] as [(String, String, Double, Double)])
    func namesAreReadHoweverTheyAreTyped(text: String, name: String, width: Double, height: Double) throws {
        let paper = try PaperSize.parse(text)
        #expect(paper.name == name)
        expect(paper.size, width, height)
    }

    @Test(
        arguments: [
            ("1189x841mm", 1189.0, 841.0), ("60cm x 90cm", 600, 900), ("600mmx90cm", 600, 900), ("60 × 90 cm", 600, 900),
            ("60cmx90", 600, 900), ("1.2m×2m", 1200, 2000), ("72pt x 1ft", 25.4, 304.8), ("70x50cm", 700, 500),
            ("500x700mm", 500, 700), ("36X24in", 914.4, 609.6), ("100m x 100m", 100_000, 100_000),
        ] as [(String, Double, Double)])
    func sidesStayAsTyped(text: String, width: Double, height: Double) throws {
        let paper = try PaperSize.parse(text)
        #expect(paper.name == nil)
        expect(paper.size, width, height)
    }

    @Test(arguments: [
        ("A99", "A9"), ("B11", "B1"), ("Leter", "Letter"), ("ANSI F", "ANSI C"), ("arch-f", "Arch A"), ("3A0", "4A0"),
        ("tabliod", "Tabloid"),
    ])
    func unknownNameNamesTheNearest(text: String, nearest: String) {
        #expect(
            failure(text)
                == "unknown paper “\(text)”; did you mean “\(nearest)”? “kmap-poster papers” lists them, and any other "
                + "is written like 60x90cm")
    }

    @Test(arguments: [
        ("", "unknown paper “”; “kmap-poster papers” lists them, and any other is written like 60x90cm"),
        ("postcard", "unknown paper “postcard”; “kmap-poster papers” lists them, and any other is written like 60x90cm"),
        ("60 90cm", "unknown paper “60 90cm”; “kmap-poster papers” lists them, and any other is written like 60x90cm"),
        ("60x90", "“60x90” has no unit; write mm, cm, m, in, ft or pt after it"),
        ("60x90px", "“60x90px” has the unknown unit “px”; write mm, cm, m, in, ft or pt"),
        ("60x90x10cm", "“60x90x10cm” is no size; write it like 60x90cm or 24in x 36in"),
        ("60x-90cm", "“60x-90cm” is no size; both sides must be greater than 0"),
        ("60xcm", "“60xcm” is no size; write it like 60x90cm or 24in x 36in"),
        ("0x90cm", "“0x90cm” is no size; both sides must be greater than 0"),
        ("101m x 1m", "“101m x 1m” is too large; a side is 100 m at most"),
        ("1e9m x 1m", "“1e9m x 1m” has the unknown unit “e”; write mm, cm, m, in, ft or pt"),
    ])
    func othersAreRefusedWithWhatWouldBeRight(text: String, expected: String) {
        #expect(failure(text) == expected)
    }

    @Test func endlessDigitsAreTooLarge() {
        let text = String(repeating: "9", count: 400) + "x1m"
        #expect(failure(text)?.hasSuffix("…” is too large; a side is 100 m at most") == true)
    }

    @Test func namedSizesAreUprightAndReadable() throws {
        for paper in PaperSize.named {
            #expect(paper.size.width < paper.size.height)
            #expect(try PaperSize.parse(paper.name) == PaperSize(name: paper.name, size: paper.size))
        }
    }

    private func failure(_ text: String) -> String? {
        do {
            _ = try PaperSize.parse(text)
            return nil
        } catch { return error.description }
    }

    private func expect(_ size: Size, _ width: Double, _ height: Double) {
        #expect(abs(size.width / Length.millimetre - width) < 1e-6)
        #expect(abs(size.height / Length.millimetre - height) < 1e-6)
    }
}
