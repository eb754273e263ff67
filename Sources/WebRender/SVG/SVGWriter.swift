package import Drawing
package import MapModel
package import PosterLayout

/// Writes a scene as SVG 1.1 with real text, links, titles and descriptions; without script.
///
/// The document's order is the painting order of the scene, layer by layer; within `Labels`, names are gathered by row,
/// cell and module, which do not overlap. Ids are the map's own; ids of this writer's begin with what a map's cannot
/// have: "layer:virtual", "cell:E2".
package struct SVGWriter {
    private let lettering: Lettering
    private let isForeign: Lettering.ForeignTest

    /// - Parameter isForeign: which text is left to the reader's own fonts, fitted into its width.
    package init(lettering: Lettering, isForeign: @escaping Lettering.ForeignTest = { _ in false }) {
        self.lettering = lettering
        self.isForeign = isForeign
    }

    /// The SVG document.
    ///
    /// - Parameters:
    ///   - composition: what the scene draws.
    ///   - map: what the composition is of.
    /// - Throws: what outlining text throws.
    package func document(of scene: Scene, composition: Composition, map: PosterMap) throws -> [UInt8] {
        let edition = WebEdition(map: map, composition: composition, scene: scene)
        let faces = FaceStyles(of: [scene])
        var drawing = SVGDrawing(edition, host: .document)
        drawing.isForeign = isForeign
        var style = FaceStyles.textRules + faces.classRules + FaceStyles.outlinesInGecko
        switch lettering {
        case .embed(let fonts): style = faces.sources(fonts, isEmbedded: true) + style
        case .link(let fonts): style = faces.sources(fonts, isEmbedded: false) + style
        case .outline(let outliner):
            style = ""
            drawing.outliner = { _ in outliner }
        }
        var markup = Markup()
        markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        try drawing.writeRoot(style: style, to: &markup)
        return Array(markup.text.utf8)
    }
}
