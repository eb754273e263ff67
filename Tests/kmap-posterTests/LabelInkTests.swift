import Foundation
import PosterTestSupport
import Testing

@testable import MapModel

/// No label is missing in a picture: under each stands as much ink as in poppler's rendering of the PDF.
@Suite struct LabelInkTests {
    private static let poppler = "/usr/bin/pdftoppm"
    private static let vips = "/usr/bin/vips"
    private static let areThere = [poppler, vips].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: areThere, "needs poppler-utils and libvips-tools"))
    func pictureHasInkUnderEveryLabelAsThePDFDoes() throws {
        let folder = try TemporaryFolder()
        let sheet = ["--size", "A2", "--orientation", "landscape", "--effort", "fast"]
        for arguments in [
            ["poster", "-o", folder / "a.pdf"], ["poster", "--dpi", "72", "-q", "-o", folder / "a.png"],
            ["layout", "-o", folder / "a.json"],
        ] {
            let run = try Command.run(arguments: [arguments[0]] + sheet + arguments.dropFirst())
            #expect(run.status == 0, "\(run.errors)")
        }
        for (tool, arguments) in [
            (Self.poppler, ["-r", "72", "-singlefile", folder / "a.pdf", folder / "pdf"]),
            (Self.vips, ["copy", folder / "a.png", folder / "png.ppm"]),
        ] {
            let run = try Command.run(arguments: arguments, executable: tool)
            #expect(run.status == 0, "\(run.errors)")
        }
        let (ours, theirs) = (try Pixmap(folder / "png.ppm"), try Pixmap(folder / "pdf.ppm"))
        #expect(ours.width == theirs.width && ours.height == theirs.height)
        let layout = try JSONDecoder().decode(Layout.self, from: Data(contentsOf: URL(filePath: folder / "a.json")))
        let lines = layout.items.flatMap(\.lines)
        #expect(lines.count > 400)
        for line in lines {
            let (mine, other) = (ours.ink(in: line.box), theirs.ink(in: line.box))
            #expect(other > 0, "\(line.text): nothing in the PDF")
            #expect(abs(mine - other) < 0.25 * other, "\(line.text): ink of \(mine) beside \(other)")
        }
    }

    private struct Layout: Decodable {
        struct Item: Decodable { var lines: [Line] }
        struct Line: Decodable {
            var text: String
            var box: Box
        }
        var items: [Item]
    }

    private struct Box: Decodable {
        var x, y, width, height: Double
    }

    /// A binary PPM file of 8 bits.
    private struct Pixmap {
        let width: Int
        let height: Int
        private let pixels: [UInt8]

        init(_ path: String) throws {
            let file = [UInt8](try Data(contentsOf: URL(filePath: path)))
            let head = file.prefix(200).split(separator: 10).filter { $0.first != UInt8(ascii: "#") }
            let words = head.prefix(3).flatMap { $0.split(separator: 32) }.map { String(decoding: $0, as: UTF8.self) }
            try #require(words.count >= 3 && words[0] == "P6", "\(words)")
            (width, height) = (try #require(Int(words[1])), try #require(Int(words[2])))
            pixels = file.suffix(3 * width * height)
        }

        /// How much the pixels of a box differ from its commonest brightness, added up: ink on a ground.
        func ink(in box: Box) -> Double {
            let columns = max(0, Int(box.x))..<min(width, Int((box.x + box.width).rounded(.up)))
            let rows = max(0, Int(box.y))..<min(height, Int((box.y + box.height).rounded(.up)))
            let values = rows.flatMap { row in
                columns.map { column in (0..<3).reduce(0) { $0 + Int(pixels[3 * (row * width + column) + $1]) } }
            }
            var counts = [Int](repeating: 0, count: 3 * 255 + 1)
            for value in values { counts[value] += 1 }
            let ground = counts.indices.max { counts[$0] < counts[$1] } ?? 0
            return Double(values.reduce(0) { $0 + abs($1 - ground) })
        }
    }
}
