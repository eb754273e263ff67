package import Drawing
package import MapModel
internal import TextFormats

/// Measures like a typewriter, a little wider for heavier faces: enough to see what fits and what does not.
package struct TypewriterMeasurer: TextMeasurer {
    package init() {}

    package func advance(of text: String, in face: FontFace) -> Double {
        Double(text.count) * (face.family == TypeFamily.mono ? 0.6 : 0.44 + Double(face.weight) / 6000)
    }
}

/// Small maps in many shapes.
package enum FixtureMap {
    package static let kinds = [
        Kind(id: "function", name: "function", face: .roman, sample: "vfs_read"),
        Kind(id: "type", name: "data type", face: .italic, sample: "task_struct"),
        Kind(id: "syscall", name: "system call", face: .strong, sample: "sys_open"),
        Kind(id: "path", name: "file, directory", face: .mono, sample: "mm/mmap.c"),
        Kind(id: "concept", name: "concept", face: .concept, sample: "zero-copy"),
        Kind(id: "remark", name: "remark", face: .remark, sample: "hibernate"),
    ]

    /// A map of `columns` × `rows` cells with a module of `items` names in each; the last row is the floor where
    /// there is more than one.
    package static func make(
        columns: Int, rows: Int, items count: Int = 6, title: String = "Map of a thing", captions: Bool = true,
        howToRead: [String] = ["Columns are what it does;", "rows are layers.", "An arrow leads on."],
        online: Bool = true, kinds: [Kind] = FixtureMap.kinds
    ) -> PosterMap {
        let layers = (0..<rows).map {
            Layer(
                id: "layer\($0)", name: $0 % 2 == 0 ? "layer number \($0)" : "layer \($0)",
                caption: captions ? "a caption of layer \($0)" : "", isFloor: rows > 1 && $0 == rows - 1)
        }
        let functionalities = (0..<columns).map {
            Functionality(id: "column\($0)", name: $0 % 3 == 0 ? "human interfaces" : "storage")
        }
        var modules: [Module] = []
        var items: [Item] = []
        var connectors: [Connector] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let module = modules.count
                modules.append(
                    Module(
                        id: "module\(row).\(column)",
                        heading: "module \(GridReference.field(row: row, column: column))",
                        layers: row...row, functionalities: column...column,
                        isBridge: row == 1 && column % 2 == 0,
                        description: "what it is"))
                for k in 0..<count {
                    let id = "item\(row).\(column).\(k)"
                    items.append(
                        Item(
                            id: id, label: "name_\(row)_\(column)_\(k)", kind: k % kinds.count,
                            importance: k % 5 + 1,
                            module: module, layer: row, functionality: column,
                            link: "https://example.org/\(id)",
                            description: "a name", longForm: k == 0 ? "the long form" : nil))
                    if k > 0 {
                        let from = items.count - 2
                        connectors.append(
                            Connector(
                                id: "\(items[from].id)→\(id)", from: .item(from), to: .item(items.count - 1)))
                    }
                }
            }
        }
        return PosterMap(
            id: "thing", title: title, author: "Somebody", subject: "A thing", keywords: ["thing"],
            howToRead: howToRead,
            online: online ? OnlineAddress(url: "https://example.org/", text: "source of the map") : nil,
            edition: Edition(
                id: "1.0", name: "Thing 1.0", year: 2026, date: "2026-04-12",
                credit: ["After a map by", "Somebody, © 2026", "example.org"]),
            layers: layers, functionalities: functionalities, kinds: kinds, modules: modules, items: items,
            connectors: connectors)
    }
}
