import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets
@testable import TextFormats

@Suite struct ClothTests {
    private func millimetres(_ number: Double) -> Double { number * Length.millimetre }

    private func finish(hem: Double = 0, pocketTop: Double = 0, grommets: Double? = nil) throws -> ClothFinish {
        try ClothFinish(
            hem: millimetres(hem), pocketTop: millimetres(pocketTop), grommets: grommets.map { millimetres($0) })
    }

    @Test func hemAndPocketGrowTheCutPieceAroundTheFinishedOne() throws {
        let finish = try finish(hem: 25, pocketTop: 75)
        let finished = Size(millimetres(2000), millimetres(1500))
        let cut = finish.cut(of: finished)
        #expect(Length.text(cut) == "2050 × 1625 mm")
        let box = finish.finishedBox(of: finished)
        #expect(Length.text(box.x) == "25mm")
        #expect(Length.text(box.y) == "100mm")
        #expect(Length.text(try finish.finished(of: cut)) == Length.text(finished))
        #expect(throws: ClothError.nothingLeft(Size(100, 1000))) { try finish.finished(of: Size(100, 1000)) }
    }

    @Test(arguments: [(2000.0, 1500.0, 600.0), (500.0, 3000.0, 450.0), (300.0, 300.0, 1000.0)])
    func eyeletsStandInTheHemAtCornersAndNeverFartherThanAsked(width: Double, height: Double, spacing: Double) throws {
        let finish = try finish(hem: 30, grommets: spacing)
        let finished = Size(millimetres(width), millimetres(height))
        let box = finish.finishedBox(of: finished)
        let holes = finish.holes(of: finished)
        #expect(Set(holes).count == holes.count)
        let line = box.inset(by: finish.hem / 2)
        for corner in [(line.left, line.top), (line.right, line.top), (line.left, line.bottom), (line.right, line.bottom)] {
            #expect(holes.contains { abs($0.x - corner.0) < 0.01 && abs($0.y - corner.1) < 0.01 })
        }
        for hole in holes {
            // Half a hem from the nearest edge, and clear of what is inside the hem.
            let edge = min(hole.x - box.left, box.right - hole.x, hole.y - box.top, box.bottom - hole.y)
            #expect(abs(edge - finish.hem / 2) < 0.01)
            #expect(ClothFinish.holeDiameter / 2 < finish.hem / 2)
        }
        let top = holes.filter { abs($0.y - line.top) < 0.01 }.map(\.x).sorted()
        for (left, right) in zip(top, top.dropFirst()) { #expect(right - left <= millimetres(spacing) + 0.01) }
    }

    @Test func whatCannotBeSewnIsAnError() {
        #expect(throws: ClothError.hemTooNarrow(0)) { try finish(grommets: 600) }
        #expect(throws: ClothError.tooClose(millimetres(10))) { try finish(hem: 25, grommets: 10) }
        #expect(throws: ClothError.tooWide("hem", millimetres(501))) { try finish(hem: 501) }
    }

    @Test func templateDrawsEverythingWithinTheCutPiece() throws {
        let finish = try finish(hem: 25, pocketTop: 75, grommets: 600)
        let finished = Size(millimetres(2000), millimetres(1500))
        let info = DocumentInfo(title: "Map", author: "", subject: "", keywords: [], language: "en", date: 0)
        let scene = try FinishingTemplate(finish, finished: finished, measuring: FixedMeasurer()).scene(info: info)
        #expect(scene.size == finish.cut(of: finished))
        let roles = scene.layers.flatMap(\.items).map(\.role)
        #expect(roles.count { $0 == .cut } == 1)
        // The pocket's edge is folded under, too.
        #expect(roles.count { $0 == .fold } == 5)
        #expect(roles.count { $0 == .seam } == 4)
        #expect(roles.count { $0 == .hole } == finish.holes(of: finished).count)
        let box = finish.finishedBox(of: finished)
        for item in scene.layers.flatMap(\.items) {
            guard case .text(let run) = item.shape else { continue }
            #expect(run.isVertical || run.origin.x >= box.left && run.origin.x + run.advance <= box.right)
        }
    }

    @Test func everyLineOfTheTemplateHasACaptionWithItsDistance() throws {
        let finish = try finish(hem: 25, pocketTop: 75, grommets: 600)
        let finished = Size(millimetres(2000), millimetres(1500))
        let info = DocumentInfo(title: "Map", author: "", subject: "", keywords: [], language: "en", date: 0)
        let scene = try FinishingTemplate(finish, finished: finished, measuring: FixedMeasurer()).scene(info: info)
        let captions = scene.layers.flatMap(\.items).filter { $0.role == .caption }.compactMap { item in
            if case .text(let run) = item.shape { run } else { nil }
        }
        let (top, left) = (
            [
                "cut, 2050mm long", "fold under first, 25mm from the cut", "fold for the pocket, 100mm from the cut",
                "sew the pocket, 175mm from the cut, 75mm from the fold",
            ],
            [
                "cut, 1625mm long", "fold, 25mm from the cut", "sew the hem, 50mm from the cut, 25mm from the fold",
                "holes of 12mm, 12.5mm from the fold, the next every 466.7mm",
            ]
        )
        #expect(captions.prefix(4).map(\.text) == top)
        #expect(captions.suffix(4).map(\.text) == left)
        #expect(captions.count == 16)
        // Each stands between its line and the next, clear of the holes.
        let depths = [0, 25, 100, 175, 250].map(millimetres)
        for (run, (line, next)) in zip(captions, zip(depths, depths.dropFirst())) {
            // A g hangs below the baseline.
            #expect(run.origin.y - 0.75 * run.size > line && run.origin.y + 0.25 * run.size < next)
        }
        let hole = ClothFinish.holeDiameter
        let holes = finish.holes(of: finished).map { Rect(x: $0.x - hole / 2, y: $0.y - hole / 2, width: hole, height: hole) }
        let boxes = captions.map { run in
            run.isVertical
                ? Rect(x: run.origin.x - run.size, y: run.origin.y - run.advance, width: run.size, height: run.advance)
                : Rect(x: run.origin.x, y: run.origin.y - run.size, width: run.advance, height: run.size)
        }
        for (index, box) in boxes.enumerated() {
            #expect(!(holes + boxes.dropFirst(index + 1)).contains { $0.overlaps(box) }, "\(captions[index].text)")
        }
    }

    @Test func placedScenesKeepEverythingAtItsPlaceInTheDrawing() {
        let path = Path([.move(Point(1, 2)), .curve(Point(3, 4), Point(5, 6), Point(7, 8)), .close])
        let run = TextRun(
            text: "a", face: FontFace(TypeFamily.sans, weight: 400), size: 6, color: .black, origin: Point(1, 1), advance: 5)
        let scene = scene([.fill(path, .black), .text(run)])
        let placed = scene.placed(on: Size(200, 300), at: Point(10, 20))
        #expect(placed.size == Size(200, 300))
        guard case .fill(let moved, _) = placed.layers[0].items[0].shape,
            case .text(let text) = placed.layers[0].items[1].shape
        else {
            Issue.record("other shapes")
            return
        }
        #expect(moved == Path([.move(Point(11, 22)), .curve(Point(13, 24), Point(15, 26), Point(17, 28)), .close]))
        #expect(text.origin == Point(11, 21))
    }

    @Test func mediaNameWhatIsTooFineForThem() {
        let run = { (size: Double) in
            SceneItem.Shape.text(
                TextRun(
                    text: "vfs_read", face: FontFace(TypeFamily.sans, weight: 400), size: size, color: .black,
                    origin: Point(0, 0), advance: 1))
        }
        let line = { (width: Double) in SceneItem.Shape.stroke(Path(), Stroke(.black, width: width)) }
        let fine = scene([run(8), line(0.75)])
        #expect(PrintMedium.fabric.findings(in: fine, file: "m").isEmpty)
        let coarse = scene([run(7.5), run(4), line(0.3), run(9)])
        #expect(
            PrintMedium.fabric.findings(in: coarse, file: "m").map(\.description) == [
                "m: warning: on fabric, 2 texts are set smaller than 8 pt, down to 4 pt (“vfs_read”); "
                    + "it takes a size 200% as wide and high",
                "m: warning: on fabric, 1 line is thinner than 0.75 pt, down to 0.3 pt; it takes a size 250% as wide and high",
            ])
        #expect(PrintMedium.paper.findings(in: coarse, file: "m").count == 1)
        // Enough digits to tell what is from what should be.
        let near = scene([line(0.2475)])
        #expect(
            PrintMedium.paper.findings(in: near, file: "m").map(\.description) == [
                "m: warning: on paper, 1 line is thinner than 0.25 pt, down to 0.248 pt; it takes a size 102% as wide and high"
            ])
    }

    @Test func lightTypeAndLinesOnDarkGroundNeedMore() {
        let (floor, field) = (
            Path.rectangle(Rect(x: 0, y: 50, width: 100, height: 50)), Rect(x: 10, y: 60, width: 20, height: 20)
        )
        let run = { (size: Double, color: Color, y: Double, isVertical: Bool) in
            SceneItem.Shape.text(
                TextRun(
                    text: "mouse", face: FontFace(TypeFamily.sans, weight: 400), size: size, color: color, origin: Point(50, y),
                    advance: 8, isVertical: isVertical))
        }
        let line = { (width: Double, color: Color, y: Double) in
            SceneItem.Shape.stroke(.line(Point(40, y), Point(60, y)), Stroke(color, width: width))
        }
        // What is light on paper, or on a light field of the floor, and what is dark on the floor, is like all else.
        let plain = [
            run(5.5, .white, 20, false), .fill(floor, Color(0x303030)), run(5.5, .black, 70, false), line(0.3, .white, 20),
            line(0.3, .black, 70), .fill(.rectangle(field), .white),
            .stroke(.line(Point(12, 70), Point(28, 70)), Stroke(.white, width: 0.3)),
        ]
        #expect(PrintMedium.paper.findings(in: scene(plain), file: "m").isEmpty)
        // One that runs upwards is where its letters are, not where it begins.
        let light = [
            run(5.5, .white, 70, false), run(4, .white, 56, true), run(6, .white, 80, false), line(0.4, .white, 70),
            .stroke(Path([.move(Point(5, 20)), .line(Point(5, 40)), .line(Point(5, 90))]), Stroke(.white, width: 0.3)),
        ]
        #expect(
            PrintMedium.paper.findings(in: scene(plain + light), file: "m").map(\.description) == [
                "m: warning: on paper, 2 light texts on dark are set smaller than 6 pt, down to 4 pt (“mouse”); "
                    + "it takes a size 150% as wide and high",
                "m: warning: on paper, 2 light lines on dark are thinner than 0.5 pt, down to 0.3 pt; "
                    + "it takes a size 167% as wide and high",
            ])
        #expect(PrintMedium.paper.findings(in: scene(plain + [light[0]]), file: "m").count == 1)
    }

    private func scene(_ shapes: [SceneItem.Shape]) -> Scene {
        Scene(
            size: Size(100, 100), paper: .white,
            layers: [SceneLayer(.bands, items: shapes.map { SceneItem($0, role: .cell) })], links: [], outline: [],
            info: DocumentInfo(title: "", author: "", subject: "", keywords: [], language: "en", date: 0))
    }
}
