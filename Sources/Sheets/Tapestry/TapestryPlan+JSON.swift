internal import Drawing
internal import TextFormats

extension TapestryPlan {
    /// Plans as JSON, for programs: `{version, options: [plan]}`, lengths in points, y down.
    package static func json(_ plans: [TapestryPlan]) -> String {
        JSONText.object([("version", .integer(1)), ("options", .array(plans.map(\.json)))]).text
    }

    private var json: JSONText {
        .object([
            ("sheets", .integer(sheets.count)), ("rows", .integer(rows)), ("columns", .integer(columns)),
            ("poster", Self.json(poster)), ("paper", Self.json(paper.size)),
            ("orientation", .string(arrangement.isMixed ? "mixed" : arrangement.isLandscape ? "landscape" : "portrait")),
            ("overlap", .decimal(paper.overlap)), ("printerMargin", .decimal(paper.margin)),
            ("glueStrip", .decimal(paper.glueStrip)), ("cutAway", .decimal(paper.cutAway)),
            ("slack", Self.json(slack)), ("waste", .decimal(waste)), ("cutLength", .decimal(cutLength)),
            ("corners", .integer(corners)),
            (
                "cutLabels",
                .array(
                    cutLabels.map { .object([("id", .string($0.label ?? "")), ("text", .string($0.text))]) })
            ),
            ("cutFrameTexts", .array(cut.filter { $0.label == nil }.map { .string($0.text) })),
            ("unavoidableCuts", .integer(unavoidable.count)),
            (
                "places",
                .array(
                    sheets.map { sheet in
                        .object([
                            ("name", .string(sheet.name)), ("paper", Self.json(sheet.paper.size)),
                            ("origin", .array([.decimal(sheet.origin.x), .decimal(sheet.origin.y)])),
                            ("visible", .array(sheet.visible.map(Self.json))),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ size: Size) -> JSONText {
        .object([("width", .decimal(size.width)), ("height", .decimal(size.height))])
    }

    private static func json(_ box: Rect) -> JSONText {
        .object([
            ("x", .decimal(box.x)), ("y", .decimal(box.y)), ("width", .decimal(box.width)),
            ("height", .decimal(box.height)),
        ])
    }
}
