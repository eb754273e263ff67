package import Drawing
package import TextFormats

extension PrintMedium {
    /// Where a drawing falls short; warnings, since it can be printed all the same.
    ///
    /// Light type and lines on dark ground are held to limits of their own, and named by themselves.
    package func findings(in scene: Scene, file: String) -> [Finding] {
        var (texts, lines) = (Fineness<TextRun>(), Fineness<Stroke>())
        var ground = SceneGround(paper: scene.paper)
        for item in scene.layers.flatMap(\.items) {
            switch item.shape {
            case .fill(let path, let color): ground.paint(path, color)
            case .text(let run):
                texts.add(run, size: run.size, isReversed: ground.isDark(under: run))
            case .stroke(let path, let stroke):
                lines.add(stroke, size: stroke.width, isReversed: ground.isDark(under: path, of: stroke))
            }
        }
        let small = [
            finding(texts.plain, limit: smallestType, tolerance: 0.01) { $0 == 1 ? "text is" : "texts are" },
            finding(texts.reversed, limit: smallestReversedType, tolerance: 0.01) {
                $0 == 1 ? "light text on dark is" : "light texts on dark are"
            },
        ].compactMap { $0 }.map { small in
            warning(
                file, "\(small.what) set smaller than \(small.limits) (“\(small.least.text.shortened(to: 40))”)", small.factor)
        }
        let thin = [
            finding(lines.plain, limit: thinnestLine, tolerance: 0.001) { $0 == 1 ? "line is" : "lines are" },
            finding(lines.reversed, limit: thinnestReversedLine, tolerance: 0.001) {
                $0 == 1 ? "light line on dark is" : "light lines on dark are"
            },
        ].compactMap { $0 }.map { thin in warning(file, "\(thin.what) thinner than \(thin.limits)", thin.factor) }
        return small + thin
    }

    /// What there is of one kind, apart by the ground it lies on.
    private struct Fineness<Thing> {
        typealias Sized = (thing: Thing, size: Double)
        var plain: [Sized] = []
        var reversed: [Sized] = []

        mutating func add(_ thing: Thing, size: Double, isReversed: Bool) {
            if isReversed { reversed.append((thing, size)) } else { plain.append((thing, size)) }
        }
    }

    /// What is too fine: how many, the finest of them, what is the least and what there is, and how much larger it would have to be.
    private func finding<Thing>(
        _ things: [(thing: Thing, size: Double)], limit: Double, tolerance: Double, noun: (Int) -> String
    ) -> (what: String, least: Thing, limits: String, factor: Double)? {
        let fine = things.filter { $0.size < limit - tolerance }
        guard let least = fine.min(by: { $0.size < $1.size }) else { return nil }
        let limits = "\(Self.text(limit)) pt, down to \(Self.text(least.size, below: limit)) pt"
        return ("\(fine.count) \(noun(fine.count))", least.thing, limits, limit / least.size)
    }

    private func warning(_ file: String, _ message: String, _ factor: Double) -> Finding {
        Finding(
            .warning, file: file, "on \(rawValue), \(message)",
            hint: "it takes a size \(Self.text((factor * 100).rounded(.up)))% as wide and high")
    }

    /// With two digits after the point at most; three where two would make it `limit`.
    private static func text(_ number: Double, below limit: Double? = nil) -> String {
        let two = DecimalText.text(number, decimals: 2)
        let isLimit = limit.map { two == DecimalText.text($0, decimals: 2) } ?? false
        return isLimit ? DecimalText.text(number, decimals: 3) : two
    }
}
