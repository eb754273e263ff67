import Testing
import TextFormats

@testable import DrawingImport

@Suite struct XMLReaderTests {
    private func read(_ text: String, limits: XMLLimits = XMLLimits()) throws(ImportError) -> XMLElement {
        try XMLReader.read(Array(text.utf8), limits: limits)
    }

    @Test func elementsKnowTheirNamespaceAndPlace() throws {
        let root = try read(
            """
            <s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape">
              <s:g i:label="a &amp; b">x<s:text>y</s:text></s:g>
            </s:svg>
            """)
        let group = try #require(root.elements.first)
        #expect(root.name == "svg")
        #expect(group.name == "g")
        #expect(group["inkscape:label"] == "a & b")
        #expect(group.location == TextLocation(line: 2, column: 3))
        #expect(group.allText == "xy")
    }

    @Test func tagThatIsNotClosedIsSaidWithItsPlace() {
        #expect(throws: ImportError("the file is no XML: mismatched tag", at: TextLocation(line: 2, column: 6))) {
            try read("<svg>\n<g></h></svg>")
        }
    }

    @Test(arguments: ["<!ENTITY a \"b\">", "<!ENTITY % a \"b\">", "<!ENTITY a SYSTEM \"/etc/passwd\">"])
    func entitiesAreRefused(declaration: String) {
        let error = #expect(throws: ImportError.self) { try read("<!DOCTYPE svg [\(declaration)]>\n<svg>&a;</svg>") }
        #expect(error?.message == "the file declares an entity, which is refused")
        #expect(error?.location?.line == 1)
    }

    @Test func depthAndNumberAreLimited() {
        let deep = String(repeating: "<g>", count: 300) + String(repeating: "</g>", count: 300)
        #expect(throws: ImportError("elements are nested deeper than 200", at: TextLocation(line: 1, column: 601))) {
            try read(deep)
        }
        #expect(throws: ImportError("there are more than 2 elements", at: TextLocation(line: 1, column: 8))) {
            try read("<a><b/><c/></a>", limits: XMLLimits(elements: 2))
        }
    }

    @Test func sizeIsLimited() {
        #expect(throws: ImportError("the drawing is larger than 1 MiB", hint: "no map is; was this the right file?")) {
            try read(String(repeating: " ", count: 1 << 21), limits: XMLLimits(size: 1 << 20))
        }
    }

    @Test(arguments: ["", "hello", "{\"format\": 1}"]) func whatIsNoXMLIsSaidSo(text: String) {
        let error = #expect(throws: ImportError.self) { try read(text) }
        #expect(error?.message.hasPrefix("the file is no XML") == true)
    }
}
