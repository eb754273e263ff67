internal import Foundation
internal import TextFormats

/// The date others want on the document to rebuild the same bytes: SOURCE_DATE_EPOCH. Without it the edition dates it.
enum SourceDate {
    /// Seconds since 1970-01-01 UTC; nil where the environment says nothing.
    ///
    /// - Throws: where it says something else than a number of seconds.
    static func fromEnvironment() throws(CommandFailure) -> Int? {
        guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else { return nil }
        let latest = CalendarDate.mostSeconds
        guard let seconds = Int(epoch), (0...latest).contains(seconds) else {
            throw CommandFailure(
                .usage, "SOURCE_DATE_EPOCH is “\(epoch)”; it must be a number of seconds since 1970, from 0 to \(latest)")
        }
        return seconds
    }
}
