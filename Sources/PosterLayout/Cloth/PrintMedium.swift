/// What is printed on, and what it holds at least.
public enum PrintMedium: String, Hashable, Sendable, CaseIterable {
    case paper, fabric

    /// The smallest type, in points.
    public var smallestType: Double {
        switch self {
        case .paper: 5
        case .fabric: 8
        }
    }

    /// The thinnest line, in points: on fabric two pixels at 150 dpi, nearly.
    public var thinnestLine: Double {
        switch self {
        case .paper: 0.25
        case .fabric: 0.75
        }
    }

    /// Where a drawing falls short; warnings, since it can be printed all the same.
    public func findings(in scene: Scene, file: String) -> [Finding] {
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
                        + "down to \(Self.text(least.size)) pt (“\(least.text.shortened(to: 40))”)",
                    hint: "it takes a size \(Self.text((smallestType / least.size * 100).rounded(.up)))% as large, side by side"))
        }
        let thin = widths.filter { $0 < thinnestLine - 0.001 }
        if let least = thin.min() {
            let lines = thin.count == 1 ? "line is" : "lines are"
            findings.append(
                Finding(
                    .warning, file: file,
                    "on \(rawValue), \(thin.count) \(lines) thinner than \(Self.text(thinnestLine)) pt, "
                        + "down to \(Self.text(least)) pt",
                    hint: "it takes a size \(Self.text((thinnestLine / least * 100).rounded(.up)))% as large, side by side"))
        }
        return findings
    }

    /// With two digits after the point at most.
    private static func text(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)" }
        return rest.isMultiple(of: 10) ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
