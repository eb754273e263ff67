import Foundation
import PosterTestSupport
import Testing

/// A small map beside a small kernel, as somebody sees it who calls the command.
@Suite struct CheckCommandTests {
    static let map = """
        {
          "format": 1, "id": "small", "title": "Small",
          "editions": [
            { "id": "1", "name": "One", "year": 2019, "date": "2019-05-05", "release": "v5.1", "credit": ["A"] },
            { "id": "2", "name": "Two", "year": 2026, "date": "2026-04-12", "release": "v7.0", "credit": ["A"] }
          ],
          "layers": [{ "id": "all", "name": "all" }],
          "functionalities": [{ "id": "all", "name": "all" }],
          "kinds": [
            { "id": "function", "name": "function", "face": "roman" },
            { "id": "define", "name": "macro", "face": "roman", "source": "macro" },
            { "id": "concept", "name": "concept", "face": "concept" }
          ],
          "modules": [{ "id": "m", "layer": "all", "functionality": "all", "description": "All" }],
          "items": [
            { "id": "wash", "label": "wash", "kind": "function", "module": "m", "description": "Washes" },
            { "id": "dry", "label": "dry", "kind": "function", "module": "m", "description": "Dries" },
            { "id": "soak", "label": "soak", "kind": "function", "module": "m", "description": "Soaks" },
            { "id": "water", "label": "water", "kind": "concept", "module": "m", "description": "Wets" }
          ],
          "connectors": [{ "from": "wash", "to": "dry" }, { "from": "dry", "to": "wash" }, { "from": "water", "to": "wash" }]
        }

        """

    let folder: TemporaryFolder
    let arguments: [String]

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("VERSION = 7\nPATCHLEVEL = 0\nSUBLEVEL = 0\n", at: "linux/Makefile")
        try folder.write("int wash(void)\n{\n\tdry(1);\n}\nint do_soak(void)\n{\n}\n", at: "linux/kernel/wash.c")
        try folder.write("#define dry(a) (a)\n", at: "linux/include/linux/dry.h")
        try folder.write("int x86;\n", at: "linux/arch/x86/a.c")
        arguments = ["check", try folder.write(Self.map, as: "map.json"), "--kernel", folder / "linux"]
    }

    func run(_ more: String...) throws -> Outcome { try Command.run(arguments: arguments + more, folder: folder.path) }

    @Test func whatIsWrongIsAFindingWithItsPlace() throws {
        let run = try run()
        #expect(run.status == 1)
        #expect(
            run.text == """
                include/linux/dry.h:1: error: dry: is a macro, not a function; its kind would be “define”
                error: soak: is gone; is it “do_soak”?
                edition 2: 3 names: 1 ok, 1 of the wrong kind, 1 gone

                """)
        #expect(run.errors == "Error: \(folder / "map.json"): 2 names are gone or of another kind\n")
    }

    @Test func jsonIsAListOfVerdicts() throws {
        let run = try run("--json")
        #expect(run.status == 1)
        let list = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
        #expect(list.map { $0["verdict"] as? String } == ["ok", "wrongKind", "gone"])
        #expect(list.allSatisfy { Set($0.keys) == ["id", "verdict", "file", "line", "suggestion"] })
        #expect(list[0]["file"] as? String == "kernel/wash.c" && list[0]["line"] as? Int == 1)
        #expect(list[2]["file"] is NSNull && list[2]["suggestion"] as? String == "do_soak")
    }

    @Test func arrowsThatAreNotInTheSourceAreListed() throws {
        let run = try run("--arrows")
        #expect(
            run.text.contains(
                "include/linux/dry.h:1: note: dry→wash: not found here; it is the other way round, at kernel/wash.c:1\n"))
        #expect(!run.text.contains("wash→dry"))
        #expect(run.text.hasSuffix("1 gone, 1 arrows confirmed, 1 arrows reversed, 0 arrows unconfirmed\n"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: try self.run("--arrows", "--json").output) as? [String: [[String: Any]]])
        #expect(json["arrows"]?.map { $0["verdict"] as? String } == ["confirmed", "reversed"])
        #expect(json["items"]?.count == 3)
    }

    @Test func fixIsAPatchAfterWhichTheMapIsRight() throws {
        let patch = try run("--fix")
        #expect(patch.status == 1)
        #expect(patch.errors.contains("error: dry: is a macro"))
        #expect(patch.text.hasPrefix("--- a/"))
        var text = Self.map
        for line in patch.text.split(separator: "\n") where line.hasPrefix("-  ") {
            let index = try #require(patch.text.split(separator: "\n").firstIndex(of: line))
            let added = patch.text.split(separator: "\n")[index...].first {
                $0.hasPrefix("+  ") && $0.contains(line.prefix(22).dropFirst())
            }
            text = text.replacing(line.dropFirst(), with: try #require(added).dropFirst())
        }
        #expect(text.contains(#""kind": "define""#) && text.contains(#""symbol": "do_soak""#))
        _ = try folder.write(text, as: "map.json")
        let again = try run()
        #expect(again.status == 0, "\(again.text)")
        #expect(again.text == "edition 2: 3 names: 3 ok\n")
        // The other edition keeps what it said.
        #expect(try run("--edition", "1").text.contains("is gone"))
    }

    @Test func treeOfAnotherReleaseIsAWarning() throws {
        let run = try run("--edition", "1")
        #expect(run.errors.hasPrefix("\(folder / "linux")/Makefile: warning: this is 7.0, edition “1” is of v5.1\n"))
    }

    @Test func tagsTakeThePlaceOfTheSource() throws {
        try folder.write(
            "do_soak\tkernel/wash.c\t/^int do_soak(void)$/;\"\tf\tline:5\nwash\tkernel/wash.c\t/^int wash(void)$/;\"\tf\tline:1\n",
            at: "linux/tags")
        let run = try Command.run("check", folder / "map.json", "--tags", folder / "linux/tags")
        #expect(run.text.hasSuffix("edition 2: 3 names: 1 ok, 2 gone\n"))
    }

    @Test func quietLeavesOutWhatIsNoFinding() throws {
        let run = try run("--arrows", "--quiet")
        #expect(run.text.split(separator: "\n").allSatisfy { $0.contains("error: ") })
    }

    @Test(arguments: [
        (["--arch", "x68"], 64, "did you mean “x86”?"), (["--fix", "--json"], 64, "exclude each other"),
        (["--edition", "3"], 64, "there is no edition “3”"),
    ])
    func wrongCallsAreUsageErrors(more: [String], status: Int32, message: String) throws {
        let run = try Command.run(arguments: arguments + more)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func sourceThatIsNoneIsNoInput() throws {
        let map = folder / "map.json"
        #expect(try Command.run("check", map).status == 64)
        let missing = try Command.run("check", map, "--kernel", folder / "none")
        #expect(missing.status == 66)
        #expect(missing.errors == "Error: \(folder / "none"): there is no such file or folder\n")
        try folder.write("", at: "empty/Makefile")
        let empty = try Command.run("check", map, "--kernel", folder / "empty")
        #expect(empty.status == 66)
        #expect(empty.errors.contains("there is no *.c, *.h or *.S in it"))
        let noTags = try Command.run("check", map, "--tags", map)
        #expect(noTags.status == 66)
        #expect(noTags.errors.contains("map.json:1: this is no line of a ctags file"))
    }
}
