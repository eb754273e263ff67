extension Transform {
    /// Reads the value of a `transform` attribute; what cannot be read is left out.
    init(reading text: String) {
        self = .identity
        for part in text.split(separator: ")") {
            let pieces = part.split(separator: "(", maxSplits: 1)
            guard pieces.count == 2 else { continue }
            let name = pieces[0].filter(\.isLetter)
            var reader = NumberReader(pieces[1])
            self = after(Self.function(name, reader.numbers()) ?? .identity)
        }
    }

    private static func function(_ name: String, _ values: [Double]) -> Transform? {
        switch (name, values.count) {
        case ("matrix", 6): Transform(a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
        case ("translate", 1): Transform(e: values[0])
        case ("translate", 2): Transform(e: values[0], f: values[1])
        case ("scale", 1): Transform(a: values[0], d: values[0])
        case ("scale", 2): Transform(a: values[0], d: values[1])
        case ("rotate", 1): rotation(values[0])
        case ("rotate", 3):
            Transform(e: values[1], f: values[2]).after(rotation(values[0])).after(Transform(e: -values[1], f: -values[2]))
        case ("skewX", 1): Transform(c: Angle.tangent(degrees: values[0]))
        case ("skewY", 1): Transform(b: Angle.tangent(degrees: values[0]))
        default: nil
        }
    }
}
