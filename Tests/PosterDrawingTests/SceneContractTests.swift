import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

/// The text items of a scene with the boxes they fill, as the audit tool sees them.
struct TextBox {
    var run: TextRun
    var role: SceneRole
    var owner: String?

    init?(_ item: SceneItem) {
        guard case .text(let run) = item.shape else { return nil }
        self.run = run
        role = item.role
        owner = item.owner
    }

    var box: Rect {
        let (up, down) = (0.7 * run.size, 0.21 * run.size)
        return run.isVertical
            ? Rect(
                left: run.origin.x - up, top: run.origin.y - run.advance, right: run.origin.x + down,
                bottom: run.origin.y)
            : Rect(
                left: run.origin.x, top: run.origin.y - up, right: run.origin.x + run.advance,
                bottom: run.origin.y + down)
    }
}

@Suite struct SceneContractTests {
    struct Shape: CustomTestStringConvertible {
        var columns: Int
        var rows: Int
        var items = 4
        var title = "Map of a thing"
        var captions = true
        var howToRead = ["Columns are what it does;", "rows are layers.", "An arrow leads on."]
        var online = true
        var testDescription: String { "\(columns) × \(rows), “\(title)”, captions: \(captions)" }

        var map: PosterMap {
            FixtureMap.make(
                columns: columns, rows: rows, items: items, title: title, captions: captions,
                howToRead: howToRead,
                online: online)
        }
    }

    static let shapes = [
        Shape(columns: 1, rows: 1), Shape(columns: 1, rows: 12), Shape(columns: 14, rows: 1),
        Shape(columns: 2, rows: 2, captions: false, howToRead: [], online: false),
        Shape(columns: 6, rows: 7, items: 11),
        Shape(
            columns: 3, rows: 4,
            title: "The very long and complete map of everything between the stars and the sea"),
        Shape(columns: 2, rows: 3, howToRead: (0..<6).map { "Line \($0) says how this sheet is to be read." }),
        Shape(columns: 28, rows: 30, items: 2), Shape(columns: 60, rows: 60, items: 1),
    ]

    private func scene(_ shape: Shape, _ arrangement: Furniture.Arrangement) throws -> (Scene, Composition) {
        let composition = try FixtureComposition.make(shape.map, arrangement: arrangement)
        let code = BitMatrix(size: 21, bits: (0..<441).map { $0 % 3 == 0 })
        let scene = try SceneBuilder().scene(
            of: composition, map: shape.map, code: code)
        return (scene, composition)
    }

    @Test(arguments: shapes, [Furniture.Arrangement.landscape, .portrait])
    func everythingIsFiniteAndInsideThePage(shape: Shape, arrangement: Furniture.Arrangement) throws {
        let (scene, composition) = try scene(shape, arrangement)
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        #expect(scene.layers.map(\.name) == SceneLayer.Name.allCases)
        let items = scene.layers.flatMap(\.items)
        let outside = items.filter { item in
            points(of: item.shape).contains { !page.contains(Rect(x: $0.x, y: $0.y, width: 0, height: 0)) }
        }
        #expect(outside.map(\.role) == [])
        // Type keeps the margin.
        let content = composition.page.content.inset(by: -0.02 * composition.page.em)
        let inMargin = items.compactMap(TextBox.init).filter { !content.contains($0.box) }
        #expect(inMargin.map(\.run.text) == [])
    }

    @Test(arguments: shapes, [Furniture.Arrangement.landscape, .portrait])
    func noTextLiesOnAnother(shape: Shape, arrangement: Furniture.Arrangement) throws {
        let (scene, _) = try scene(shape, arrangement)
        let texts = scene.layers.flatMap(\.items).compactMap(TextBox.init)
        let frame = texts.filter { $0.role != .label && $0.role != .heading }.sorted {
            $0.box.left < $1.box.left
        }
        var overlaps: [String] = []
        for (index, text) in frame.enumerated() {
            for other in frame[(index + 1)...] {
                if other.box.left >= text.box.right { break }
                if text.box.overlaps(other.box) { overlaps.append("\(text.run.text) / \(other.run.text)") }
            }
        }
        #expect(overlaps == [])
    }

    @Test(arguments: shapes, [Furniture.Arrangement.landscape, .portrait])
    func headsStayInTheirColumnRowOrStrip(shape: Shape, arrangement: Furniture.Arrangement) throws {
        let (scene, composition) = try scene(shape, arrangement)
        let (page, map) = (composition.page, shape.map)
        let texts = scene.layers.flatMap(\.items).compactMap(TextBox.init)
        #expect(Set(texts.map(\.role)).isSuperset(of: [.columnHead, .rowHead, .legendTitle, .title]))
        for text in texts {
            switch text.role {
            case .columnHead:
                let column = try #require(map.functionalities.firstIndex { $0.id == text.owner })
                let span = composition.columns[column]
                #expect(text.box.left >= span.start && text.box.right <= span.end)
                #expect(text.box.bottom < page.grid.top)
            case .rowHead, .caption:
                let row = try #require(map.layers.firstIndex { $0.id == text.owner })
                let band = Rect(
                    left: page.grid.left, top: composition.rows[row].start,
                    right: page.grid.left + page.furniture.rowHead * page.em, bottom: composition.rows[row].end)
                #expect(band.contains(text.box), "\(text.run.text)")
            case .legend, .legendTitle, .legendSample:
                #expect(text.box.top > page.grid.bottom)
                #expect(text.run.size >= 0.88 * composition.furniture.legendUnit - 1e-9)
            case .title, .release, .howToRead, .edition:
                #expect(text.box.bottom < composition.page.grid.top)
            default: break
            }
        }
    }

    @Test(arguments: [
        (Size(842, 595), 1, 1), (Size(595, 842), 1, 1), (Size(595, 842), 4, 2), (Size(842, 595), 1, 9),
        (Size(600, 600), 3, 3),
    ])
    func layoutLeavesRoomForTitleAndLegendHoweverSmallTheMap(size: Size, columns: Int, rows: Int) throws {
        let map = FixtureMap.make(columns: columns, rows: rows, items: 3)
        let composition = try LayoutEngine().compose(
            map, on: Sheet(size: size, margin: 20), measuring: TypewriterMeasurer())
        let scene = try SceneBuilder().scene(of: composition, map: map)
        let texts = scene.layers[2].items.compactMap(TextBox.init)
        let frame = texts.filter { $0.role != .label && $0.role != .heading }
        var overlaps: [String] = []
        for (index, text) in frame.enumerated() {
            for other in frame[(index + 1)...] where text.box.overlaps(other.box) {
                overlaps.append("\(text.run.text) / \(other.run.text)")
            }
        }
        #expect(overlaps == [])
        let safe = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: 19.5)
        #expect(texts.filter { !safe.contains($0.box) }.map(\.run.text) == [])
    }

    @Test func linksLieExactlyOnTheLinesOfWhatTheyOpen() throws {
        let (scene, composition) = try scene(Shape(columns: 2, rows: 2), .landscape)
        let boxes = composition.items.filter { $0.role == .label }.flatMap { $0.lines.map(\.box) }
        let labels = scene.links.filter { $0.owner != nil }
        #expect(labels.map(\.box) == boxes)
        let first = try #require(labels.first)
        #expect(first.contents == "name_0_0_0 (the long form): a name — function, field A1")
        #expect(first.uri == "https://example.org/item0.0.0")
    }

    @Test func namesOfTheMapAreReadBeforeTheFrameAndTheTitleFirstOfThat() throws {
        let (scene, composition) = try scene(Shape(columns: 2, rows: 2), .landscape)
        let roles = try #require(scene.layers.last).items.map(\.role)
        let names = composition.items.map(\.role.sceneRole)
        #expect(Array(roles.prefix(names.count)) == names)
        #expect(roles[names.count] == .title)
        #expect(roles.first { [.legend, .legendTitle, .legendSample].contains($0) } == .legendTitle)
    }

    @Test func outlineGoesByColumnAndCellAndZoomsToThem() throws {
        let (scene, composition) = try scene(Shape(columns: 2, rows: 3), .landscape)
        #expect(scene.outline.map(\.title) == ["human interfaces — A", "storage — B"])
        #expect(
            scene.outline[0].children.map(\.title) == ["module A1 — A1", "module A2 — A2", "module A3 — A3"])
        #expect(scene.outline[0].children[0].box == composition.cells[0].box)
        #expect(scene.outline[0].children[1].box == composition.cards[0].box)
    }

    @Test func documentSaysWhatItIsAndIsOfItsOwnMap() throws {
        let (scene, composition) = try scene(Shape(columns: 1, rows: 1), .landscape)
        #expect(scene.info.title == "Map of a thing 1.0")
        #expect(scene.info.date == 1_775_952_000)
        var other = composition
        other.edition = "2.0"
        #expect(throws: SceneError.otherMap(composition: "thing 2.0", map: "thing 1.0")) {
            try SceneBuilder().scene(
                of: other, map: Shape(columns: 1, rows: 1).map)
        }
    }

    @Test(arguments: ["2026-02-29", "26-1-1"]) func whatIsNoDateIsRefused(text: String) {
        #expect(throws: SceneError.notADate(text)) { try SceneBuilder.date(text) }
    }

    @Test func namesInDeepInkStandOutFromWhatTheyStandOn() throws {
        let map = FixtureMap.make(columns: 1, rows: 7, items: 3)
        let composition = try FixtureComposition.make(map)
        let scene = try SceneBuilder().scene(of: composition, map: map)
        let palette = Palette(.classic, layers: map.layers)
        let labels = scene.layers[2].items.compactMap(TextBox.init).filter { $0.role == .label }
        #expect(labels.count == map.items.count)
        for label in labels {
            let placed = try #require(composition.items.first { $0.id == label.owner })
            let isOnCard = composition.cards.contains { $0.row == placed.row && $0.column == placed.column }
            let ground =
                isOnCard ? palette.card(placed.row, placed.column) : palette.cell(placed.row, placed.column)
            #expect(label.run.color.contrast(with: ground) >= 7, "\(label.run.text)")
        }
    }

    private func points(of shape: SceneItem.Shape) -> [Point] {
        switch shape {
        case .text(let run):
            let end =
                run.isVertical
                ? Point(run.origin.x, run.origin.y - run.advance)
                : Point(run.origin.x + run.advance, run.origin.y)
            return [run.origin, end]
        case .fill(let path, _), .stroke(let path, _):
            return path.elements.flatMap { element -> [Point] in
                switch element {
                case .move(let point), .line(let point): [point]
                case .curve(let a, let b, let c): [a, b, c]
                case .close: []
                }
            }
        }
    }
}
