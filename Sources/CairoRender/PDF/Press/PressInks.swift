/// Which colours a press prints with black ink alone.
///
/// Black type made of four inks needs them in register to a tenth of a millimetre, so black and grey type and lines
/// are set in black (K) alone; dark ones overprint what lies under them, so that no white fringe shows. Dark grey
/// fields are black alone too: white type in them needs no register, and no place gets more than 280 % of ink.
/// All other colours stay sRGB, which the output intent's profile separates.
struct PressInks {
    enum Kind {
        /// Layers of type and lines: everything in them.
        case lines
        /// Layers of fields: fills are fields, strokes are lines.
        case fields
    }

    enum Ink: Hashable {
        case rgb
        /// A tint of black, 0 … 1.
        case black(Double, overprints: Bool)

        var overprints: Bool {
            switch self {
            case .rgb: false
            case .black(_, let overprints): overprints
            }
        }
    }

    var kind: Kind

    /// Channels of a grey differ by so much at most: the themes' greys lean to blue.
    private static let leaning = 16
    /// A light grey field keeps its tone unless it has none.
    private static let toneless = 2

    /// The ink for red, green and blue, 0 … 255.
    func ink(for channels: [Int], isStroke: Bool) -> Ink {
        let spread = channels.max()! - channels.min()!
        let black = 1 - (0.299 * Double(channels[0]) + 0.587 * Double(channels[1]) + 0.114 * Double(channels[2])) / 255
        let isWhite = channels == [255, 255, 255]
        guard spread <= Self.leaning, !isWhite else { return .rgb }
        if kind == .lines || isStroke {
            // From 80 % on a tint is set solid: its screen would fray thin strokes. Light lines knock out.
            return .black(black >= 0.8 ? 1 : black, overprints: black >= 0.5)
        }
        return black >= 0.5 || spread <= Self.toneless ? .black(black, overprints: false) : .rgb
    }
}
