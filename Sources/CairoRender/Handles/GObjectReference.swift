internal import CCairo

/// Owns one reference to a GObject: a Pango font map, context, layout or font.
struct GObjectReference: ~Copyable {
    let raw: OpaquePointer

    /// Takes over a reference the caller holds.
    init(adopting raw: OpaquePointer) {
        self.raw = raw
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(raw))
    }
}
