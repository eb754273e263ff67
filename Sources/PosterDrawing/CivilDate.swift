/// A day of the Gregorian calendar, as an edition dates itself.
enum CivilDate {
    /// Seconds from 1970-01-01 to the beginning of an ISO 8601 day, "2026-04-12", in UTC.
    ///
    /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    ///
    /// - Throws: where the text is not such a day.
    static func seconds(_ text: String) throws(SceneError) -> Int {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), (1...days(inMonth: month, of: year)).contains(day)
        else { throw SceneError.notADate(text) }
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

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
