internal import ArgumentParser
internal import Foundation
internal import OutputFiles
internal import TextFormats

@main
struct KmapPoster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kmap-poster",
        abstract: "Turns a map of a large system, written as data, into a poster.",
        discussion: """
            Examples:
              kmap-poster poster                        the bundled map, A0
              kmap-poster poster --size A1 -o wall.pdf
              kmap-poster poster my-map.json --size 24x36in --orientation portrait
              kmap-poster poster --size A1 --dpi 100 -o look.png
              kmap-poster poster -o map.svg
              kmap-poster page -o map.html
              kmap-poster layout --size A1 -o layout.json
              kmap-poster quality --size A0,A1,A2 --orientation both
              kmap-poster validate my-map.json
              kmap-poster check --kernel linux-7.0
              kmap-poster editions --all --size A1 -o posters/
              kmap-poster diff 5.1 7.0
              kmap-poster import drawing.svg -o map.json

            A map is a JSON file; “-” is standard input, and no file at all is the bundled map. What was asked for goes to \
            standard output or the file named, findings and errors go to standard error. The document's date is the \
            edition's, or SOURCE_DATE_EPOCH.

            Exit status:
              0   done
              1   the map or its poster has findings that stop it
              64  called wrongly: an unknown option, size, edition …
              66  the map, or the program's own data, is not there or cannot be read
              70  a fault of the program, or of a library it uses
              73  the output cannot be created
              74  reading or writing broke off
            """,
        version: "0.1.0",
        subcommands: [
            PosterCommand.self, TapestryCommand.self, PlanCommand.self, ProofCommand.self, PageCommand.self,
            LayoutCommand.self, QualityCommand.self, ValidateCommand.self, CheckCommand.self, EditionsCommand.self,
            EditionCommand.self, DiffCommand.self, ImportCommand.self,
            PapersCommand.self,
            PresetsCommand.self,
        ])

    static func main() {
        Interruption.handle()
        do {
            try checkName(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            standardError("Error: " + failure.message)
            Foundation.exit(failure.status.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// Usage errors, --help and --version: argument-parser words them and knows their status.
    private static func end(with error: any Error) {
        let (text, status) = (fullMessage(for: error), exitCode(for: error))
        guard status.isSuccess else {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !text.isEmpty {
                standardError(String(line))
            }
            Foundation.exit(status.rawValue)
        }
        do {
            try standardOutput([text], as: .data)
        } catch {
            standardError("Error: " + error.message)
            Foundation.exit(error.status.rawValue)
        }
    }

    /// Names the command that was meant; argument-parser only says that it expected none.
    private static func checkName(_ name: String?) throws(ValidationError) {
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let name, !name.hasPrefix("-"), !(commands + ["help"]).contains(name) else { return }
        let hint = Suggestion.nearest(to: name, among: commands).map { "did you mean “\($0)”?" }
        throw ValidationError("there is no command “\(name)”; \(hint ?? "commands are " + commands.joined(separator: ", "))")
    }
}
