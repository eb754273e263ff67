package import Drawing

/// What is sewn of a cloth: a hem on all sides, a pocket for a pole at the top, and holes with eyelets in the hem.
///
/// Lengths are points. The finished piece is what hangs on the wall; the cut piece has the allowances around it, which
/// are folded to the back. A pocket is folded at the finished top edge and sewn at its depth; a hem's width more of cloth
/// is turned under there.
package struct ClothFinish: Hashable, Sendable {
    /// How much cloth is folded back on every side; 0 for none.
    package var hem: Double
    /// The depth of the pocket; 0 for none.
    var pocketTop: Double
    /// The most that eyelets stand apart; nil for none.
    var grommets: Double?

    /// Cloth that is cut to its size and not sewn.
    package static let none = ClothFinish(unchecked: 0, pocketTop: 0, grommets: nil)
    /// The diameter of the holes: eyelets of size 4, the usual one.
    static let holeDiameter = 12 * Length.millimetre
    private static let widest = 500 * Length.millimetre
    private static let narrowestEyeletHem = 20 * Length.millimetre
    private static let closestEyelets = 50 * Length.millimetre

    private init(unchecked hem: Double, pocketTop: Double, grommets: Double?) {
        (self.hem, self.pocketTop, self.grommets) = (hem, pocketTop, grommets)
    }

    /// - Throws: `ClothError`, where it cannot be sewn.
    package init(hem: Double, pocketTop: Double, grommets: Double?) throws(ClothError) {
        guard hem <= Self.widest else { throw .tooWide("hem", hem) }
        guard pocketTop <= Self.widest else { throw .tooWide("pocket", pocketTop) }
        if let grommets {
            guard hem >= Self.narrowestEyeletHem else { throw .hemTooNarrow(hem) }
            guard grommets >= Self.closestEyelets else { throw .tooClose(grommets) }
        }
        self.init(unchecked: hem, pocketTop: pocketTop, grommets: grommets)
    }

    /// The depth of a pocket for a pole of some diameter: three times that is the usual rule, so that it slides in.
    package static func pocket(forPole diameter: Double) -> Double { 3 * diameter }

    package var isNone: Bool { self == .none }

    /// What is folded to the back at the top, in points.
    package var topAllowance: Double { hem + pocketTop }

    /// What is cut for a finished piece.
    package func cut(of finished: Size) -> Size {
        Size(finished.width + 2 * hem, finished.height + hem + topAllowance)
    }

    /// What is left of a cut piece.
    ///
    /// - Throws: `ClothError.nothingLeft`.
    package func finished(of cut: Size) throws(ClothError) -> Size {
        let size = Size(cut.width - 2 * hem, cut.height - hem - topAllowance)
        guard min(size.width, size.height) > 0 else { throw .nothingLeft(cut) }
        return size
    }

    /// The finished piece on the cut one.
    func finishedBox(of finished: Size) -> Rect {
        Rect(x: hem, y: topAllowance, width: finished.width, height: finished.height)
    }

    /// The middles of the holes, on the cut piece: half a hem from the finished edges, at the corners, and evenly
    /// between them. A pocket is held by its pole and has none.
    func holes(of finished: Size) -> [Point] {
        guard let counts = gaps(of: finished) else { return [] }
        let line = holeLine(of: finished)
        let columns = (0...counts.across).map { line.left + line.width * Double($0) / Double(counts.across) }
        let rows = (0...counts.down).map { line.top + line.height * Double($0) / Double(counts.down) }
        return (pocketTop > 0 ? [] : columns.map { Point($0, line.top) }) + columns.map { Point($0, line.bottom) }
            + rows.dropFirst(pocketTop > 0 ? 0 : 1).dropLast().flatMap { [Point(line.left, $0), Point(line.right, $0)] }
    }

    /// How far the holes' middles are apart; nil where there are none.
    func pitch(of finished: Size) -> (across: Double, down: Double)? {
        let line = holeLine(of: finished)
        return gaps(of: finished).map { (line.width / Double($0.across), line.height / Double($0.down)) }
    }

    /// How many gaps between holes; nil where there are none.
    private func gaps(of finished: Size) -> (across: Int, down: Int)? {
        let line = holeLine(of: finished)
        return grommets.map { (max(1, Int((line.width / $0).rounded(.up))), max(1, Int((line.height / $0).rounded(.up)))) }
    }

    /// The rectangle the holes stand on.
    private func holeLine(of finished: Size) -> Rect {
        let box = finishedBox(of: finished)
        return Rect(
            left: box.left + hem / 2, top: box.top + pocketTop + hem / 2, right: box.right - hem / 2,
            bottom: box.bottom - hem / 2)
    }
}

/// Why a cloth cannot be sewn so.
package enum ClothError: Error, Hashable, Sendable, CustomStringConvertible {
    case tooWide(String, Double)
    case hemTooNarrow(Double)
    case tooClose(Double)
    case nothingLeft(Size)

    package var description: String {
        switch self {
        case .tooWide(let part, let width): "a \(part) of \(Length.text(width)) is too wide; 500mm is the most"
        case .hemTooNarrow(let hem):
            "eyelets do not hold in a hem of \(Length.text(hem)); give --hem 20mm or more with --grommets"
        case .tooClose(let spacing): "eyelets \(Length.text(spacing)) apart are too close; 50mm is the least, 600mm is usual"
        case .nothingLeft(let size): "hem and pocket leave nothing of \(Length.text(size))"
        }
    }
}
