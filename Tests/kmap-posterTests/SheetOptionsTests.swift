import Foundation
import PosterTestSupport
import Testing

/// What options say of the sheet, seen in the layout they give.
@Suite struct SheetOptionsTests {
    struct Page: Equatable {
        var width: Double
        var height: Double
        var em: Double
    }

    private func page(_ arguments: String...) throws -> Page {
        let run = try Command.run(arguments: ["layout", Command.shop, "--effort", "fast"] + arguments)
        try #require(run.status == 0, "\(run.errors)")
        let layout = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
        let page = try #require(layout?["page"] as? [String: Any])
        return Page(
            width: try #require(page["width"] as? Double), height: try #require(page["height"] as? Double),
            em: try #require(page["em"] as? Double))
    }

    private let millimetre = 72 / 25.4

    @Test func defaultIsA0() throws {
        let page = try page()
        #expect(abs(max(page.width, page.height) - 1189 * millimetre) < 0.01)
        #expect(abs(min(page.width, page.height) - 841 * millimetre) < 0.01)
    }

    @Test func autoTakesTheLargerType() throws {
        let landscape = try page("--size", "A3", "--orientation", "landscape")
        let portrait = try page("--size", "A3", "--orientation", "portrait")
        #expect(landscape.width == portrait.height)
        #expect(landscape.width > landscape.height)
        let auto = try page("--size", "a3")
        #expect(auto == (landscape.em >= portrait.em ? landscape : portrait))
    }

    @Test func widthAndHeightStayAsTyped() throws {
        let typed = try page("--size", "300x500mm")
        #expect(abs(typed.width - 300 * millimetre) < 0.01)
        #expect(abs(typed.height - 500 * millimetre) < 0.01)
        let turned = try page("--size", "30cm x 50cm", "--orientation", "landscape")
        #expect(abs(turned.width - 500 * millimetre) < 0.01)
    }

    @Test(arguments: [([], false), (["--captions", "none"], true)])
    func captionsMayBeLeftOut(arguments: [String], isEmpty: Bool) throws {
        // One cell on a sheet higher than it needs to be.
        let minimal = try String(contentsOfFile: Command.root + "/Examples/minimal.map.json", encoding: .utf8)
        let folder = try TemporaryFolder()
        let map = try folder.write(minimal.replacingOccurrences(of: "What keeps a room shut", with: "Shut"), as: "a.json")
        let run = try Command.run(arguments: ["layout", map, "--size", "300x1200mm", "--effort", "fast"] + arguments)
        try #require(run.status == 0, "\(run.errors)")
        let layout = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
        let captions = try #require(layout?["captions"] as? [[String: Any]])
        #expect(captions.isEmpty == isEmpty)
    }

    @Test(arguments: ["labels", "lines"], ["layout", "poster", "page", "tapestry", "plan", "proof", "quality"])
    func everyCommandThatLaysOutTakesHowFarArrowsAreShown(far: String, command: String) throws {
        let folder = try TemporaryFolder()
        let output = ["plan", "quality"].contains(command) ? [] : ["-o", folder / (command == "page" ? "a.html" : "a.pdf")]
        let run = try Command.run(
            arguments: [command, Command.shop, "--size", "A3", "--effort", "fast", "--far", far] + output)
        #expect(run.status == 0, "\(run.errors)")
    }

    /// 10 mm on A3; 1.8 % of 841 mm on A0.
    @Test(arguments: [("A3", 10.0), ("A0", 15.138)])
    func marginThatNobodyGaveIsThatOfTheSheet(size: String, margin: Double) throws {
        let run = try Command.run("layout", Command.shop, "--size", size, "--orientation", "landscape", "--effort", "fast")
        try #require(run.status == 0, "\(run.errors)")
        let layout = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
        let content = try #require((layout?["page"] as? [String: Any])?["content"] as? [String: Double])
        let x = try #require(content["x"])
        #expect(abs(x - margin * millimetre) < 0.1)
    }

    @Test func marginStaysFree() throws {
        let run = try Command.run(
            "layout", Command.shop, "--size", "A3", "--orientation", "landscape", "--margin", "30mm")
        try #require(run.status == 0, "\(run.errors)")
        let layout = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
        let content = try #require((layout?["page"] as? [String: Any])?["content"] as? [String: Double])
        #expect(try #require(content["x"]) >= 30 * millimetre - 0.01)
        #expect(try #require(content["y"]) >= 30 * millimetre - 0.01)
    }

    @Test(arguments: [
        (["--size", "A99"], "unknown paper “A99”; did you mean “A9”?"),
        (["--size", "0x90cm"], "both sides must be greater than 0"),
        (["--size", "60x90"], "“60x90” has no unit"),
        (["--margin", "10"], "“10” has no unit"),
        (["--margin", "500mm"], "a margin of 500mm leaves nothing"),
        (["--theme", "clasic"], "there is no theme"),
        (["--orientation", "sideways"], "Please provide one of 'auto', 'landscape' or 'portrait'"),
        (["--effort", "more"], "Please provide one of 'fast', 'normal' or 'best'"),
        (["--far", "away"], "Please provide one of 'labels' and 'lines'"),
        (["--edition", "2052"], "there is no edition “2052”; did you mean “2025”?"),
    ])
    func wrongValuesAreUsageErrorsThatSayWhatIsRight(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["poster", Command.shop, "-o", "-"] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func papersListsWhatSizeTakes() throws {
        let papers = try Command.run("papers")
        #expect(papers.status == 0)
        let lines = papers.text.split(separator: "\n")
        #expect(lines.contains("  A0          841 × 1189 mm"))
        #expect(lines.contains("  Arch E      914.4 × 1219.2 mm"))
        #expect(lines.contains("  50x70cm     500 × 700 mm"))
    }
}
