internal import Drawing

extension FurnitureLayout {
    /// How wide the pictures beside the connectors' rows are, and how far in they begin, in units of the legend.
    private static let sampleWidth = 3.0
    private static let sampleInset = 0.25
    /// Of a jump's sample: its stub, and from the mark's tip to the field.
    private static let sampleStub = 1.0
    private static let sampleGap = 0.2

    /// Arrows as in the map, on a swatch of a cell, beside their text.
    func connectorSamples(_ rows: [ConnectorMarks.Row], _ marks: ConnectorMarks, at origin: Point) -> [PlacedPart] {
        let isAcross = !marks.isWithinColumns
        let x = origin.x + Self.sampleInset * unit
        var parts: [PlacedPart] = []
        var shown: [Double] = []
        for (index, row) in rows.enumerated() {
            let y = middle(index, from: origin.y)
            func arrow(isAcross: Bool) -> PlacedPart {
                PlacedPart(.arrow(isAcross: isAcross), Rect(x: x, y: y, width: Self.sampleWidth * unit, height: 0))
            }
            switch row {
            case .arrow: parts.append(arrow(isAcross: isAcross))
            case .acrossColumns: parts.append(arrow(isAcross: true))
            case .meetings: parts += meetings(marks, isAcross: isAcross, from: x, y: y)
            case .jump:
                let size = scale.jumpLabel.size * unit
                parts.append(
                    PlacedPart(.jump, Rect(x: x, y: y - size / 2, width: Self.sampleStub * unit, height: size)))
            case .omitted: continue
            }
            shown.append(y)
        }
        guard let first = shown.first, let last = shown.last else { return [] }
        let swatch = Rect(
            x: origin.x, y: first - 0.58 * unit, width: (Self.sampleWidth + 2 * Self.sampleInset) * unit,
            height: last - first + 1.16 * unit)
        return [PlacedPart(.swatch, swatch)] + parts
    }

    /// The field that the sample of a jump's label names; nil where no row has one.
    func jumpSample(_ rows: [ConnectorMarks.Row], at origin: Point) throws -> PlacedText? {
        guard let index = rows.firstIndex(of: .jump) else { return nil }
        let size = scale.jumpLabel.size
        let x = Self.sampleInset + Self.sampleStub + JumpLabel.markWidth * size + Self.sampleGap
        // As high as its mark is: the middle of small letters, where the line is.
        let y = middle(index, from: origin.y) + JumpLabel.markMiddle * size * unit
        return try legendLine(
            ConnectorMarks.sampleField, scale.jumpLabel, at: Point(origin.x + x * unit, y), role: .legendSample)
    }

    /// What lines do where they meet, side by side; the only one in the middle.
    private func meetings(_ marks: ConnectorMarks, isAcross: Bool, from x: Double, y: Double) -> [PlacedPart] {
        let count = [marks.hasBranches, marks.hasMerging, marks.hasCrossings].count { $0 }
        // Where all three stand side by side, the one with a dot and a barb has most of the room.
        let spans: [Interval] =
            switch count {
            case 1: [Interval(0.8, 2.2)]
            case 2: [Interval(0, 1.4), Interval(1.7, 3)]
            default: [Interval(0, 0.74), Interval(0.98, 2.08), Interval(2.32, 3)]
            }
        var rest = spans[...]
        func box(above: Double, below: Double) -> Rect {
            let span = rest.removeFirst()
            return Rect(
                x: x + span.start * unit, y: y - above * unit, width: span.length * unit, height: (above + below) * unit)
        }
        var parts: [PlacedPart] = []
        if marks.hasBranches { parts.append(PlacedPart(.branch(isAcross: isAcross), box(above: 0, below: 0.5))) }
        if marks.hasMerging { parts.append(PlacedPart(.merging(isAcross: isAcross), box(above: 0, below: 0.5))) }
        if marks.hasCrossings { parts.append(PlacedPart(.crossing(isAcross: isAcross), box(above: 0.5, below: 0.5))) }
        return parts
    }
}
