package import Drawing
package import TextFormats

/// What is printed on, and what it holds at least.
package enum PrintMedium: String, Hashable, Sendable, CaseIterable {
    case paper, fabric

    /// The smallest type, in points.
    package var smallestType: Double {
        switch self {
        case .paper: 5
        case .fabric: 8
        }
    }

    /// The thinnest line, in points: on fabric two pixels at 150 dpi, nearly.
    var thinnestLine: Double {
        switch self {
        case .paper: 0.25
        case .fabric: 0.75
        }
    }

    /// Where a drawing falls short; warnings, since it can be printed all the same.
    package func findings(in scene: Scene, file: String) -> [Finding] {
        var runs: [TextRun] = []
        var widths: [Double] = []
        for item in scene.layers.flatMap(\.items) {
            switch item.shape {
            case .text(let run): runs.append(run)
            case .stroke(_, let stroke): widths.append(stroke.width)
            case .fill: break
            }
        }
        var findings: [Finding] = []
        let small = runs.filter { $0.size < smallestType - 0.01 }
        if let least = small.min(by: { $0.size < $1.size }) {
            let texts = small.count == 1 ? "text is" : "texts are"
            findings.append(
                Finding(
                    .warning, file: file,
                    "on \(rawValue), \(small.count) \(texts) set smaller than \(Self.text(smallestType)) pt, "
                        + "down to \(Self.text(least.size, below: smallestType)) pt (“\(least.text.shortened(to: 40))”)",
                    hint: "it takes a size \(Self.text((smallestType / least.size * 100).rounded(.up)))% as wide and high"))
        }
        let thin = widths.filter { $0 < thinnestLine - 0.001 }
        if let least = thin.min() {
            let lines = thin.count == 1 ? "line is" : "lines are"
            findings.append(
                Finding(
                    .warning, file: file,
                    "on \(rawValue), \(thin.count) \(lines) thinner than \(Self.text(thinnestLine)) pt, "
                        + "down to \(Self.text(least, below: thinnestLine)) pt",
                    hint: "it takes a size \(Self.text((thinnestLine / least * 100).rounded(.up)))% as wide and high"))
        }
        return findings
    }

    /// With two digits after the point at most; three where two would make it `limit`.
    private static func text(_ number: Double, below limit: Double? = nil) -> String {
        let two = DecimalText.text(number, decimals: 2)
        let isLimit = limit.map { two == DecimalText.text($0, decimals: 2) } ?? false
        return isLimit ? DecimalText.text(number, decimals: 3) : two
    }
}
