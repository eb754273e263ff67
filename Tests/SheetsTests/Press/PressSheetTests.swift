import Testing

@testable import Drawing
@testable import Sheets

@Suite struct PressSheetTests {
    private let size = Size(600, 400)

    @Test(arguments: [PrinterMarks(), .crop, .slug, [.crop, .registration, .colorBar, .slug]])
    func boxesNest(marks: PrinterMarks) throws {
        let sheet = try PressSheet(size: size, bleed: 8, marks: marks)
        let media = Rect(x: 0, y: 0, width: sheet.media.width, height: sheet.media.height)
        #expect(media.contains(sheet.bleedBox))
        #expect(sheet.bleedBox.contains(sheet.trim))
        #expect(sheet.trim.width == size.width && sheet.trim.height == size.height)
        #expect((sheet.bleedBox == media) == marks.isEmpty)
    }

    @Test func marksStandOutsideTheBleedAndInsideTheSheet() throws {
        let sheet = try PressSheet(size: size, bleed: 8, marks: [.crop, .registration, .colorBar])
        let media = Rect(x: 0, y: 0, width: sheet.media.width, height: sheet.media.height)
        #expect(sheet.markShapes.count == 8 + 12 + 8)
        for shape in sheet.markShapes {
            let box =
                switch shape {
                case .line(let a, let b):
                    Rect(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
                case .circle(let center, let radius):
                    Rect(x: center.x, y: center.y, width: 0, height: 0).inset(by: -radius)
                case .patch(let box, _): box
                }
            #expect(media.contains(box))
            #expect(!sheet.bleedBox.overlaps(box.inset(by: -1)))
        }
    }

    @Test func marksAreReadByName() throws {
        #expect(try PrinterMarks.parse("none") == [])
        #expect(try PrinterMarks.parse("Crop, slug") == [.crop, .slug])
        #expect(throws: PressError.unknownMark("corp", nearest: "crop")) { try PrinterMarks.parse("corp") }
        #expect(throws: PressError.unknownMark("none", nearest: nil)) { try PrinterMarks.parse("none,crop") }
        #expect(throws: PressError.unknownMark("", nearest: nil)) { try PrinterMarks.parse("") }
    }

    @Test(arguments: [-1.0, .nan, .infinity, 400])
    func bleedThatCannotBeIsRefused(bleed: Double) {
        let error = #expect(throws: PressError.self) { try PressSheet(size: size, bleed: bleed, marks: []) }
        #expect(error?.description.hasPrefix("a bleed of \(Length.text(bleed)) around ") == true)
    }

    @Test func pagesEndAtTwoHundredInches() throws {
        #expect(PageScale.denominator(for: Size(14_400, 100)) == 1)
        let longest = try Length.parse("5.08m")
        #expect(PageScale.denominator(for: Size(longest, longest)) == 1)
        #expect(PageScale.denominator(for: Size(100, try Length.parse("5.081m"))) == 10)
        #expect(PageScale.denominator(for: Size(100, 14_401)) == 10)
        #expect(PageScale.denominator(for: Size(283_465, 100)) == 100)
    }
}
