internal import Foundation

/// An ICC profile for RGB.
struct ColorProfile {
    let bytes: [UInt8]

    /// - Throws: `RenderError.badProfile`, where the file is not there, or is no RGB profile.
    init(rgb path: String) throws(RenderError) {
        // ICC.1:2010, 7.2: the data colour space is at byte 16 of the header, the file signature at 36.
        guard let data = FileManager.default.contents(atPath: path), data.count > 128,
            data[16..<20].elementsEqual("RGB ".utf8), data[36..<40].elementsEqual("acsp".utf8)
        else { throw .badProfile(path: path, needed: "a colour profile for RGB") }
        bytes = Array(data)
    }
}
