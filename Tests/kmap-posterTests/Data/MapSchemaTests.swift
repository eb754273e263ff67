import Foundation
import Testing

/// `data/map.schema.json` accepts the bundled map and refuses what the format does not allow, by the word of an
/// independent validator: Debian's python3-jsonschema.
@Suite(.enabled(if: SchemaValidator.isInstalled, "needs /usr/bin/python3 with python3-jsonschema"))
struct MapSchemaTests {
    @Test func schemaIsSoundAndTheBundledMapValid() throws {
        let complaints = try SchemaValidator.complaints(about: RepositoryFile.text("data/map.json"))
        #expect(complaints == "")
    }

    @Test func smallMapIsValid() throws {
        #expect(try SchemaValidator.complaints(about: Self.small) == "")
    }

    /// Each replaces a piece of the small map, which is valid as it stands; the last column has to be in the complaint.
    @Test(arguments: [
        (#""label": "read""#, #""label": "read", "colour": "red""#, "colour"),
        (#""label": "read", "#, "", "'label' is a required property"),
        (#""face": "roman""#, #""face": "bold""#, "'bold' is not one of"),
        (#""importance": 4"#, #""importance": 6"#, "6 is greater than the maximum"),
        (#""importance": 4"#, #""importance": "4""#, "is not of type 'integer'"),
        (#""layer": ["top", "bottom"]"#, #""layer": ["top"]"#, "not valid under any of the given schemas"),
        (#""module": "m", "description": "Reads""#, #""description": "Reads""#, "not valid under any of the given"),
        (#""id": "m""#, #""id": "m n""#, "does not match"),
        (#""label": "read""#, #""label": """#, "''"),
        (#""label": "read""#, #""label": "re\nad""#, "does not match"),
        (#""format": 1"#, #""format": 2"#, "1 was expected"),
        (#"{"label": "scan"}"#, #"{"label": "scan", "since": "1"}"#, "since"),
        (#"/{symbol}"#, #"/{name}"#, "does not match"),
        (#""year": 2026"#, #""year": 26"#, "26 is less than the minimum"),
        (#""date": "2026-04-12""#, #""date": "12.4.2026""#, "does not match"),
        (#""from": "read", "#, "", "'from' is a required property"),
        (#"{"label": "scan"}"#, #"{"label": null}"#, "None is not of type 'string'"),
        (#""link": null"#, #""link": "javascript:alert(1)""#, "not valid under any of the given schemas"),
        (#""id": "small""#, #""id": "sm/all""#, "does not match"),
        (#""label": "read""#, #""label": "read ""#, "does not match"),
        (#""floor": true"#, #""floor": 1"#, "is not of type 'boolean'"),
    ])
    func whatTheFormatDoesNotAllowIsRefused(original: String, wrong: String, complaint: String) throws {
        let map = Self.small.replacing(original, with: wrong)
        try #require(map != Self.small)
        let complaints = try SchemaValidator.complaints(about: map)
        #expect(complaints.contains(complaint), "\(complaints)")
    }

    private static let small = """
        {
          "$schema": "map.schema.json", "format": 1, "id": "small", "title": "Small",
          "editions": [
            { "id": "1", "name": "One", "year": 2020, "date": "2020-01-01", "release": "v1", "credit": ["A"] },
            { "id": "2", "name": "Two", "year": 2026, "date": "2026-04-12", "release": "v2", "credit": ["A"] }
          ],
          "layers": [{ "id": "top", "name": "top" }, { "id": "bottom", "name": "bottom", "floor": true }],
          "functionalities": [{ "id": "all", "name": "all" }],
          "kinds": [
            { "id": "f", "name": "function", "face": "roman", "link": "https://example.org/{release}/{symbol}" }
          ],
          "modules": [{
            "id": "m", "heading": "M", "layer": ["top", "bottom"], "functionality": "all", "description": "All of it"
          }],
          "items": [
            { "id": "read", "label": "read", "kind": "f", "importance": 4, "module": "m", "description": "Reads",
              "editions": {"1": {"label": "scan"}} },
            { "id": "write", "label": "write", "kind": "f", "layer": "top", "functionality": "all", "link": null,
              "since": "2", "description": "Writes" }
          ],
          "connectors": [{ "from": "read", "to": "write", "since": "2" }]
        }
        """
}

/// Runs the validator in a process of its own.
enum SchemaValidator {
    private static let python = URL(filePath: "/usr/bin/python3")

    static let isInstalled: Bool = {
        (try? run(["-c", "from jsonschema import Draft202012Validator"], input: ""))?.status == 0
    }()

    /// One line for each thing wrong with the map by the schema; empty where it is valid.
    static func complaints(about map: String) throws -> String {
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            map = json.loads(sys.stdin.buffer.read())
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            for error in Draft202012Validator(schema).iter_errors(map):
                print("/".join(str(step) for step in error.absolute_path), error.message, sep=": ")
            """
        let schema = RepositoryFile.url("data/map.schema.json").path(percentEncoded: false)
        let result = try run(["-c", script, schema], input: map)
        try #require(result.status == 0, "the validator failed: \(result.errors)")
        return result.output
    }

    private struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    private static func run(_ arguments: [String], input: String) throws -> Result {
        let process = Process()
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.executableURL = python
        process.arguments = arguments
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }
}
