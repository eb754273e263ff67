internal import Drawing

/// The sheet's colours for a dark screen: every colour with its lightness turned round, its hue kept.
///
/// What is dark on a light screen already, the floor and solid column heads, stays as it is. Printing always has the
/// light colours.
enum DarkColors {
    /// Lightness of a colour, and what becomes of it: grounds get close together at the dark end, inks at the light.
    private static let curve: [(from: Double, to: Double)] = [(0, 0.94), (0.45, 0.7), (0.62, 0.22), (1, 0.08)]
    /// Grounds have so much of their chroma.
    private static let groundChroma = 0.55

    /// One rule for every colour in the scenes.
    static func rules(for scenes: [Scene]) -> String {
        var fills: Set<UInt32> = []
        var strokes: Set<UInt32> = []
        for scene in scenes {
            fills.insert(number(scene.paper))
            for item in scene.layers.flatMap(\.items) {
                switch item.shape {
                case .fill(_, let color): fills.insert(number(color))
                case .stroke(_, let stroke): strokes.insert(number(stroke.color))
                case .text(let run): fills.insert(number(run.color))
                }
            }
        }
        let heads = hasSolidHeads(scenes) ? ",.head,.column-head" : ""
        let rules =
            fills.sorted().map { rule("fill", Color($0), except: ":not(.floor\(heads))") }
            + strokes.sorted().map { rule("stroke", Color($0), except: ":not(.floor)") }
        return "@media screen{\n" + rules.joined() + "}\n"
    }

    /// The colour on a dark screen.
    static func darkened(_ color: Color) -> Color {
        let channels = [color.red, color.green, color.blue].map { Double($0) / 255 }
        let (low, high) = (channels.min() ?? 0, channels.max() ?? 0)
        let lightness = (low + high) / 2
        let target = turned(lightness)
        // Chroma as far as the new lightness has room for it.
        let chroma = high - low
        let wanted = target < 0.5 ? groundChroma * chroma : chroma
        let share = chroma == 0 ? 0 : min(wanted, 1 - abs(2 * target - 1)) / chroma
        let result = channels.map { target + ($0 - lightness) * share }
        func channel(_ value: Double) -> UInt8 { UInt8(max(0, min(255, (value * 255).rounded()))) }
        return Color(red: channel(result[0]), green: channel(result[1]), blue: channel(result[2]))
    }

    private static func turned(_ lightness: Double) -> Double {
        let end = max(1, curve.firstIndex { lightness <= $0.from } ?? curve.count - 1)
        let (a, b) = (curve[end - 1], curve[end])
        return a.to + (lightness - a.from) / (b.from - a.from) * (b.to - a.to)
    }

    /// Whether the columns' names are light type on a field of colour.
    private static func hasSolidHeads(_ scenes: [Scene]) -> Bool {
        scenes.flatMap(\.layers).flatMap(\.items).contains { item in
            guard item.role == .columnHead, case .text(let run) = item.shape else { return false }
            return run.color.relativeLuminance > 0.5
        }
    }

    private static func rule(_ property: String, _ color: Color, except: String) -> String {
        "[data-scheme=dark] #sheet [\(property)=\"\(color.hex)\"]\(except){\(property):\(darkened(color).hex)}\n"
    }

    private static func number(_ color: Color) -> UInt32 {
        UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    }
}
