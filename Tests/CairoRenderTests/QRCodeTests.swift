import Testing

@testable import CairoRender
@testable import Drawing

@Suite struct QRCodeTests {
    @Test func fixedPatternsStandWhereTheStandardPutsThem() throws {
        let code = try QRCode.matrix(for: "https://example.org/map")
        #expect(code.size == 25)  // version 2: 26 bytes at level M
        let finder = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
        let corners = [(0, 0), (0, code.size - 7), (code.size - 7, 0)]
        for (top, left) in corners {
            let rows = (0..<7).map { row in
                String((0..<7).map { code[row: top + row, column: left + $0] ? "#" : " " })
            }
            #expect(rows == finder)
        }
        // The module that is always dark stands off the diagonal, so it also tells rows from columns.
        #expect(code[row: code.size - 8, column: 8])
        let timing = (8..<code.size - 8).map { code[row: 6, column: $0] }
        #expect(timing == timing.indices.map { $0.isMultiple(of: 2) })
    }

    @Test func longerTextsTakeLargerCodes() throws {
        #expect(try QRCode.matrix(for: "a").size == 21)
        #expect(try QRCode.matrix(for: String(repeating: "a", count: 2331)).size == 177)
    }

    @Test(arguments: ["", String(repeating: "a", count: 2332)])
    func textThatDoesNotFitIsAnError(text: String) {
        #expect(throws: RenderError.noQRCode(text: text)) { try QRCode.matrix(for: text) }
    }
}
