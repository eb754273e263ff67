package import Drawing

/// What only the drawing tells: the finest of all that is printed, furniture included. Points.
package struct DrawingQuality: Hashable, Sendable {
    var smallestText = Double.infinity
    /// What that text says.
    var smallestTextSample = ""
    /// The thinnest line of a connector; nil where there is none.
    package var thinnestStroke: Double?

    package init(of scene: Scene) {
        for item in scene.layers.flatMap(\.items) {
            switch item.shape {
            case .text(let run):
                guard run.size < smallestText else { continue }
                (smallestText, smallestTextSample) = (run.size, run.text)
            case .stroke(_, let stroke):
                guard item.role == .connector else { continue }
                thinnestStroke = min(thinnestStroke ?? .infinity, stroke.width)
            case .fill: continue
            }
        }
    }
}
