/// What a drawn thing is to a reader: renderers that tell things apart switch over it.
package enum SceneRole: Hashable, Sendable, CaseIterable {
    // The ground, from the paper up.
    case band, cell, bar, card, cardOutline
    /// The ground of a group with a heading, and the rule under that heading.
    case groupPlate, groupRule
    /// What a name that changed stands on, and its outline.
    case plate, plateOutline

    // Arrows.
    case connector, casing, arrowhead, junction
    /// Which way lines flow that have joined.
    case barb
    /// What an arrow goes to, at its tail, and where it comes from, at its head, where no line leads from one to the other.
    case jumpTail, jumpHead

    // Names in the grid.
    case heading, subheading, label
    /// What a module is, under its heading.
    case cellCaption

    // Around the grid.
    case title, release, edition, howToRead, columnHead, rowHead, caption, gridReference
    /// The ground of a column head, and the rule of a ruled one.
    case head

    // The legend.
    case legend, legendTitle, legendSample, legendSwatch, legendLine, legendPlate, legendPlateOutline
    /// The QR code.
    case code

    // On sheets to cut and glue, and on their first page.
    case assembly, cutLine, glueStrip, matchMark, nameGround, option, ruler, seam, slug, trimLine, whereItIs

    // On a finishing template.
    case cut, fold, hole, note

    // On a proof.
    case proofBox, proofLegend, proofMark, proofSeam

    /// Whether it is a heading, subheading or label of the map.
    package var isName: Bool {
        switch self {
        case .heading, .subheading, .label: true
        case .band, .cell, .bar, .card, .cardOutline, .groupPlate, .groupRule, .plate, .plateOutline, .connector, .casing,
            .arrowhead, .junction,
            .barb, .jumpTail, .jumpHead, .cellCaption, .title, .release, .edition, .howToRead, .columnHead, .rowHead, .caption,
            .gridReference, .head, .legend,
            .legendTitle, .legendSample, .legendSwatch, .legendLine, .legendPlate, .legendPlateOutline, .code, .assembly,
            .cutLine, .glueStrip, .matchMark, .nameGround, .option, .ruler, .seam, .slug, .trimLine, .whereItIs, .cut, .fold,
            .hole,
            .note, .proofBox, .proofLegend, .proofMark, .proofSeam:
            false
        }
    }
}
