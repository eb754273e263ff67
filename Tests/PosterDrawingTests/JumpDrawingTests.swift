import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct JumpDrawingTests {
    let map = FixtureComposition.far()
    let composition: Composition
    let connector: RoutedConnector
    let jump: ConnectorJump
    let scene: Scene

    init() throws {
        composition = try FixtureComposition.jumping(map)
        connector = try #require(composition.connectors.last)
        jump = try #require(connector.jump)
        scene = try SceneBuilder().scene(of: composition, map: map)
    }

    private func items(_ role: SceneRole) -> [SceneItem] {
        scene.layers.flatMap(\.items).filter { $0.role == role && $0.owner == connector.id }
    }

    @Test func fixtureKeepsTheRules() {
        let jumps = Verifier().violations(of: composition).filter { $0.first.contains(connector.id) }
        #expect(jumps == [])
    }

    @Test func stubsAreDrawnAndTheOneAtTheHeadHasAnArrowhead() {
        let paths = items(.connector).compactMap { item -> Path? in
            guard case .stroke(let path, _) = item.shape else { return nil }
            return path
        }
        #expect(paths.map(\.elements.first) == [.move(jump.tail.route[0]), .move(jump.head.route[0])])
        #expect(paths.first?.elements.last == .line(jump.tail.route[1]))
        #expect(items(.casing) == [])
        #expect(items(.arrowhead).count == 1)
        guard case .fill(let head, _) = items(.arrowhead).first?.shape, case .move(let tip) = head.elements[0] else {
            Issue.record("no arrowhead")
            return
        }
        #expect(abs(tip.x - jump.head.route[1].x) < composition.page.em * 0.1)
    }

    @Test(arguments: [(SceneRole.jumpTail, JumpLabel.End.tail), (.jumpHead, .head)])
    func labelsAreAMarkAndWordsAsWideAsMeasured(role: SceneRole, end: JumpLabel.End) throws {
        let items = items(role)
        #expect(items.count == 2)
        let line = jump[end].lines[0]
        guard case .fill(let mark, let color) = items.first?.shape, case .text(let run) = items.last?.shape else {
            Issue.record("not a mark and a text")
            return
        }
        #expect(color == Theme.classic.acrossColumns)
        #expect("\(end.mark) \(run.text)" == line.text)
        #expect(abs(run.origin.x + run.advance - line.box.right) < 1e-9)
        let measured = try TypewriterMeasurer().advance(of: run.text, in: jump[end].style) * line.size
        #expect(abs(run.advance - measured) < 1e-9)
        let xs = mark.elements.compactMap { element -> Double? in
            switch element {
            case .move(let point), .line(let point): point.x
            case .curve, .close: nil
            }
        }
        #expect(xs.min() == line.box.left)
        #expect(try #require(xs.max()) < run.origin.x)
        // It points on at the tail, back at the head.
        #expect(xs[0] == (end == .tail ? xs.max() : xs.min()))
    }

    @Test func labelsFollowTheirNames() {
        let owners = scene.layers[2].items.map { ($0.owner, $0.role) }
        let name = owners.firstIndex { $0 == (connector.from, .label) }
        #expect(owners.firstIndex { $0.1 == .jumpTail } == name.map { $0 + 1 })
    }

    @Test func eachLabelLeadsToTheOtherEnd() throws {
        let items = Dictionary(uniqueKeysWithValues: composition.items.map { ($0.id, $0) })
        let (from, to) = (try #require(items[connector.from]), try #require(items[connector.to]))
        #expect(scene.jumps.map(\.box) == [jump.tail.lines[0].box, jump.head.lines[0].box])
        #expect(
            scene.jumps.map(\.contents) == [
                "Goes to \(to.lines[0].text), field \(to.field)", "Comes from \(from.lines[0].text), field \(from.field)",
            ])
        #expect(scene.jumps[0].target.contains(to.box) && scene.jumps[1].target.contains(from.box))
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        #expect(scene.jumps.allSatisfy { page.contains($0.target) })
    }

    @Test func routeOfAJumpIsItsStubs() throws {
        let route = try #require(scene.routes.first { $0.owner == connector.id })
        let ends = [jump.tail.route[0], jump.tail.route[1], jump.head.route[0], jump.head.route[1]]
        #expect(route.path.elements == [.move(ends[0]), .line(ends[1]), .move(ends[2]), .line(ends[3])])
    }

    @Test func jumpsMoveWithTheDrawing() {
        let moved = scene.placed(on: Size(9999, 9999), at: Point(10, 20))
        #expect(moved.jumps[0].box.x == scene.jumps[0].box.x + 10)
        #expect(moved.jumps[0].target.y == scene.jumps[0].target.y + 20)
    }

    @Test func labelOfAConnectorThatIsGoneIsStruckThrough() throws {
        var later = map
        later.connectors.removeLast()
        later.edition.id = "2.0"
        let changed = later.showingChanges(since: map)
        var composition = composition
        composition.edition = changed.edition.id
        let scene = try SceneBuilder().scene(of: composition, map: changed)
        let tail = scene.layers[2].items.filter { $0.role == .jumpTail }
        #expect(tail.count == 3)
        guard case .stroke(_, let stroke) = tail.last?.shape else {
            Issue.record("no strike")
            return
        }
        #expect(stroke.color == Theme.classic.changes.gone)
    }

    @Test func legendShowsWhatALabelMeans() {
        let texts = composition.furniture.texts.map(\.line.text)
        #expect(texts.contains(FurnitureWords().jump("A2")) && texts.contains("A2"))
        #expect(composition.furniture.parts.contains { $0.kind == .jump })
    }

    @Test func legendOfAMapWithoutJumpsSaysNothingOfThem() throws {
        let composition = try FixtureComposition.make(map, far: .labels)
        #expect(!composition.furniture.texts.map(\.line.text).contains(FurnitureWords().jump("A2")))
        #expect(!composition.furniture.parts.contains { $0.kind == .jump })
    }

    @Test(arguments: [(1, "not drawn: 1 connector"), (3, "not drawn: 3 connectors")])
    func legendSaysHowManyConnectorsAreNotDrawn(count: Int, words: String) throws {
        var composition = try FixtureComposition.make(map)
        composition.omitted = ["name"] + (0..<count).map { "a→b\($0)" }
        let texts = try FixtureComposition.furnished(composition, map).furniture.texts.map(\.line.text)
        #expect(texts.contains(words))
    }
}
