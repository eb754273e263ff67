import Testing

@testable import TextFormats

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("\u{1B}]0;title\u{07}\u{1B}[31m", "\\u{1B}]0;title\\u{7}\\u{1B}[31m"),
        ("\u{9B}31m\u{7F}\u{0}", "\\u{9B}31m\\u{7F}\\u{0}"),
        ("a\u{202E}b\u{202C}\u{2066}\u{2069}\u{200E}\u{61C}", "a\\u{202E}b\\u{202C}\\u{2066}\\u{2069}\\u{200E}\\u{61C}"),
        ("one\ntwo\r\nthree\u{85}\u{2028}\u{2029}", "one\\u{A}two\\u{D}\\u{A}three\\u{85}\\u{2028}\\u{2029}"),
        ("\u{FEFF}\u{200B}\u{E0041}", "\\u{FEFF}\\u{200B}\\u{E0041}"),
    ])
    func whatATerminalWouldActOnIsAnEscape(text: String, visible: String) {
        #expect(text.visible == visible)
    }

    @Test(arguments: ["“name”: a → b\t5 × 7", "שלום", "می\u{200C}خواهم", "👩\u{200D}💻", "co\u{AD}op", "e\u{301}"])
    func whatCanBeReadStaysAsItIs(text: String) {
        #expect(text.visible == text)
    }
}
