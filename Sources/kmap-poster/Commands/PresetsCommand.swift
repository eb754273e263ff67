internal import ArgumentParser
internal import Drawing
internal import Sheets

struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets", abstract: "Lists the vendors' products that tapestry --preset knows.",
        discussion: """
            They are a file, data/presets.json: size and resolution of the picture, what the vendor takes, where that is said \
            and when it was read. What could not be confirmed on the vendor's own pages says so.
            """)

    @OptionGroup var dataOption: DataOption
    @OptionGroup var quiet: QuietOption

    func run() throws {
        let presets = try dataOption.folder().presets()
        try standardOutput(presets.flatMap(Self.lines))
    }

    private static func lines(_ preset: Preset) -> [String] {
        let limit = preset.longestFile.map { ", up to \($0 / 1_000_000) MB" } ?? ""
        let formats = preset.formats.map { ".\($0)" }.joined(separator: " or ")
        return [
            preset.id,
            "  \(preset.vendor), \(preset.product)",
            "  \(preset.width) × \(preset.height) px at \(Int(preset.dpi)) dpi (\(Length.text(preset.size))), \(formats)\(limit)",
            "  \(preset.isConfirmed ? "confirmed" : "not confirmed")\(preset.note.map { ": \($0)" } ?? "")",
            "  \(preset.source), \(preset.date)",
        ]
    }
}
