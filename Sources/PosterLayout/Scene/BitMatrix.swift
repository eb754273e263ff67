/// A square of dark and light modules, such as a QR code's; without a quiet zone.
public struct BitMatrix: Hashable, Sendable {
    /// Modules on a side.
    public let size: Int
    /// Row by row from the top, `size` × `size` of them; true is dark.
    public let bits: [Bool]

    /// - Precondition: `bits` holds `size` × `size` modules.
    public init(size: Int, bits: [Bool]) {
        precondition(size >= 0 && bits.count == size * size, "a bit matrix is square")
        self.size = size
        self.bits = bits
    }

    /// Whether the module is dark.
    public subscript(row row: Int, column column: Int) -> Bool {
        bits[row * size + column]
    }
}
