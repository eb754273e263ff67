import Foundation
import PosterTestSupport
import Testing

@Suite struct EditionCommandTests {
    @Test func newEditionIsLikeTheNewest() throws {
        let folder = try TemporaryFolder()
        let map = folder / "map.json"
        let run = try Command.run("edition", "new", "7.1", "--from", "7.0", "--date", "2026-06-14", "-o", map)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.isEmpty)
        #expect(try Command.run("editions", map).text.hasSuffix("7.1\tLinux 7.1\t2026-06-14\n"))
        let diff = try Command.run("diff", "7.0", "7.1", map, "--exit-code")
        #expect(diff.status == 0, "\(diff.text)")
        // One line more in the file, which is kept one entry a line, and the comma before it.
        let old = try String(contentsOfFile: Command.root + "/data/map.json", encoding: .utf8).components(separatedBy: "\n")
        let new = try String(contentsOfFile: map, encoding: .utf8).components(separatedBy: "\n")
        #expect(new.count == old.count + 1)
        #expect(new.difference(from: old).insertions.count == 2)
    }

    @Test func olderEditionIsLikeTheOneItComesBefore() throws {
        let folder = try TemporaryFolder()
        let map = folder / "map.json"
        let run = try Command.run("edition", "new", "4.19", "--before", "5.1", "--date", "2018-10-22", "-o", map)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Command.run("editions", map).text.hasPrefix("4.19\tLinux 4.19\t2018-10-22\n5.1\t"))
        #expect(try Command.run("diff", "4.19", "5.1", map, "--exit-code").status == 0)
    }

    @Test func kernelSaysWhatNeedsADecision() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write(CheckCommandTests.map, as: "map.json")
        try folder.write("int wash(void)\n{\n}\nint soak(void)\n{\n}\n", at: "linux/kernel/wash.c")
        let run = try Command.run("edition", "new", "3", map, "--kernel", folder / "linux", "-o", folder / "new.json")
        #expect(run.status == 0)
        #expect(run.errors.contains("error: dry: is gone\nedition 3: 3 names: 2 ok, 1 gone\n"), "\(run.errors)")
        #expect(run.errors.contains("note: the date of “3” is that of “2”, 2026-04-12\n"))
    }

    @Test func mapThatIsSplitIsMergedToWhatItWas() throws {
        let folder = try TemporaryFolder()
        var document = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: RepositoryFile.url("data/map.json"))) as? [String: Any])
        var files: [String] = []
        for edition in ["5.1", "7.0"] {
            let map = try RawMap(edition: edition)
            for list in ["layers", "functionalities", "modules", "groups", "items", "connectors"] {
                document[list] = map.entries(list).map { entry in
                    entry.filter { key, value in
                        !["since", "until", "editions"].contains(key) && (key == "link" || !(value is NSNull))
                    }
                }
            }
            let all = document["editions"] as? [RawMap.Entry] ?? []
            var single = document
            single["editions"] = all.filter { $0.string("id") == edition }
            let text = String(decoding: try JSONSerialization.data(withJSONObject: single), as: UTF8.self)
            files.append(try folder.write(text, as: "\(edition).json"))
        }
        let run = try Command.run("edition", "merge", files[0], files[1], "-o", folder / "both.json")
        #expect(run.status == 0, "\(run.errors)")
        let (merged, original) = (
            try Command.run("diff", "5.1", "7.0", folder / "both.json"), try Command.run("diff", "5.1", "7.0")
        )
        #expect(merged.text.split(separator: "\n").sorted() == original.text.split(separator: "\n").sorted())
        #expect(merged.text.contains("## Renamed ("))
    }

    @Test(arguments: [
        (["new", "7.0"], "the map has an edition “7.0”"),
        (["new", "7.1", "--from", "5.1"], "an edition is like its neighbour, here “7.0”"),
        (["new", "7.1", "--before", "9"], "there is no edition “9”"),
        (["new", "7.1", "--date", "soon"], "give a day as YYYY-MM-DD"),
        (["merge", "data/map.json", "data/map.json"], "has 2 editions; the second map must have one"),
        (["merge", "Examples/minimal.map.json", "Examples/minimal.map.json"], "both maps have an edition “1”"),
    ])
    func wrongCallsAreUsageErrors(arguments: [String], message: String) throws {
        let run = try Command.run(arguments: ["edition"] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func mapIsNeverWrittenOver() throws {
        let folder = try TemporaryFolder()
        let map = try folder.write(CheckCommandTests.map, as: "map.json")
        let run = try Command.run("edition", "new", "3", map, "-o", map)
        #expect(run.status == 64)
        #expect(run.errors.contains("is the map itself"))
    }
}
