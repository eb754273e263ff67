@testable import CairoRender
@testable import Drawing
@testable import MapModel
@testable import PosterLayout

/// A small poster: two columns and two rows of cells, labels in four faces, connectors, links, an outline.
struct SceneFixture {
    static let size = Size(432, 288)
    static let cells = [
        Rect(x: 20, y: 40, width: 185, height: 115), Rect(x: 215, y: 40, width: 185, height: 115),
        Rect(x: 20, y: 165, width: 185, height: 115), Rect(x: 215, y: 165, width: 185, height: 115),
    ]
    static let tints = [Color(0xCFE3F5), Color(0xDDEBD3), Color(0x9FC3E3), Color(0x26282C)]
    static let cellNames = ["processing", "storage", "scheduling", "disk controllers"]

    let book: FontBook
    /// The texts of the labels, in reading order.
    private(set) var texts: [String] = []
    private(set) var scene: Scene

    init() throws {
        book = try FontBook(folder: Repository.fonts)
        let info = DocumentInfo(
            title: "A small map <of “things” & ends>", author: "Ä. Author", subject: "What it is about",
            keywords: ["map", "kernel"], language: "en", date: 1_767_323_045)
        scene = Scene(size: Self.size, paper: Color(0xFAF8F4), layers: [], links: [], outline: [], info: info)

        var labels = [try text("A small map", TypeScale().title, em: 4, at: Point(20, 28))]
        labels.append(
            SceneItem(
                .text(
                    TextRun(
                        text: "user space", face: TypeScale().rowHead.face, size: 9, color: Color(0), origin: Point(14, 150),
                        advance: try 9 * book.advance(of: "user space", in: TypeScale().rowHead.face), isVertical: true)),
                role: .rowHead))
        texts = ["A small map", "user space"]
        for (index, cell) in Self.cells.enumerated() {
            try fill(cell, index: index, labels: &labels)
        }
        scene.layers = [
            SceneLayer(.bands, items: zip(Self.cells, Self.tints).map { SceneItem(.fill(Path($0), $1), role: .cell) }),
            SceneLayer(.connectors, items: connectors),
            SceneLayer(.labels, items: labels),
        ]
        scene.outline = [
            OutlineEntry(
                title: "processing", box: Self.cells[0],
                children: [OutlineEntry(title: "processing, scheduling ✓", box: Self.cells[2])]),
            OutlineEntry(title: "storage", box: Self.cells[1]),
        ]
    }

    /// What writes it as a PDF.
    func renderer() throws -> PDFRenderer { try PDFRenderer(book: book, profiles: Repository.profiles) }

    func picture(dpi: Double) throws -> RasterPicture { try RasterPicture(scene, dpi: dpi, book: book) }

    /// A heading and twelve labels, three in a line.
    private mutating func fill(_ cell: Rect, index: Int, labels: inout [SceneItem]) throws {
        let scale = TypeScale()
        let ink = index == 3 ? Color(0xFFFFFF) : Color(0x111111)
        labels.append(
            try text(Self.cellNames[index], scale.heading, em: 6, at: Point(cell.x + 8, cell.y + 14), color: ink))
        texts.append(Self.cellNames[index])
        let faces = [KindFace.roman, .italic, .mono, .strong]
        let names = ["vfs_read", "file_office", "/proc/fi", "sys_0O1lI", "jiffies_64++", "__NR_exit"]
        for number in 0..<12 {
            let name = "\(names[number % names.count])\(index)\(number)"
            let style = scale.label(faces[number % faces.count], importance: 1 + number % 5, onFloor: index == 3)
            let at = Point(cell.x + 8 + Double(number % 3) * 58, cell.y + 36 + Double(number / 3) * 22)
            let label = try text(name, style, em: 6, at: at, color: ink)
            labels.append(label)
            texts.append(name)
            guard case .text(let run) = label.shape else { continue }
            let box = Rect(x: at.x, y: at.y - 0.75 * run.size, width: run.advance, height: run.size)
            scene.links.append(
                LinkArea(
                    box: box, uri: "https://example.org/7.0/\(name)", contents: "What \(name) is", owner: name))
        }
    }

    private func text(
        _ text: String, _ style: TextStyle, em: Double, at origin: Point, color: Color = Color(0x111111)
    ) throws -> SceneItem {
        let size = style.size * em
        return SceneItem(
            .text(
                TextRun(
                    text: text, face: style.face, size: size, tracking: style.tracking, color: color, origin: origin,
                    advance: size * (try book.advance(of: text, in: style)))),
            role: .label)
    }

    /// A stroked way from the first cell to the third, with a filled head, and a curve with a gap.
    private var connectors: [SceneItem] {
        let ink = Color(0x1D4E79)
        let way = Path([.move(Point(40, 60)), .line(Point(190, 60)), .line(Point(190, 180)), .line(Point(60, 180))])
        let head = Path([.move(Point(54, 180)), .line(Point(60, 178)), .line(Point(60, 182)), .close])
        let curve = Path([.move(Point(230, 60)), .curve(Point(260, 60), Point(260, 200), Point(300, 200))])
        return [
            SceneItem(.stroke(way, Stroke(ink, width: 0.6)), role: .connector),
            SceneItem(.fill(head, ink), role: .head),
            SceneItem(.stroke(curve, Stroke(ink, width: 0.6, dashes: [40, 6, 1_000, 0])), role: .connector),
        ]
    }
}

extension Path {
    /// The outline of a rectangle.
    init(_ box: Rect) {
        self.init([
            .move(Point(box.left, box.top)), .line(Point(box.right, box.top)), .line(Point(box.right, box.bottom)),
            .line(Point(box.left, box.bottom)), .close,
        ])
    }
}
