import Foundation
import Testing

/// The bundled map says what the hand-drawn maps say, edition by edition, and nothing else.
@Suite struct BundledMapTests {
    @Test(arguments: ["5.1", "7.0"])
    func everyLabelIsAnItemInItsCell(edition: String) throws {
        let facts = try ReferenceFacts(edition: edition)
        let map = try RawMap(edition: edition)
        let places = map.places
        let items = map.entries("items").map { places[$0.string("id")]! }
        // Subheadings that head nothing are items too.
        let subheadings = Set(facts.subheadings)
        let labels = items.filter { !subheadings.contains($0) }
        #expect(labels.count == facts.labels.count)
        #expect(Set(labels).symmetricDifference(facts.labels).isEmpty)
    }

    /// The rule of `data/README.md`: what a reader has to know stands out in every module, and does because little does.
    @Test(arguments: ["5.1", "7.0"])
    func oneOrTwoNamesOfAModuleAreHeroesAndFewMoreStandOut(edition: String) throws {
        let items = try RawMap(edition: edition).entries("items")
        let ranks = Dictionary(grouping: items) { item in
            item["module"] as? String ?? "\(item.string("layer"))/\(item.string("functionality"))"
        }.mapValues { $0.map { $0["importance"] as? Int ?? 3 } }
        #expect(ranks.count >= 41)
        for (module, ranks) in ranks {
            let heroes = ranks.count { $0 == 5 }
            let next = ranks.count { $0 == 4 }
            #expect(heroes <= 2, "\(module)")
            #expect(heroes >= 1 || ranks.count < 3 && next == 1, "\(module)")
            #expect(ranks.count < 10 || 4 * next <= ranks.count, "\(module): \(next) of \(ranks.count)")
        }
    }

    @Test(arguments: ["5.1", "7.0"])
    func everyHeadingIsAModuleAndEverySubheadingAGroupOrAnItem(edition: String) throws {
        let facts = try ReferenceFacts(edition: edition)
        let map = try RawMap(edition: edition)
        let places = map.places
        func named(_ list: String) -> [PlacedName] {
            map.entries(list).filter { $0["heading"] != nil }.map { places[$0.string("id")]! }
        }
        let headings = named("modules")
        #expect(headings.count == facts.headings.count)
        #expect(Set(headings).symmetricDifference(facts.headings).isEmpty)
        let items = Set(map.entries("items").map { places[$0.string("id")]! })
        let groups = named("groups")
        #expect(Set(groups).isSubset(of: facts.subheadings))
        for subheading in facts.subheadings {
            #expect(items.contains(subheading) != groups.contains(subheading), "\(subheading)")
        }
    }

    @Test(arguments: ["5.1", "7.0"])
    func everyConnectorIsThereOnce(edition: String) throws {
        let facts = try ReferenceFacts(edition: edition)
        let map = try RawMap(edition: edition)
        let places = map.places
        let connectors = try map.entries("connectors").map { connector in
            try ["from", "to"].map { try #require(places[connector.string($0)], "\(connector)") }
        }
        #expect(connectors.count == facts.connectors.count)
        #expect(Set(connectors).symmetricDifference(facts.connectors).isEmpty)
    }

    @Test(arguments: ["5.1", "7.0"])
    func columnAndRowHeadsAndCaptionsAreThere(edition: String) throws {
        let facts = try ReferenceFacts(edition: edition)
        let map = try RawMap(edition: edition)
        let words = Set(
            (map.entries("layers") + map.entries("functionalities"))
                .flatMap { [$0.string("name"), $0.string("caption")] })
        let aroundTheGrid: Set = ["layers", "functionalities", "Linux kernel map", edition]
        #expect(!facts.frame.isEmpty)
        for name in facts.frame where !aroundTheGrid.contains(name) && !name.hasPrefix("©") {
            #expect(words.contains(name), "\(name)")
        }
    }

    @Test(arguments: ["5.1", "7.0"])
    func everyHeadingHasSomethingUnderItAndEveryReferenceAnEnd(edition: String) throws {
        let map = try RawMap(edition: edition)
        let all = ["modules", "groups", "items"].flatMap(map.entries).map { $0.string("id") }
        #expect(Set(all).count == all.count)
        let items = map.entries("items")
        let modules = Set(map.entries("modules").map { $0.string("id") })
        for module in modules {
            #expect(items.contains { $0.string("module") == module }, "\(module)")
        }
        for group in map.entries("groups") {
            let members = items.filter { $0.string("group") == group.string("id") }
            #expect(!members.isEmpty, "\(group)")
            #expect(members.allSatisfy { $0.string("module") == group.string("module") }, "\(group)")
        }
        for item in items where item["module"] != nil {
            #expect(modules.contains(item.string("module")), "\(item)")
        }
    }

    @Test(arguments: ["5.1", "7.0"])
    func linksNameTheEditionsOwnRelease(edition: String) throws {
        let map = try RawMap(edition: edition)
        let links = ["modules", "groups", "items"].flatMap(map.entries).compactMap(map.link)
        #expect(links.count >= 440)
        for link in links {
            #expect(!link.contains("latest") && !link.contains("{"), "\(link)")
            if link.contains("elixir.bootlin.com") {
                #expect(link.contains("/linux/\(map.release)/"), "\(link)")
            }
        }
    }

    @Test(arguments: ["5.1", "7.0"])
    func descriptionsAreOneLineOfTheirOwn(edition: String) throws {
        let map = try RawMap(edition: edition)
        for entry in ["modules", "groups", "items"].flatMap(map.entries) {
            let description = entry.string("description")
            #expect((25...115).contains(description.count), "\(entry.string("id")): \(description)")
            #expect(description.first?.isUppercase == true || description.first == "x", "\(description)")
            #expect(!description.hasSuffix("."), "\(description)")
        }
    }
}
