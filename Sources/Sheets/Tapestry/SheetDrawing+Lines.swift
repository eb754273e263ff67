internal import Drawing

/// The lines to cut along, and those to lay cut edges on.
///
/// Each has a white one beside it, away from what is seen, so that it shows on dark grounds.
extension SheetDrawing {
    /// A rasteriser paints every pixel a line touches; so lines may not even touch what is seen.
    private static let near = 0.05

    /// Cut lines, the poster's edge and seams, the white lines below all of them.
    func lines() -> [SceneItem] {
        let cut = cutEdges().map { (edge: $0, role: SceneRole.cutLine) }
        let seams = seamEdges().map { (edge: $0, role: SceneRole.seam) }
        let dark = (cut + seams).map { line(along: $0.edge, role: $0.role) }
        let white = (cut + seams).map { companion(of: $0.edge, role: $0.role) }
        let trim = trimEdges().flatMap(trimLine(along:))
        return white.compactMap(\.self) + dark.compactMap(\.self) + trim
    }

    private func line(along edge: SheetEdge, role: SceneRole) -> SceneItem? {
        strip(along: edge, from: Self.near, Self.ink, role: role)
    }

    private func companion(of edge: SheetEdge, role: SceneRole) -> SceneItem? {
        strip(along: edge, from: Self.near + Self.lineWidth, .white, role: role)
    }

    /// Nil where the printer does not reach it all.
    private func strip(along edge: SheetEdge, from near: Double, _ color: Color, role: SceneRole) -> SceneItem? {
        let box = edge.strip(from: near, to: near + Self.lineWidth)
        guard reached.inset(by: -0.02).contains(box) else { return nil }
        return SceneItem(.fill(.rectangle(box), color), role: role)
    }

    /// The poster's edge is marked on every sheet it is on: just inside where the printer does not reach further.
    private func trimLine(along edge: SheetEdge) -> [SceneItem] {
        if let line = strip(along: edge, from: Self.near, Self.ink, role: .trimLine) { return [line] }
        return [
            SceneItem(.fill(.rectangle(edge.strip(from: -Self.lineWidth, to: 0)), Self.ink), role: .trimLine)
        ]
    }

    // MARK: Edges

    /// What is kept of the paper: what is seen, and what the next sheets cover.
    private var kept: [Rect] { seen + strips }

    /// The poster, on this sheet.
    private var poster: Rect {
        sheet.onSheet(Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height))
    }

    /// Every edge of what is kept that is not the poster's, where this sheet lies on another.
    private func cutEdges() -> [SheetEdge] {
        // Without strips, sheets meet edge to edge.
        let cut = neighbours.filter { paper.overlap == 0 || !isOnTop($0.sheet) }.flatMap(\.seen)
        let edges = kept.flatMap { part in
            SheetEdge.Side.allCases.flatMap { side in
                let edge = SheetEdge(side, of: part)
                return isOuter(edge) ? [] : cut.compactMap { edge.touching($0) }
            }
        }
        // Beside a long step of the seam after the lane a strip goes on where the seam before this sheet ends.
        let corners = SheetEdge.joined(
            strips.map { SheetEdge(sidesInLane.before, of: $0) }.filter { $0.place == farEnd }
        ).filter { $0.span.length > 2 * paper.overlap }
        return SheetEdge.joined(edges) + corners
    }

    /// The edges of what is seen on which the next sheets' cut edges are laid.
    private func seamEdges() -> [SheetEdge] {
        guard paper.overlap > 0 else { return [] }
        return SheetEdge.joined(neighbours.filter { isOnTop($0.sheet) }.flatMap { edges(with: $0.sheet) })
    }

    /// The poster's own edges, of what is kept.
    private func trimEdges() -> [SheetEdge] {
        SheetEdge.joined(kept.flatMap { part in SheetEdge.Side.allCases.map { SheetEdge($0, of: part) }.filter(isOuter(_:)) })
    }

    private func isOuter(_ edge: SheetEdge) -> Bool {
        abs(edge.place - SheetEdge(edge.side, of: poster).place) < SheetEdge.tolerance
    }
}
