import PosterTestSupport
import Testing

@testable import PosterLayout

/// Channels at random, against what every assignment of tracks has to keep.
@Suite struct TrackAssignmentRandomTests {
    static let seeds = 1...200
    private let assignment = TrackAssignment(conflict: 30, clearance: 70)
    private let rules = TrackRules(conflict: 30, clearance: 70)

    /// Nets with one to four ends, 50 apart: no two nets have an end from one side in one place. `meet` says whether ends from
    /// both sides may be in one place.
    private func segments(_ random: inout SeededGenerator, meet: Bool) -> [TrackSegment] {
        let places = (0..<(meet ? 22 : 44)).map { $0 * 50 }
        var before = places.shuffled(using: &random).filter { meet || $0 % 100 == 0 }
        var after = places.shuffled(using: &random).filter { meet || $0 % 100 != 0 }
        return (0..<random.number(in: 2...10)).map { net in
            var segment = TrackSegment(net: net, before: [], after: [], low: 0, high: 0)
            let ends = random.pick([((1, 1), weight: 5), ((1, 2), 1), ((2, 1), 1), ((2, 0), 1), ((0, 2), 1)])
            segment.before = before.suffix(ends.0)
            segment.after = after.suffix(ends.1)
            before.removeLast(ends.0)
            after.removeLast(ends.1)
            segment.low = (segment.before + segment.after).min()!
            segment.high = (segment.before + segment.after).max()!
            return segment
        }
    }

    @Test(arguments: seeds, [false, true])
    func tracksKeepTheRules(seed: Int, meet: Bool) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<5 {
            let segments = segments(&random, meet: meet)
            let (places, count) = assignment.assign(segments, blocked: [])
            #expect(rules.broken(segments, places, count: count) == [])
            // No track is empty.
            #expect(Set(places.flatMap { [$0.before, $0.after] }).count == count)
        }
    }

    /// Without a cycle nobody takes a dogleg; with one, somebody does.
    @Test(arguments: seeds, [false, true])
    func doglegsAreForCycles(seed: Int, meet: Bool) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<5 {
            let segments = segments(&random, meet: meet)
            let hasDogleg = assignment.assign(segments, blocked: []).places.contains { $0.dogleg != nil }
            #expect(hasDogleg == (rules.longestChain(segments) == nil))
        }
    }

    /// A dogleg joins its halves where nothing else meets the channel.
    @Test(arguments: seeds)
    func doglegsKeepClear(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let segments = segments(&random, meet: true)
        let blocked = [random.number(in: 0...1100), random.number(in: 0...1100)]
        let places = assignment.assign(segments, blocked: blocked).places
        let joins = places.compactMap(\.dogleg)
        let ends = segments.flatMap { $0.before + $0.after } + blocked
        for (index, join) in joins.enumerated() {
            #expect(ends.allSatisfy { abs($0 - join) >= 30 })
            #expect(joins[..<index].allSatisfy { abs($0 - join) >= 30 })
        }
    }

    /// Never fewer tracks than there have to be, and few more over all.
    @Test(arguments: [false, true])
    func tracksAreFew(meet: Bool) {
        var (least, used) = (0, 0)
        for seed in Self.seeds {
            var random = SeededGenerator(seed: UInt64(seed))
            let segments = segments(&random, meet: meet)
            guard let chain = rules.longestChain(segments) else { continue }
            let count = assignment.assign(segments, blocked: []).count
            let bound = max(rules.density(segments), chain)
            #expect(count >= bound)
            least += bound
            used += count
        }
        #expect(least > 400)
        #expect(used * 100 <= least * 120)
    }

    @Test(arguments: seeds)
    func theSameAgain(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let segments = segments(&random, meet: true)
        let (first, second) = (assignment.assign(segments, blocked: [75]), assignment.assign(segments, blocked: [75]))
        #expect(first.places == second.places)
        #expect(first.count == second.count)
    }
}
