/// A random number generator that gives the same numbers for the same seed, on every machine.
///
/// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in 0 ..< 1.
    package mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// True in `probability` of all cases.
    package mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// A number in 0 ..< `count`; `count` is positive.
    package mutating func index(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// A number in `range`.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + index(range.count)
    }

    /// One of `choices`, each as often as its weight says.
    package mutating func pick<Choice>(_ choices: [(Choice, weight: Double)]) -> Choice {
        var rest = fraction() * choices.reduce(0) { $0 + $1.weight }
        for (choice, weight) in choices {
            rest -= weight
            if rest < 0 { return choice }
        }
        return choices[choices.count - 1].0
    }
}
