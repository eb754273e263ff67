import Testing

@testable import TextFormats

@Suite struct SpecialCharactersTests {
    @Test(arguments: [
        ("non\u{2011}bloquant", "non-bloquant"), ("qui\u{202F}?", "qui\u{A0}?"), ("\u{FEFF}a\u{2060}b", "ab"),
        ("a\u{200D}b", "ab"), ("a\u{200D}", "a"), ("é\u{200D}", "é"), ("plain - text", "plain - text"),
    ])
    func anotherWayToWriteACharacterIsThatCharacter(text: String, usual: String) {
        #expect(text.inUsualCharacters == usual)
    }

    @Test(arguments: ["👩\u{200D}💻", "क\u{94D}\u{200D}ष"])
    func joinerStaysWhereItSaysWhatIsDrawn(text: String) {
        #expect(text.inUsualCharacters == text)
    }
}
