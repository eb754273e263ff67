import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterLayout

@Suite struct EditionComparisonTests {
    /// An edition with the modules "a" and "b", one beside the other, and what is added.
    private static func edition(_ id: String, _ add: (inout MapBuilder) -> Void) -> PosterMap {
        var builder = MapBuilder(rows: 2, columns: 2)
        builder.module("a", row: 0, column: 0)
        builder.module("b", row: 0, column: 1)
        builder.item("in a", module: "a")
        builder.item("in b", module: "b")
        add(&builder)
        var map = builder.map
        map.edition.id = id
        map.edition.name = "Test \(id)"
        return map
    }

    private func item(_ id: String, of map: PosterMap) throws -> Item {
        try #require(map.items.first { $0.id == id })
    }

    @Test func everyNameAndConnectorSaysWhatBecameOfIt() throws {
        let old = Self.edition("1") {
            $0.item("gone", module: "a")
            $0.item("renamed", "before", module: "a")
            $0.connect("in a", "gone")
            $0.connect("in a", "in b")
        }
        let new = Self.edition("2") {
            $0.item("renamed", "after", module: "a")
            $0.item("here", module: "b")
            $0.connect("in a", "in b")
            $0.connect("in a", "here")
        }
        let map = new.showingChanges(since: old)
        #expect(map.comparison?.since == old.edition)
        #expect(map.edition.id == "1 → 2")
        #expect(map.change(of: "in a") == .same)
        #expect(map.change(of: "here") == .added)
        #expect(map.change(of: "renamed") == .changed("was named before"))
        #expect(map.change(of: "gone") == .gone)
        #expect(map.change(of: "in a→in b") == .same)
        #expect(map.change(of: "in a→here") == .added)
        #expect(map.change(of: "in a→gone") == .gone)
        #expect(map.items.map(\.label) == ["in a", "in b", "gone", "after", "here"])
        #expect(map.connectors.map(\.id) == ["in a→gone", "in a→in b", "in a→here"])
        #expect(map.comparison?.names == EditionComparison.Counts(added: 1, changed: 1, gone: 1))
        #expect(map.comparison?.connectors == EditionComparison.Counts(added: 1, changed: 0, gone: 1))
        #expect(try item("renamed", of: map).description == "The item renamed. (changed since Test 1: was named before)")
        #expect(try item("here", of: map).description == "The item here. (new since Test 1)")
        #expect(try item("gone", of: map).description == "The item gone. (in Test 1, gone in Test 2)")
        #expect(try item("in a", of: map).description == "The item in a.")
        #expect(brokenPromises(of: map) == [])
    }

    @Test func editionAsItIsHasNoChanges() {
        let map = Self.edition("1") { _ in }
        #expect(map.comparison == nil)
        #expect(map.change(of: "in a") == .same)
        let same = map.showingChanges(since: map)
        #expect(same.comparison?.names == EditionComparison.Counts())
        #expect(same.items == map.items)
    }

    @Test func whatIsGoneStandsBehindWhatItStoodBehind() {
        let old = Self.edition("1") {
            for name in ["one", "two", "three", "four"] { $0.item(name, module: "a") }
        }
        let new = Self.edition("2") {
            for name in ["new", "two", "four"] { $0.item(name, module: "a") }
        }
        #expect(
            new.showingChanges(since: old).items.map(\.id)
                == ["in a", "in b", "one", "new", "two", "three", "four"])
    }

    @Test func namesGoBackToTheirModuleWhereverItStandsNow() throws {
        let old = Self.edition("1") {
            $0.module("c", row: 0, column: 0)
            $0.item("in c", module: "c")
            $0.item("gone", module: "c")
        }
        let new = Self.edition("2") {
            $0.module("c", row: 1, column: 1)
            $0.item("in c", module: "c")
        }
        let map = new.showingChanges(since: old)
        let gone = try item("gone", of: map)
        #expect(gone.module == 2)
        #expect((gone.layer, gone.functionality) == (1, 1))
        #expect(brokenPromises(of: map) == [])
    }

    @Test func moduleThatIsGoneComesBackWithItsNames() throws {
        let old = Self.edition("1") {
            $0.module("first", row: 1, column: 1)
            $0.group("part", module: "first")
            $0.item("gone", module: "first", group: "part")
            $0.connect("in a", "first")
            $0.connect("in a", "part")
        }
        let map = Self.edition("2") { $0.item("loose", row: 1, column: 0) }.showingChanges(since: old)
        let module = try #require(try item("gone", of: map).module)
        #expect(map.modules[module].id == "first")
        #expect(map.modules[module].description == "The module first. (in Test 1, gone in Test 2)")
        #expect(map.change(of: "first") == .gone)
        #expect(map.groups.map(\.id) == ["part"])
        #expect(map.connectors.map(\.id) == ["in a→first", "in a→part"])
        #expect(map.comparison?.names == EditionComparison.Counts(added: 1, changed: 0, gone: 3))
        #expect(brokenPromises(of: map) == [])
    }

    @Test func moduleWhoseNamesMovedElsewhereStaysAway() {
        let old = Self.edition("1") {
            $0.module("emptied", row: 1, column: 1)
            $0.item("moved", module: "emptied")
            $0.connect("in a", "emptied")
        }
        let new = Self.edition("2") { $0.item("moved", module: "b") }
        let map = new.showingChanges(since: old)
        #expect(map.modules.map(\.id) == ["a", "b"])
        #expect(map.change(of: "moved") == .changed("stood in B2; belonged to emptied"))
        #expect(map.connectors == [])
        #expect(map.comparison?.names.gone == 0)
    }

    /// However unimportant they are; what they are of is what the poster is about.
    @Test func namesThatChangedAreNotLeftOut() {
        let names = (0..<8).map { "name \($0)" }
        let old = Self.edition("1") { map in
            for name in names { map.item(name, importance: 1, module: "a") }
        }
        let new = Self.edition("2") { map in
            for name in names.dropLast() { map.item(name, importance: 1, module: "a") }
            map.item("here", importance: 1, module: "a")
        }
        let map = new.showingChanges(since: old).withLeastDetail
        #expect(map.items.map(\.id).filter { map.change(of: $0) != .same } == ["name 7", "here"])
        #expect(map.items.count == 4)
        #expect(map.comparison?.names == EditionComparison.Counts(added: 1, changed: 0, gone: 1))
    }

    @Test func groupThatMovedToAnotherModuleLeavesGoneNamesBehind() throws {
        let old = Self.edition("1") {
            $0.group("part", module: "a")
            $0.item("kept", module: "a", group: "part")
            $0.item("gone", module: "a", group: "part")
        }
        let new = Self.edition("2") {
            $0.group("part", module: "b")
            $0.item("kept", module: "b", group: "part")
        }
        let map = new.showingChanges(since: old)
        let gone = try item("gone", of: map)
        #expect(gone.module == 0)
        #expect(gone.group == nil)
        #expect(brokenPromises(of: map) == [])
    }

    @Test func connectorToAHeadingThatIsNoLongerThereStaysAway() {
        let old = Self.edition("1") {
            $0.group("part", module: "a")
            $0.item("kept", module: "a", group: "part")
            $0.connect("in b", "part")
        }
        let new = Self.edition("2") {
            $0.group("part", headless: true, module: "a")
            $0.item("kept", module: "a", group: "part")
        }
        #expect(new.showingChanges(since: old).connectors == [])
    }

    /// Two editions made of a random map by taking different parts of it away.
    @Test(arguments: 1...6 as ClosedRange<UInt64>) func mergedMapsAreMapsThatCanBeLaidOut(seed: UInt64) throws {
        let whole = RandomMap().make(seed: seed)
        func part(without remainder: Int) -> PosterMap {
            var map = whole
            map.edition.id = "\(remainder)"
            map.items = whole.items.enumerated().filter { $0.offset % 9 != remainder }.map(\.element)
            var places = [Int?](repeating: nil, count: whole.items.count)
            for (place, number) in whole.items.indices.filter({ $0 % 9 != remainder }).enumerated() { places[number] = place }
            func end(_ old: ConnectorEnd) -> ConnectorEnd? {
                if case .item(let index) = old { places[index].map { .item($0) } } else { old }
            }
            map.connectors = whole.connectors.compactMap { connector in
                guard let from = end(connector.from), let to = end(connector.to) else { return nil }
                return Connector(id: connector.id, from: from, to: to)
            }
            return map
        }
        let map = part(without: 3).showingChanges(since: part(without: 5))
        #expect(brokenPromises(of: map) == [])
        #expect(map.items.map(\.id) == whole.items.map(\.id))
        let sheet = try Sheet(size: Size(2384, 1684), margin: 28)
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
        #expect(composition.items.count >= map.items.count)
    }
}
