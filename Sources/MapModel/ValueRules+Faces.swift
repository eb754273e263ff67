internal import TextFormats

extension ValueRules {
    /// A posture, by its name.
    static func face(_ value: LocatedJSON) throws(Mistake) -> KindFace {
        let text = try string(value)
        guard let face = KindFace(rawValue: text) else {
            let names = KindFace.allCases.map(\.rawValue)
            throw Mistake("unknown face “\(text)”", hint: Suggestion.hint(for: text, among: names))
        }
        return face
    }
}
