internal import Foundation

/// The date an output carries: SOURCE_DATE_EPOCH where it is set, so that others can rebuild the same bytes under their own
/// date, else the edition's; never the clock.
enum EditionDate {
    /// The last second of the year 9999, the last a PDF date can name.
    private static let latest = 253_402_300_799

    /// - Parameter date: ISO 8601, as the edition gives it.
    /// - Returns: seconds since 1970-01-01 UTC.
    /// - Throws: where SOURCE_DATE_EPOCH is no number of seconds, or the edition's date is none.
    static func seconds(
        date: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> Int {
        if let epoch = environment["SOURCE_DATE_EPOCH"] {
            guard let seconds = Int(epoch), (0...latest).contains(seconds) else {
                throw CommandFailure(
                    .usage,
                    "SOURCE_DATE_EPOCH is “\(epoch)”; it must be a number of seconds since 1970, from 0 to \(latest)")
            }
            return seconds
        }
        guard let day = try? Date(date, strategy: .iso8601.year().month().day()) else {
            throw CommandFailure(.findings, "the edition's date is “\(date)”; it must be a day such as 2026-04-12")
        }
        return Int(day.timeIntervalSince1970)
    }
}
