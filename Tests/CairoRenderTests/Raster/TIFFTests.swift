import Foundation
import PosterTestSupport
import SystemPackage
import Testing

@testable import CairoRender
@testable import OutputFiles

/// A TIFF of a picture, written and read back.
struct TIFFFixture {
    let path: String
    let bytes: [UInt8]

    init(_ picture: RasterPicture, in folder: TemporaryFolder, threads: Int = 2) throws {
        path = (folder / "poster.tif")
        var file = try OutputFile(path: path)
        try picture.writeTIFF(profiles: Repository.profiles, threads: threads, to: &file)
        try file.commit()
        bytes = Array(try Data(contentsOf: URL(filePath: path)))
    }
}

@Suite struct TIFFTests {
    let fixture: SceneFixture
    let folder: TemporaryFolder

    init() throws {
        fixture = try SceneFixture()
        folder = try TemporaryFolder()
    }

    @Test(.enabled(if: Tool.missing([.tiffinfo]).isEmpty, "needs tiffinfo"))
    func tiffinfoReadsSizeResolutionAndColors() throws {
        let tiff = try TIFFFixture(try fixture.picture(dpi: 150), in: folder)
        let info = try Tool.tiffinfo.run([tiff.path])
        #expect(info.status == 0)
        for line in [
            "Image Width: 900 Image Length: 600", "Resolution: 150, 150 pixels/inch", "Bits/Sample: 8",
            "Compression Scheme: AdobeDeflate", "Photometric Interpretation: RGB color", "Samples/Pixel: 3",
            "Rows/Strip: 256", "ICC Profile: <present>",
        ] {
            #expect(info.output.contains(line), "\(line)\n\(info.output)")
        }
        #expect(!info.output.contains("Extra Samples"))
        #expect(!info.output.contains("DateTime"))
    }

    @Test(.enabled(if: Tool.missing([.vips, .tiffinfo]).isEmpty, "needs vips and tiffinfo"))
    func itsPixelsAreThoseOfThePNG() throws {
        let picture = try fixture.picture(dpi: 300)
        let tiff = try TIFFFixture(picture, in: folder)
        var bytes: [UInt8] = []
        try picture.writePNG(threads: 2) { bytes += $0 }
        let png = try PNGImage(bytes)
        let converted = (folder / "raw.ppm")
        #expect(try Tool.vips.run(["ppmsave", "--strip", tiff.path, converted]).status == 0)
        let other = try PPMImage(Array(try Data(contentsOf: URL(filePath: converted))))
        #expect((other.width, other.height) == (png.width, png.height))
        for row in 0..<png.height where other.colors(row: row) != png.colors(row: row, columns: 0..<png.width) {
            Issue.record("row \(row) differs")
        }
    }

    @Test(arguments: [2, 5])
    func numberOfThreadsChangesNothing(threads: Int) throws {
        let picture = try fixture.picture(dpi: 400)
        let one = try TIFFFixture(picture, in: folder, threads: 1).bytes
        #expect(try TIFFFixture(picture, in: folder, threads: threads).bytes == one)
    }

    /// A file over the limit says 43, has 64-bit offsets, and is read all the same; the limit is 4 GB in earnest.
    @Test(.enabled(if: Tool.missing([.vips]).isEmpty, "needs vips"), arguments: [false, true])
    func beyondTheLimitItIsABigTIFF(isBig: Bool) throws {
        var stream = TIFFStream(width: 2, height: 3, rowsPerStrip: 2, longestClassic: isBig ? 100 : 0xFFFF_FFFF)
        var file = TIFFStream.headRoom
        // Six pixels, stored: red, green, blue in each strip's rows.
        file += stream.add(try Self.zlib([255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3]))
        file += stream.add(try Self.zlib([4, 5, 6, 7, 8, 9]))
        let (head, directory) = stream.finish(dpi: 150, title: "x", profile: Repository.sRGB)
        file = head + file.dropFirst(head.count) + directory
        #expect(Array(file[0..<4]) == [0x49, 0x49, isBig ? 43 : 42, 0])
        let (path, converted) = ((folder / "small.tif"), (folder / "small.ppm"))
        try OutputFile.write(file, to: path)
        #expect(try Tool.vips.run(["ppmsave", "--strip", path, converted]).status == 0)
        let image = try PPMImage(Array(try Data(contentsOf: URL(filePath: converted))))
        #expect(
            [image[0, 0], image[1, 0], image[0, 1], image[1, 1], image[0, 2], image[1, 2]]
                == [[255, 0, 0], [0, 255, 0], [0, 0, 255], [1, 2, 3], [4, 5, 6], [7, 8, 9]])
    }

    /// Strips that truly stand beyond 4 GB, after a hole that takes no room on the disk.
    @Test(.enabled(if: Tool.missing([.vips, .tiffinfo]).isEmpty, "needs vips and tiffinfo"))
    func stripsBeyondFourGigabytesAreFound() throws {
        let start = 5 << 30
        var stream = TIFFStream(width: 2, height: 1, rowsPerStrip: 1)
        stream.end = start
        let strip = stream.add(try Self.zlib([9, 8, 7, 6, 5, 4]))
        let (head, directory) = stream.finish(dpi: 300, title: "x", profile: Repository.sRGB)
        let (path, converted) = ((folder / "long.tif"), (folder / "long.ppm"))
        try OutputFile.write(head, to: path)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seek(toOffset: UInt64(start))
        try file.write(contentsOf: Data(strip + directory))
        try file.close()
        let info = try Tool.tiffinfo.run([path])
        #expect(info.status == 0 && info.output.contains("Resolution: 300, 300 pixels/inch"), "\(info.output)")
        #expect(try Tool.vips.run(["ppmsave", "--strip", path, converted]).status == 0)
        let image = try PPMImage(Array(try Data(contentsOf: URL(filePath: converted))))
        #expect([image[0, 0], image[1, 0]] == [[9, 8, 7], [6, 5, 4]])
    }

    @Test func pipeCannotHoldOne() throws {
        let path = (folder / "pipe")
        try #require(mkfifo(path, 0o600) == 0)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        var file = try OutputFile(path: path)
        #expect(throws: OutputError(path: path, code: .illegalSeek)) {
            try fixture.picture(dpi: 10).writeTIFF(profiles: Repository.profiles, threads: 1, to: &file)
        }
    }

    private static func zlib(_ bytes: [UInt8]) throws -> [UInt8] {
        let deflater = try Deflater(level: 6)
        var data: [UInt8] = [0x78, 0x9C]
        deflater.compress(bytes, into: &data)
        deflater.finish(isLast: true, into: &data)
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return data + TIFFStream.bigEndian(UInt(b << 16 | a))
    }
}
