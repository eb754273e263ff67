/// A small drawing of a map, as Inkscape would write it: three rows, two columns, a box, names and arrows.
struct DrawnSheet {
    /// What stands in the map besides grid and heads.
    var content = ""
    /// Between root and layers, as styles.
    var head = ""
    var rows = Self.rows
    var columns = Self.columns
    var heads = Self.heads

    /// Bands that overlap: the second is painted over the first, the third over the second.
    static let rows = """
        <rect x="0" y="100" width="1000" height="220" style="fill:#c4ffff"/>
        <path d="M 0,300 L 1000,300 L 1000,520 L 0,520 L 0,300 z" style="fill:#a5dbff"/>
        <rect x="0" y="500" width="1000" height="200" fill="#333333"/>
        """
    static let columns = """
        <rect x="200" y="50" width="380" height="650" style="fill:url(#g)"/>
        <rect x="600" y="50" width="380" height="650" style="fill:#84e8df"/>
        """
    static let heads = """
        <text x="500" y="30" style="font-size:40px;font-weight:bold;text-anchor:middle">A map of things</text>
        <text x="700" y="20" style="font-size:12px">4.2</text>
        <text x="10" y="690" style="font-size:12px">© 2011–2017 Somebody</text>
        <text x="390" y="85" style="font-size:30px;text-anchor:middle">left</text>
        <text x="790" y="85" style="font-size:30px;text-anchor:middle">right</text>
        <text x="20" y="200" style="font-size:30px"><tspan x="20" y="180">upper</tspan><tspan x="20" y="210">things</tspan></text>
        <text x="20" y="240" style="font-size:13px">what is above</text>
        <text x="20" y="400" style="font-size:30px">middle</text>
        <text x="20" y="600" style="font-size:30px;fill:#eeeeee">lower</text>
        """

    var text: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
            xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 1000 700">
        <defs><linearGradient id="g"><stop offset="0" style="stop-color:#ff8000"/></linearGradient>
        <marker id="tip" inkscape:stockid="Arrow2Mend"><path d="M 0 0 L 9 9"/></marker></defs>
        \(head)
        <g inkscape:groupmode="layer" inkscape:label="matrix">\(rows)\(columns)\(heads)</g>
        <g inkscape:groupmode="layer" inkscape:label="items">\(content)</g>
        </svg>
        """
    }

    var bytes: [UInt8] { Array(text.utf8) }

    /// A name of usual size around a middle.
    static func name(_ text: String, _ x: Int, _ y: Int, id: String? = nil, style: String = "", more: String = "") -> String {
        let id = id.map { " id=\"\($0)\"" } ?? ""
        return "<text\(id) x=\"\(x)\" y=\"\(y)\" style=\"font-size:12px;text-anchor:middle;\(style)\">\(more)\(text)</text>\n"
    }

    /// An arrow, tied to what has these ids.
    static func arrow(_ from: String?, _ to: String?, path: String = "M 0,0 L 1,1", markers: String = "marker-end:url(#tip)")
        -> String
    {
        let start = from.map { " inkscape:connection-start=\"#\($0)\"" } ?? ""
        let end = to.map { " inkscape:connection-end=\"#\($0)\"" } ?? ""
        return
            "<path d=\"\(path)\" inkscape:connector-type=\"polyline\"\(start)\(end) style=\"fill:none;stroke:#000;\(markers)\"/>\n"
    }
}
