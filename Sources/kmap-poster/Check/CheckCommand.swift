internal import ArgumentParser
internal import KernelSource
internal import MapModel
internal import TextFormats

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Holds a map's names against the source of a kernel.",
        discussion: """
            Looks where each name of an edition is defined, in one pass over the source: its core first, then what is of the \
            architecture, then drivers. A name that is gone, or is something else than the map says, makes the exit status 1; \
            one that is only declared, of another architecture only, or only a namesake is a warning.

            Examples:
              kmap-poster check --kernel linux-7.0 --edition 7.0
              kmap-poster check my-map.json --kernel linux-7.0 --arrows --json
              kmap-poster check --tags linux-7.0/tags
              kmap-poster check my-map.json --kernel linux-7.0 --fix | patch my-map.json
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption

    @Option(help: ArgumentHelp("The top folder of the kernel's source.", valueName: "folder"), completion: .directory)
    var kernel: String?

    @Option(
        help: ArgumentHelp("A file that ctags wrote, which is read instead of the source.", valueName: "file"),
        completion: .file())
    var tags: String?

    @Option(help: ArgumentHelp("The architecture, as its folder in arch/ is called.", valueName: "name"))
    var arch = "x86"

    @Flag(help: "Look too whether the source has what arrows say; what is not found is listed, not judged.")
    var arrows = false

    @Flag(help: "Write a patch of the map to standard output, and findings to standard error.")
    var fix = false

    @Flag(help: "Write JSON.")
    var json = false

    func validate() throws {
        guard kernel != nil || tags != nil else {
            throw ValidationError("give the source with --kernel, or a file of tags with --tags")
        }
        guard !fix || !json else { throw ValidationError("--fix and --json exclude each other") }
    }

    func run() throws {
        let file = input.file(in: try input.data())
        let (document, text) = try file.readWithText()
        let map = try edition.map(of: document)
        let check = KernelChecking(map: map, arch: arch, tags: tags)
        let tree = try check.tree(kernel)
        warnOfOtherRelease(tree, than: map.edition)
        let report = try check.report(in: tree, arrows: arrows)
        if fix {
            for line in lines(of: report) { standardError(line) }
            let patch = CheckFix(report: report, text: text, file: file.name).patch
            if !patch.isEmpty { try standardOutput([String(patch.dropLast())], as: .data) }
        } else {
            try standardOutput(json ? [String(report.json.text.dropLast())] : lines(of: report), as: json ? .data : .words)
        }
        guard report.hasErrors else { return }
        let count = report.verdicts.count { $0.verdict.isError }
        throw CommandFailure(.findings, "\(file.name): \(count) \(count == 1 ? "name is" : "names are") gone or of another kind")
    }

    private func lines(of report: CheckReport) -> [String] {
        let lines = report.lines
        return input.isQuiet ? lines.dropLast().filter { !$0.contains(": note: ") } : lines
    }

    /// A tree of another release is checked all the same: that is how one sees what the next edition needs.
    private func warnOfOtherRelease(_ tree: SourceTree, than edition: Edition) {
        if let version = KernelVersion(of: tree) {
            if version.isRelease(edition.release) { return }
            standardError("\(tree.root)/Makefile: warning: this is \(version), edition “\(edition.id)” is of \(edition.release)")
        } else if tags == nil {
            standardError("\(tree.root): warning: no Makefile says which release this is")
        }
    }
}
