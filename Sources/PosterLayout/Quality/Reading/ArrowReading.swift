internal import Drawing

/// Whether arrows say where they come from and where they lead.
struct ArrowReading: Hashable, Sendable {
    /// Share of vertical heads at names that point at the middle half of them; nil where there is none.
    var headsMiddle: Double?
    /// Arrows with less than 0.95 em straight before their tip.
    var shortTips = 0
    /// Places where two heads leave in opposite directions, which reads as a double arrow.
    var doubleDots = 0
    /// Ways longer than 2.5 times the gap they bridge, and 6 em.
    var detours = 0
    /// The longest way by the gap it bridges, of ways over 6 em; 0 where there is none.
    var detourMax = 0.0
    /// Share of the ways' length of those that span two columns and more.
    var farShare = 0.0

    init(of sheet: PrintedSheet, _ composition: Composition) {
        let em = sheet.em
        var middle = (part: 0, whole: 0)
        var (length, far) = (0.0, 0.0)
        var heads: [ArrowTip] = []
        for way in sheet.ways {
            guard let from = way.from, let to = way.to, let tip = ArrowTip(way) else { continue }
            let (start, end) = (sheet.texts[from], sheet.texts[to])
            let own = zip(way.route, way.route.dropFirst()).reduce(0) { $0 + (abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y)) }
            length += own
            if abs(start.column - end.column) >= 2 { far += own }
            if own > 6 * em {
                let ratio = own / max(start.box.gapAcross(to: end.box) + start.box.gapDown(to: end.box), em)
                detourMax = max(detourMax, ratio)
                if ratio > 2.5 { detours += 1 }
            }
            if tip.length < 0.95 * em { shortTips += 1 }
            if tip.direction.isVertical, end.role != .heading {
                let place = (tip.point.x - end.box.left) / max(end.box.right - end.box.left, 1e-9)
                middle.whole += 1
                if (0.25...0.75).contains(place) { middle.part += 1 }
            }
            heads.append(tip)
        }
        headsMiddle = .share(middle.part, of: middle.whole)
        detourMax = detourMax.halfToEven(decimals: 1)
        farShare = (far / max(length, 1e-9)).halfToEven(decimals: 2)
        doubleDots = DoubleDots(heads, sheet).count(with: composition.junctions)
    }
}

/// The last straight piece of an arrow.
struct ArrowTip {
    enum Direction {
        case left, right, up, down

        var isVertical: Bool { self == .up || self == .down }
    }

    var net: Int
    /// Where it begins, the last corner or the tail, and where it points.
    var start: Point
    var point: Point
    var direction: Direction

    /// - Returns: nil where the arrow has no piece.
    init?(_ way: PrintedSheet.Way) {
        guard way.route.count > 1 else { return nil }
        net = way.net
        (start, point) = (way.route[way.route.count - 2], way.route[way.route.count - 1])
        let (x, y) = (point.x - start.x, point.y - start.y)
        direction = abs(y) >= abs(x) ? (y > 0 ? .down : .up) : (x > 0 ? .right : .left)
    }

    var length: Double { abs(point.x - start.x) + abs(point.y - start.y) }
}
