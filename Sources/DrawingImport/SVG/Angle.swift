#if canImport(Glibc)
    internal import Glibc
#endif

/// Angles as drawings have them.
enum Angle {
    static func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
        let radians = degrees * .pi / 180
        return (sin(radians), cos(radians))
    }

    static func tangent(degrees: Double) -> Double { tan(degrees * .pi / 180) }
}
