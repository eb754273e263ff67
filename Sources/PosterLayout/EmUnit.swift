/// Fixed-point em: 1/1024 of the size of the smallest label class.
///
/// All of layout is done in whole numbers of it, so that no rounding differs between machines; the sheet enters
/// only at the end, as one scale.
typealias Em = Int

extension Int {
    static let emScale = 1024

    /// `value` em, rounded to the nearest unit.
    static func em(_ value: Double) -> Em { Int((value * Double(emScale)).rounded()) }

    /// `value` em, rounded up: for widths, so that nothing is ever wider than it was said to be.
    static func emUp(_ value: Double) -> Em { Int((value * Double(emScale)).rounded(.up)) }
}
