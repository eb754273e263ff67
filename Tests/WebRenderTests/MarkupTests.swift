import Testing

@testable import WebRender

@Suite struct MarkupTests {
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
