import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct TrackAssignmentTests {
    private let assignment = TrackAssignment(conflict: 30, clearance: 30)

    private func segment(_ net: Int, before: [Em], after: [Em]) -> TrackSegment {
        let ends = before + after
        return TrackSegment(net: net, before: before, after: after, low: ends.min() ?? 0, high: ends.max() ?? 0)
    }

    @Test func segmentsApartShareATrack() {
        let (places, count) = assignment.assign(
            [segment(0, before: [0], after: [100]), segment(1, before: [200], after: [300])], blocked: [])
        #expect(count == 1)
        #expect(places == [TrackPlace(before: 0, after: 0), TrackPlace(before: 0, after: 0)])
    }

    @Test func segmentsOverEachOtherDoNot() {
        let (_, count) = assignment.assign(
            [segment(0, before: [0], after: [200]), segment(1, before: [100], after: [300])], blocked: [])
        #expect(count == 2)
    }

    @Test func noPieceFromBeforeMeetsOneToAfter() {
        // At 100 net 0 comes in and net 1 goes out: net 0 must turn off first.
        let (places, count) = assignment.assign(
            [segment(1, before: [0], after: [100]), segment(0, before: [100], after: [200])], blocked: [])
        #expect(count == 2)
        #expect(places[1].before < places[0].after)
    }

    @Test func cycleIsBrokenByADogleg() throws {
        // At 0 net 0 comes in and net 1 goes out, at 300 the other way round.
        let segments = [segment(0, before: [0], after: [300]), segment(1, before: [300], after: [0])]
        let blocked = [150]
        let (places, count) = assignment.assign(segments, blocked: blocked)
        let doglegs = places.filter { $0.dogleg != nil }
        #expect(doglegs.count == 1)
        #expect(count == 3)
        let dogleg = try #require(doglegs.first)
        let at = try #require(dogleg.dogleg)
        #expect(dogleg.before < dogleg.after)
        #expect((segments.flatMap { $0.before + $0.after } + blocked).allSatisfy { abs($0 - at) >= 30 })
        let other = try #require(places.first { $0.dogleg == nil })
        #expect(dogleg.before < other.after)
        #expect(other.before < dogleg.after)
    }

    /// At either side of a narrow cell, and only where there is no place left in it beyond.
    @Test(arguments: [(inside: 100...300, blocked: [0]), (inside: -300...(-40), blocked: [0]), (inside: 10...20, blocked: [15])])
    func doglegsKeepInside(inside: ClosedRange<Em>, blocked: [Em]) throws {
        let segments = [segment(0, before: [0], after: [300]), segment(1, before: [300], after: [0])]
        let (places, _) = assignment.assign(segments, blocked: blocked, inside: inside)
        let at = try #require(places.compactMap(\.dogleg).first)
        let taken = segments.flatMap { $0.before + $0.after } + blocked
        #expect(taken.allSatisfy { abs($0 - at) >= 30 })
        let isThereRoom = inside.contains { place in taken.allSatisfy { abs($0 - place) >= 30 } }
        #expect(inside.contains(at) == isThereRoom)
    }

    @Test(arguments: 1...20)
    func nothingOverlapsOnATrack(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let segments = (0..<12).map { net in
            segment(net, before: [random.number(in: 0...1000)], after: [random.number(in: 0...1000)])
        }
        let (places, count) = assignment.assign(segments, blocked: [])
        var pieces: [(net: Int, track: Int, low: Em, high: Em)] = []
        for (segment, place) in zip(segments, places) {
            #expect(place.before >= 0 && max(place.before, place.after) < count)
            if let at = place.dogleg {
                pieces.append((segment.net, place.before, min(at, segment.before[0]), max(at, segment.before[0])))
                pieces.append((segment.net, place.after, min(at, segment.after[0]), max(at, segment.after[0])))
            } else {
                pieces.append((segment.net, place.before, segment.low, segment.high))
            }
        }
        for (index, a) in pieces.enumerated() {
            for b in pieces[(index + 1)...] where a.track == b.track && a.net != b.net {
                #expect(a.high < b.low || b.high < a.low)
            }
        }
    }
}
