import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

/// What somebody with scissors and glue relies on, with seams that wind both ways.
@Suite struct SheetOverlayTests {
    /// Rows of paper that lies; rows in which paper turns, and columns.
    static let posters = [Size(1000, 900), Size(1600, 1195), Size(1195, 1600)]
    static let papers = [Size(460, 420), Size(520, 735), Size(520, 735)]

    private static func plan(_ index: Int) throws -> TapestryPlan {
        // Names in a brick pattern: no straight seam either way misses them all.
        let poster = posters[index]
        // Fewer where paper turns, so that the long steps of the seams need not wind.
        let texts = (0..<(index == 0 ? 44 : 20)).flatMap { line in
            (0..<(index == 0 ? 12 : 5)).map { place -> TapestryText in
                let x: Double = Double(place * 84 + line % 2 * 42) - 30
                let y: Double = Double(line * 20 + place % 3 * 6)
                let width = index == 0 ? 66.0 : 30
                return TapestryText(
                    text: "name", box: Rect(x: x, y: y, width: width, height: 9), label: "n\(line) \(place)")
            }
        }
        var request = try TapestryRequest(
            paper: papers[index], orientation: index == 0 ? .landscape : .auto, overlap: index == 0 ? 28 : 22,
            margin: index == 0 ? 10 : 5)
        request.takesFewest = true
        return try #require(try request.plans(for: poster, texts: texts).first)
    }

    private func overlay(_ sheet: TapestrySheet, _ plan: TapestryPlan) throws -> SheetOverlay {
        try SheetOverlay(of: sheet, in: plan, title: "Title", measuring: FixedMeasurer())
    }

    /// The box of something filled, on the poster.
    private func onPoster(_ item: SceneItem, of sheet: TapestrySheet) -> Rect? {
        guard case .fill(let path, _) = item.shape else { return nil }
        let points = path.elements.flatMap { element -> [Point] in
            switch element {
            case .move(let point), .line(let point): [point]
            case .curve(let a, let b, let c): [a, b, c]
            case .close: []
            }
        }
        return Rect(
            left: (points.map(\.x).min() ?? 0) - sheet.origin.x, top: (points.map(\.y).min() ?? 0) - sheet.origin.y,
            right: (points.map(\.x).max() ?? 0) - sheet.origin.x, bottom: (points.map(\.y).max() ?? 0) - sheet.origin.y)
    }

    @Test func seamsWindBothWaysAndCutNothing() throws {
        let plan = try Self.plan(0)
        #expect(plan.cutLabels.isEmpty, "\(plan.cutLabels.count)")
        // Neither is a row of sheets a strip with straight edges, nor a column.
        let tops = Set(
            (0..<plan.columns).flatMap { column in
                plan.sheets.filter { $0.row == 1 && $0.column == column }.flatMap(\.visible).map(\.top)
            })
        #expect(tops.count > 1)
        #expect(plan.sheets.contains { Set($0.visible.map(\.left)).count > 1 })
    }

    @Test(arguments: posters.indices)
    func everySheetIsInOnePiece(index: Int) throws {
        let plan = try Self.plan(index)
        for sheet in plan.sheets {
            var reached = [sheet.visible[0]]
            var rest = Array(sheet.visible.dropFirst())
            while let next = rest.firstIndex(where: { part in reached.contains { Self.touch($0, part) } }) {
                reached.append(rest.remove(at: next))
            }
            #expect(rest.isEmpty, "\(sheet.name)")
        }
    }

    private static func touch(_ a: Rect, _ b: Rect) -> Bool {
        let (across, down) = (min(a.right, b.right) - max(a.left, b.left), min(a.bottom, b.bottom) - max(a.top, b.top))
        return (across > 0.01 && down > -0.01) || (down > 0.01 && across > -0.01)
    }

    @Test(arguments: posters.indices)
    func nothingStandsOnWhatIsSeen(index: Int) throws {
        let plan = try Self.plan(index)
        for sheet in plan.sheets {
            for item in try overlay(sheet, plan).items {
                guard let box = onPoster(item, of: sheet) else { continue }
                // The line at the poster's edge may be just inside it, where the printer does not reach further.
                let inner = Rect(x: 0, y: 0, width: plan.poster.width, height: plan.poster.height).inset(by: 0.3)
                let shown =
                    item.role == .trimLine ? inner.intersection(box.inset(by: 0.02)) : box.inset(by: 0.02)
                #expect(shown.flatMap(sheet.seen(of:)) == nil, "\(sheet.name) \(item.role) \(box)")
            }
        }
    }

    /// The next sheet's cut edge is laid on a line, and that is where the seam is.
    @Test(arguments: posters.indices)
    func seamsAreDrawnWhereTheyAre(index: Int) throws {
        let plan = try Self.plan(index)
        for (order, sheet) in plan.sheets.enumerated() {
            let lines = try overlay(sheet, plan).items.filter { $0.role == .seam && !isWhite($0) }
                .compactMap { onPoster($0, of: sheet) }
            for later in plan.sheets[(order + 1)...] {
                for edge in edges(of: sheet, with: later) {
                    let found = lines.filter { edge.strip(from: -0.01, to: 0.4).inset(by: -0.01).contains($0.along(edge)) }
                    let covered = found.reduce(0) { $0 + max($1.along(edge).width, $1.along(edge).height) }
                    #expect(covered > edge.span.length - 0.01, "\(sheet.name) \(later.name) \(edge)")
                }
            }
            for earlier in plan.sheets[..<order] {
                for edge in edges(of: sheet, with: earlier) {
                    #expect(!lines.contains { $0.overlaps(edge.strip(from: 0, to: 0.4)) }, "\(sheet.name) \(earlier.name)")
                }
            }
        }
    }

    private func edges(of sheet: TapestrySheet, with other: TapestrySheet) -> [SheetEdge] {
        sheet.visible.flatMap { part in
            SheetEdge.Side.allCases.flatMap { side in other.visible.compactMap { SheetEdge(side, of: part).touching($0) } }
        }
    }

    private func isWhite(_ item: SceneItem) -> Bool {
        guard case .fill(_, let color) = item.shape else { return false }
        return color == .white
    }

    /// On dark grounds a dark line shows by the white one beside it.
    @Test(arguments: posters.indices)
    func linesHaveWhiteOnesBesideThem(index: Int) throws {
        let plan = try Self.plan(index)
        for sheet in plan.sheets {
            let items = try overlay(sheet, plan).items.filter { [.seam, .cutLine].contains($0.role) }
            let white = items.filter(isWhite).compactMap { onPoster($0, of: sheet) }
            let dark = items.filter { !isWhite($0) }.compactMap { onPoster($0, of: sheet) }
            #expect(!dark.isEmpty)
            for line in dark {
                let beside = white.filter { line.inset(by: -0.1).overlaps($0) && !line.inset(by: 0.1).overlaps($0) }
                #expect(
                    beside.contains { max($0.width, $0.height) > max(line.width, line.height) - 0.01 }, "\(sheet.name) \(line)")
            }
        }
    }

    /// Gluing goes row by row: what is kept for glue must never lie on a sheet that is already there.
    @Test(arguments: posters.indices)
    func gluedStripsAreCoveredByLaterSheetsOnly(index: Int) throws {
        let plan = try Self.plan(index)
        for (order, sheet) in plan.sheets.enumerated() {
            let strips = try overlay(sheet, plan).items.filter { $0.role == .glueStrip }.compactMap {
                onPoster($0, of: sheet)
            }
            #expect(strips.isEmpty == (order == plan.sheets.count - 1))
            for strip in strips {
                for earlier in plan.sheets[..<order] {
                    #expect(earlier.seen(of: strip.inset(by: 0.02)) == nil, "\(sheet.name) on \(earlier.name)")
                }
            }
        }
    }

    /// Long steps of a seam have marks of their own, and somebody who cuts finds a line all along the strip beside them.
    @Test(arguments: [1, 2])
    func stairsHaveMarksAndLines(index: Int) throws {
        let plan = try Self.plan(index)
        #expect(plan.sheets.count == 6 && !plan.arrangement.isUniform)
        #expect(plan.arrangement.isByColumns == (index == 2))
        let names = try plan.sheets.map { sheet in
            try overlay(sheet, plan).items.compactMap { item -> (name: String, isVertical: Bool)? in
                guard item.role == .matchMark, case .text(let run) = item.shape else { return nil }
                return (run.text, run.isVertical)
            }
        }
        // Between lanes marks are E1, E2, …, and along the step, which runs the other way, one more.
        let onSteps = names.joined().filter { $0.name.hasPrefix("E") && $0.isVertical == (index == 1) }.map(\.name)
        #expect(onSteps.count >= 2 && onSteps.count % 2 == 0, "\(names)")
    }

    @Test(arguments: posters.indices)
    func marksOfTheSameNameMeet(index: Int) throws {
        let plan = try Self.plan(index)
        var tips: [String: [(sheet: String, x: Double, y: Double)]] = [:]
        for sheet in plan.sheets {
            let items = try overlay(sheet, plan).items.filter { $0.role == .matchMark }
            for (triangle, name) in zip(items, items.dropFirst()) {
                guard case .fill(let path, _) = triangle.shape, case .text(let run) = name.shape,
                    case .move(let tip) = path.elements.first
                else { continue }
                tips[run.text, default: []].append((sheet.name, tip.x - sheet.origin.x, tip.y - sheet.origin.y))
            }
        }
        let lanes = plan.arrangement.lanes
        #expect(tips.count >= lanes.reduce(0) { $0 + $1.count - 1 } + lanes.count - 1)
        for (name, places) in tips {
            #expect(places.count == 2 && places[0].sheet != places[1].sheet, "\(name) \(places)")
            #expect(abs(places[0].x - places[1].x) < 1e-6 && abs(places[0].y - places[1].y) < 1e-6, "\(name) \(places)")
        }
    }
}

extension Rect {
    /// What of a line lies along an edge.
    fileprivate func along(_ edge: SheetEdge) -> Rect {
        intersection(edge.strip(from: -1, to: 1)) ?? Rect(x: 0, y: 0, width: 0, height: 0)
    }
}
