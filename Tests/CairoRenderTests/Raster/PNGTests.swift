import Foundation
import PosterTestSupport
import Testing

@testable import CairoRender
@testable import Drawing
@testable import OutputFiles

@Suite struct PNGTests {
    let fixture: SceneFixture

    init() throws {
        fixture = try SceneFixture()
    }

    private func bytes(_ scene: Scene, dpi: Double, threads: Int = 2) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try RasterPicture(scene, dpi: dpi, book: fixture.book).writePNG(threads: threads) { bytes += $0 }
        return bytes
    }

    /// A scene of one shape on white paper.
    private func scene(_ shape: SceneItem.Shape, size: Size) -> Scene {
        var scene = fixture.scene
        scene.size = size
        scene.paper = Color(0xFFFFFF)
        scene.layers = [SceneLayer(.bands, items: [SceneItem(shape, role: .cell)])]
        return scene
    }

    // MARK: The file

    @Test func fileSaysItsSizeResolutionAndColorsAndNoDate() throws {
        let image = try PNGImage(try bytes(fixture.scene, dpi: 150))
        #expect((image.width, image.height) == (900, 600))
        #expect(Set(image.chunks.map(\.name)) == ["IHDR", "sRGB", "gAMA", "pHYs", "iTXt", "IDAT", "IEND"])
        let resolution = try #require(image.chunks.first { $0.name == "pHYs" }).data
        #expect(PNGImage.number(resolution[0..<4]) == 5906)  // pixels per metre
        #expect(PNGImage.number(resolution[4..<8]) == 5906)
        #expect(resolution[8] == 1)
    }

    @Test(.enabled(if: Tool.missing([.pngcheck]).isEmpty, "needs pngcheck"))
    func pngcheckHasNoComplaint() throws {
        let folder = try TemporaryFolder()
        let path = (folder / "poster.png")
        try OutputFile.write(try bytes(fixture.scene, dpi: 200), to: path)
        let check = try withExtendedLifetime(folder) { try Tool.pngcheck.run(["-q", path]) }
        #expect(check.status == 0)
    }

    @Test(arguments: [2, 5])
    func numberOfThreadsChangesNothing(threads: Int) throws {
        #expect(try bytes(fixture.scene, dpi: 400, threads: threads) == bytes(fixture.scene, dpi: 400, threads: 1))
    }

    // MARK: The picture

    @Test func colorsAreExact() throws {
        let image = try PNGImage(try bytes(fixture.scene, dpi: 72))
        #expect(image[2, 2] == [0xFA, 0xF8, 0xF4])
        for (cell, tint) in zip(SceneFixture.cells, SceneFixture.tints) {
            let color = image[Int(cell.right) - 3, Int(cell.bottom) - 3]
            #expect(color == [tint.red, tint.green, tint.blue])
        }
    }

    @Test func everyPixelBelongsToItsStrip() throws {
        // A slope across all strips: each row is dark up to a column that grows with it.
        let slope = Path([.move(Point(0, 0)), .line(Point(400, 800)), .line(Point(0, 800)), .close])
        let image = try PNGImage(try bytes(scene(.fill(slope, Color(0)), size: Size(400, 800)), dpi: 72))
        for row in 4..<796 {
            #expect(image[row / 2 - 2, row] == [0, 0, 0])
            #expect(image[row / 2 + 2, row] == [255, 255, 255])
        }
    }

    @Test func verticalTextRunsUpwards() throws {
        let face = FontFace(TypeFamily.sans, weight: 600)
        let advance = try 40 * fixture.book.advance(of: "L", in: face)
        func run(isVertical: Bool) -> SceneItem.Shape {
            .text(
                TextRun(
                    text: "L", face: face, size: 40, color: Color(0), origin: Point(50, 50), advance: advance,
                    isVertical: isVertical))
        }
        let size = Size(100, 100)
        let upright = try PNGImage(try bytes(scene(run(isVertical: false), size: size), dpi: 72))
        let upwards = try PNGImage(try bytes(scene(run(isVertical: true), size: size), dpi: 72))
        // Turned a quarter to the left about the origin, a pixel goes from (50 + a, 50 - b) to (50 - b, 50 - a).
        for across in -10..<30 {
            for up in -5..<35 {
                let difference = zip(upright[50 + across, 49 - up], upwards[49 - up, 49 - across]).map { abs(Int($0) - Int($1)) }
                #expect(difference.allSatisfy { $0 <= 8 })
            }
        }
        #expect(upright[54, 30] == [0, 0, 0])  // the stem
    }

    @Test func picturesMayBeWiderThanCairosSurfaces() throws {
        let bar = Path(Rect(x: 30, y: 0, width: 39_900, height: 3))
        let image = try PNGImage(try bytes(scene(.fill(bar, Color(0x123456)), size: Size(40_000, 6)), dpi: 72))
        #expect(image.width == 40_000)
        #expect((30..<39_930).allSatisfy { image[$0, 1] == [0x12, 0x34, 0x56] })
        #expect([0, 29, 39_930, 39_999].allSatisfy { image[$0, 1] == [255, 255, 255] })
        #expect(image[20_000, 4] == [255, 255, 255])
    }

    @Test(.enabled(if: Tool.missing([.qpdf, .pdftoppm]).isEmpty, "needs \(Tool.missing([.qpdf, .pdftoppm]))"))
    func itLooksLikeThePDF() throws {
        let renderer = try PDFRenderer(book: fixture.book, profiles: Repository.profiles)
        let other = try PPMImage(try PDFDocument(try renderer.render(fixture.scene)).picture(dpi: 150))
        let image = try PNGImage(try bytes(fixture.scene, dpi: 150))
        #expect((other.width, other.height) == (image.width, image.height))
        var sum = 0
        for row in 0..<image.height {
            for column in 0..<image.width {
                sum += zip(image[column, row], other[column, row]).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
            }
        }
        #expect(Double(sum) / Double(3 * image.width * image.height) < 3)
    }

    // MARK: What cannot be

    @Test(arguments: [0, -150, 1e9, Double.nan, Double.infinity, 0.0001])
    func resolutionThatCannotBeIsAnError(dpi: Double) throws {
        let error = #expect(throws: RenderError.self) { try bytes(fixture.scene, dpi: dpi) }
        #expect(error?.description.hasPrefix("there is no picture of") == true)
    }

    @Test func failingWriterStopsTheWork() throws {
        struct Full: Error {}
        var calls = 0
        #expect(throws: Full.self) {
            try fixture.picture(dpi: 300).writePNG(threads: 3) { _ in
                calls += 1
                if calls == 3 { throw Full() }
            }
        }
        #expect(calls == 3)
    }
}
