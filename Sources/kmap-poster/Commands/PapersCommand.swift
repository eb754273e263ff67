internal import ArgumentParser
internal import Drawing

struct PapersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers", abstract: "Lists the paper sizes that have a name.",
        discussion: """
            Upper and lower case, spaces and hyphens do not count: “arch-e” is Arch E. Any other size is written as width x \
            height with units, which may be mm, cm, m, in, ft or pt: 60x90cm, 24in x 1200mm.
            """)

    @OptionGroup var quiet: QuietOption

    func run() throws {
        var lines: [String] = []
        var series = ""
        for paper in PaperSize.named {
            if paper.series != series {
                lines += (series.isEmpty ? [] : [""]) + [paper.series]
                series = paper.series
            }
            let name = paper.name + String(repeating: " ", count: max(1, 12 - paper.name.count))
            lines.append("  \(name)\(Length.text(paper.size))")
        }
        try standardOutput(lines)
    }
}
