import PosterTestSupport
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import WebRender

@Suite struct PageWriterTests {
    @Test func policyNamesTheOneScriptAndTheOneStyle() throws {
        let page = try WebFixture.page([try WebFixture.edition()])
        let script = try #require(page.firstMatch(of: #/<script>(?<body>[\s\S]*?)</script>/#)?.output.body)
        let style = try #require(page.firstMatch(of: #/<style>(?<body>[\s\S]*?)</style>/#)?.output.body)
        let policy = try #require(page.firstMatch(of: #/Content-Security-Policy" content="(?<body>[^"]*)"/#)?.output.body)
        #expect(policy.contains("default-src &#39;none&#39;"))
        #expect(policy.contains("script-src &#39;\(WebFixture.source(script))&#39;;"))
        #expect(policy.contains("style-src &#39;\(WebFixture.source(style))&#39;;"))
        #expect(!policy.contains("unsafe"))
        #expect(page.matches(of: #/<style/#).count == 1)
        #expect(page.matches(of: #/<script/#).count == 2)
        #expect(!page.contains(" style=\""))
    }

    @Test func otherEditionsWaitInTemplates() throws {
        var old = WebFixture.map
        old.edition.id = "0"
        old.items[0].label = "do_read"
        let page = try WebFixture.page([try WebFixture.edition(old), try WebFixture.edition()])
        #expect(page.matches(of: #/<template id="edition:/#).count == 1)
        #expect(page.contains("<template id=\"edition:0\">"))
        #expect(page.contains("\"changed\":{\"vfs_read\":\"was named do_read\"}"))
    }

    @Test func oneEditionHasNoSwitch() throws {
        let page = try WebFixture.page([try WebFixture.edition()])
        #expect(!page.contains("page:editions"))
        #expect(!page.contains("page:changes-button"))
    }

    @Test func hostileTextIsNeitherMarkupNorScript() throws {
        let page = try WebFixture.page([try WebFixture.edition(WebFixture.hostileMap)])
        #expect(page.matches(of: #/<script/#).count == 2)
        #expect(page.matches(of: #/</script>/#).count == 2)
        #expect(!page.contains("<img"))
        #expect(!page.contains("<b>"))
        #expect(page.matches(of: #/href="(?<target>[^"]*)"/#).allSatisfy { $0.output.target == "#page:map" })
    }

    @Test func dataHasNothingThatEndsItsElement() {
        #expect(PageData.quoted("</script>\u{2028}\"\\&") == "\"\\u003c/script\\u003e\\u2028\\\"\\\\\\u0026\"")
    }

    @Test func changesAreSaidOnce() {
        var old = MapBuilder(rows: 1, columns: 2)
        var new = MapBuilder(rows: 1, columns: 2)
        for (column, module) in ["a", "b"].enumerated() {
            old.module(module, row: 0, column: column)
            new.module(module, row: 0, column: column)
        }
        old.item("same", module: "a")
        new.item("same", module: "a")
        old.item("gone", module: "a")
        new.item("here", module: "a")
        old.item("moved", "before", importance: 2, module: "a")
        new.item("moved", "after", importance: 4, module: "b")
        old.connect("same", "gone")
        new.connect("same", "here")
        let changes = EditionChanges(from: old.map, to: new.map)
        #expect(changes.added == ["here"])
        #expect(changes.removed.map(\.id) == ["gone"])
        #expect(changes.changed.map(\.id) == ["moved"])
        #expect(
            changes.changed.map(\.words)
                == ["was named before; stood in A1; belonged to a; became more important"])
        #expect(changes.addedConnectors == ["same→here"])
        #expect(changes.removedConnectors == ["same→gone"])
    }
}

@Suite struct DarkSheetTests {
    @Test(arguments: Theme.all.map(\.name)) func textStaysLegible(name: String) throws {
        let theme = try Theme.named(name)
        let text = DarkColors.darkened(theme.text)
        let secondary = DarkColors.darkened(theme.secondaryText)
        let deep = theme.columns.map { DarkColors.darkened($0.deep) }
        for (index, column) in theme.columns.enumerated() {
            for ground in column.cells + column.cards + theme.bands + [theme.paper] {
                let dark = DarkColors.darkened(ground)
                #expect(text.contrast(with: dark) >= 7, "\(ground.hex)")
                #expect(secondary.contrast(with: dark) >= 4.5, "\(ground.hex)")
                #expect(deep[index].contrast(with: dark) >= 4.5, "\(ground.hex)")
            }
            for ground in column.cells {
                #expect(DarkColors.darkened(column.ink).contrast(with: DarkColors.darkened(ground)) >= 4.5, "\(ground.hex)")
            }
        }
        #expect(DarkColors.darkened(theme.acrossColumns).contrast(with: DarkColors.darkened(theme.casing)) >= 4.5)
    }

    @Test func blackAndWhiteChangePlaces() {
        #expect(DarkColors.darkened(Color(0xffffff)) == Color(0x141414))
        #expect(DarkColors.darkened(Color(0x000000)) == Color(0xf0f0f0))
    }
}
