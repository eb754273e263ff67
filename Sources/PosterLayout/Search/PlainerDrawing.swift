internal import MapModel

/// How much a drawing asks for.
struct Plainness: Hashable, Sendable {
    var effort: Effort
    /// Whether names with connectors stand by themselves, in no list, outline or stack.
    var areNamesAlone = false
    /// Whether connectors keep more from each other and from names.
    var isWide = false
    /// Ids of connectors that are named at both ends, however near these are.
    var named: [String] = []
}

extension Plainness {
    /// The same with these connectors named at both ends.
    fileprivate func naming(_ named: [String]) -> Plainness {
        var plainness = self
        plainness.named = named
        return plainness
    }
}

/// Has plainer drawings of a map made where one breaks a rule; in the last resort without some of its connectors.
///
/// - Complexity: no more than `mostAttempts` drawings.
struct PlainerDrawing {
    /// What an attempt came to, and the rules it breaks.
    struct Attempt<Drawing> {
        var drawing: Drawing
        var violations: [Violation]
    }

    /// What keeps the rules, and the connectors that it is without.
    struct Outcome<Drawing> {
        var drawing: Drawing
        var omitted: [String]
    }

    /// More connectors than this are never left out.
    static let mostOmitted = 3
    static let mostAttempts = 6 + mostNamings + 1 + 2 * mostOmitted
    /// How often what breaks a rule is named before all connectors are.
    private static let mostNamings = 3

    /// From what was asked for to the plainest.
    let steps: [Plainness]

    init(effort: Effort) {
        var steps = [Plainness(effort: effort)]
        for plainer in [
            Plainness(effort: .fast), Plainness(effort: .normal), Plainness(effort: .fast, isWide: true),
            Plainness(effort: .fast, areNamesAlone: true), Plainness(effort: .fast, areNamesAlone: true, isWide: true),
        ] where !steps.contains(plainer) { steps.append(plainer) }
        self.steps = steps
    }

    /// The first drawing that breaks no rule.
    ///
    /// - Parameter attempt: makes a drawing of a map without the connectors of these ids, which are in the map's order.
    /// - Throws: `LayoutError.violations` with those of the first attempt where none succeeds; what `attempt` throws.
    func draw<Drawing>(
        _ map: PosterMap, attempt: (_ map: PosterMap, _ omitted: [String], _ plainness: Plainness) throws -> Attempt<Drawing>
    ) throws -> Outcome<Drawing> {
        var first: [Violation]?
        var least: (violations: [Violation], plainness: Plainness)?
        func succeeds(_ omitted: [String], _ plainness: Plainness) throws -> Outcome<Drawing>? {
            let made = try attempt(map.without(connectors: omitted), omitted, plainness)
            if made.violations.isEmpty { return Outcome(drawing: made.drawing, omitted: omitted) }
            if first == nil { first = made.violations }
            if least.map({ made.violations.count < $0.violations.count }) ?? true { least = (made.violations, plainness) }
            return nil
        }
        for plainness in steps {
            if let outcome = try succeeds([], plainness) { return outcome }
        }
        let ids = map.connectors.map(\.id)
        var named: [String] = []
        for round in 0...Self.mostNamings {
            guard let (violations, plainness) = least else { break }
            let broken = ids.filter { id in violations.contains { $0.first == id || $0.second == id } }
            if broken.isEmpty && named.isEmpty { break }
            let isLast = round == Self.mostNamings || broken.allSatisfy(named.contains)
            named = isLast ? ids : ids.filter { named.contains($0) || broken.contains($0) }
            least = nil
            let plainer = isLast ? Plainness(effort: .fast, areNamesAlone: true) : plainness
            if let outcome = try succeeds([], plainer.naming(named)) { return outcome }
            if isLast { break }
        }
        var omitted: [String] = []
        while omitted.count < Self.mostOmitted, let (violations, plainness) = least,
            let connector = mostNamed(in: violations, of: map, but: omitted)
        {
            omitted = map.connectors.map(\.id).filter { omitted.contains($0) || $0 == connector }
            least = nil
            for plainness in [plainness, steps.last!] {
                if let outcome = try succeeds(omitted, plainness) { return outcome }
            }
        }
        throw LayoutError.violations(first ?? [])
    }

    /// The connector that most of these violations name.
    private func mostNamed(in violations: [Violation], of map: PosterMap, but omitted: [String]) -> String? {
        let ids = map.connectors.map(\.id).filter { !omitted.contains($0) }
        let counts = ids.map { id in violations.count { $0.first == id || $0.second == id } }
        guard let most = counts.max(), most > 0 else { return nil }
        return ids[counts.firstIndex(of: most)!]
    }
}

extension PosterMap {
    /// The map without the connectors of these ids.
    fileprivate func without(connectors omitted: [String]) -> PosterMap {
        if omitted.isEmpty { return self }
        var map = self
        map.connectors.removeAll { omitted.contains($0.id) }
        return map
    }
}

extension Spacing {
    /// With a third more between connectors, and between them and names.
    var widened: Spacing {
        var wide = self
        for distance in [
            \Spacing.laneLane, \.laneLabel, \.laneHeading, \.labelLabel, \.blockBlock, \.blockAir, \.portPort, \.trackTrack,
            \.trackLabel, \.gutterTrack, \.trackCell, \.sectionSection,
        ] { wide[keyPath: distance] = wide[keyPath: distance] * 13 / 10 }
        return wide
    }
}
