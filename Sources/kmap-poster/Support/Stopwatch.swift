internal import TextFormats

/// Where the time goes, for `--timings`. Nothing that is written depends on it.
struct Stopwatch {
    private let clock = ContinuousClock()
    private var parts: [(name: String, time: Duration)] = []

    /// Runs `body` and books the time it takes under `name`; a name met again is added to.
    mutating func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
        let start = clock.now
        defer { book(clock.now - start, under: name) }
        return try body()
    }

    private mutating func book(_ time: Duration, under name: String) {
        if let index = parts.firstIndex(where: { $0.name == name }) {
            parts[index].time += time
        } else {
            parts.append((name, time))
        }
    }

    /// One line a part in the order they were first met, then the sum; in milliseconds.
    var report: [String] {
        let total = parts.reduce(Duration.zero) { $0 + $1.time }
        return (parts + [("total", total)]).map { name, time in
            let (seconds, attoseconds) = time.components
            let milliseconds = Double(seconds) * 1e3 + Double(attoseconds) / 1e15
            let text = DecimalText.fixed(milliseconds, decimals: 1) ?? "?"
            func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
            return name + blanks(8 - name.count) + blanks(10 - text.count) + text + " ms"
        }
    }
}
