internal import CCairo

/// A status of Cairo's that is not success.
package struct CairoError: Hashable, Sendable, CustomStringConvertible {
    /// The corresponding C type is `cairo_status_t`.
    package let rawValue: UInt32

    /// Cairo's own words.
    package var description: String {
        String(cString: cairo_status_to_string(cairo_status_t(rawValue)))
    }

    /// - Throws: `RenderError.cairo`, where `status` is anything but `CAIRO_STATUS_SUCCESS`.
    static func check(_ status: cairo_status_t) throws(RenderError) {
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(CairoError(rawValue: status.rawValue)) }
    }
}
