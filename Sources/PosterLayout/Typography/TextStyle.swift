/// A face at a size, with its tracking.
public struct TextStyle: Hashable, Sendable {
    public var face: FontFace
    /// Size in em of the poster's smallest label class.
    public var size: Double
    /// Letter-spacing in em of this style's own size.
    public var tracking: Double

    public init(_ face: FontFace, size: Double, tracking: Double = 0) {
        self.face = face
        self.size = size
        self.tracking = tracking
    }
}
