/// What an effort buys, in counts.
struct EffortBudget: Hashable, Sendable {
    /// Slacks tried: columns are filled as if they were this many hundredths narrower.
    var slacks: [Int]
    /// Rounds of feeding true heights back, the last with all of the search below.
    var rounds: Int
    /// Steps of the exchange of widths, and widths tried for a column.
    var sizingSteps: Int
    var widths: Int
    /// Barycentre sweeps, and beginnings they start from.
    var sweeps: Int
    var starts: Int
    /// How many of those are searched further.
    var finalists: Int
    var siftingPasses: Int
    /// Columns tried with a label in another line.
    var lineMoves: Int
    /// Rounds of placing and reordering, of block moves, and passes of moving nets to where they run straight.
    var placements: Int
    var blockMoves: Int
    var searchPasses: Int
    /// Rounds of ripping up and rerouting connectors between columns.
    var reroutes: Int
    /// Columns tried with a block filled in another way.
    var refills: Int
    /// Whole drawings tried with the end of a connector between columns at another place.
    var trials: Int
    /// Whole drawings tried with a column placed anew, where connectors step aside by too little.
    var mendings: Int

    init(_ effort: Effort) {
        switch effort {
        case .fast:
            self.init(
                slacks: [102], rounds: 2, sizingSteps: 24, widths: 26, sweeps: 10, starts: 1, finalists: 1,
                siftingPasses: 0, placements: 1, blockMoves: 6, searchPasses: 0, lineMoves: 0, reroutes: 1, refills: 0, trials: 0,
                mendings: 12)
        case .normal:
            self.init(
                slacks: [102], rounds: 2, sizingSteps: 60, widths: 40, sweeps: 24, starts: 3, finalists: 3,
                siftingPasses: 2, placements: 2, blockMoves: 12, searchPasses: 2, lineMoves: 150, reroutes: 3,
                refills: 30, trials: 80, mendings: 12)
        case .best:
            // Which slack comes out best nobody can tell before: half of what this finds is in trying many.
            self.init(
                slacks: [99, 100, 101, 102, 103, 104, 106, 108, 110, 113], rounds: 4, sizingSteps: 100, widths: 40,
                sweeps: 24, starts: 8, finalists: 6, siftingPasses: 6, placements: 4, blockMoves: 12, searchPasses: 6,
                lineMoves: 1000, reroutes: 3, refills: 150, trials: 400,
                mendings: 40)
        }
    }

    private init(
        slacks: [Int], rounds: Int, sizingSteps: Int, widths: Int, sweeps: Int, starts: Int,
        finalists: Int, siftingPasses: Int, placements: Int, blockMoves: Int, searchPasses: Int, lineMoves: Int,
        reroutes: Int, refills: Int, trials: Int, mendings: Int
    ) {
        self.slacks = slacks
        self.rounds = rounds
        self.sizingSteps = sizingSteps
        self.widths = widths
        self.sweeps = sweeps
        self.starts = starts
        self.finalists = finalists
        self.siftingPasses = siftingPasses
        self.placements = placements
        self.blockMoves = blockMoves
        self.searchPasses = searchPasses
        self.lineMoves = lineMoves
        self.reroutes = reroutes
        self.refills = refills
        self.trials = trials
        self.mendings = mendings
    }
}
