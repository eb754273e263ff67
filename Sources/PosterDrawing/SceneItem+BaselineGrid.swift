internal import Drawing

extension SceneItem {
    /// Stands the baseline of large type on a grid of 1/100 in.
    ///
    /// At 100 dpi and every multiple of it, as printers have it, baselines then meet whole pixels: letters of one size
    /// look alike in every line, and PDF readers that place glyphs on whole pixels agree with those that do not.
    ///
    /// - Postcondition: no text has moved by more than 3 % of its size; small type has not moved at all.
    func onBaselineGrid() -> SceneItem {
        guard case .text(var run) = shape, run.size >= BaselineGrid.smallestType else { return self }
        if run.isVertical {
            run.origin.x = BaselineGrid.nearest(to: run.origin.x)
        } else {
            run.origin.y = BaselineGrid.nearest(to: run.origin.y)
        }
        return SceneItem(.text(run), owner: owner, role: role)
    }
}

private enum BaselineGrid {
    /// In points.
    static let pitch = 0.72
    /// A line so little past the pixel's edge is on it, however a reader rounds; a fraction of the pitch.
    static let offset = 0.05
    /// Half the pitch is 3 % of this size.
    static let smallestType = 12.0

    static func nearest(to position: Double) -> Double {
        ((position / pitch - offset).rounded() + offset) * pitch
    }
}
