/// What became of one seed's poster.
struct FuzzVerdict: Sendable {
    enum Outcome: String, Sendable {
        case made
        /// Made, without some connectors.
        case omitting
        /// The verifier found rules broken.
        case refused
        /// Made, and not what the map says.
        case broken
        /// Not done within the time it has.
        case hanging
        case crashing
    }

    var seed: UInt64
    var outcome: Outcome
    /// What is wrong, one after the other.
    var details: [String]

    /// As one process says it to another.
    var line: String { ([String(seed), outcome.rawValue] + details).joined(separator: "\t") }

    init(seed: UInt64, outcome: Outcome, details: [String] = []) {
        self.seed = seed
        self.outcome = outcome
        self.details = details
    }

    /// Nil where a process fell silent in the midst of a line.
    init?(line: some StringProtocol) {
        let fields = line.split { $0 == "\t" }.map { String($0) }
        guard fields.count >= 2, let seed = UInt64(fields[0]), let outcome = Outcome(rawValue: fields[1]) else { return nil }
        self.init(seed: seed, outcome: outcome, details: Array(fields.dropFirst(2)))
    }
}
