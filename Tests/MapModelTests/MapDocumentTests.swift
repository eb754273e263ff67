import Testing

@testable import MapModel
@testable import TextFormats

@Suite struct MapDocumentTests {
    @Test func editionsAreFoundByID() throws {
        let document = try MapFixture.document()
        #expect(document.id == "city")
        #expect(document.editions.map(\.id) == ["1.0", "2.0"])
        #expect(document.newest.edition.name == "City 2")
        #expect(try document.edition("1.0").edition.release == "v1")
        #expect(throws: UnknownEdition(id: "2", known: ["1.0", "2.0"])) { try document.edition("2") }
        #expect(
            UnknownEdition(id: "2.1", known: ["1.0", "2.0"]).description
                == "there is no edition “2.1”; did you mean “2.0”? the map has 1.0, 2.0")
    }

    @Test func whatTheMapSaysOfItself() throws {
        let map = try MapFixture.document().newest
        #expect(map.title == "City")
        #expect(map.keywords == ["town", "map"])
        #expect(map.license == "CC0-1.0")
        #expect(map.howToRead == ["Read it"])
        #expect(map.online == OnlineAddress(url: "https://example.org/", text: "online"))
        #expect(map.author == "" && map.subject == "")
        #expect(
            map.edition
                == Edition(
                    id: "2.0", name: "City 2", year: 2024, date: "2024-02-29", credit: ["Me", "You"], release: "v2"))
        #expect(map.layers.map(\.isFloor) == [false, false, true])
        #expect(map.kinds.map(\.sample) == ["villa", nil])
    }

    @Test func editionsHaveTheirOwnContent() throws {
        let document = try MapFixture.document()
        let (old, new) = (try document.edition("1.0"), try document.edition("2.0"))
        #expect(old.items.map(\.id) == ["villa", "hut", "baker", "mall", "oak", "ash"])
        #expect(new.items.map(\.id) == ["villa", "hut", "baker", "mall", "mole", "ash"])
        #expect(old.modules.map(\.id) == ["homes", "shops", "plain"])
        #expect(new.modules.map(\.id) == ["homes", "shops", "tunnels", "plain"])
        #expect(old.groups.map(\.id) == ["row", "pair"])
        #expect(new.groups.map(\.id) == ["row"])
        #expect(old.connectors.map(\.id) == ["villa→hut", "hut→row", "oak→ash"])
        #expect(new.connectors.map(\.id) == ["villa→hut", "hut→row", "homes→mole"])
        #expect(new.connectors.map(\.from) == [.item(0), .item(1), .module(0)])
        #expect(new.connectors.map(\.to) == [.item(1), .group(0), .item(4)])
        #expect(old.functionalities[0].name == "dwelling" && new.functionalities[0].name == "living")
        #expect(old.layers[0].caption == "" && new.layers[0].caption == "what you see")
    }

    @Test func overridesReplaceFieldByField() throws {
        let document = try MapFixture.document()
        let (old, new) = (try document.edition("1.0").items[2], try document.edition("2.0").items[2])
        #expect(old.label == "bakery" && new.label == "baker")
        #expect(old.group == 1 && new.group == nil)
        #expect(old.importance == 1 && new.importance == 3)
        #expect(old.description == "Bread" && new.description == "Bread")
        #expect(old.module == 1 && new.module == 1)
        #expect(old.link == nil && new.link == "bread?fresh#now")
    }

    @Test func itemsStandInTheFirstCellOfTheirModuleUnlessTheySayOtherwise() throws {
        let document = try MapFixture.document()
        let (old, new) = (try document.edition("1.0"), try document.edition("2.0"))
        #expect(new.modules[1].functionalities == 0...1)
        #expect(new.items[2].functionality == 0)
        #expect(new.items[3].functionality == 1)
        #expect(new.modules[2].layers == 0...1 && new.modules[2].isBridge)
        #expect(new.items[4].layer == 1 && new.items[4].functionality == 2)
        // Outside every module in the old edition.
        #expect(old.items[3].module == nil && old.items[3].layer == 1 && old.items[3].functionality == 0)
        #expect(old.items[4].module == nil && old.items[4].layer == 2 && old.items[4].functionality == 0)
    }

    @Test func linksComeFromTheKindUnlessTheItemHasItsOwn() throws {
        let document = try MapFixture.document()
        let (old, new) = (try document.edition("1.0"), try document.edition("2.0"))
        #expect(old.items[0].link == "https://example.org/v1/villa")
        #expect(new.items[0].link == "https://example.org/v2/villa")
        #expect(new.items[1].link == "https://example.org/v2/small/hut%2B%2B")
        #expect(new.items[3].link == nil)
        #expect(new.items[4].link == nil)
        #expect(new.modules[2].link == "mailto:mole@example.org")
        #expect(new.items[1].longForm == "Housing unit, tiny")
    }

    @Test func placeInTheSourceIsLinkedWhereTheKindHasATemplateForIt() throws {
        let kind = #""sample": "villa", "whereLink": "https://example.org/{release}/{file}#L{line}", "source": "type""#
        let text = try MapFixture.changed(#""sample": "villa""#, to: kind)
            .replacing(#""label": "villa""#, with: #""label": "villa", "where": "a/b.h:7""#)
        let document = try #require(MapDocument.read(Array(text.utf8), file: "").document)
        #expect(document.newest.items[0].link == "https://example.org/v2/a/b.h#L7")
        #expect(document.newest.items[0].place == SourcePlace(file: "a/b.h", line: 7))
        #expect(document.newest.items[1].link == "https://example.org/v2/small/hut%2B%2B")
        #expect(document.newest.items[1].symbol == "small/hut++" && document.newest.items[0].symbol == "villa")
        #expect(document.newest.kinds.map(\.source) == [.type, nil])
    }

    @Test func kindIsInTheSourceWhatItsIDSaysUnlessItSaysOtherwise() throws {
        let text = try MapFixture.changed(#""id": "tree", "name""#, to: #""id": "macro", "name""#)
            .replacing(#""kind": "tree""#, with: #""kind": "macro""#)
        let document = try #require(MapDocument.read(Array(text.utf8), file: "").document)
        #expect(document.newest.kinds.map(\.source) == [nil, .macro])
    }

    @Test func usualEditionIsTheOneThatIsMarkedElseTheNewest() throws {
        #expect(try MapFixture.document().usual.edition.id == "2.0")
        let text = try MapFixture.changed(#""release": "v1""#, to: #""release": "v1", "default": true"#)
        let document = try #require(MapDocument.read(Array(text.utf8), file: "").document)
        #expect(document.usual.edition.id == "1.0" && document.newest.edition.id == "2.0")
    }

    @Test func doubtOfAConnectorIsKept() throws {
        let text = try MapFixture.changed(#""to": "hut"}"#, to: #""to": "hut", "doubt": "nobody walks there"}"#)
        let document = try #require(MapDocument.read(Array(text.utf8), file: "").document)
        #expect(document.newest.connectors.map(\.doubt) == ["nobody walks there", nil, nil])
        #expect(document.newest.showingChanges(since: document.maps[0]).connectors.first?.doubt == "nobody walks there")
    }

    @Test func charactersBeyondASCIIAreEncodedInLinks() throws {
        let text = try MapFixture.changed("bread?fresh#now", to: "https://example.org/brötchen")
        let map = try #require(MapDocument.read(Array(text.utf8), file: "").document).newest
        #expect(map.items[2].link == "https://example.org/br%C3%B6tchen")
    }

    @Test func moduleWithoutItemsIsAWarningAndStandsOnTheMap() throws {
        let text = try MapFixture.changed(#""Tunnels", "since": "2.0"}"#, to: #""Tunnels"}"#)
        let (document, findings) = MapDocument.read(Array(text.utf8), file: "city.json")
        #expect(try #require(document).edition("1.0").modules.map(\.id) == ["homes", "shops", "tunnels", "plain"])
        #expect(
            findings.map(\.description) == [
                "city.json:22:1: warning: modules[2]: nothing stands under the heading “tunnels” in edition “1.0”; "
                    + "give it items, or limit it with “since” or “until”"
            ])
    }

    @Test func charactersThatAreAnotherWayToWriteOneAreReadAsThatOne() throws {
        let text = try MapFixture.changed(#""label": "villa""#, to: #""label": "non\u2011vi\u200Dlla\u202F?\uFEFF""#)
        let document = try #require(MapDocument.read(Array(text.utf8), file: "city.json").document)
        #expect(document.newest.items[0].label == "non-villa\u{A0}?")
        #expect(document.texts.contains { $0.text == "non-villa\u{A0}?" && $0.path.description == "items[0].label" })
    }

    @Test func warningDoesNotStopTheMap() throws {
        let text = try MapFixture.changed(
            #"{"from": "hut", "to": "row"},"#, to: #"{"from": "hut", "to": "row"}, {"from": "hut", "to": "row"},"#)
        let (document, findings) = MapDocument.read(Array(text.utf8), file: "city.json")
        #expect(try #require(document).newest.connectors.map(\.id) == ["villa→hut", "hut→row", "homes→mole"])
        #expect(
            findings.map(\.description) == [
                "city.json:43:31: warning: connectors[2]: “hut” leads to “row” already; it counts once; "
                    + "connectors[1] at line 43, column 1 says so too"
            ])
    }

    @Test func connectorMayComeBackInAnotherEdition() throws {
        let text = try MapFixture.changed(
            #"{"from": "villa", "to": "hut"},"#,
            to: #"{"from": "villa", "to": "hut", "until": "1.0"}, {"from": "villa", "to": "hut", "since": "2.0"},"#)
        #expect(MapFixture.findings(text) == [])
    }

    @Test func emptyCellsAndEmptyListsAreAllowed() {
        let text = """
            {"format": 1, "id": "m", "title": "M",
            "editions": [{"id": "1", "name": "1", "year": 2026, "date": "2026-01-01", "release": "1", "credit": ["x"]}],
            "layers": [{"id": "a", "name": "a"}], "functionalities": [{"id": "a", "name": "a"}],
            "kinds": [{"id": "k", "name": "k", "face": "roman"}], "modules": [], "items": []}
            """
        #expect(MapFixture.findings(text) == [])
    }
}
