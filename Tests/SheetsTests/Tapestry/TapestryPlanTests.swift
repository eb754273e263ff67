import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

private let mm = Length.millimetre
private let a0 = Size(1189 * mm, 841 * mm)
private let a1 = Size(841 * mm, 594 * mm)
private let a4 = Size(210 * mm, 297 * mm)

@Suite struct TapestryPlanTests {
    /// Lines of names in columns with gutters, as on a map.
    private static func texts(_ poster: Size, seed: UInt64) -> [TapestryText] {
        var generator = SeededGenerator(seed: seed)
        var texts: [TapestryText] = []
        var y = 20.0
        while y < poster.height - 20 {
            var x = Double.random(in: 10...40, using: &generator)
            while x < poster.width - 80 {
                let width = Double.random(in: 20...70, using: &generator)
                texts.append(
                    TapestryText(
                        text: "n\(texts.count)", box: Rect(x: x, y: y, width: width, height: 10),
                        label: "n\(texts.count)"))
                x += width + Double.random(in: 8...60, using: &generator) * max(1, poster.width / 1400)
            }
            y += Double.random(in: 16...40, using: &generator) * max(1, poster.height / 1000)
        }
        return texts
    }

    static let cases: [(poster: Size, paper: Size, overlap: Double, margin: Double)] = [
        (a0, Size(297 * mm, 420 * mm), 15, 4), (Size(594 * mm, 841 * mm), a4, 10, 5),
        (Size(1728, 2592), Size(612, 792), 0, 0), (Size(1728, 2592), Size(792, 612), 6, 6),
        (Size(500, 3000), Size(210 * mm, 297 * mm), 10, 5), (Size(600, 700), Size(400, 300), 20, 10),
    ]

    @Test(arguments: cases.indices, [1] as [UInt64])
    func sheetsCoverThePosterOnceAndFitThePaper(index: Int, seed: UInt64) throws {
        let (poster, paper, overlap, margin) = Self.cases[index]
        let request = try TapestryRequest(paper: paper, overlap: overlap * mm, margin: margin * mm)
        let plans = try request.plans(for: poster, texts: Self.texts(poster, seed: seed))
        for plan in plans {
            #expect(plan.sheets.count == plan.arrangement.count)
            let parts = plan.sheets.flatMap(\.visible)
            let area = parts.reduce(0) { $0 + $1.width * $1.height }
            #expect(abs(area - poster.width * poster.height) < 1)
            #expect(
                parts.allSatisfy { Rect(x: 0, y: 0, width: poster.width, height: poster.height).inset(by: -1e-6).contains($0) })
            for (a, b) in zip(parts.indices, parts.indices.dropFirst()) {
                #expect(!parts[a].inset(by: 1e-6).overlaps(parts[b].inset(by: 1e-6)))
            }
            for sheet in plan.sheets {
                let seen = sheet.onSheet(sheet.extent)
                let printed = Rect(
                    left: seen.left - (sheet.extent.left > 0 ? plan.paper.cutAway : 0),
                    top: seen.top - (sheet.extent.top > 0 ? plan.paper.cutAway : 0),
                    right: seen.right + (sheet.extent.right < poster.width ? plan.paper.glueStrip : 0),
                    bottom: seen.bottom + (sheet.extent.bottom < poster.height ? plan.paper.glueStrip : 0))
                let paper = sheet.paper
                let reached = Rect(x: 0, y: 0, width: paper.size.width, height: paper.size.height).inset(by: paper.margin)
                #expect(reached.inset(by: -0.02).contains(printed), "\(sheet.name) \(printed) \(reached)")
            }
        }
    }

    @Test(arguments: cases.indices, [1] as [UInt64])
    func whatIsCutIsWhatNoSheetShowsWhole(index: Int, seed: UInt64) throws {
        let (poster, paper, overlap, margin) = Self.cases[index]
        let texts = Self.texts(poster, seed: seed)
        let request = try TapestryRequest(paper: paper, overlap: overlap * mm, margin: margin * mm)
        for plan in try request.plans(for: poster, texts: texts) {
            for text in texts {
                let box = text.box.inset(by: 0.05)
                let seen = plan.sheets.compactMap { $0.seen(of: box)?.area }.max() ?? 0
                #expect((seen > 0.999_999 * box.width * box.height) == !plan.cut.contains(text), "\(text)")
            }
        }
    }

    /// Corridors wider than a name and its neighbours' gap: there is always a way.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func withRoomInBothDirectionsNothingIsCut(seed: UInt64) throws {
        let poster = Size(1400, 1000)
        let request = try TapestryRequest(paper: Size(460, 640), orientation: .portrait, overlap: 20, margin: 10)
        let plan = try #require(try request.plans(for: poster, texts: Self.texts(poster, seed: seed)).first)
        #expect(plan.slack.width > 200 && plan.slack.height > 100)
        #expect(plan.cut.isEmpty, "\(plan.cut)")
    }

    /// Lines of the title and the legend are kept whole like names.
    @Test func otherLinesAreNotCutEither() throws {
        let poster = Size(1400, 1000)
        let request = try TapestryRequest(paper: Size(460, 640), orientation: .portrait, overlap: 20, margin: 10)
        let lines = Self.texts(poster, seed: 2).map { TapestryText(text: $0.text, box: $0.box, label: nil) }
        let plan = try #require(try request.plans(for: poster, texts: lines).first)
        #expect(plan.cut.isEmpty, "\(plan.cut)")
    }

    /// Seams between columns are left of all lines above and right of all below, so the one between rows is between them.
    @Test func everyRowHasItsOwnSeamsBetweenColumns() throws {
        let poster = Size(800, 1000)
        let request = try TapestryRequest(paper: Size(460, 640), orientation: .portrait, overlap: 20, margin: 10)
        let above = (0..<12).map { Rect(x: 405, y: 40 + 40 * Double($0), width: 380, height: 12) }
        let below = (0..<12).map { Rect(x: 15, y: 530 + 38 * Double($0), width: 380 + ($0 < 2 ? 0 : 20), height: 12) }
        let texts = (above + below).map { TapestryText(text: "x", box: $0, label: "x") }
        let plan = try #require(try request.plans(for: poster, texts: texts).first)
        #expect(plan.sheets.count == 4)
        #expect(plan.cut.isEmpty, "\(plan.cut)")
    }

    @Test func seamsAreStraightWhereGuttersAre() throws {
        let poster = Size(1400, 1000)
        let texts = (0..<4).flatMap { column in
            (0..<40).map { row in
                TapestryText(
                    text: "x", box: Rect(x: Double(column) * 350 + 10, y: Double(row) * 25 + 5, width: 330, height: 15),
                    label: "x")
            }
        }
        let request = try TapestryRequest(paper: Size(460, 640), orientation: .portrait, overlap: 20, margin: 10)
        let plan = try #require(try request.plans(for: poster, texts: texts).first)
        #expect(plan.cut.isEmpty)
        #expect(plan.sheets.allSatisfy { $0.visible.count == 1 })
    }

    @Test func zeroSlackPosterTakesNoSheetMore() throws {
        // 3 × 277 + 10 is 841, to the millimetre.
        let request = try TapestryRequest(paper: a4, orientation: .portrait, overlap: 10 * mm, margin: 5 * mm)
        let plan = try #require(try request.plans(for: a0, texts: []).first)
        #expect((plan.rows, plan.columns) == (3, 7))
        #expect(abs(plan.slack.height) < 0.01)
    }

    @Test func fewestSheetsComeFirstAndBothWaysAreTried() throws {
        let request = try TapestryRequest(paper: a4, overlap: 10 * mm, margin: 5 * mm)
        let plans = try request.plans(for: a0, texts: [])
        #expect(plans.map(\.sheets.count) == [20, 20, 21, 25])
        #expect(plans.map(\.arrangement.isMixed) == [true, true, false, false])
        #expect(plans.map(\.arrangement.isLandscape) == [false, false, false, true])
    }

    /// Four rows of paper that lies would take 12 sheets, three of paper that stands 15.
    @Test func rowsThatLieGoWithRowsThatStandWhereThatTakesFewerSheets() throws {
        let request = try TapestryRequest(paper: a4, overlap: 10 * mm, margin: 5 * mm)
        let plan = try #require(try request.plans(for: a1, texts: []).first)
        #expect(plan.sheets.count == 11)
        #expect(plan.arrangement.isUniform)
        #expect(plan.arrangement.isMixed)
        #expect(Set(plan.sheets.map { $0.paper.isLandscape }).count == 2)
        let lying = try TapestryRequest(paper: a4, orientation: .landscape, overlap: 10 * mm, margin: 5 * mm)
        #expect(try lying.plans(for: a1, texts: []).allSatisfy { $0.arrangement.isLandscape })
    }

    @Test func oneRowMoreIsShownWhereItCutsLess() throws {
        // No slack down: the seam is in the middle, where there is a line of names; with one row more it is not.
        let poster = Size(500, 790)
        let names = (0..<10).map { column in
            TapestryText(text: "x", box: Rect(x: Double(column) * 50, y: 390, width: 40, height: 10), label: "x")
        }
        var request = try TapestryRequest(paper: Size(600, 420), orientation: .landscape, overlap: 10, margin: 10)
        request.takesFewest = true
        let plans = try request.plans(for: poster, texts: names)
        #expect(plans.map(\.rows) == [2, 3])
        #expect(plans.map(\.cutLabels.count) == [10, 0])
        #expect(plans.map(\.cutLines) == [0, 0])
        #expect(!AssemblyStep.all(of: plans[0]).contains { $0.text.contains("lines cut") })

        // The same of lines that are no names, and the plan says so to who glues it.
        let others = names.map { TapestryText(text: $0.text, box: $0.box, label: nil) }
        let plan = try #require(try request.plans(for: poster, texts: others).first)
        #expect((plan.cutLabels.count, plan.cutLines) == (0, 10))
        #expect(AssemblyStep.all(of: plan).contains { $0.text.contains("Of title, heads and legend, lines cut: 10.") })
        // The seam has no choice.
        #expect(plans[0].unavoidable.count == 10)
        #expect(
            AssemblyStep.all(of: plan).contains {
                $0.text.hasSuffix("Of what is cut, all would be so wherever the seams of so many sheets were.")
            })
    }

    /// No slack down, and a line of names where the seam has to be.
    private static let tight = (
        poster: Size(500, 790),
        names: (0..<10).map { column in
            TapestryText(text: "x", box: Rect(x: Double(column) * 50, y: 390, width: 40, height: 10), label: "x")
        }
    )

    @Test func planThatCutsNoNameComesFirstWhereItTakesAtMostHalfAsManyAgain() throws {
        var request = try TapestryRequest(paper: Size(600, 420), orientation: .landscape, overlap: 10, margin: 10)
        let (poster, names) = Self.tight
        #expect(try request.plans(for: poster, texts: names).map(\.rows) == [3, 2])
        // What cuts no name is as good as any, whatever else it cuts.
        let others = names.map { TapestryText(text: $0.text, box: $0.box, label: nil) }
        #expect(try request.plans(for: poster, texts: others).map(\.rows) == [2, 3])
        request.mostSheets = 2
        #expect(try request.plans(for: poster, texts: names).map(\.rows) == [2, 3])
        request.mostSheets = nil
        request.grid = (1, 2)
        #expect(try request.plans(for: poster, texts: names).map(\.rows) == [2])
        // The same the other way round.
        request = try TapestryRequest(paper: Size(420, 600), orientation: .portrait, overlap: 10, margin: 10)
        let wide = names.map { TapestryText(text: $0.text, box: $0.box.transposed, label: $0.label) }
        #expect(try request.plans(for: poster.transposed, texts: wide).map(\.columns) == [3, 2])
    }

    @Test(arguments: cases.indices)
    func planToTakeIsNeverMoreThanHalfAsManyAgainAndCutsNoMoreThanTheFewest(index: Int) throws {
        let (poster, paper, overlap, margin) = Self.cases[index]
        let request = try TapestryRequest(paper: paper, overlap: overlap * mm, margin: margin * mm)
        let plans = try request.plans(for: poster, texts: Self.texts(poster, seed: 1))
        let fewest = try #require(plans.map(\.sheets.count).min())
        #expect(2 * plans[0].sheets.count <= 3 * fewest)
        for plan in plans.dropFirst() where 2 * plan.sheets.count <= 3 * fewest {
            #expect(plans[0].cutLabels.count <= plan.cutLabels.count)
            #expect(!plan.cutLabels.isEmpty || plans[0].sheets.count <= plan.sheets.count)
        }
        #expect(Set(plans.map(\.arrangement)).count == plans.count)
    }

    @Test func straightSeamsStepNowhere() throws {
        let poster = Size(1400, 1000)
        var request = try TapestryRequest(paper: Size(460, 640), overlap: 20, margin: 10)
        let winding = try request.plans(for: poster, texts: Self.texts(poster, seed: 2))
        #expect(winding.contains { $0.sheets.contains { $0.visible.count > 1 } && $0.corners > 0 })
        request.seams = .straight
        let straight = try request.plans(for: poster, texts: Self.texts(poster, seed: 2))
        #expect(straight.allSatisfy { $0.corners == 0 && $0.sheets.allSatisfy { $0.visible.count == 1 } })
    }

    @Test func whatThereIsToCutIsCounted() throws {
        let request = try TapestryRequest(paper: Size(460, 640), orientation: .portrait, overlap: 20, margin: 10)
        var plan = try #require(try request.plans(for: Size(800, 1000), texts: []).first)
        #expect((plan.rows, plan.columns, plan.corners) == (2, 2, 0))
        #expect(abs(plan.seamLength - 1800) < 1e-6 && abs(plan.cutLength - (1800 + 3600)) < 1e-6)
        // A step of 10 in the upper seam between columns.
        let (left, right) = (plan.sheets[0].visible[0], plan.sheets[1].visible[0])
        plan.sheets[0].visible = [
            Rect(left: 0, top: 0, right: left.right, bottom: 100),
            Rect(left: 0, top: 100, right: left.right + 10, bottom: left.bottom),
        ]
        plan.sheets[1].visible = [
            Rect(left: right.left, top: 0, right: 800, bottom: 100),
            Rect(left: right.left + 10, top: 100, right: 800, bottom: right.bottom),
        ]
        #expect(plan.corners == 2)
        #expect(abs(plan.seamLength - 1810) < 1e-6)
    }

    @Test func postersMadeForSheetsFitThem() throws {
        let request = try TapestryRequest(paper: a4, overlap: 10 * mm, margin: 5 * mm)
        let shape = Size(1189, 841)
        let four = try #require(request.largestPoster(shaped: shape, columns: 4, rows: 3))
        #expect(abs(four.width / four.height - 1189.0 / 841) < 1e-9)
        var fixed = request
        fixed.grid = (4, 3)
        let plan = try #require(try fixed.plans(for: four, texts: []).first)
        #expect((plan.columns, plan.rows) == (4, 3))
        let twelve = try #require(request.largestPoster(shaped: shape, sheets: 12))
        #expect(twelve.width >= four.width)
        #expect(try #require(try request.plans(for: twelve, texts: []).first).sheets.count <= 12)
    }

    // MARK: Bad input

    @Test func whatCannotBeIsRefusedWithWhatWould() throws {
        #expect(throws: TapestryError.overlapTooLarge(300 * mm, size: a4, largest: a4.width / 2)) {
            try TapestryRequest(paper: a4, overlap: 300 * mm, margin: 0)
        }
        #expect(throws: TapestryError.marginTooLarge(60 * mm, size: a4)) {
            try TapestryRequest(paper: a4, overlap: 0, margin: 60 * mm)
        }
        #expect(throws: TapestryError.overlapTooLarge(-1, size: a4, largest: a4.width / 2)) {
            try TapestryRequest(paper: a4, overlap: -1, margin: 0)
        }
        let error = #expect(throws: TapestryError.self) { try TapestryRequest(paper: a4, overlap: .nan, margin: 0) }
        #expect(error?.description.hasPrefix("an overlap of nanmm leaves too little") == true)
        let request = try TapestryRequest(paper: a0, overlap: 10, margin: 10)
        #expect(throws: TapestryError.paperHoldsPoster(paper: a0.transposed, poster: a4)) {
            try request.plans(for: a4, texts: [])
        }
        let tiny = try TapestryRequest(paper: Size(26 * mm, 37 * mm), overlap: 2 * mm, margin: 1 * mm)
        #expect(throws: TapestryError.tooManySheets(54 * 26, poster: a0, paper: Size(26 * mm, 37 * mm))) {
            try tiny.plans(for: a0, texts: [])
        }
        #expect("\(TapestryError.overlapTooLarge(850, size: a4, largest: 283))".contains("10mm is usual, 99.8mm the most"))
    }

    @Test func sheetsAreFoundByName() throws {
        let request = try TapestryRequest(paper: a4, orientation: .portrait, overlap: 10 * mm, margin: 5 * mm)
        let plan = try request.plans(for: a0, texts: [])[0]
        #expect(try TapestryRequest.sheets("R2C3, r1c1,r2c3", of: plan).map(\.name) == ["r2c3", "r1c1"])
        #expect(throws: TapestryError.noSuchSheet("r4c1", rows: 3, columns: 7)) {
            try TapestryRequest.sheets("r4c1", of: plan)
        }
        for text in ["", "2", "c1r1", "r1c1c1", "rc", "r-1c1x"] {
            #expect(throws: TapestryError.notASheetName(text)) { try TapestryRequest.sheets(text, of: plan) }
        }
        #expect(throws: TapestryError.notASheetName("")) { try TapestryRequest.sheets("r1c1,", of: plan) }
    }

    @Test func rowsColumnsAndBlocksAreFoundByName() throws {
        let request = try TapestryRequest(paper: a4, orientation: .portrait, overlap: 10 * mm, margin: 5 * mm)
        let plan = try request.plans(for: a0, texts: [])[0]
        func names(_ text: String) throws -> [String] { try TapestryRequest.sheets(text, of: plan).map(\.name) }
        #expect(try names("r2") == (1...7).map { "r2c\($0)" })
        #expect(try names("c3, C1") == ["r1c3", "r2c3", "r3c3", "r1c1", "r2c1", "r3c1"])
        #expect(try names("r2c1-r2c4") == ["r2c1", "r2c2", "r2c3", "r2c4"])
        #expect(try names("r3c2 - r2c1, r2") == ["r2c1", "r2c2", "r3c1", "r3c2", "r2c3", "r2c4", "r2c5", "r2c6", "r2c7"])
        for (text, missing) in [("r4", "r4"), ("c8", "c8"), ("r0", "r0"), ("r2c1-r2c9", "r2c9")] {
            #expect(throws: TapestryError.noSuchSheet(missing, rows: 3, columns: 7)) { try names(text) }
        }
        for text in ["r1-r2", "r1c1-", "-", "r1c1-r1c2-r1c3", "r1c", "r99999999999999999999"] {
            #expect(throws: TapestryError.notASheetName(text)) { try names(text) }
        }
    }

    // MARK: Rolls

    /// Strips are as long as the poster and the printer's margins, and no sheet comes below another.
    @Test(arguments: PaperOrientation.allCases)
    func stripsOfARollAreAsLongAsThePosterNeeds(orientation: PaperOrientation) throws {
        let poster = Size(1500 * mm, 2100 * mm)
        let request = try TapestryRequest(
            roll: 610 * mm, for: poster, orientation: orientation, overlap: 10 * mm, margin: 5 * mm)
        let plans = try request.plans(for: poster, texts: Self.texts(poster, seed: 3))
        for plan in plans {
            #expect(plan.rows == 1 || plan.columns == 1)
            let strip = plan.rows == 1 ? Size(610 * mm, 2110 * mm) : Size(1510 * mm, 610 * mm)
            #expect(
                plan.sheets.map(\.paper.size).allSatisfy {
                    abs($0.width - strip.width) < 1e-6 && abs($0.height - strip.height) < 1e-6
                })
        }
        let fewest = plans.map(\.sheets.count).min()
        #expect(fewest == (orientation == .landscape ? 4 : 3))
    }
}
