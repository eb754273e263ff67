import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct ChangeMarksTests {
    /// Names 0 to 5 of one field, each leading to the next: 1 is new, 2 was renamed, 4 is gone, and so are their arrows.
    private static let map: PosterMap = {
        let whole = FixtureMap.make(columns: 1, rows: 1, items: 6)
        func without(_ gone: Int, edition: String) -> PosterMap {
            var map = whole
            map.edition.id = edition
            map.edition.name = "Thing \(edition)"
            map.items.remove(at: gone)
            map.connectors = whole.connectors.compactMap { connector in
                guard case (.item(let from), .item(let to)) = (connector.from, connector.to), from != gone, to != gone
                else { return nil }
                return Connector(
                    id: connector.id, from: .item(from > gone ? from - 1 : from), to: .item(to > gone ? to - 1 : to))
            }
            return map
        }
        var old = without(1, edition: "1.0")
        old.items[1].label = "once"
        return without(4, edition: "2.0").showingChanges(since: old)
    }()

    private static let itemIDs = (0..<6).map { "item0.0.\($0)" }

    private func items(_ theme: Theme = .classic) throws -> [SceneLayer.Name: [SceneItem]] {
        let scene = try SceneBuilder(theme: theme).scene(
            of: try FixtureComposition.make(Self.map), map: Self.map)
        return Dictionary(scene.layers.map { ($0.name, $0.items) }) { first, _ in first }
    }

    private func strokes(_ items: [SceneItem]?, _ owner: String, role: SceneRole) -> [Stroke] {
        (items ?? []).compactMap { item in
            guard item.owner == owner, item.role == role, case .stroke(_, let stroke) = item.shape else { return nil }
            return stroke
        }
    }

    @Test func namesThatChangedStandOnPlates() throws {
        let items = try items()
        let bands = try #require(items[.bands])
        #expect(bands.filter { $0.role == .plate }.map(\.owner) == [1, 2, 4].map { Self.itemIDs[$0] })
        let changes = Theme.classic.changes
        let added = try #require(strokes(bands, Self.itemIDs[1], role: .plateOutline).first)
        #expect(added.color == changes.added && added.dashes.isEmpty)
        let changed = try #require(strokes(bands, Self.itemIDs[2], role: .plateOutline).first)
        #expect(changed.color == changes.changed && !changed.dashes.isEmpty)
        #expect(strokes(bands, Self.itemIDs[4], role: .plateOutline).isEmpty)
    }

    @Test func namesThatAreGoneAreStruckThrough() throws {
        let labels = try #require(try items()[.labels])
        for (index, id) in Self.itemIDs.enumerated() {
            let strikes = strokes(labels, id, role: .label)
            #expect(strikes.map(\.color) == (index == 4 ? [Theme.classic.changes.gone] : []))
        }
    }

    @Test func arrowsThatAreNewAreHeavyAndThoseThatAreGoneDashed() throws {
        let connectors = try items()[.connectors]
        func stroke(_ from: Int, _ to: Int) throws -> Stroke {
            let id = "\(Self.itemIDs[from])→\(Self.itemIDs[to])"
            return try #require(strokes(connectors, id, role: .connector).first, "\(id)")
        }
        let (same, added, gone) = (try stroke(2, 3), try stroke(0, 1), try stroke(3, 4))
        #expect(added.width > 2 * same.width && added.dashes.isEmpty)
        #expect(added.color == Theme.classic.changes.added)
        #expect(gone.width == same.width && gone.dashes.count > 3)
        #expect(gone.color == Theme.classic.changes.gone)
        #expect(same.color == Theme.classic.columns[0].ink && same.dashes.isEmpty)
    }

    /// Whichever comes first in the data.
    @Test func lineThatIsSharedIsDrawnAsTheOneThatStays() throws {
        var composition = try FixtureComposition.make(Self.map)
        let origin = Point(composition.columns[0].start, composition.rows[0].start)
        func route(_ points: (Double, Double)...) -> [Point] { points.map { Point(origin.x + $0.0, origin.y + $0.1) } }
        let ids = [(3, 4), (2, 3)].map { "\(Self.itemIDs[$0.0])→\(Self.itemIDs[$0.1])" }
        composition.connectors = [
            RoutedConnector(
                id: ids[0], from: "", to: "", net: 0, column: 0, route: route((10, 10), (10, 60), (40, 60))),
            RoutedConnector(id: ids[1], from: "", to: "", net: 0, column: 0, route: route((10, 10), (10, 90))),
        ]
        composition.junctions = [Junction(net: 0, point: route((10, 60))[0])]
        let scene = try SceneBuilder().scene(of: composition, map: Self.map)
        let lines = scene.layers[1].items.compactMap { item -> (owner: String?, start: Path.Element?)? in
            guard item.role == .connector, case .stroke(let path, _) = item.shape else { return nil }
            return (item.owner, path.elements.first)
        }
        #expect(lines.map(\.owner) == [ids[1], ids[0]])
        #expect(lines.map(\.start) == [.move(route((10, 10))[0]), .move(route((10, 60))[0])])
        let dot = try #require(scene.layers[1].items.first { $0.role == .junction })
        guard case .fill(_, let color) = dot.shape else {
            Issue.record("the dot is not filled")
            return
        }
        #expect(color == Theme.classic.columns[0].ink)
    }

    @Test func lineThatIsGoneKeepsItsGapsAndBeginsAndEndsEveryPartWithADash() throws {
        let composition = try FixtureComposition.make(Self.map, em: 10)
        let draft = SceneDraft(
            map: Self.map, composition: composition, palette: Palette(.classic, layers: Self.map.layers))
        let dashes = draft.goneDashes(along: 100, gapped: [40, 4, 66, 0])
        var place = 0.0
        var drawn: [Interval] = []
        for (index, dash) in dashes.enumerated() {
            if index % 2 == 0 { drawn.append(Interval(place, place + dash)) }
            place += dash
        }
        #expect(place > 100)
        #expect(drawn.allSatisfy { $0.end < 40 + 1e-9 || $0.start > 44 - 1e-9 })
        #expect(drawn.contains { abs($0.end - 40) < 1e-9 } && drawn.contains { abs($0.start - 44) < 1e-9 })
        #expect(abs((drawn.last?.end ?? 0) - 100) < 1e-9)
        #expect(drawn.allSatisfy { $0.length < 4 })
        let short = draft.goneDashes(along: 2, gapped: [])
        #expect(short.count == 4)
        #expect(abs(short[0] + short[1] + short[2] - 2) < 1e-9)
    }

    @Test func legendCountsWhatIsMarked() throws {
        let labels = try #require(try items()[.labels])
        let legend = labels.compactMap { item -> String? in
            guard [.legend, .legendTitle, .legendSample].contains(item.role), case .text(let run) = item.shape else { return nil }
            return run.text
        }
        #expect(legend.contains("What changed since Thing 1.0"))
        let start = try #require(legend.firstIndex(of: "new"))
        #expect(
            Array(legend[start..<start + 8])
                == ["new", "1 name", "2 arrows", "changed", "1 name", "gone", "1 name", "2 arrows"])
    }

    @Test func legendOfAnEditionAsItIsSaysNothingOfChanges() throws {
        let map = FixtureMap.make(columns: 1, rows: 1)
        let scene = try SceneBuilder().scene(
            of: try FixtureComposition.make(map), map: map)
        #expect(
            !scene.layers.flatMap(\.items).contains {
                [.plate, .plateOutline, .legendPlate, .legendPlateOutline].contains($0.role)
            })
    }

    @Test(arguments: Theme.all.map(\.name))
    func markedNamesAndTheirArrowsStandOutInEveryTheme(name: String) throws {
        let theme = try Theme.named(name)
        let palette = Palette(theme, layers: ThemeTests.layers)
        let changes = theme.changes
        for column in 0..<6 {
            for change in [EditionComparison.Change.added, .changed(""), .gone] {
                for isDeepInk in [false, true] {
                    let ink = palette.onPlate(change, isDeepInk: isDeepInk, column: column)
                    #expect(ink.contrast(with: changes.plate) >= 7)
                }
            }
            for row in ThemeTests.layers.indices {
                for ground in [palette.cell(row, column), palette.card(row, column), palette.band(row)] {
                    let arrows =
                        palette.isFloor(row)
                        ? [changes.addedOnFloor, changes.goneOnFloor] : [changes.added, changes.gone]
                    for arrow in arrows { #expect(arrow.contrast(with: ground) >= 4.5) }
                }
            }
        }
        for outline in [changes.added, changes.changed] { #expect(outline.contrast(with: changes.plate) >= 4.5) }
    }

    /// Of a map as full as the kernel map in which every fifth name is marked.
    @Test(arguments: [1, 2] as [UInt64]) func platesKeepOffOtherNamesAndArrows(seed: UInt64) throws {
        let new = RandomMap().make(seed: seed)
        var old = new
        for index in old.items.indices where index % 5 == 0 { old.items[index].label += "_once" }
        let map = new.showingChanges(since: old)
        let composition = try LayoutEngine(effort: .fast).compose(
            map, on: try Sheet(size: Size(2384, 1684), margin: 28), measuring: FixedMeasurer())
        let scene = try SceneBuilder().scene(of: composition, map: map)
        let plates = scene.layers[0].items.compactMap { item -> (id: String, box: Rect)? in
            guard item.role == .plate, let id = item.owner, case .fill(let path, _) = item.shape else { return nil }
            return (id, path.bounds)
        }
        #expect(plates.count == (new.items.count + 4) / 5)
        for (id, box) in plates {
            let names = composition.items.filter { item in
                item.id != id && item.lines.contains { $0.box.overlaps(box) }
            }
            #expect(names.map(\.id) == [], "names on the plate of \(id)")
            let arrows = composition.connectors.filter { connector in
                connector.from != id && connector.to != id
                    && zip(connector.route, connector.route.dropFirst()).contains { from, to in
                        Rect(
                            left: min(from.x, to.x), top: min(from.y, to.y), right: max(from.x, to.x),
                            bottom: max(from.y, to.y)
                        ).overlaps(box)
                    }
            }
            #expect(arrows.map(\.id) == [], "arrows over the plate of \(id)")
        }
    }
}

extension Path {
    /// The box around its points.
    fileprivate var bounds: Rect {
        let points = elements.compactMap { element -> Point? in
            switch element {
            case .move(let point), .line(let point), .curve(_, _, let point): point
            case .close: nil
            }
        }
        return Rect(
            left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0, right: points.map(\.x).max() ?? 0,
            bottom: points.map(\.y).max() ?? 0)
    }
}
