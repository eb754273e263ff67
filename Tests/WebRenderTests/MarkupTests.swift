import Testing

@testable import WebRender

@Suite struct MarkupTests {
    @Test func textCannotBecomeMarkup() {
        #expect(
            Markup.escaped("<script>alert('&\"')</script>")
                == "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;")
        #expect(Markup.escaped("a\u{0}b\u{1F}c\u{FFFF}d\u{85}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
        #expect(Markup.escaped("שלום 🐧 Ünïcode") == "שלום 🐧 Ünïcode")
    }

    @Test(arguments: [
        (0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (-2.05, "-2.05"), (0.126, "0.13"), (1234.999, "1235"),
        (.infinity, "0"),
    ])
    func numbersAreShortAndPlain(number: Double, text: String) {
        #expect(DecimalText.hundredths(number) == text)
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func base64IsThatOfRFC4648(text: String, encoded: String) {
        #expect(Base64.text(Array(text.utf8)) == encoded)
    }

    @Test(arguments: [
        "https://example.org/a?b#c", "http://example.org", "mailto:a@example.org", "HTTPS://example.org", "a/b.html",
        "/a:b", "#here", "?a:b", "//example.org/",
    ])
    func webAddressesStay(link: String) {
        #expect(SafeLink.checked(link) == link)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "",
    ])
    func otherSchemesGo(link: String) {
        #expect(SafeLink.checked(link) == nil)
    }
}
