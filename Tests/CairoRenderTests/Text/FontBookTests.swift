import SystemPackage
import Testing

@testable import CairoRender
@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct FontBookTests {
    let book: FontBook

    init() throws {
        book = try FontBook(folder: Repository.fonts)
    }

    /// Every face the type scale sets anything in.
    static let faces: [FontFace] = {
        let scale = TypeScale()
        let labels = KindFace.allCases.flatMap { kind in
            [1, 3, 5].map { scale.label(kind, importance: $0, onFloor: false).face }
        }
        let furniture = [
            scale.title, scale.release, scale.columnHead, scale.gridReference, scale.howToRead, scale.caption,
            scale.label(.roman, importance: 3, onFloor: true),
        ]
        return labels + furniture.map(\.face)
    }()

    @Test(arguments: faces)
    func everyFaceOfTheTypeScaleIsThere(face: FontFace) throws {
        #expect(try book.advance(of: "vfs_read", in: face) > 2)
    }

    @Test func widthsAreThoseOfTheFontFiles() throws {
        // Advances from the files' hmtx tables, in 1/1000 em.
        #expect(try book.advance(of: "n", in: FontFace(TypeFamily.sans, weight: 400)).isNear(0.568))
        #expect(try book.advance(of: "n", in: FontFace(TypeFamily.condensed, weight: 400)).isNear(0.513))
        #expect(try book.advance(of: "n", in: FontFace(TypeFamily.mono, weight: 400)).isNear(0.600))
    }

    @Test func condensedIsNarrower() throws {
        let text = "do_sys_openat2"
        let wide = try book.advance(of: text, in: FontFace(TypeFamily.sans, weight: 400))
        let narrow = try book.advance(of: text, in: FontFace(TypeFamily.condensed, weight: 400))
        #expect(narrow < 0.95 * wide)
    }

    @Test func emptyTextHasNoWidth() throws {
        #expect(try book.advance(of: "", in: FontFace(TypeFamily.sans, weight: 400)) == 0)
    }

    @Test func trackingStandsBetweenCharactersOnly() throws {
        let face = FontFace(TypeFamily.sans, weight: 600)
        let plain = try book.advance(of: "Linux kernel map", in: face)
        let style = TextStyle(face, size: 5.4, tracking: -0.018)
        let tracked = try book.advance(of: "Linux kernel map", in: style)
        #expect(tracked.isNear(plain - 15 * 0.018))
    }

    @Test(arguments: [("🐧", "🐧"), ("שלום", "ש"), ("日本", "日"), ("a🐧b", "🐧"), ("\u{202E}x", "\u{202E}")])
    func foreignTextIsRefusedUnlessLeftToTheReader(text: String, foreign: Character) throws {
        let face = FontFace(TypeFamily.sans, weight: 400)
        #expect(throws: RenderError.missingGlyph(foreign, text: text, face: face)) { try book.advance(of: text, in: face) }
        #expect(book.leftToTheReader.isEmpty)
        let screen = try FontBook(folder: Repository.fonts, foreignText: .isLeftToTheReader)
        let width = try screen.advance(of: text, in: face)
        #expect(width >= 0.5 && width <= 3)
        _ = try screen.advance(of: text, in: face)
        #expect(screen.leftToTheReader.count == 1)
        #expect(try !screen.covers(text, in: face))
        #expect(try screen.covers("vfs_read", in: face))
    }

    @Test func ownLettersOfForeignTextHaveTheirOwnWidth() throws {
        let face = FontFace(TypeFamily.sans, weight: 400)
        let screen = try FontBook(folder: Repository.fonts, foreignText: .isLeftToTheReader)
        let own = try screen.advance(of: "inode", in: face) + screen.advance(of: "file", in: face)
        #expect(try screen.advance(of: "inode🐧file", in: face).isNear(own + 1.3))
        #expect(try screen.advance(of: "vfs_read", in: face) == book.advance(of: "vfs_read", in: face))
    }

    @Test func unknownFamilyIsAnError() {
        let face = FontFace("IBM Plex Serif", weight: 400)
        #expect(throws: RenderError.unknownFace(face, nearest: "IBM Plex Sans")) { try book.advance(of: "a", in: face) }
    }

    @Test func unknownWeightIsAnError() {
        let face = FontFace(TypeFamily.sans, weight: 700)
        #expect(throws: RenderError.unknownFace(face, nearest: "IBM Plex Sans Semi-Bold")) { try book.advance(of: "a", in: face) }
    }

    @Test func italicThatIsNotThereIsAnError() {
        let face = FontFace(TypeFamily.mono, weight: 400, italic: true)
        #expect(throws: RenderError.unknownFace(face, nearest: "IBM Plex Mono")) { try book.advance(of: "a", in: face) }
    }

    @Test(arguments: ["漢", "\n", "\t", "\u{1F427}", "\0"])
    func missingGlyphIsNamed(character: String) {
        let face = FontFace(TypeFamily.condensed, weight: 400)
        let text = "a\(character)b"
        #expect(throws: RenderError.missingGlyph(Character(character), text: text, face: face)) {
            try book.advance(of: text, in: face)
        }
    }

    @Test func folderWithoutFontsIsAnError() {
        #expect(throws: RenderError.noFonts(folder: "/nowhere")) { try FontBook(folder: "/nowhere") }
    }
}

extension Double {
    /// Within a hundred thousandth of an em: what the reference size resolves.
    fileprivate func isNear(_ other: Double) -> Bool {
        abs(self - other) < 1e-5
    }
}
