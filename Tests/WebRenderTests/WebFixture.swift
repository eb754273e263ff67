import PosterTestSupport

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing
@testable import PosterLayout
@testable import WebRender

/// Small maps laid out with a measurer that needs no fonts.
enum WebFixture {
    /// Two fields, a bridge, arrows within and across columns, links good and bad.
    static var map: PosterMap {
        var builder = MapBuilder(rows: 2, columns: 2, floor: true)
        builder.module("vfs", heading: "Virtual File System", row: 0, column: 0)
        builder.module("net", row: 0, column: 1, bridge: true)
        builder.module("disk", row: 1, column: 0)
        builder.item("vfs_read", module: "vfs", link: "https://example.org/?a=1&b=2")
        builder.item("vfs_write", importance: 5, face: .italic, module: "vfs")
        builder.item("sock", face: .mono, module: "net", link: "javascript:alert(1)")
        builder.item("sata", module: "disk", link: "relative/page.html")
        builder.connect("vfs_read", "vfs_write")
        builder.connect("vfs_write", "sock")
        builder.connect("vfs_write", "sata")
        return builder.map
    }

    static func edition(_ map: PosterMap = map) throws -> WebEdition {
        let sheet = try Sheet(size: Size(842, 595), margin: 20)
        let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
        let scene = try SceneBuilder().scene(of: composition, map: map)
        return WebEdition(map: map, composition: composition, scene: scene)
    }

    static func svg(_ edition: WebEdition, _ lettering: Lettering = .embed([])) throws -> String {
        let bytes = try SVGWriter(lettering: lettering)
            .document(of: edition.scene, composition: edition.composition, map: edition.map)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func page(_ editions: [WebEdition], opening: String = "1", font: [UInt8] = [1, 2, 3]) throws -> String {
        let fonts = WebFont.faces(of: editions.map(\.scene)).map {
            WebFont(face: $0, format: .woff2, name: "font.woff2", data: font)
        }
        let writer = PageWriter(fonts: fonts, outliner: { _ in Path() }, hash: hash)
        return String(decoding: try writer.page(of: editions, opening: opening), as: UTF8.self)
    }

    /// A hash that is good enough to tell a script from a style.
    private static func hash(_ bytes: [UInt8]) -> [UInt8] {
        [bytes.reduce(0, &+), bytes.reduce(0) { $0 &* 31 &+ $1 }, UInt8(truncatingIfNeeded: bytes.count)]
    }

    /// What a page's policy calls a text that may run.
    static func source(_ text: some StringProtocol) -> String { "sha256-" + Base64.text(hash(Array(text.utf8))) }

    /// Text that would be script or markup if anything let it through.
    static var hostileMap: PosterMap {
        var map = map
        let attack = "</script></style></title>\"'><script>document.title='broken'</script><img src=x onerror=alert(1)>"
        map.title = attack
        map.subject = attack
        map.author = attack
        map.edition.name = attack
        for index in map.items.indices {
            map.items[index].label = ["<b>\(index)</b>", "🐧 \(index)", "שלום \(index)", "مرحبا \(index)"][index % 4]
            map.items[index].description = attack
            map.items[index].longForm = "\u{202E}\(attack)\u{0}\u{2028}"
            map.items[index].link = ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x"][index % 4]
        }
        for index in map.modules.indices { map.modules[index].description = attack }
        for index in map.layers.indices { map.layers[index].name = "<i>\(index)" }
        map.kinds[0].name = attack
        return map
    }
}
