/// How wide a character probably is in fonts that are not known, in em.
///
/// Rather too wide than too narrow: whoever draws the text fits it into the width that layout was told.
enum ForeignWidth {
    static func estimate(of character: Character) -> Double {
        let scalars = character.unicodeScalars
        if scalars.allSatisfy({ isUnseen($0) }) { return 0 }
        if scalars.contains(where: { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }) { return emoji }
        return scalars.contains(where: isWide) ? wide : narrow
    }

    private static let (narrow, wide, emoji) = (0.65, 1.0, 1.3)

    /// Marks, joiners, and what turns the direction of text.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .control, .nonspacingMark, .enclosingMark: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// The blocks whose letters fill a square (Unicode Standard Annex 11: East Asian wide), and pictographs.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
