import Foundation
import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout
@testable import WebRender

/// Labels of jumps in SVG and page.
@Suite struct JumpTests {
    let edition: WebEdition
    let connector: RoutedConnector

    init() throws {
        let map = FixtureComposition.far(rows: 2)
        let composition = try FixtureComposition.jumping(map)
        let scene = try SceneBuilder().scene(of: composition, map: map)
        edition = WebEdition(map: map, composition: composition, scene: scene)
        connector = try #require(composition.connectors.last)
    }

    private func jumps(_ root: XMLTree) -> [XMLTree] {
        let own = root.name == "a" && root.attributes["class"]?.hasPrefix("jump") == true ? [root] : []
        return own + root.children.flatMap(jumps)
    }

    @Test func labelIsALinkToTheNameAtTheOtherEnd() throws {
        let root = try XMLTree.read(try WebFixture.svg(edition))
        let links = jumps(root)
        #expect(links.map { $0.attributes["class"] } == ["jump tail", "jump tip"])
        #expect(links.map { $0.attributes["href"] } == ["#\(connector.to)", "#\(connector.from)"])
        #expect(links.map { $0.attributes["xlink:href"] } == ["#\(connector.to)", "#\(connector.from)"])
        for link in links {
            #expect(link.child("path") != nil)
            let id = try #require(link.attributes["href"]).dropFirst()
            #expect(root.first(id: String(id)) != nil)
        }
        let index = SheetIndex(edition.map, edition.composition)
        let field = try #require(index.places[connector.to]?.field)
        #expect(links.first?.child("title")?.text == "goes to \(Bidi.isolated(index.label(connector.to))) · \(field)")
        #expect(links.first?.child("text")?.text == "\(field) \(index.label(connector.to))")
    }

    @Test func labelStandsAmongTheNamesOfItsCell() throws {
        let root = try XMLTree.read(try WebFixture.svg(edition))
        let cell = try #require(root.first(id: "cell:A1"))
        #expect(jumps(cell).count == 1)
    }

    @Test func stubsHaveTheConnectorsId() throws {
        let net = try #require(XMLTree.read(try WebFixture.svg(edition)).first(id: connector.id))
        #expect(net.children.filter { $0.name == "path" }.count == 3)
    }

    @Test func pageKnowsWhichConnectorALabelIsOf() throws {
        let page = try WebFixture.page([edition], opening: edition.map.edition.id)
        #expect(page.components(separatedBy: "data-connector=\"\(connector.id)\"").count == 3)
        let route = try #require(edition.scene.routes.first { $0.owner == connector.id })
        #expect(page.contains("[\"\(connector.from)\",\"\(connector.to)\",\"\(route.path.data)\"]"))
    }

    @Test func pageHasTheBarbsOfTheConnectorsThatFlowThroughThem() throws {
        var edition = edition
        let barb = Path.line(Point(1, 2), Point(3, 4))
        edition.scene.routes[0].barbs = barb
        let page = try WebFixture.page([edition], opening: edition.map.edition.id)
        #expect(page.contains("\"\(edition.scene.routes[0].path.data)\",\"\(barb.data)\"]"))
    }
}
