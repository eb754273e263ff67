internal import CCairo

/// A status Cairo reported that is not success.
struct CairoError: Error, Hashable, CustomStringConvertible {
    /// The corresponding C type is `cairo_status_t`.
    let rawValue: UInt32

    /// The corresponding C constant is `CAIRO_STATUS_NO_MEMORY`.
    static let noMemory = CairoError(rawValue: CAIRO_STATUS_NO_MEMORY.rawValue)
    /// The corresponding C constant is `CAIRO_STATUS_INVALID_SIZE`.
    static let invalidSize = CairoError(rawValue: CAIRO_STATUS_INVALID_SIZE.rawValue)
    /// The corresponding C constant is `CAIRO_STATUS_WRITE_ERROR`.
    static let writeError = CairoError(rawValue: CAIRO_STATUS_WRITE_ERROR.rawValue)

    /// Cairo's own words.
    var description: String {
        String(cString: cairo_status_to_string(cairo_status_t(rawValue)))
    }

    /// - Throws: where `status` is anything but `CAIRO_STATUS_SUCCESS`.
    static func check(_ status: cairo_status_t) throws(CairoError) {
        guard status == CAIRO_STATUS_SUCCESS else { throw CairoError(rawValue: status.rawValue) }
    }
}
