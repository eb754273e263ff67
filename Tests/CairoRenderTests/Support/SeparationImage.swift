import Foundation
import PosterTestSupport
import Testing

/// What Ghostscript's `tiffsep` puts on the plates for cyan, magenta, yellow and black, from an uncompressed TIFF.
struct SeparationImage {
    let width: Int
    let height: Int
    private let samples: [UInt8]

    /// Separates a PDF's first page with `profile` in force, for its own inks and for the colours it converts.
    init(_ document: PDFDocument, profile: String, dpi: Int) throws {
        let folder = try TemporaryFolder()
        let output = (folder / "plates.tif")
        try document.run(
            .ghostscript, "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "--permit-file-read=\(profile)",
            "-sDEVICE=tiffsep", "-sCompression=none", "-r\(dpi)", "-dOverprint=/simulate",
            "-sDefaultCMYKProfile=\(profile)", "-sOutputICCProfile=\(profile)", "-sOutputFile=\(output)")
        let file = [UInt8](try Data(contentsOf: URL(filePath: output)))
        func number(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reversed().reduce(0) { $0 << 8 | Int(file[offset + $1]) }
        }
        try #require(file.prefix(4) == [0x49, 0x49, 42, 0])
        let directory = number(4, 4)
        var tags: [Int: (type: Int, count: Int, place: Int)] = [:]
        for entry in 0..<number(directory, 2) {
            let start = directory + 2 + 12 * entry
            tags[number(start, 2)] = (number(start + 2, 2), number(start + 4, 4), start + 8)
        }
        func values(_ tag: Int) throws -> [Int] {
            let (type, count, place) = try #require(tags[tag])
            let size = type == 3 ? 2 : 4
            let start = count * size <= 4 ? place : number(place, 4)
            return (0..<count).map { number(start + $0 * size, size) }
        }
        width = try #require(try values(256).first)
        height = try #require(try values(257).first)
        try #require(try values(277) == [4])
        samples = zip(try values(273), try values(279)).flatMap { file[$0..<$0 + $1] }
        try #require(samples.count == 4 * width * height)
    }

    /// Cyan, magenta, yellow and black in percent.
    subscript(column: Int, row: Int) -> [Double] {
        let start = 4 * (row * width + column)
        return samples[start..<start + 4].map { Double($0) / 2.55 }
    }

    /// The most ink in one place, in percent.
    var mostInk: Double {
        (0..<width * height).map { pixel in
            samples[4 * pixel..<4 * pixel + 4].reduce(0) { $0 + Double($1) } / 2.55
        }.max() ?? 0
    }
}
