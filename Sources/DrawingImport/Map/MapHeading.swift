/// What a map says of itself and its edition, where a drawing does not say it well enough.
package struct MapHeading: Hashable, Sendable {
    /// The map's id; nil to take the title's words.
    package var id: String?
    package var title: String?
    /// The edition's id; nil to take a number beside the title.
    package var edition: String?
    /// A day as YYYY-MM-DD; nil to take the last year that stands on the drawing.
    package var date: String?

    package init(id: String? = nil, title: String? = nil, edition: String? = nil, date: String? = nil) {
        self.id = id
        self.title = title
        self.edition = edition
        self.date = date
    }
}
