/// A strip of texts around the grid, whose lines are broken for a width. Lengths in units of `FrameType.unit`.
protocol FrameStrip {
    /// What it takes: no more than it was given, unless its type is too large for that.
    var width: Double { get }
    var height: Double { get }
}

/// A strip in the unit, in points, in which it fits.
struct FittedStrip<Strip: FrameStrip & Hashable & Sendable>: Hashable, Sendable {
    var strip: Strip
    var unit: Double

    /// In points.
    var height: Double { strip.height * unit }

    /// The strip in the largest unit, from `unit` down, in which it is no wider and no higher than said (in points).
    ///
    /// - Parameter make: makes the strip for a width in the unit, and for a unit.
    /// - Throws: what `make` throws.
    init(width: Double, height: Double, unit: Double, make: (_ width: Double, _ unit: Double) throws -> Strip) throws {
        self.unit = unit
        strip = try make(width / unit, unit)
        // What is set at a size without end fits; so some step does.
        while strip.width * self.unit > width + Self.rounding || strip.height * self.unit > height + Self.rounding {
            // Of text that is broken anew, the height goes with the square of the unit.
            self.unit *= min(Self.step, (height / (strip.height * self.unit)).squareRoot())
            strip = try make(width / self.unit, self.unit)
        }
    }

    private static var step: Double { 0.96 }
    /// In points.
    private static var rounding: Double { 1e-6 }
}
