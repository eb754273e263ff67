/// A face at a size, with its tracking.
package struct TextStyle: Hashable, Sendable {
    package var face: FontFace
    /// Size in em of the poster's smallest label class.
    package var size: Double
    /// Letter-spacing in em of this style's own size.
    package var tracking: Double

    package init(_ face: FontFace, size: Double, tracking: Double = 0) {
        self.face = face
        self.size = size
        self.tracking = tracking
    }
}
