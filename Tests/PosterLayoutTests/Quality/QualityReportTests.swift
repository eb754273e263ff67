import Foundation
import PosterTestSupport
import Testing

@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout

@Suite struct QualityReportTests {
    private func reports(_ count: Int) throws -> [QualityReport] {
        let map = FixtureMap.make(columns: 2, rows: 2)
        let composition = try FixtureComposition.make(map)
        let scene = try SceneBuilder().scene(of: composition, map: map)
        return (0..<count).map {
            QualityReport(of: composition, size: "size \($0)", scene: scene, map: map)
        }
    }

    @Test func onePosterIsAListOfFigures() throws {
        let lines = QualityReport.table(try reports(1))
        #expect(lines.contains { $0.hasPrefix("crossings ") })
        #expect(lines.contains { $0.hasPrefix("base pt ") && $0.hasSuffix(" 10.00") })
        #expect(lines.contains { $0.hasPrefix("torn ") && $0.hasSuffix(" 0") })
    }

    @Test func severalPostersAreTwoTablesWithALineEach() throws {
        let tables = QualityReport.table(try reports(3)).split(separator: "", omittingEmptySubsequences: false)
        #expect(tables.count == 2)
        for (table, figure) in zip(tables, ["crossings", "torn"]) {
            let lines = Array(table)
            #expect(lines.count == 5)
            #expect(Set(lines.map(\.count)).count == 1)
            #expect(Set(lines.map { $0.count { $0 == "|" } }).count == 1)
            #expect(lines[0].contains("| \(figure) |"))
            #expect(lines[3].contains("size 1"))
        }
    }

    @Test func jsonHasEveryPosterInPoints() throws {
        let reports = try reports(2)
        let json = QualityReport.json(reports)
        let value = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let posters = try #require(value["posters"] as? [[String: Any]])
        #expect(value["version"] as? Int == 1)
        #expect(posters.map { $0["size"] as? String } == ["size 0", "size 1"])
        #expect(posters[0]["base"] as? Double == 10)
        #expect(posters[0]["pitches"] as? Int == reports[0].reading.grid.pitches)
        #expect(posters[0]["emptyMean"] as? Double == reports[0].reading.emptiness.mean)
        #expect(posters[0]["neighbour"] is NSNull)
        #expect(posters[0]["crossings"] as? Int == reports[0].quality.arrows.crossings)
        #expect(posters[0]["violations"] as? Int == reports[0].quality.violations.reduce(0) { $0 + $1.count })
    }
}
