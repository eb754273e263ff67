import Testing

@testable import TextFormats

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (1_767_323_045, "2026-01-02T03:04:05Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ])
    func secondsBecomeDates(seconds: Int, date: String) {
        #expect(CalendarDate(secondsSince1970: seconds).iso8601 == date)
        #expect(CalendarDate(secondsSince1970: seconds).secondsSince1970 == seconds)
    }

    @Test func lastSecondIsThatOfTheYear9999() {
        #expect(CalendarDate(secondsSince1970: CalendarDate.mostSeconds).iso8601 == "9999-12-31T23:59:59Z")
    }

    @Test(arguments: [("1970-01-01", 0), ("2000-03-01", 951_868_800), ("2024-02-29", 1_709_164_800)])
    func daysBeginAtMidnight(text: String, seconds: Int) throws {
        #expect(try CalendarDate(day: text).secondsSince1970 == seconds)
    }

    @Test(arguments: [
        ("2026-02-29", CalendarDateError.noSuchDay), ("2026-13-01", .noSuchDay), ("2026-00-10", .noSuchDay),
        ("26-1-1", .notADay), ("2026-04-+1", .notADay), ("", .notADay), ("2026-04-12T00:00", .notADay),
    ])
    func whatIsNoDayIsRefused(text: String, error: CalendarDateError) {
        #expect(throws: error) { try CalendarDate(day: text) }
    }
}
