/// Lengths as people write them, in points inside: 1 pt = 1/72 in.
public enum Length {
    /// Points in a millimetre.
    public static let millimetre = 72 / 25.4
    /// Points in an inch.
    public static let inch = 72.0

    /// "10mm": a length in millimetres, to a tenth of one.
    public static func text(_ points: Double) -> String { millimetres(points) + "mm" }

    /// "1189 × 841 mm": a size in millimetres, to a tenth of one.
    public static func text(_ size: Size) -> String {
        "\(millimetres(size.width)) × \(millimetres(size.height)) mm"
    }

    private static func millimetres(_ points: Double) -> String {
        guard points.isFinite, abs(points) < 1e12 else { return "\(points / millimetre)" }
        let tenths = Int((points / millimetre * 10).rounded())
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }
}
