/// What became of many posters, as text: how many of each outcome, and rule by rule which seeds show it.
struct FuzzReport {
    let verdicts: [FuzzVerdict]
    /// Seeds named of each rule.
    private static let mostSeeds = 12

    init(_ verdicts: [FuzzVerdict]) {
        self.verdicts = verdicts
    }

    var count: Int { verdicts.count }
    var refused: Int { count(.refused) }
    var broken: Int { count(.broken) }
    var hanging: Int { count(.hanging) }
    var crashing: Int { count(.crashing) }
    var omitting: Int { count(.omitting) }

    private func count(_ outcome: FuzzVerdict.Outcome) -> Int { verdicts.count { $0.outcome == outcome } }

    var text: String {
        var lines = [
            "\(count) maps: \(refused) refused, \(broken) not as promised, \(hanging) hanging, \(crashing) crashing; "
                + "\(omitting) with a connector left out"
        ]
        for outcome in [FuzzVerdict.Outcome.hanging, .crashing, .omitting, .refused, .broken] {
            for (rule, those) in byRule(verdicts.filter { $0.outcome == outcome }) {
                let seeds = those.prefix(Self.mostSeeds).map { String($0.seed) }.joined(separator: " ")
                lines.append("\(outcome.rawValue): \(rule): \(those.count): \(seeds)")
                if let first = those[0].details.first { lines.append("    \(first)") }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// By what is wrong first, the most frequent first.
    private func byRule(_ verdicts: [FuzzVerdict]) -> [(rule: String, verdicts: [FuzzVerdict])] {
        var rules: [(rule: String, verdicts: [FuzzVerdict])] = []
        for verdict in verdicts {
            let rule = Self.rule(verdict)
            if let index = rules.firstIndex(where: { $0.rule == rule }) {
                rules[index].verdicts.append(verdict)
            } else {
                rules.append((rule, [verdict]))
            }
        }
        return rules.enumerated().sorted { (-$0.element.verdicts.count, $0.offset) < (-$1.element.verdicts.count, $1.offset) }
            .map(\.element)
    }

    /// A violation's rule, or a promise without the names in it.
    private static func rule(_ verdict: FuzzVerdict) -> String {
        let first = verdict.details.first ?? "no more is known"
        if let colon = first.firstIndex(of: ":") { return String(first[..<colon]) }
        return first.split(separator: " ").filter { word in !word.contains { $0.isNumber } }.joined(separator: " ")
    }
}
