internal import CCairo
internal import Drawing

/// Owns a Cairo surface.
struct Surface: ~Copyable {
    let raw: OpaquePointer
    let kind: SurfaceKind

    private init(adopting raw: OpaquePointer, kind: SurfaceKind) throws(RenderError) {
        self.kind = kind
        self.raw = raw  // from here on deinit cleans up, also when the check throws
        try CairoError.check(cairo_surface_status(raw))
    }

    deinit {
        cairo_surface_destroy(raw)
    }

    /// A PDF document whose bytes go to `sink`; `size` is its first page's, in points.
    ///
    /// The surface owns the sink: Cairo writes to it until its last reference to the surface is gone, also after drawing threw.
    static func pdf(into sink: ByteSink, size: Size) throws(RenderError) -> Surface {
        let append: cairo_write_func_t = { closure, bytes, count in
            let sink = Unmanaged<ByteSink>.fromOpaque(closure!).takeUnretainedValue()
            sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        let owned = Unmanaged.passRetained(sink)
        let surface: Surface
        do throws(RenderError) {
            surface = try Surface(
                adopting: cairo_pdf_surface_create_for_stream(append, owned.toOpaque(), size.width, size.height),
                kind: .pdf)
        } catch {
            owned.release()
            throw error
        }
        let release: cairo_destroy_func_t = { Unmanaged<ByteSink>.fromOpaque($0!).release() }
        let status = cairo_surface_set_user_data(surface.raw, sinkKey, owned.toOpaque(), release)
        if status != CAIRO_STATUS_SUCCESS {
            // Finished, it writes no more, whoever still refers to it.
            cairo_surface_finish(surface.raw)
            owned.release()
            try CairoError.check(status)
        }
        return surface
    }

    /// What Cairo knows a surface's sink by: an address that is nobody else's.
    nonisolated(unsafe) private static let sinkKey = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

    /// A picture over the caller's memory: four bytes a pixel, blue, green, red and one that is not used.
    ///
    /// `pixels` must outlive the surface; rows are `stride` bytes apart; a side has at most 32,767 pixels.
    static func image(
        over pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int
    ) throws(RenderError) -> Surface {
        try Surface(
            adopting: cairo_image_surface_create_for_data(
                pixels, CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height), Int32(clamping: stride)),
            kind: .image)
    }

    /// A picture of one pixel: something to shape text on.
    static func scratch() throws(RenderError) -> Surface {
        try Surface(adopting: cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), kind: .image)
    }

    /// Changes the size of the pages from here on, in points.
    func setPageSize(_ size: Size) {
        cairo_pdf_surface_set_size(raw, size.width, size.height)
    }

    /// Sees that everything drawn is in the memory of a picture.
    func flush() {
        cairo_surface_flush(raw)
    }

    /// Writes everything out; some errors exist only after this.
    consuming func finish() throws(RenderError) {
        cairo_surface_finish(raw)
        try CairoError.check(cairo_surface_status(raw))
    }
}

/// Where a surface's bytes gather.
final class ByteSink {
    var bytes: [UInt8] = []
}
