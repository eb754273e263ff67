import Foundation
import PosterTestSupport
import Testing

@testable import MapModel
@testable import TextFormats

/// The maps that come with the package.
@Suite struct BundledMapTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardized

    @Test(arguments: ["data/map.json", "Examples/minimal.map.json", "Examples/web-shop.map.json"])
    func bundledMapsHaveNoFindings(path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.root.appending(path: path)))
        let (document, findings) = MapDocument.read(bytes, file: path)
        #expect(findings.map(\.description) == [])
        for map in try #require(document).maps { #expect(brokenPromises(of: map) == []) }
    }
}
