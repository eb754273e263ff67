internal import Drawing

/// A line across the whole cloth that it is folded or sewn along.
struct FinishingLine: Hashable, Sendable {
    enum Side: Hashable, Sendable {
        case top, bottom, left, right

        var isHorizontal: Bool { self == .top || self == .bottom }
    }

    enum Kind: String, Hashable, Sendable {
        case fold, seam
    }

    var side: Side
    var kind: Kind
    /// How far it is from the cut edge of its side, in points.
    var depth: Double
    /// What is done there, and where that is.
    var caption: String
}

extension ClothFinish {
    /// All lines, of each side from its edge inwards.
    var lines: [FinishingLine] {
        [FinishingLine.Side.top, .bottom, .left, .right].flatMap { side in
            side == .top && pocketTop > 0 ? pocketLines : hemLines(side)
        }
    }

    private func hemLines(_ side: FinishingLine.Side) -> [FinishingLine] {
        guard hem > 0 else { return [] }
        return [
            FinishingLine(side: side, kind: .fold, depth: hem, caption: "fold, \(Length.text(hem)) from the cut"),
            FinishingLine(
                side: side, kind: .seam, depth: 2 * hem,
                caption: "sew the hem, \(Length.text(2 * hem)) from the cut, \(Length.text(hem)) from the fold"),
        ]
    }

    private var pocketLines: [FinishingLine] {
        let under = FinishingLine(
            side: .top, kind: .fold, depth: hem, caption: "fold under first, \(Length.text(hem)) from the cut")
        let fold = FinishingLine(
            side: .top, kind: .fold, depth: topAllowance,
            caption: "fold for the pocket, \(Length.text(topAllowance)) from the cut")
        let depth = topAllowance + pocketTop
        let seam = FinishingLine(
            side: .top, kind: .seam, depth: depth,
            caption: "sew the pocket, \(Length.text(depth)) from the cut, \(Length.text(pocketTop)) from the fold")
        return (hem > 0 ? [under] : []) + [fold, seam]
    }
}
