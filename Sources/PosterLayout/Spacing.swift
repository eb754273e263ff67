/// Every distance layout keeps, in em, named by the pair it keeps apart.
struct Spacing: Hashable, Sendable {
    /// Baselines stand on multiples of it.
    var unit: Em = .em(0.65)
    /// Baseline to baseline of the lines of a list, before it is rounded up to the grid, and what is clear between their boxes.
    var listLeading: Em = .em(1.28)
    var listAir: Em = .em(0.1)
    /// The same of the lines of one text, in its size.
    var wrappedLeading = 1.05
    /// Between the boxes of two blocks that stand one below the other.
    var blockAir: Em = .em(0.55)
    /// Between the texts of blocks side by side, and between the columns of one group: near enough to be one piece.
    var blockBlock: Em = .em(1.3)
    var groupColumn: Em = .em(0.95)
    /// A plate: from its edge to its text, sideways, above and below; from its heading's baseline to the rule and to the first name.
    var platePad: Em = .em(0.5)
    var plateAir: Em = .em(0.42)
    var plateRule: Em = .em(0.36)
    var plateHeading: Em = .em(1.3)
    /// An outline: from a name's left edge to the trunk below it, at most, and on to the names it leads to; from a bracket's left to
    /// its target, and how far the bracket stands in.
    var outlineTrunk: Em = .em(0.9)
    var outlineStep: Em = .em(1.1)
    var outlineIndent: Em = .em(1.2)
    var outlineBracket: Em = .em(0.08)
    /// From the lower edge of a name's box to the trunk that hangs on it.
    var outlineTail: Em = .em(0.1)
    /// Between two names of one line with an arrow between.
    var besideArrow: Em = .em(1.7)
    /// A connector starts so far off its name's side, and ends so far off it; before its tip it runs straight for so long.
    var tailOff: Em = .em(0.2)
    var tipOff: Em = .em(0.06)
    var tip: Em = .em(0.97)
    /// Between two plates side by side, and between a plate and a block that has none.
    var platePlate: Em = .em(0.6)
    var plateBlock: Em = .em(0.95)
    /// From a name's left edge to the stub of a jump below it, at most, and from the stub to the label's mark.
    var jumpTrunk: Em = .em(0.35)
    var jumpGap: Em = .em(0.15)
    /// How far right of a short name the labels of its jumps begin at most, and how far right of their stub at least.
    var jumpReach: Em = .em(0.95)
    var jumpStub: Em = .em(0.6)
    /// Between modules side by side; what is kept clear around the outline of one.
    var moduleModule: Em = .em(1.0)
    var cardAir: Em = .em(0.1)
    /// A connector that bends around its block is worth so much width.
    var sidePortCost: Em = .em(5)
    /// From a heading's baseline to that of the first line, and from a section's upper edge to its heading's baseline.
    var headingFirst: Em = .em(1.85)
    var headingBaseline: Em = .em(2.0)
    /// Between two labels of one line.
    var labelLabel: Em = .em(0.9)
    /// From the middle of a lane to the label beside it.
    var laneLabel: Em = .em(0.34)
    /// What a lane keeps more from texts where there is room.
    var laneAir: Em = .em(0.66)
    /// From the middle of a lane to the heading beside it.
    var laneHeading: Em = .em(0.55)
    /// Between the middles of two lanes.
    var laneLane: Em = .em(0.5)
    /// From a port to the end of its label, where it is not in the middle half.
    var portInset: Em = .em(0.14)
    /// From what meets a label's side to the height of an edge that something meets at `portInset` or further in: so
    /// that the tips of two arrows keep 0.35 em from each other across or along.
    var sidePort: Em = .em(0.352)
    /// What a connector steps aside at least, if it does: less looks like a mistake.
    var leastStep: Em = .em(0.4)
    /// Between two ports on one side of a label.
    var portPort: Em = .em(0.5)
    /// The same on a short label: the tips of two arrows still keep 0.35 em from each other.
    var portPortLeast: Em = .em(0.352)
    /// How far beside a short name a port may be in the last resort: it still touches it.
    var portBeside: Em = .em(0.248)
    /// From a label's end to the vertical piece of a connector that enters it sideways.
    var stub: Em = .em(1.03)
    /// Between two tracks of a gap.
    var trackTrack: Em = .em(0.44)
    /// From a track to the labels above and below it.
    var trackLabel: Em = .em(0.27)
    /// Between two lines where no connector ends or turns.
    var lineLine: Em = .em(0.16)
    /// What a straight arrow between two lines needs.
    var straightArrow: Em = .em(1.15)
    /// From the last track to the label an arrow ends on.
    var trackArrow: Em = .em(1.03)
    /// More below a heading than below an ordinary line.
    var headingLine: Em = .em(0.22)
    /// More than it needs that every gap between lines gets before a caption does.
    var easyGap: Em = .em(0.15)
    /// Between a heading and its caption.
    var headingCaption: Em = .em(0.3)
    /// Above a heading, from its cell's or card's edge.
    var cellHeading: Em = .em(0.7)
    /// Below the last line, to its cell's or card's edge.
    var lineCell: Em = .em(0.5)
    /// Between the cards or sections of one cell.
    var sectionSection: Em = .em(0.45)
    /// From a cell's side to its text: clear of a card's outline.
    var labelCell: Em = .em(0.68)
    /// From a cell's side to the middle of a lane within it: clear of a card's outline.
    var laneCell: Em = .em(0.49)
    /// From a cell's upper or lower edge to the first track of the strip there.
    var trackBand: Em = .em(0.4)
    /// A gutter without tracks.
    var gutter: Em = .em(1.0)
    /// Between two tracks of a gutter.
    var gutterTrack: Em = .em(0.5)
    /// From a cell's side to the first track of its gutter.
    var trackCell: Em = .em(0.5)
    /// The most a gap between shelves is stretched to fill its row.
    var gapStretch: Em = .em(1.3)

    /// What a card keeps from the edges of its cell: little, so that lanes inside keep off its outline.
    var cardCell: Em = .em(0.15)
    /// What a card keeps from the edge of its section, where another section follows.
    var cardSection: Em = 0
    /// From a track to a card's outline.
    var trackCard: Em = .em(0.36)
    /// Corner to corner of what a cell keeps from its band.
    var cellBand: Em = .em(0.16)
    /// Box of a line of type: above and below its baseline, for a size of 1 em.
    var ascent = 0.74
    var descent = 0.22
    /// Leading of captions, in their size.
    var captionLeading = 1.25
    /// Leading of wrapped headings.
    var headingLeading = 1.0
}
