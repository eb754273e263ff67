/// An instant of the Gregorian calendar, UTC, to the second.
///
/// Days are counted after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days` and
/// `days_from_civil`: years that begin in March put the leap day last, and 400 of them are an era of 146,097 days.
package struct CalendarDate: Hashable, Sendable {
    package let year: Int
    /// From 1.
    package let month: Int
    /// From 1.
    package let day: Int
    /// From 0 to 23.
    package let hour: Int
    package let minute: Int
    package let second: Int

    /// The seconds from 1970-01-01 to the end of the year 9999, the last that four digits can name.
    package static let mostSeconds = 253_402_300_799

    private static let daysOfEra = 146_097
    /// From 0000-03-01 to 1970-01-01.
    private static let daysBefore1970 = 719_468
    private static let secondsOfDay = 86_400

    /// The instant so many seconds after the beginning of 1970-01-01.
    package init(secondsSince1970 seconds: Int) {
        let days = Self.floorDivide(seconds, Self.secondsOfDay)
        let second = seconds - days * Self.secondsOfDay
        let shifted = days + Self.daysBefore1970
        let era = Self.floorDivide(shifted, Self.daysOfEra)
        let dayOfEra = shifted - era * Self.daysOfEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = second / 3_600
        minute = second / 60 % 60
        self.second = second % 60
    }

    /// The beginning of a day as ISO 8601 writes it: "2026-04-12".
    package init(day text: String) throws(CalendarDateError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { throw .notADay }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard days.indices.contains(month - 1), (1...days[month - 1]).contains(day) else { throw .noSuchDay }
        (self.year, self.month, self.day) = (year, month, day)
        (hour, minute, second) = (0, 0, 0)
    }

    /// The seconds since the beginning of 1970-01-01.
    package var secondsSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = Self.floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * Self.daysOfEra + dayOfEra - Self.daysBefore1970
        return days * Self.secondsOfDay + hour * 3_600 + minute * 60 + second
    }

    /// As ISO 8601 and XMP write it: "2026-01-02T03:04:05Z".
    package var iso8601: String {
        let date = [String(year, digits: 4), String(month, digits: 2), String(day, digits: 2)]
        let time = [hour, minute, second].map { String($0, digits: 2) }
        return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
    }

    private static func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
        dividend >= 0 ? dividend / divisor : (dividend - divisor + 1) / divisor
    }
}

/// Why a text names no day.
package enum CalendarDateError: Error, Hashable, Sendable {
    /// It is not written as four digits, two and two, with hyphens between them.
    case notADay
    /// The calendar has no such day.
    case noSuchDay
}
