import Foundation
import PosterTestSupport
import Testing

@Suite struct ImportCommandTests {
    private static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg">
        <rect x="0" y="100" width="1000" height="200" fill="#cff"/><rect x="0" y="300" width="1000" height="200" fill="#acf"/>
        <rect x="200" y="50" width="380" height="450" fill="#fc8"/><rect x="600" y="50" width="380" height="450" fill="#8cf"/>
        <text x="400" y="30" font-size="40">Things</text><text x="300" y="85" font-size="30">use</text>
        <text x="700" y="85" font-size="30">care</text><text x="9" y="200" font-size="30">house</text><text x="9" y="400" font-size="30">yard</text>
        <text x="300" y="200" font-size="12">key</text><text x="300" y="280" font-size="12">lock</text><text x="700" y="400" font-size="12">gate</text>
        <marker id="m"/><path d="M 310,205 V 268" stroke="#000" fill="none" marker-end="url(#m)"/>
        </svg>
        """

    @Test func drawingBecomesAMapThatMakesAPoster() throws {
        let folder = try TemporaryFolder()
        let drawing = try folder.write(Self.drawing, as: "a.svg")
        let run = try Command.run(
            "import", drawing, "-o", folder / "map.json", "--edition", "1", "--report", folder / "report.json")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.isEmpty)
        #expect(run.errors.contains("\(drawing): 2 rows, 2 columns, 0 modules, 3 names, 1 connectors; "), "\(run.errors)")
        #expect(
            run.errors.contains(
                "\(drawing):7:17: warning: an end of an arrow is tied to nothing; “lock”, which is nearest, is taken"))
        #expect(try Command.run("validate", folder / "map.json").status == 0)
        #expect(try Command.run("poster", folder / "map.json", "--size", "A4", "-o", folder / "map.pdf").status == 0)
        let report =
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: folder / "report.json"))) as? [String: Any]
        #expect(report?["names"] as? Int == 3)
        #expect((report?["notes"] as? [Any])?.isEmpty == false)
    }

    @Test func mapGoesToStandardOutputAndQuietLeavesTheSumOut() throws {
        let run = try Command.run("import", "-", "--quiet", input: Self.drawing)
        #expect(run.status == 0)
        #expect(run.text.hasPrefix("{\n  \"format\": 1,"))
        #expect(!run.errors.contains("2 rows"))
        #expect(run.errors.contains("<stdin>: warning: "))
    }

    @Test func drawingThatIsStandardInputIsNotOverwritten() throws {
        let folder = try TemporaryFolder()
        let drawing = try folder.write(Self.drawing, as: "a.svg")
        let run = try Command.run(
            arguments: ["-c", "exec \(Command.executable) import - -o a.svg < a.svg"], folder: folder.path, executable: "/bin/sh")
        #expect(run.status == 64)
        #expect(run.errors.contains("“a.svg” is the drawing itself, which is never overwritten"), "\(run.errors)")
        #expect(try String(contentsOfFile: drawing, encoding: .utf8) == Self.drawing)
    }

    @Test func whatCannotBeReadIsSaidWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let drawing = try folder.write("<svg>\n<g></svg>", as: "bad.svg")
        let run = try Command.run("import", drawing, "-o", folder / "map.json")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("\(drawing):2:6: error: the file is no XML: mismatched tag\n"), "\(run.errors)")
        #expect(folder.files == ["bad.svg"])
    }

    @Test(arguments: [
        (["nowhere.svg"], 66, "there is no such file"),
        (["Sources"], 66, "is a folder"),
        (["README.md"], 1, "the file is no XML"),
        (["README.md", "-o", "README.md"], 64, "is the drawing itself"),
        (["a.svg", "--date", "soon"], 64, "give a day as YYYY-MM-DD"),
        (["a.svg", "--edition", "a/b"], 64, "it becomes part of file names"),
        (["a.svg", "--report", "-"], 64, "cannot both go to “-”"),
    ])
    func wrongCallsEndWithTheirStatus(arguments: [String], status: Int32, message: String) throws {
        let run = try Command.run(arguments: ["import"] + arguments)
        #expect(run.status == status)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
