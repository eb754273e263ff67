/// What a composition measures: the figures of `docs/quality.md`.
///
/// Definitions follow the graph drawing literature (Purchase 2002; Dunne and Shneiderman 2009) where there is one.
package struct Quality: Hashable, Sendable {
    /// Broken rules, with how often, in the order of `Violation.Rule.allCases`; empty on every poster that is written.
    package var violations: [RuleCount]
    package var arrows: ArrowQuality
    var placing: PlacingQuality
    package var type: TypeQuality

    /// A rule, and how often it is broken.
    package struct RuleCount: Hashable, Sendable {
        package var rule: Violation.Rule
        package var count: Int
    }

    /// The figures of a composition.
    ///
    /// - Parameter isFloor: of each row, whether it is the floor; density leaves those out.
    package init(of composition: Composition, isFloor: [Bool]) {
        let found = Verifier().violations(of: composition)
        violations = Violation.Rule.allCases.compactMap { rule in
            let count = found.count { $0.rule == rule }
            return count > 0 ? RuleCount(rule: rule, count: count) : nil
        }
        arrows = ArrowQuality(of: composition)
        placing = PlacingQuality(of: composition, isFloor: isFloor)
        type = TypeQuality(of: composition)
    }
}
