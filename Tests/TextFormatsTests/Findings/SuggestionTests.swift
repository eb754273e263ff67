import Testing

@testable import TextFormats

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("functon", "function"), ("fucntion", "function"), ("FUNCTION", "function"), ("typ", "type"),
        ("syscal", "syscall"), ("sys-call", "syscall"),
    ])
    func slipsOfTheHandAreUnderstood(name: String, expected: String) {
        #expect(Suggestion.nearest(to: name, among: ["type", "function", "syscall", "path"]) == expected)
    }

    @Test(arguments: ["", "concept", "xy", "functionality and more"])
    func nothingIsSuggestedForOtherNames(name: String) {
        #expect(Suggestion.nearest(to: name, among: ["type", "function", "syscall", "path"]) == nil)
    }

    @Test func firstOfThoseEquallyNearIsSuggested() {
        #expect(Suggestion.nearest(to: "A99", among: ["A10", "B9", "A9", "A98"]) == "A9")
    }

    @Test func hintListsShortLists() {
        #expect(Suggestion.hint(for: "6.0", among: ["5.1", "7.0"]) == "did you mean “7.0”?")
        #expect(Suggestion.hint(for: "newest", among: ["5.1", "7.0"]) == "there are “5.1”, “7.0”")
        #expect(Suggestion.hint(for: "newest", among: (0..<13).map { "\($0)" }) == nil)
        #expect(Suggestion.hint(for: "newest", among: []) == nil)
        #expect(Suggestion.hint(for: "newest", among: ["5.1", "7.0", "5.1"]) == "there are “5.1”, “7.0”")
    }
}
