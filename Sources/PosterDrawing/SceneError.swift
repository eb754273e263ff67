/// Why no scene could be built.
package enum SceneError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The edition's date is no day of the calendar.
    case notADate(String)
    /// The composition is of another map or edition.
    case otherMap(composition: String, map: String)

    package var description: String {
        switch self {
        case .notADate(let text): "\"\(text)\" is no date; a date looks like 2026-04-12"
        case .otherMap(let composition, let map):
            "the composition is of \(composition), the map is \(map): lay out that map first"
        }
    }
}
