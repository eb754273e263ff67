/// The paper a poster is laid out on: its trimmed size, and the margin that stays free of type.
package struct Sheet: Hashable, Sendable {
    /// The trimmed size, in points.
    package var size: Size
    /// The width of the empty edge on all four sides, in points.
    package var margin: Double

    /// - Throws: where the size is not positive and finite, the margin is negative, or the margin leaves no room.
    package init(size: Size, margin: Double) throws(SheetError) {
        let sides = [size.width, size.height]
        guard sides.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .notASize(size) }
        guard margin >= 0 && margin.isFinite else { throw .notAMargin(margin) }
        guard 2 * margin < min(size.width, size.height) else {
            throw .marginLeavesNothing(margin: margin, size: size)
        }
        self.size = size
        self.margin = margin
    }

    /// The margin of a sheet where nothing else is said, in points: 10 mm, or on a large sheet 1.8 % of its short side, since a
    /// sheet is looked at from the further away the larger it is.
    package static func usualMargin(of size: Size) -> Double {
        max(10 * Length.millimetre, 0.018 * min(size.width, size.height))
    }

    /// The trimmed sheet.
    package var trim: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

    /// What the margin leaves: type and rules stay inside it.
    package var safeArea: Rect { trim.inset(by: margin) }
}

/// Why there is no such sheet.
package enum SheetError: Error, Hashable, Sendable, CustomStringConvertible {
    case notASize(Size)
    case notAMargin(Double)
    case marginLeavesNothing(margin: Double, size: Size)

    package var description: String {
        switch self {
        case .notASize(let size):
            "a sheet of \(Length.text(size)) cannot be: both sides must be greater than 0"
        case .notAMargin(let margin):
            "a margin of \(Length.text(margin)) cannot be: it must be 0 or more"
        case .marginLeavesNothing(let margin, let size):
            "a margin of \(Length.text(margin)) leaves nothing of a sheet of \(Length.text(size)); "
                + "it must be less than half the shorter side"
        }
    }
}
