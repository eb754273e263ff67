internal import ArgumentParser
internal import Drawing
internal import Sheets

extension PaperOrientation: ExpressibleByArgument {}
extension SeamStyle: ExpressibleByArgument {}

/// The paper of a tapestry, and how large the poster is.
struct TapestryOptions: ParsableArguments {
    private static let usualPaper = "A4"
    private static let usualOverlap = "10mm"
    private static let usualMargin = "5mm"

    @Option(
        help: ArgumentHelp(
            "The paper of the sheets: a name that “kmap-poster papers” lists, width x height, or a roll, 610mmx*.",
            valueName: "size"))
    var paper = Self.usualPaper

    @Option(help: ArgumentHelp("What neighbouring sheets both print: room for glue and for cutting.", valueName: "length"))
    var overlap = Self.usualOverlap

    @Option(help: ArgumentHelp("The edge of the paper that the printer leaves white.", valueName: "length"))
    var printerMargin = Self.usualMargin

    @Option(
        help: ArgumentHelp(
            "Which way the paper lies; auto takes what needs fewest sheets, some upright and some lying if need be.",
            valueName: "orientation"))
    var paperOrientation = PaperOrientation.auto

    @Option(
        help: ArgumentHelp(
            "Instead of --size: the largest poster of that shape on so many sheets across and down, 4x5.",
            valueName: "columns x rows"))
    var sheets: String?

    @Option(
        help: ArgumentHelp("Instead of --size: the largest poster of that shape on at most so many sheets.", valueName: "number"))
    var maxSheets: Int?

    @Option(help: ArgumentHelp("How large the poster is beside --size, in width and in height: 150%.", valueName: "percent"))
    var scale: String?

    @Flag(help: "The fewest sheets, whatever their seams cut: not half as many again that cut no name.")
    var fewest = false

    @Option(help: ArgumentHelp("winding: from gap to gap, where straight seams would cut names; straight: along a ruler."))
    var seams = SeamStyle.winding

    /// Whether nothing was asked for but the defaults.
    var isDefault: Bool {
        paper == Self.usualPaper && overlap == Self.usualOverlap && printerMargin == Self.usualMargin
            && paperOrientation == .auto && sheets == nil && maxSheets == nil && scale == nil && !fewest
            && seams == .winding
    }

    func validate() throws {
        let given = [("--sheets", sheets != nil), ("--max-sheets", maxSheets != nil), ("--scale", scale != nil)]
            .filter(\.1).map(\.0)
        guard given.count < 2 else { throw ValidationError("\(given.joined(separator: " and ")) exclude each other") }
        guard try roll() == nil || given.isEmpty || scale != nil else {
            throw ValidationError("\(given[0]) counts sheets of one length; a roll has none")
        }
        _ = try request(for: Size(1000, 1000))
        _ = try factor()
        if let maxSheets, !(2...TapestryError.mostSheets).contains(maxSheets) {
            throw ValidationError("--max-sheets is a number from 2 to \(TapestryError.mostSheets), not \(maxSheets)")
        }
    }

    /// The width of a roll, "610mmx*"; nil where the paper has a length.
    private func roll() throws(ValidationError) -> Double? {
        let text = paper.filter { !$0.isWhitespace }
        guard text.hasSuffix("*") else { return nil }
        guard let times = text.dropLast().last, "xX×".contains(times) else {
            throw ValidationError("--paper: a roll is written with its width, like 610mmx*, not “\(paper)”")
        }
        let width = try optionValue("--paper") { try Length.parse(String(text.dropLast(2))) }
        guard width <= PaperSize.longestSide else {
            throw ValidationError("--paper: “\(paper)” is too large; a side is 100 m at most")
        }
        return width
    }

    /// What to print a poster on.
    func request(for poster: Size) throws(ValidationError) -> TapestryRequest {
        let overlap = try optionValue("--overlap") { try Length.parse(self.overlap) }
        let margin = try optionValue("--printer-margin") { try Length.parse(printerMargin) }
        let roll = try roll()
        var request = try optionValue {
            try roll.map {
                try TapestryRequest(roll: $0, for: poster, orientation: paperOrientation, overlap: overlap, margin: margin)
            }
                ?? TapestryRequest(
                    paper: PaperSize.parse(paper).size, orientation: paperOrientation, overlap: overlap, margin: margin)
        }
        request.grid = try grid()
        request.takesFewest = fewest
        request.seams = seams
        request.mostSheets = maxSheets
        return request
    }

    /// The sheets to lay the poster out on: those of --size, made as large as the paper allows.
    func posters(_ shapes: [Sheet], _ layout: LayoutOptions) throws(ValidationError) -> [Sheet] {
        let (grid, factor) = (try grid(), try factor())
        var posters: [Sheet] = []
        for shape in shapes {
            let request = try request(for: shape.size)
            let size: Size?
            if let grid {
                size = request.largestPoster(shaped: shape.size, columns: grid.columns, rows: grid.rows)
            } else if let maxSheets {
                size = request.largestPoster(shaped: shape.size, sheets: maxSheets)
            } else {
                size = Size(shape.size.width * factor, shape.size.height * factor)
            }
            guard let size else {
                throw ValidationError("an overlap of \(overlap) leaves nothing of so many sheets; give a smaller one")
            }
            let margin = try layout.margin(of: size)
            posters.append(try optionValue { try Sheet(size: size, margin: margin) })
        }
        return posters
    }

    private func grid() throws(ValidationError) -> (columns: Int, rows: Int)? {
        guard let sheets else { return nil }
        let numbers = sheets.lowercased().split(separator: "x", omittingEmptySubsequences: false)
            .map { Int($0.filter { !$0.isWhitespace }) }
        guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], columns > 0, rows > 0,
            columns <= TapestryError.mostSheets, rows <= TapestryError.mostSheets,
            (2...TapestryError.mostSheets).contains(columns * rows)
        else {
            throw ValidationError(
                "--sheets is columns x rows like 4x5, 2 to \(TapestryError.mostSheets) sheets, not “\(sheets)”")
        }
        return (columns, rows)
    }

    /// 1.5 for "150%".
    private func factor() throws(ValidationError) -> Double {
        guard let scale else { return 1 }
        let text = scale.filter { !$0.isWhitespace }
        guard text.last == "%", let percent = Double(text.dropLast()), percent > 0, percent <= 10_000 else {
            throw ValidationError("--scale is a percentage of each side like 150%, up to 10000%, not “\(scale)”")
        }
        return percent / 100
    }
}
