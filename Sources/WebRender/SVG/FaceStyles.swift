internal import Drawing

/// The faces a drawing uses, and the CSS that gives each a class.
struct FaceStyles {
    let faces: [FontFace]

    init(_ faces: [FontFace]) { self.faces = faces }

    /// The faces that set at least so many characters of the scenes, in a fixed order.
    init(of scenes: [Scene], setting least: Int = 0) {
        var used: [FontFace: Int] = [:]
        for item in scenes.flatMap(\.layers).flatMap(\.items) {
            switch item.shape {
            case .text(let run): used[run.face, default: 0] += run.text.count
            case .fill, .stroke: continue
            }
        }
        faces = used.filter { $0.value >= least }.keys.sorted { Self.className($0) < Self.className($1) }
    }

    /// "ibm-plex-sans-600", with "-italic".
    static func className(_ face: FontFace) -> String {
        let family = face.family.lowercased().unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "0"..."9": String(scalar)
            default: "-"
            }
        }
        return family.joined() + "-\(face.weight)" + (face.isItalic ? "-italic" : "")
    }

    /// How text is set: as layout measured it, kerned and without ligatures.
    static let textRules = """
        text{font-kerning:normal;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre}

        """

    /// Gecko draws letters bolder than they are, unless their paint lets something through: then it fills their outlines,
    /// as print does. Rounded to what screens have, the paint is opaque. Comes last, since not every program that reads SVG
    /// goes on after a rule of this kind.
    static let outlinesInGecko = "@media screen{@supports (-moz-appearance:none){text{fill-opacity:.999}}}\n"

    /// A rule for each face.
    var classRules: String {
        faces.map { face in
            ".\(Self.className(face)){font-family:\(Self.quoted(face.family)),sans-serif;font-weight:\(face.weight)"
                + (face.isItalic ? ";font-style:italic}\n" : "}\n")
        }.joined()
    }

    /// `@font-face` rules for those of `fonts` that are used.
    func sources(_ fonts: [WebFont], isEmbedded: Bool) -> String {
        fonts.filter { faces.contains($0.face) }.map { font in
            let address =
                isEmbedded ? "data:\(font.format.mediaType);base64,\(Base64.text(font.data))" : "fonts/\(font.name)"
            return "@font-face{font-family:\(Self.quoted(font.face.family));font-weight:\(font.face.weight);"
                + "font-style:\(font.face.isItalic ? "italic" : "normal");"
                + "src:url(\(Self.quoted(address))) format(\"\(font.format.rawValue)\")}\n"
        }.joined()
    }

    /// A CSS string (CSS Syntax 3, section 4.3.5); what could end it, or the style element, is escaped.
    private static func quoted(_ text: String) -> String {
        let parts = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\", "<", ">", "&", "\u{0}"..<" ": "\\" + String(scalar.value, radix: 16) + " "
            default: String(scalar)
            }
        }
        return "\"" + parts.joined() + "\""
    }
}
