/// Names beside each other in one line, where some may run from right to left.
enum Bidi {
    /// The text between isolates (UAX 9, section 2.4), so that its direction, and what turns it, ends with it; unchanged
    /// where nothing in it runs from right to left.
    static func isolated(_ text: String) -> String {
        text.unicodeScalars.contains(where: turns) ? "\u{2068}\(text)\u{2069}" : text
    }

    /// Letters from right to left (the blocks that UAX 9 gives them), and characters that turn the direction.
    private static func turns(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
            0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}
