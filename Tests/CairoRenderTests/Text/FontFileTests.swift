import SystemPackage
import Testing

@testable import CairoRender
@testable import Drawing

@Suite struct FontFileTests {
    @Test(arguments: [
        (FontFace(TypeFamily.sans, weight: 600), "IBMPlexSans-SemiBold.otf"),
        (FontFace(TypeFamily.condensed, weight: 450, italic: true), "IBMPlexSansCondensed-TextItalic.otf"),
        (FontFace(TypeFamily.mono, weight: 400), "IBMPlexMono-Regular.otf"),
    ])
    func everyFaceHasItsFile(face: FontFace, name: String) throws {
        let book = try FontBook(folder: Repository.fonts)
        #expect(try book.file(of: face) == Repository.fonts.appending(name))
    }

    @Test func unknownFaceHasNone() throws {
        let book = try FontBook(folder: Repository.fonts)
        let face = FontFace("Comic Sans", weight: 400)
        #expect(throws: RenderError.unknownFace(face, nearest: "IBM Plex Sans")) { try book.file(of: face) }
    }

    @Test(arguments: [false, true]) func outlineStandsWhereTheTextDoes(isVertical: Bool) throws {
        let book = try FontBook(folder: Repository.fonts)
        let face = FontFace(TypeFamily.sans, weight: 400)
        let advance = 20 * (try book.advance(of: "HIH", in: face))
        let run = TextRun(
            text: "HIH", face: face, size: 20, color: .black, origin: Point(100, 50), advance: advance,
            isVertical: isVertical)
        let outline = try book.outline(of: run)
        #expect(try book.outline(of: run) == outline)
        let points = outline.elements.compactMap { element -> Point? in
            switch element {
            case .move(let point), .line(let point), .curve(_, _, let point): point
            case .close: nil
            }
        }
        let along = points.map { isVertical ? 50 - $0.y : $0.x - 100 }
        let up = points.map { isVertical ? 100 - $0.x : 50 - $0.y }
        #expect((0..<4).contains(along.min() ?? -1))
        #expect((advance - 4..<advance).contains(along.max() ?? -1))
        #expect(abs(up.min() ?? -1) < 0.01)
        #expect(abs((up.max() ?? 0) - 0.698 * 20) < 0.05)
    }
}
