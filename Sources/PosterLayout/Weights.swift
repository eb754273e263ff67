/// What everything is worth that a pass weighs against something else, with the reason; distances are in `Spacing`.
///
/// One currency where it says nothing else: thousandths of a crossing of two connectors.
///
/// **Passes disagree on what a bend is worth**, since each of them sees another part of the drawing:
///
/// | a bend is worth | where | what that pass sees |
/// |---|---|---|
/// | 230 | `Column.bend` | one column, whose crossings with connectors between columns nobody counts yet |
/// | 420 | `Drawing.bend` | the whole drawing |
/// | 500 | `Refining.bend` | one column whose lines were ordered for crossings alone |
/// | 500 | `Routing.bend` | one connector between columns beside those routed so far |
enum Weights {
    /// The currency.
    static let crossing = 1000

    /// A weight as the objective of a drawing counts it.
    static func inCrossings(_ weight: Int) -> Double { Double(weight) / Double(crossing) }

    /// The whole drawing: what decides between layouts of the grid.
    enum Drawing {
        /// All of the type size, as the logarithm of it: three per cent of it weigh as much as 30 crossings or 70 bends.
        static let type = 1_000_000
        /// The same between drawings of the same widths, where type hardly differs: over fifty posters crossings and bends
        /// get fewer, and type is smaller by a thousandth.
        static let typeAtSameWidths = 250_000
        /// At 500, with all labels free to move, straight connectors were bought with crossings.
        static let bend = 420
        /// Each bend that the most bent connector has beyond `Weights.mostBends`: nobody follows such a connector.
        static let bendBeyondMost = 20_000
        /// A step aside too small to be meant: it looks like a mistake, and is worth three crossings to be rid of.
        static let tinyStep = 3000
    }

    /// More bends than this and nobody follows a connector.
    static let mostBends = 8

    /// One column in a local search, which tries orders of its lines and places of its labels.
    enum Column {
        /// Every weight of a column is so much or a multiple of it, and so is the difference of two costs.
        static let unit = 10
        static let bend = 230
        /// Each bend a connector has beyond `mostBends`, in bends.
        static let bendsPerBendBeyondMost = 6
        /// What a column has to be wider by to cost one `unit` more.
        static let widthStep: Em = .emScale / 16
        /// What lies between a label and the side of the column that its connectors to other columns leave by: each lane is a
        /// crossing, and if there is anything at all the connector has to turn into a gap, which is more than one bend of it.
        static let exitLane = crossing
        static let exitBlocked = 600
        /// No one move is thought to save more bends than this, and what would have to is not placed.
        static let bendsSavedByAMove = 8
        /// A label at the end of a connector between columns may cost its own column so much more, where the whole drawing
        /// gets better.
        static let lossForTheDrawing = 3 * crossing
    }

    /// Placing and reordering a column in turns.
    enum Refining {
        static let bend = 500
    }

    /// Sifting the order of the lines.
    enum Sifting {
        /// Each thousandth of a line's width that a link leans: it decides only where crossings and exits are the same.
        static let lean = 1
    }

    /// Where connectors to other columns pull a label when lines are sorted by the mean place of what labels are linked to:
    /// beyond the line's ends, as places from 0 at its left to 1 at its right end, and with how many links' weight.
    ///
    /// **Two passes pull differently**: by shares of the line when it is first ordered, less far by shares of the column's
    /// width when it is reordered, since the ends of lines have places by then.
    enum Pull {
        static let links = 2
        /// In 1/65536 of the line: 1.6 and −0.6.
        static let orderingRight = 104_858
        static let orderingLeft = -39_322
        /// In tenths of the column's width.
        static let refiningRight = 13
        static let refiningLeft = -3
    }

    /// Connectors between columns, routed one by one.
    enum Routing {
        static let bend = 500
        /// Turning out of one passage, into a gutter and into the next.
        static let turn = 2 * bend
        /// What a connector costs that runs up or down in a gutter for this length: 40 em are worth a crossing, in whole fifths
        /// of an em.
        static func length(_ length: Em) -> Int { 5 * (5 * length / .emScale) }
        /// Each net that already runs along a gap: the gap grows by a track. Less for a net that leaves its label there, since
        /// arrows need most of that height anyway.
        static let sharedGap = 300
        static let sharedGapAtLabel = 200
        /// Each step of `Spacing.sidePort` off the middle of a label's side, where others meet it too.
        static let sharedSide = 1000
        /// Passing a column between two sections of it, or between two lines of one: a connector between names that have nothing
        /// to do with it disturbs more.
        static let throughSections = 300
        static let throughLines = 1100
        /// Leaving a heading downwards parts it from its names; leaving towards another row uses space that is empty anyway.
        static let leavingBelowHeading = 1500
        static let leavingBetweenRows = -100
        /// What a route leaves a label by only where there is nothing else: a port in a gap that is otherwise kept free, or
        /// the port of another connector.
        static let keptFreeGap = 500_000
        static let foreignPort = 1_000_000
    }

    /// How strongly what may still move in a column is drawn to a place: weights in a median, of each other only.
    enum Wish {
        /// Links by what they run between, heaviest first made straight: a bend between two lanes is one in the middle of a
        /// connector, where it is least understood.
        static let lanes = 8
        static let laneAndLabel = 4
        static let labels = 2
        /// A link that is not straight wants to be short: times its own weight above.
        static let link = 20
        /// A heading wants to stand in the middle of its column, or of the module.
        static let heading = 30
        /// A port wants to be in the middle of its label, if nothing else wants anything.
        static let port = 1
    }

    /// Widths of the columns.
    enum Sizing {
        /// Of grids with the same scale the one that fills less: how much the sum of both directions' scales counts beside it.
        static let slack = 1e-4
        /// Scales that differ by less are the same.
        static let tolerance = 1e-12
    }

    /// The whole drawing's objective grows or falls by more than this where it does at all.
    static let objectiveTolerance = 1e-9
}
