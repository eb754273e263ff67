import Testing

@testable import CairoRender

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (1_767_323_045, "2026-01-02T03:04:05Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ])
    func secondsBecomeDates(seconds: Int, date: String) {
        #expect(CalendarDate(secondsSince1970: seconds).iso8601 == date)
    }
}
