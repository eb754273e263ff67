import Foundation
import PosterTestSupport
import Testing

@testable import CairoRender
@testable import OutputFiles

@Suite struct JPEGTests {
    let fixture: SceneFixture
    let folder: TemporaryFolder

    init() throws {
        fixture = try SceneFixture()
        folder = try TemporaryFolder()
    }

    private func jpeg(_ picture: RasterPicture, quality: Int = 92, threads: Int = 2) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try picture.writeJPEG(quality: quality, profiles: Repository.profiles, threads: threads) { bytes += $0 }
        return bytes
    }

    @Test(.enabled(if: Tool.missing([.vipsheader]).isEmpty, "needs vipsheader"))
    func vipsReadsSizeResolutionAndColors() throws {
        let path = folder / "a.jpg"
        let bytes = try jpeg(try fixture.picture(dpi: 150))
        #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF, 0xE0]) && bytes.suffix(2) == [0xFF, 0xD9])
        // JFIF: units of an inch, 150 of them each way.
        #expect(Array(bytes[6..<18]) == Array("JFIF".utf8) + [0, 1, 1, 1, 0, 150, 0, 150])
        try OutputFile.write(bytes, to: path)
        let field = { (name: String) in
            try Tool.vipsheader.run(["-f", name, path]).output.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        #expect(try field("width") == "900" && field("height") == "600")
        #expect(try field("bands") == "3" && field("jpeg-chroma-subsample") == "4:4:4")
        #expect(Data(base64Encoded: try field("icc-profile-data")) == Data(Repository.sRGB))
    }

    /// Ten to a millimetre are no whole number to an inch.
    @Test func metricResolutionStaysExact() throws {
        #expect(Array(try jpeg(try fixture.picture(dpi: 254)).prefix(18).suffix(5)) == [1, 0, 254, 0, 254])
        #expect(Array(try jpeg(try fixture.picture(dpi: 25.4)).prefix(18).suffix(5)) == [2, 0, 10, 0, 10])
    }

    @Test(.enabled(if: Tool.missing([.vips]).isEmpty, "needs vips"))
    func itsPixelsAreNearlyThoseOfThePNG() throws {
        let picture = try fixture.picture(dpi: 300)
        let (path, converted) = (folder / "a.jpg", folder / "raw.ppm")
        try OutputFile.write(try jpeg(picture, quality: 95), to: path)
        var bytes: [UInt8] = []
        try picture.writePNG(threads: 2) { bytes += $0 }
        let png = try PNGImage(bytes)
        #expect(try Tool.vips.run(["ppmsave", "--strip", path, converted]).status == 0)
        let other = try PPMImage(Array(try Data(contentsOf: URL(filePath: converted))))
        #expect((other.width, other.height) == (png.width, png.height))
        var (sum, count) = (0, 0)
        for row in 0..<png.height {
            for (one, two) in zip(other.colors(row: row), png.colors(row: row, columns: 0..<png.width)) {
                sum += abs(Int(one) - Int(two))
                count += 1
            }
        }
        #expect(count == 3 * png.width * png.height)
        #expect(Double(sum) / Double(count) < 1)
    }

    @Test(arguments: [2, 5])
    func numberOfThreadsChangesNothing(threads: Int) throws {
        let picture = try fixture.picture(dpi: 400)
        #expect(try jpeg(picture, threads: threads) == jpeg(picture, threads: 1))
    }

    @Test func sideThatNoJPEGHasIsRefused() throws {
        let large = try fixture.picture(dpi: 20_000)
        #expect(throws: RenderError.tooLargeForJPEG(width: large.width, height: large.height)) { try jpeg(large) }
    }

    @Test func faultOfTheLibraryIsAnErrorAndNoMore() throws {
        let stream = try JPEGStream(width: 2, height: 2, dpi: 150, quality: 92, profile: Repository.sRGB)
        _ = try stream.add([1, 2, 3, 4, 5, 6], count: 1)
        // A row is missing.
        do throws(RenderError) {
            _ = try stream.end()
            Issue.record("an unfinished picture was ended")
        } catch {
            #expect(error.description.hasPrefix("libjpeg could not write the picture: "), "\(error)")
        }
    }

    @Test func errorOfTheFileComesThrough() throws {
        struct Full: Error {}
        #expect(throws: Full.self) {
            try fixture.picture(dpi: 300).writeJPEG(quality: 92, profiles: Repository.profiles, threads: 2) { _ in throw Full() }
        }
    }
}
