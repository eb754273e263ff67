import Testing

@testable import WebRender

@Suite struct CompactSourceTests {
    @Test func indentationAndCommentsGoAndCodeStays() {
        let source = """
            // What it does.
            class A {

                // How.
                run() { return "// no comment"; } // stays
                /* neither */
            }
            """
        #expect(CompactSource.text(source) == "class A {\nrun() { return \"// no comment\"; } // stays\n}\n")
    }
}
