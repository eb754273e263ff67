internal import ArgumentParser
internal import Drawing
internal import Sheets

/// What a poster is for.
enum Purpose: String, CaseIterable, ExpressibleByArgument {
    case screen, press
}

/// Screen or press, and what a press wants to know.
struct PressOptions: ParsableArguments {
    private static let usualBleed = "3mm"

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "screen: links, layers, sRGB, PDF/A-2b; press: PDF/X-4 for a print shop, black type on black ink alone.",
            valueName: "purpose"))
    var purpose = Purpose.screen

    @Option(
        help: ArgumentHelp(
            "With --for press: how far the ground runs beyond the trim. (default: \(Self.usualBleed))",
            valueName: "length"))
    var bleed: String?

    @Option(
        help: ArgumentHelp(
            "With --for press: none, or any of crop,registration,colorbar,slug. Many shops forbid marks. (default: none)",
            valueName: "marks"))
    var marks: String?

    @Option(
        help: ArgumentHelp(
            "With --for press: the shop's own CMYK profile, an .icc. (default: FOGRA39, coated paper)",
            valueName: "file"),
        completion: .file(extensions: ["icc", "icm"]))
    var outputIntent: String?

    var isDefault: Bool { purpose == .screen && bleed == nil && marks == nil && outputIntent == nil }

    func validate() throws {
        for (name, value) in [("--bleed", bleed), ("--marks", marks), ("--output-intent", outputIntent)] {
            guard value == nil || purpose == .press else { throw ValidationError("\(name) needs --for press") }
        }
        _ = try bleedLength()
        _ = try printerMarks()
    }

    /// - Throws: where `output` would be written over the profile.
    func keepsProfileApart(from output: String) throws(CommandFailure) {
        guard let outputIntent, let profile = FileIdentity(outputIntent), profile == FileIdentity(output) else { return }
        throw CommandFailure(
            .usage, "“\(output)” is the --output-intent itself, which is never overwritten; give another file with -o")
    }

    /// The sheet for the press that a poster of this size is on.
    func sheet(for size: Size) throws(ValidationError) -> PressSheet {
        let (bleed, marks) = (try bleedLength(), try printerMarks())
        return try optionValue { try PressSheet(size: size, bleed: bleed, marks: marks) }
    }

    private func bleedLength() throws(ValidationError) -> Double {
        try optionValue("--bleed") { try Length.parse(bleed ?? Self.usualBleed) }
    }

    private func printerMarks() throws(ValidationError) -> PrinterMarks {
        try optionValue("--marks") { try PrinterMarks.parse(marks ?? "none") }
    }
}
