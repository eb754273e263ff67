import Foundation
import FoundationXML
import PosterTestSupport
import Testing

@Suite struct PassPictureTests {
    @Test func layoutWritesAPictureOfEachPassBesideTheLayout() throws {
        let folder = try TemporaryFolder()
        let outcome = try Command.run(
            "layout", Command.shop, "--size", "A3", "-o", folder / "l.json", "--debug-passes", folder / "passes/new")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder / "passes/new").sorted()
        #expect(
            names == [
                "01-measure.svg", "03-fill.svg", "04-size.svg", "05-stack.svg", "06-order.svg", "07-place.svg", "08-route.svg",
                "08a-ends.svg", "08c-steps.svg", "10-heights.svg", "11-compose.svg",
            ])
        let plain = try Command.run("layout", Command.shop, "--size", "A3")
        #expect(plain.output == (try Data(contentsOf: URL(filePath: folder / "l.json"))))
        // Every pass that has names has all of them, as text of well-formed XML.
        for name in names where !["04-size.svg", "10-heights.svg"].contains(name) {
            let xml = try XMLDocument(contentsOf: URL(filePath: folder / "passes/new/" + name))
            let texts = try xml.nodes(forXPath: "//*[local-name()='text']").compactMap(\.stringValue)
            #expect(texts.contains("basket"), "\(name)")
        }
    }

    @Test func folderThatCannotBeMadeIsAnError() throws {
        let outcome = try Command.run("layout", Command.shop, "--size", "A3", "--debug-passes", "/dev/null/passes")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("cannot make the folder"))
    }
}
