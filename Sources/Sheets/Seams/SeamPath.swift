internal import Drawing

/// A seam from top to bottom of a strip, straight or in steps.
struct SeamPath: Hashable {
    struct Piece: Hashable {
        /// Where it is, across its way.
        var x: Double
        var extent: Interval
    }

    /// From top to bottom, each beginning where the one before ends.
    var pieces: [Piece]

    init(straight x: Double, _ extent: Interval) {
        pieces = [Piece(x: x, extent: extent)]
    }

    init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Where it is at most and at least, between two heights.
    func range(_ span: Interval) -> Interval {
        let xs = pieces.filter { $0.extent.start < span.end && span.start < $0.extent.end }.map(\.x)
        return Interval(xs.min() ?? x(at: span.middle), xs.max() ?? x(at: span.middle))
    }

    /// How far it steps, from each piece to the next.
    var steps: [Double] { zip(pieces, pieces.dropFirst()).map { abs($1.x - $0.x) } }

    /// With a piece moved aside; pieces that are then in line are one.
    func moving(_ index: Int, to x: Double) -> SeamPath {
        var moved = pieces
        moved[index].x = x
        return SeamPath(
            moved.reduce(into: [Piece]()) { joined, piece in
                if let last = joined.last, last.x == piece.x {
                    joined[joined.count - 1].extent.end = piece.extent.end
                } else {
                    joined.append(piece)
                }
            })
    }

    /// Where it is at a height of its strip.
    func x(at y: Double) -> Double {
        (pieces.first { y < $0.extent.end } ?? pieces[pieces.count - 1]).x
    }
}

/// Something a seam should not run through, nor step in; where its weight is 0, it should not step there.
struct SeamObstacle: Hashable {
    var box: Rect
    var weight: Double

    /// Texts; lines of one name between which no seam has room are one.
    static func all(in texts: [TapestryText]) -> [SeamObstacle] {
        var obstacles: [SeamObstacle] = []
        var before: TapestryText?
        for text in texts {
            if let last = before, text.label != nil, text.label == last.label,
                text.box.overlaps(last.box.inset(by: -2 * SeamSearch.clearance - SeamSearch.grid))
            {
                obstacles[obstacles.count - 1].box = obstacles[obstacles.count - 1].box.union(text.box)
                obstacles[obstacles.count - 1].weight += SeamGrid.textWeight
            } else {
                obstacles.append(SeamObstacle(box: text.box, weight: SeamGrid.textWeight))
            }
            before = text
        }
        return obstacles
    }
}

/// Finds the seam through a corridor that cuts least, then steps least.
///
/// Between two heights where boxes begin or end nothing changes, so the shortest way is found band by band, from every
/// place of the corridor to every place of the next band; steps between bands never run through a box.
struct SeamSearch {
    /// Of the poster's points: a hundredth of an inch.
    static let grid = 0.72
    private static let stepCost = 0.2
    private static let distanceCost = 0.001
    /// Seams keep so far away from boxes where they can.
    static let clearance = 1.0
    /// A seam steps so far or not at all: nobody can cut along less.
    static let leastStep = 3 * Length.millimetre
    private static let leastPlaces = Int((leastStep / grid).rounded(.up))

    var obstacles: [SeamObstacle]

    /// - Parameter ideal: where the seam would be if nothing were in its way.
    func path(through corridor: Interval, extent: Interval, ideal: Double) -> SeamPath {
        let first = Int((corridor.start / Self.grid).rounded(.up))
        let last = Int((corridor.end / Self.grid).rounded(.down))
        guard first < last else { return SeamPath(straight: corridor.middle, extent) }
        let places = (first...last).map { Double($0) * Self.grid }
        let near = obstacles.filter { obstacle in
            obstacle.box.right > corridor.start && obstacle.box.left < corridor.end
                && obstacle.box.bottom > extent.start && obstacle.box.top < extent.end
        }.sorted { $0.box.top < $1.box.top }
        // The places inside each.
        let inside = near.map { obstacle in
            let start = max(0, Int((obstacle.box.left / Self.grid).rounded(.down)) + 1 - first)
            return start..<max(start, min(places.count, Int((obstacle.box.right / Self.grid).rounded(.up)) - first))
        }
        let heights = Self.heights(near, extent)
        var costs = places.map { 1e-5 * abs($0 - ideal) }
        var origins: [[Int]] = []
        // Those that the band meets, and the first that lies below it.
        var active: [Int] = []
        var reached = 0
        for band in 0..<heights.count - 1 {
            let (top, bottom) = (heights[band], heights[band + 1])
            active.removeAll { near[$0].box.bottom <= top + 1e-6 }
            while reached < near.count, near[reached].box.top < bottom - 1e-6 {
                if near[reached].box.bottom > top + 1e-6 { active.append(reached) }
                reached += 1
            }
            if band > 0 {
                var isBlocked = [Bool](repeating: false, count: places.count)
                for index in active where near[index].box.top < top - 1e-6 {
                    for place in inside[index] { isBlocked[place] = true }
                }
                origins.append(Self.step(&costs, isBlocked))
            }
            for index in active {
                let obstacle = near[index]
                let share = (min(bottom, obstacle.box.bottom) - max(top, obstacle.box.top)) / obstacle.box.height
                let cost = obstacle.weight * (0.5 + share)
                for place in inside[index] { costs[place] += cost }
            }
        }
        return smoothed(Self.traced(costs, origins: origins, places: places, heights: heights))
    }

    /// The heights at which something begins or ends, with the ends of the strip.
    private static func heights(_ obstacles: [SeamObstacle], _ extent: Interval) -> [Double] {
        // On the grid, so that pictures of sheets fit to the pixel, and away from the boxes.
        let tops = obstacles.map { ($0.box.top / grid).rounded(.down) * grid }
        let bottoms = obstacles.map { ($0.box.bottom / grid).rounded(.up) * grid }
        var heights = [extent.start]
        for y in (tops + bottoms).sorted() where y > heights[heights.count - 1] + 1e-6 && y < extent.end - 1e-6 {
            heights.append(y)
        }
        return heights + [extent.end]
    }

    /// Takes a step to the side, or none, wherever that is cheaper and nothing is in its way.
    ///
    /// - Returns: For each place, the one it was come from.
    private static func step(_ costs: inout [Double], _ isBlocked: [Bool]) -> [Int] {
        let count = costs.count
        var origins = Array(0..<count)
        let before = costs
        // No step is worth it where all places are nearly alike.
        guard let least = before.min(), let most = before.max(), most - least > stepCost else { return origins }
        let perPlace = distanceCost * grid
        // The innermost loop of all imposition, so without checks of bounds.
        before.withUnsafeBufferPointer { before in
            costs.withUnsafeMutableBufferPointer { costs in
                origins.withUnsafeMutableBufferPointer { origins in
                    isBlocked.withUnsafeBufferPointer { isBlocked in
                        for way in [1, -1] {
                            var (origin, carried) = (0, Double.infinity)
                            // How many places in a row are open.
                            var open = 0
                            var index = way > 0 ? 0 : count - 1
                            for _ in 0..<count {
                                if isBlocked[index] {
                                    (carried, open) = (.infinity, 0)
                                } else {
                                    carried += perPlace
                                    open += 1
                                    let far = index - way * leastPlaces
                                    if open > leastPlaces, before[far] + Double(leastPlaces) * perPlace <= carried {
                                        (origin, carried) = (far, before[far] + Double(leastPlaces) * perPlace)
                                    }
                                    if carried + stepCost < costs[index] {
                                        costs[index] = carried + stepCost
                                        origins[index] = origin
                                    }
                                }
                                index += way
                            }
                        }
                    }
                }
            }
        }
        return origins
    }

    private static func traced(_ costs: [Double], origins: [[Int]], places: [Double], heights: [Double]) -> SeamPath {
        var place = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        var pieces: [SeamPath.Piece] = []
        for band in stride(from: heights.count - 2, through: 0, by: -1) {
            let extent = Interval(heights[band], heights[band + 1])
            if let first = pieces.first, first.x == places[place] {
                pieces[0].extent = Interval(extent.start, first.extent.end)
            } else {
                pieces.insert(SeamPath.Piece(x: places[place], extent: extent), at: 0)
            }
            if band > 0 { place = origins[band - 1][place] }
        }
        return SeamPath(pieces)
    }

    // MARK: Short pieces

    /// Without pieces that are too short to cut along, where the way beside them cuts no more.
    private func smoothed(_ path: SeamPath) -> SeamPath {
        var path = path
        var cost = cost(of: path)
        var index = 0
        while index < path.pieces.count {
            let piece = path.pieces[index]
            let others = [index - 1, index + 1].filter(path.pieces.indices.contains).map { path.pieces[$0].x }
            let found =
                piece.extent.length >= Self.leastStep
                ? nil
                : others.lazy.map { path.moving(index, to: $0) }
                    .first { $0.steps.allSatisfy { $0 >= Self.leastStep } && self.cost(of: $0) <= cost }
            if let found {
                (path, cost) = (found, self.cost(of: found))
                index = max(0, index - 1)
            } else {
                index += 1
            }
        }
        return path
    }

    /// What a path runs through, and steps through, weighted.
    private func cost(of path: SeamPath) -> Double {
        let steps = zip(path.pieces, path.pieces.dropFirst()).map { before, after in
            Rect(
                left: min(before.x, after.x), top: after.extent.start, right: max(before.x, after.x),
                bottom: after.extent.start)
        }
        let pieces = path.pieces.map { Rect(left: $0.x, top: $0.extent.start, right: $0.x, bottom: $0.extent.end) }
        return obstacles.reduce(0) { sum, obstacle in
            let isRunThrough = pieces.contains { $0.overlaps(obstacle.box) }
            // Nothing may be stepped through, whatever its weight.
            let isStepped = steps.contains { $0.overlaps(obstacle.box) }
            return sum + (isRunThrough ? obstacle.weight : 0) + (isStepped ? max(1, obstacle.weight) : 0)
        }
    }
}
