import Testing

@testable import TextFormats

@Suite struct XMLTextTests {
    @Test func textCannotBecomeMarkup() {
        #expect(
            XMLText.escaped("<script>alert('&\"')</script>")
                == "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;")
        #expect(XMLText.escaped("a\u{0}b\u{1F}c\u{FFFF}d\u{85}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
        #expect(XMLText.escaped("שלום 🐧 Ünïcode") == "שלום 🐧 Ünïcode")
    }

    @Test func quotesMayStandBetweenTags() {
        #expect(XMLText.content("<a> & \"b\" 'c'\u{FFFE}") == "&lt;a&gt; &amp; \"b\" 'c'\u{FFFD}")
    }
}
