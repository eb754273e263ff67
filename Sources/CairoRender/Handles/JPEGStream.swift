internal import CJPEG

/// Owns a JPEG file (JFIF 1.01) that is made row by row: RGB, 8 bits, colours at full resolution.
struct JPEGStream: ~Copyable {
    private let raw: OpaquePointer
    /// libjpeg's.
    static let longestSide = 65_500

    /// Writes the head.
    ///
    /// - Parameters:
    ///   - quality: 1 to 100.
    ///   - profile: the colour profile that goes into it.
    /// - Throws: `RenderError.tooLargeForJPEG`; `outOfMemory`.
    init(width: Int, height: Int, dpi: Double, quality: Int, profile: [UInt8]) throws(RenderError) {
        try Self.check(width: width, height: height)
        let (density, unit) = Self.density(dpi)
        let picture = cjpeg_picture(
            width: UInt32(width), height: UInt32(height), quality: Int32(clamping: quality), density: density,
            density_unit: unit)
        guard let raw = cjpeg_begin(picture, profile, profile.count) else { throw .outOfMemory }
        self.raw = raw
    }

    deinit { cjpeg_free(raw) }

    /// - Throws: `RenderError.tooLargeForJPEG`.
    static func check(width: Int, height: Int) throws(RenderError) {
        guard max(width, height) <= longestSide else { throw .tooLargeForJPEG(width: width, height: height) }
    }

    /// Adds whole rows: red, green and blue of each pixel.
    ///
    /// - Returns: what of the file is ready.
    /// - Throws: `RenderError.jpeg`.
    func add(_ rows: [UInt8], count: Int) throws(RenderError) -> [UInt8] {
        guard cjpeg_add(raw, rows, UInt32(count)) == 0 else { throw fault }
        return take()
    }

    /// The rest of the file, when all rows have been added.
    ///
    /// - Throws: `RenderError.jpeg`.
    func end() throws(RenderError) -> [UInt8] {
        guard cjpeg_end(raw) == 0 else { throw fault }
        return take()
    }

    private var fault: RenderError { .jpeg(String(cString: cjpeg_message(raw))) }

    private func take() -> [UInt8] {
        var length = 0
        let bytes = cjpeg_take(raw, &length)
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    /// A whole number of pixels, to an inch, or to a centimetre where only that is exact.
    private static func density(_ dpi: Double) -> (UInt32, UInt8) {
        let perCentimetre = dpi / 2.54
        let isMetric = dpi.rounded() != dpi && abs(perCentimetre.rounded() - perCentimetre) < 1e-9
        let number = max(1, min(65_535, (isMetric ? perCentimetre : dpi).rounded()))
        return (UInt32(number), isMetric ? 2 : 1)
    }
}
