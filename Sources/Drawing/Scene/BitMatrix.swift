/// A square of dark and light modules, such as a QR code's; without a quiet zone.
package struct BitMatrix: Hashable, Sendable {
    /// Modules on a side.
    package let size: Int
    /// Row by row from the top, `size` × `size` of them; true is dark.
    let bits: [Bool]

    /// - Precondition: `bits` holds `size` × `size` modules.
    package init(size: Int, bits: [Bool]) {
        precondition(size >= 0 && bits.count == size * size, "a bit matrix is square")
        self.size = size
        self.bits = bits
    }

    /// Whether the module is dark.
    package subscript(row row: Int, column column: Int) -> Bool {
        bits[row * size + column]
    }
}
