/// The piece of a net that runs along a channel (a gap or a gutter) and needs a track there.
///
/// Positions are measured along the channel: x in a gap, y in a gutter. "Before" is above a gap or left of a gutter.
struct TrackSegment: Hashable, Sendable {
    /// Unique within the channel.
    var net: Int
    /// Where pieces come in from before and from after.
    var before: [Em]
    var after: [Em]
    /// Extent, open ends included.
    var low: Em
    var high: Em
}

/// A segment's track; of a segment with a dogleg, the tracks of both halves and where they join.
struct TrackPlace: Hashable, Sendable {
    /// Track of what comes from before; 0 is the first.
    var before: Int
    /// Track of what goes to after.
    var after: Int
    /// Where the halves join, along the channel.
    var dogleg: Em?
}

/// Pass 9. Gives the segments of a channel their tracks: constrained left-edge (Hashimoto and Stevens 1971) on an
/// order that avoids overlaps first and crossings second, as for Sander's orthogonal hyperedges.
///
/// - Postcondition: no two segments overlap on a track, and no piece from before reaches past one to after at the
///   same place. Cycles of that constraint are broken with doglegs.
/// - Complexity: O(*s*²) for *s* segments of one channel.
struct TrackAssignment {
    /// Closer than this, two pieces that meet the channel from opposite sides would run into each other.
    var conflict: Em
    /// Between two segments on one track.
    var clearance: Em

    /// - Precondition: no two nets come in at one place from one side; all ends are within `low` and `high`.
    /// - Parameters:
    ///   - blocked: where other pieces cross the whole channel, or run along it; no dogleg joins its halves there.
    ///   - inside: where doglegs should join their halves; elsewhere only where there is no place left.
    func assign(
        _ segments: [TrackSegment], blocked: [Em], inside: ClosedRange<Em>? = nil
    ) -> (places: [TrackPlace], count: Int) {
        if segments.isEmpty { return ([], 0) }
        if segments.count == 1 { return ([TrackPlace(before: 0, after: 0, dogleg: nil)], 1) }
        var pieces = segments
        var doglegs: [(upper: Int, lower: Int, at: Em)] = []
        var order: [Int]
        while true {
            let attempt = self.order(pieces)
            if let cyclic = attempt.cyclic, let split = split(cyclic, of: pieces, blocked, inside) {
                doglegs.append((cyclic, pieces.count, split.at))
                pieces[cyclic] = split.upper
                pieces.append(split.lower)
                continue
            }
            order = attempt.order
            break
        }
        let tracks = pack(pieces, order)
        var places = segments.indices.map { TrackPlace(before: tracks[$0], after: tracks[$0], dogleg: nil) }
        for dogleg in doglegs where dogleg.upper < segments.count {
            places[dogleg.upper] = TrackPlace(
                before: tracks[dogleg.upper], after: tracks[dogleg.lower], dogleg: dogleg.at)
        }
        return (places, (tracks.max() ?? -1) + 1)
    }

    private func mustPrecede(_ a: TrackSegment, _ b: TrackSegment) -> Bool {
        for x in a.before {
            for y in b.after where abs(x - y) < conflict { return true }
        }
        return false
    }

    /// Crossings where `a` lies before `b`.
    private func crossings(_ a: TrackSegment, _ b: TrackSegment) -> Int {
        var count = 0
        for x in a.after where b.low < x && x < b.high { count += 1 }
        for x in b.before where a.low < x && x < a.high { count += 1 }
        return count
    }

    /// An order of the segments from before to after; where constraints form a cycle, a segment to split.
    private func order(_ segments: [TrackSegment]) -> (order: [Int], cyclic: Int?) {
        let count = segments.count
        var blockers = Array(repeating: 0, count: count)
        var precedes: [[Int]] = Array(repeating: [], count: count)
        var score = Array(repeating: 0, count: count)
        var gain: [[Int]] = Array(repeating: Array(repeating: 0, count: count), count: count)
        for i in 0..<count {
            for j in 0..<count where i != j {
                let (a, b) = (segments[i], segments[j])
                // Halves of one segment: the upper was there first.
                if a.net == b.net ? i < j : mustPrecede(a, b) {
                    precedes[i].append(j)
                    blockers[j] += 1
                }
                let difference = crossings(a, b) - crossings(b, a)
                gain[i][j] = difference
                score[i] += difference
            }
        }
        var isTaken = Array(repeating: false, count: count)
        var order: [Int] = []
        while order.count < count {
            var best: Int?
            for i in 0..<count where !isTaken[i] && blockers[i] == 0 {
                guard let known = best else {
                    best = i
                    continue
                }
                if (score[i], segments[i].low, i) < (score[known], segments[known].low, known) { best = i }
            }
            guard let next = best else {
                // Split the one that most others wait for, if it can be split.
                let waiting = (0..<count).filter { !isTaken[$0] }
                let splittable = waiting.filter { !segments[$0].before.isEmpty && !segments[$0].after.isEmpty }
                let cyclic = (splittable.isEmpty ? waiting : splittable).min { (blockers[$0], $0) < (blockers[$1], $1) }!
                if !splittable.isEmpty { return (order, cyclic) }
                isTaken[cyclic] = true
                order.append(cyclic)
                continue
            }
            isTaken[next] = true
            order.append(next)
            for j in precedes[next] { blockers[j] -= 1 }
            for j in 0..<count where !isTaken[j] { score[j] -= gain[j][next] }
        }
        return (order, nil)
    }

    /// A segment in two halves, joined where nothing else meets the channel.
    private func split(
        _ index: Int, of segments: [TrackSegment], _ blocked: [Em], _ inside: ClosedRange<Em>?
    ) -> (upper: TrackSegment, lower: TrackSegment, at: Em)? {
        let segment = segments[index]
        guard !segment.before.isEmpty, !segment.after.isEmpty else { return nil }
        let others = blocked + segments.indices.filter { $0 != index }.flatMap { segments[$0].before + segments[$0].after }
        let taken = others + segment.before + segment.after
        func place(in range: ClosedRange<Em>) -> Em? {
            let middle = min(max((segment.low + segment.high) / 2, range.lowerBound), range.upperBound)
            let step = conflict / 3
            for distance in 0..<200 {
                for candidate in [middle - distance * step, middle + distance * step]
                where range.contains(candidate) && !taken.contains(where: { abs($0 - candidate) < conflict }) {
                    return candidate
                }
            }
            return nil
        }
        let everywhere = -Int.max / 4...Int.max / 4
        guard let at = inside.flatMap(place) ?? place(in: everywhere) else { return nil }
        func half(_ ends: [Em], before: [Em], after: [Em]) -> TrackSegment {
            TrackSegment(
                net: segment.net, before: before, after: after, low: min(at, ends.min()!), high: max(at, ends.max()!))
        }
        return (
            half(segment.before, before: segment.before, after: [at]),
            half(segment.after, before: [at], after: segment.after), at
        )
    }

    private func pack(_ segments: [TrackSegment], _ order: [Int]) -> [Int] {
        var tracks = Array(repeating: 0, count: segments.count)
        for (place, i) in order.enumerated() {
            var track = 0
            for j in order[..<place] {
                let overlap = segments[i].low < segments[j].high + clearance && segments[j].low < segments[i].high + clearance
                if overlap || segments[i].net == segments[j].net || mustPrecede(segments[j], segments[i]) {
                    track = max(track, tracks[j] + 1)
                }
            }
            tracks[i] = track
        }
        return tracks
    }
}
