import PosterTestSupport
import Testing

@testable import CairoRender
@testable import Drawing

@Suite struct RasterPictureTests {
    let fixture: SceneFixture

    init() throws {
        fixture = try SceneFixture()
    }

    private func whole(_ picture: RasterPicture, threads: Int = 2) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try picture.writePNG(threads: threads) { bytes += $0 }
        return bytes
    }

    /// 401 dpi: an odd scale, and strips and columns of the whole are not those of the parts.
    @Test(arguments: [(150.0, 97), (401.0, 700)])
    func partsPutTogetherAreTheWhole(dpi: Double, side: Int) throws {
        let picture = try fixture.picture(dpi: dpi)
        let all = try PNGImage(try whole(picture))
        var differing = 0
        for y in stride(from: 0, to: picture.height, by: side) {
            for x in stride(from: 0, to: picture.width, by: side) {
                let box = PixelBox(x: x, y: y, width: min(side, picture.width - x), height: min(side, picture.height - y))
                let part = try PNGImage(try #require(try picture.pngs([box]).first))
                #expect((part.width, part.height) == (box.width, box.height))
                for row in 0..<box.height {
                    if part.colors(row: row, columns: 0..<box.width) != all.colors(row: y + row, columns: x..<x + box.width) {
                        differing += 1
                    }
                }
            }
        }
        #expect(differing == 0)
    }

    @Test func halvedIsDrawnAnewAtHalfTheSize() throws {
        let picture = try fixture.picture(dpi: 150)
        let half = picture.halved(1)
        #expect((picture.width, picture.height) == (900, 600))
        #expect((half.width, half.height, half.dpi) == (450, 300, 75))
        #expect((picture.halved(9).width, picture.halved(9).height) == (2, 2))
        #expect(try whole(half) == whole(fixture.picture(dpi: 75)))
    }

    @Test func progressCountsEveryPixelOnce() throws {
        let picture = try fixture.picture(dpi: 600)
        var counts: [Int] = []
        try picture.writePNG(threads: 2, progress: { counts.append($0) }, write: { _ in })
        #expect(counts == counts.sorted())
        #expect(counts.count > 1)
        #expect(counts.last == picture.pixels)
    }

    @Test(arguments: RasterFormat.allCases)
    func estimateIsNotFarOff(format: RasterFormat) throws {
        let folder = try TemporaryFolder()
        let picture = try fixture.picture(dpi: 600)
        let estimate = try RasterEstimate(picture, format: format, threads: 2).fileSize
        let size: Int
        switch format {
        case .png: size = try whole(picture).count
        case .tiff: size = try TIFFFixture(picture, in: folder).bytes.count
        case .jpeg:
            var length = 0
            try picture.writeJPEG(quality: 92, profiles: Repository.profiles, threads: 2) { length += $0.count }
            size = length
        }
        #expect((size * 6 / 10...size * 16 / 10).contains(estimate), "\(estimate) for \(size)")
    }
}
