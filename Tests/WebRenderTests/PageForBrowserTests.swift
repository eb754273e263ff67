import Foundation
import Testing

/// Pages that only the library can make, for the tests in a browser: `make test-browser` says where they go.
@Suite struct PageForBrowserTests {
    static let folder = ProcessInfo.processInfo.environment["KMAP_BROWSER_FILES"]

    @Test(.enabled(if: folder != nil)) func hostilePageIsWritten() throws {
        // Any font will do: the names were measured without.
        let fonts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fonts")
        let font = try Data(contentsOf: fonts.appending(path: "IBMPlexMono-Regular.woff2"))
        let page = try WebFixture.page([try WebFixture.edition(WebFixture.hostileMap)], font: Array(font))
        let path = try #require(Self.folder) + "/library.html"
        try Data(page.utf8).write(to: URL(filePath: path))
    }
}
