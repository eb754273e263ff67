internal import Drawing

/// A module of a drawn map: what stands in a field under a heading, or in a box.
struct DrawnModule: Hashable, Sendable {
    /// Numbers of the names that are its heading, in reading order; none where it has none.
    var heading: [Int]
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    /// Whether it is a card that stands on the fields.
    var isBridge: Bool
    /// Its box; of a module without one, that of its heading.
    var box: Rect
}

/// A name of a drawn map that is an item, and where it belongs.
struct DrawnItem: Hashable, Sendable {
    var name: Int
    /// Nil where it stands in a field of its own right.
    var module: Int?
    var group: Int?
    var field: GridField
}

/// A bold name within a module, with those under it.
struct DrawnGroup: Hashable, Sendable {
    var name: Int
    var module: Int
}

/// A drawing, read: what stands where. Numbers are those of the names.
struct DrawnMap: Hashable, Sendable {
    var grid: DrawnGrid
    var names: [DrawnName]
    var frame: DrawnFrame
    var modules: [DrawnModule] = []
    var groups: [DrawnGroup] = []
    /// In reading order.
    var items: [DrawnItem] = []
    /// The size that most names have.
    var usualSize: Double
}
