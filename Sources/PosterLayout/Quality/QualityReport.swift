package import Drawing
package import MapModel
internal import TextFormats

/// The figures of one poster, as `kmap-poster quality` prints them.
package struct QualityReport: Hashable, Sendable {
    /// The version of the JSON format.
    package static let formatVersion = 1

    package var map: String
    package var edition: String
    /// What the size was asked for as: "A1", "900x900mm".
    package var size: String
    /// The trimmed page, in points.
    package var page: Size
    /// Names that were left out.
    package var omitted: Int
    package var quality: Quality
    package var drawing: DrawingQuality
    var reading: SheetReading

    /// - Parameters:
    ///   - size: what the size was asked for as.
    ///   - scene: the drawing of `composition`.
    ///   - map: what `composition` is of.
    package init(of composition: Composition, size: String, scene: Scene, map: PosterMap) {
        self.map = composition.map
        edition = composition.edition
        self.size = size
        page = composition.page.size
        omitted = composition.omitted.count
        quality = Quality(of: composition, isFloor: map.layers.map(\.isFloor))
        drawing = DrawingQuality(of: scene)
        reading = SheetReading(of: composition, map: map)
    }

    private var orientation: String {
        page.width == page.height ? "square" : page.width > page.height ? "landscape" : "portrait"
    }

    /// What tells this poster from the others.
    private var heading: [QualityFigure] {
        [
            QualityFigure(key: "edition", title: "edition", value: .text(edition)),
            QualityFigure(key: "size", title: "size", value: .text(size)),
            QualityFigure(key: "orientation", title: "orientation", value: .text(orientation)),
        ]
    }

    private var figures: [QualityFigure] {
        let (arrows, placing, type) = (quality.arrows, quality.placing, quality.type)
        func em(_ points: Double?) -> Double? { points.map { $0 / type.base } }
        func count(_ key: String, _ title: String, _ value: Int) -> QualityFigure {
            QualityFigure(key: key, title: title, value: .count(value))
        }
        func part(_ key: String, _ title: String, _ value: Int, of whole: Int) -> QualityFigure {
            QualityFigure(key: key, title: title, value: .part(value, of: whole))
        }
        func decimal(_ key: String, _ title: String, _ value: Double?, _ digits: Int) -> QualityFigure {
            QualityFigure(key: key, title: title, value: .decimal(value, digits: digits))
        }
        return [
            count("violations", "violations", quality.violations.reduce(0) { $0 + $1.count }),
            count("connectors", "connectors", arrows.connectors),
            count("jumps", "jumps", arrows.jumps),
            count("crossings", "crossings", arrows.crossings),
            decimal("bendsPerConnector", "bends each", arrows.bendsPerConnector, 2),
            count("mostBends", "most bends", arrows.mostBends),
            decimal("straightShare", "straight", arrows.straightShare, 2),
            decimal("detour", "detour", arrows.detour, 2),
            decimal("length", "length", arrows.length, 3),
            part("headingsCentred", "headings centred", placing.centredHeadings, of: placing.headings),
            part("passingLanesInside", "lanes inside", arrows.passingLanesInside, of: arrows.passingLanes),
            decimal("densityVariation", "density CV", placing.densityVariation, 2),
            decimal("utilisation", "utilisation", placing.utilisation, 2),
            decimal("base", "base pt", type.base, 2),
            decimal("median", "median pt", type.median, 2),
            decimal("smallestLabel", "smallest label pt", type.smallestLabel, 2),
            decimal("smallestText", "smallest text pt", drawing.smallestText, 2),
            decimal("fluentDistance", "fluent m", type.fluentDistance, 2),
            decimal("leastParallelDistance", "parallel em", em(arrows.leastParallelDistance), 2),
            decimal("leastLabelDistance", "line–label em", em(arrows.leastLabelDistance), 2),
            decimal("thinnestStroke", "stroke pt", drawing.thinnestStroke, 2),
            count("omitted", "left out", omitted),
        ]
    }

    /// One poster as a list of figures; several as a table of how they are drawn and one of what they say, with a line each.
    package static func table(_ reports: [QualityReport]) -> [String] {
        guard let first = reports.first else { return [] }
        if reports.count == 1 {
            let figures = first.heading + first.figures + first.reading.figures
            let width = figures.map(\.title.count).max() ?? 0
            return figures.map { padded($0.title, to: width + 2) + $0.text }
                + first.quality.violations.map { "  \($0.rule.rawValue): \($0.count)" }
        }
        return table(of: reports.map { $0.heading + $0.figures }) + [""]
            + table(of: reports.map { $0.heading + $0.reading.figures })
    }

    /// A table in Markdown, under the titles of the first line's figures.
    private static func table(of reports: [[QualityFigure]]) -> [String] {
        let rows = [reports[0].map(\.title)] + reports.map { $0.map(\.text) }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in row.indices.map { padded(row[$0], to: widths[$0]) }.joined(separator: " | ") }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ")
        return (lines.prefix(1) + [rule] + lines.dropFirst()).map { "| \($0) |" }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The reports as JSON: type in points, `leastParallelDistance` and `leastLabelDistance` in em, `fluentDistance` in
    /// metres, parts as [part, whole], members in a fixed order.
    package static func json(_ reports: [QualityReport]) -> String {
        let posters = reports.map { report -> JSONText in
            var members = [("map", JSONText.string(report.map))]
            members += report.heading.map { ($0.key, $0.json) }
            members += [
                ("width", .decimal(report.page.width)), ("height", .decimal(report.page.height)),
                (
                    "broken",
                    .object(report.quality.violations.map { ($0.rule.rawValue, .integer($0.count)) })
                ),
            ]
            members += (report.figures + report.reading.figures).map { ($0.key, $0.json) }
            members.append(("smallestTextSample", .string(report.drawing.smallestTextSample)))
            return .object(members)
        }
        return JSONText.object([("version", .integer(formatVersion)), ("posters", .array(posters))]).text
    }
}
