/// What only the drawing tells: the finest of all that is printed, furniture included. Points.
public struct DrawingQuality: Hashable, Sendable {
    public var smallestText = Double.infinity
    /// What that text says.
    public var smallestTextSample = ""
    /// The thinnest line of a connector; nil where there is none.
    public var thinnestStroke: Double?

    public init(of scene: Scene) {
        for item in scene.layers.flatMap(\.items) {
            switch item.shape {
            case .text(let run):
                guard run.size < smallestText else { continue }
                (smallestText, smallestTextSample) = (run.size, run.text)
            case .stroke(_, let stroke):
                guard item.role == "connector" else { continue }
                thinnestStroke = min(thinnestStroke ?? .infinity, stroke.width)
            case .fill: continue
            }
        }
    }
}
