internal import Foundation
internal import SystemPackage

/// An ICC profile.
///
/// ICC.1:2010, 7.2: the device class is at byte 12 of the header, the data colour space at 16, the signature at 36.
struct ColorProfile {
    let bytes: [UInt8]

    /// A profile for RGB.
    ///
    /// - Throws: `RenderError.badProfile`, where the file is not there, or is no RGB profile.
    init(rgb path: FilePath) throws(RenderError) {
        guard let bytes = Self.read(path), Self.text(bytes[16..<20]) == "RGB " else {
            throw .badProfile(path: path, needed: "a colour profile for RGB")
        }
        self.bytes = bytes
    }

    /// A profile of a printing condition in cyan, magenta, yellow and black.
    ///
    /// - Throws: `RenderError.noProfile`, where the file is not there; `badProfile`, where it is no such profile, saying
    ///   what it is instead.
    init(press path: FilePath) throws(RenderError) {
        let needed = "the profile of a printing condition in CMYK"
        guard FileManager.default.isReadableFile(atPath: path.string) else { throw .noProfile(path: path) }
        guard let bytes = Self.read(path) else { throw .badProfile(path: path, needed: needed) }
        let (kind, space) = (Self.text(bytes[12..<16]), Self.text(bytes[16..<20]))
        guard kind == "prtr", space == "CMYK" else {
            let found = space.filter { $0 != " " }
            throw .badProfile(
                path: path,
                needed: "\(needed) but one for \(found)\(kind == "prtr" || space != "CMYK" ? "" : ", not of a printer")")
        }
        self.bytes = bytes
    }

    /// What the profile calls itself; empty where it does not say.
    ///
    /// ICC.1:2010, 10.13 (`mluc`), and ICC.1:2001, 6.5.17 (`desc`).
    var name: String {
        let count = min(Self.number(bytes, 128), 100)
        for entry in 0..<count {
            let start = 132 + 12 * entry
            guard start + 12 <= bytes.count, Self.text(bytes[start..<start + 4]) == "desc" else { continue }
            let (offset, size) = (Self.number(bytes, start + 4), Self.number(bytes, start + 8))
            guard size >= 12, offset <= bytes.count - size else { return "" }
            let tag = Array(bytes[offset..<offset + size])
            return Self.text(tag[0..<4]) == "mluc" ? Self.unicodeName(tag) : Self.asciiName(tag)
        }
        return ""
    }

    private static func asciiName(_ tag: [UInt8]) -> String {
        text(tag.dropFirst(12).prefix(max(0, number(tag, 8) - 1)))
    }

    /// The first language's.
    private static func unicodeName(_ tag: [UInt8]) -> String {
        let (length, offset) = (number(tag, 20), number(tag, 24))
        guard offset <= tag.count, length <= tag.count - offset else { return "" }
        let units = stride(from: offset, to: offset + length / 2 * 2, by: 2).map { index in
            UInt16(tag[index]) << 8 | UInt16(tag[index + 1])
        }
        return String(decoding: units, as: UTF16.self).filter { $0 != "\0" }
    }

    private static func read(_ path: FilePath) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: path.string), data.count > 132 else { return nil }
        let bytes = Array(data)
        return text(bytes[36..<40]) == "acsp" ? bytes : nil
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self)
    }

    /// A big-endian number of four bytes; 0 where the data ends before it.
    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
        return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
