@testable import PosterLayout

/// What tracks promise, and these break: one line each.
struct TrackRules {
    var conflict: Em
    var clearance: Em

    /// A piece on one track, and what it carries.
    private struct Piece {
        var net: Int
        var track: Int
        var low: Em
        var high: Em
        var before: [Em]
        var after: [Em]
    }

    private func pieces(_ segment: TrackSegment, _ place: TrackPlace) -> [Piece] {
        guard let at = place.dogleg else {
            return [
                Piece(
                    net: segment.net, track: place.before, low: segment.low, high: segment.high, before: segment.before,
                    after: segment.after)
            ]
        }
        let (upper, lower) = (segment.before + [at], segment.after + [at])
        return [
            Piece(
                net: segment.net, track: place.before, low: upper.min()!, high: upper.max()!, before: segment.before, after: []),
            Piece(net: segment.net, track: place.after, low: lower.min()!, high: lower.max()!, before: [], after: segment.after),
        ]
    }

    func broken(_ segments: [TrackSegment], _ places: [TrackPlace], count: Int) -> [String] {
        if segments.count != places.count { return ["\(places.count) places for \(segments.count) segments"] }
        var broken: [String] = []
        for (segment, place) in zip(segments, places) {
            if !(0..<count).contains(place.before) || !(0..<count).contains(place.after) {
                broken.append("net \(segment.net) is on no track")
            }
            if place.dogleg == nil ? place.before != place.after : place.before >= place.after {
                broken.append("net \(segment.net) is on tracks \(place.before) and \(place.after)")
            }
        }
        let all = zip(segments, places).flatMap(pieces)
        for (index, a) in all.enumerated() {
            for b in all[..<index] where a.net != b.net && a.track == b.track {
                if a.low < b.high + clearance && b.low < a.high + clearance {
                    broken.append("nets \(b.net) and \(a.net) are both on track \(a.track)")
                }
            }
            for b in all where a.net != b.net && a.track >= b.track {
                if a.before.contains(where: { x in b.after.contains { abs(x - $0) < conflict } }) {
                    broken.append("net \(a.net) reaches past net \(b.net)")
                }
            }
        }
        return broken
    }

    /// No fewer tracks will do: so many segments lie side by side somewhere, with what they keep from the next on their track.
    func density(_ segments: [TrackSegment]) -> Int {
        segments.map { segment in segments.count { $0.low <= segment.low && segment.low < $0.high + clearance } }.max() ?? 0
    }

    /// No fewer tracks will do: so many segments each have to lie before the next; nil where they form a cycle.
    func longestChain(_ segments: [TrackSegment]) -> Int? {
        func precedes(_ a: TrackSegment, _ b: TrackSegment) -> Bool {
            a.net != b.net && a.before.contains { x in b.after.contains { abs(x - $0) < conflict } }
        }
        // A chain of so many steps repeats a segment.
        var lengths = segments.map { _ in 1 }
        for _ in 0...segments.count {
            let next = segments.map { segment in
                1 + (segments.indices.filter { precedes(segments[$0], segment) }.map { lengths[$0] }.max() ?? 0)
            }
            if next == lengths { return lengths.max() ?? 0 }
            lengths = next
        }
        return nil
    }
}
