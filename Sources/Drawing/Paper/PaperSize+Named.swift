extension PaperSize {
    /// A size with a name.
    package struct Named: Hashable, Sendable {
        package var name: String
        /// What it belongs to: "ISO A", "North American" …
        package var series: String
        /// Upright, in points.
        package var size: Size
    }

    /// All sizes that have a name.
    ///
    /// ISO 216 (and the 2A0 and 4A0 of DIN 476), ANSI/ASME Y14.1 with its everyday names, the North American
    /// architectural series, and the sizes that ready-made picture frames have.
    package static let named: [Named] =
        series(
            "ISO A", unit: Length.millimetre,
            [
                ("4A0", 1682, 2378), ("2A0", 1189, 1682), ("A0", 841, 1189), ("A1", 594, 841), ("A2", 420, 594),
                ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("A6", 105, 148), ("A7", 74, 105), ("A8", 52, 74),
                ("A9", 37, 52), ("A10", 26, 37),
            ])
        + series(
            "ISO B", unit: Length.millimetre,
            [
                ("B0", 1000, 1414), ("B1", 707, 1000), ("B2", 500, 707), ("B3", 353, 500), ("B4", 250, 353),
                ("B5", 176, 250), ("B6", 125, 176), ("B7", 88, 125), ("B8", 62, 88), ("B9", 44, 62), ("B10", 31, 44),
            ])
        + series(
            "North American", unit: Length.inch,
            [
                ("Letter", 8.5, 11), ("Legal", 8.5, 14), ("Tabloid", 11, 17), ("ANSI C", 17, 22), ("ANSI D", 22, 34),
                ("ANSI E", 34, 44),
            ])
        + series(
            "Architectural", unit: Length.inch,
            [
                ("Arch A", 9, 12), ("Arch B", 12, 18), ("Arch C", 18, 24), ("Arch D", 24, 36), ("Arch E", 36, 48),
            ])
        + series(
            "Picture frames", unit: 10 * Length.millimetre,
            [
                ("50x70cm", 50, 70), ("61x91.5cm", 61, 91.5), ("70x100cm", 70, 100),
            ])
        + series(
            "Picture frames", unit: Length.inch,
            [
                ("18x24in", 18, 24), ("24x36in", 24, 36), ("27x40in", 27, 40), ("36x48in", 36, 48),
            ])

    private static func series(
        _ series: String, unit: Double, _ sizes: [(name: String, width: Double, height: Double)]
    ) -> [Named] {
        sizes.map { Named(name: $0.name, series: series, size: Size($0.width * unit, $0.height * unit)) }
    }
}
