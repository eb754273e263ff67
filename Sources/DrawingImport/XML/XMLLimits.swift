/// What is refused, so that no file can exhaust stack or memory.
struct XMLLimits: Hashable, Sendable {
    /// How long the text may be, in bytes, after it was unpacked.
    var size = 64 << 20
    /// How deep elements may be nested.
    var depth = 200
    /// How many elements there may be.
    var elements = 1_000_000
}
