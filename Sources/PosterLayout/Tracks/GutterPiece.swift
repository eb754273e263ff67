/// The piece of a net that runs in a gutter, from where it comes in to where it leaves.
struct GutterPiece: Hashable, Sendable {
    var net: Int
    /// Where it comes in: side −1 left or +1 right, and y; and where it leaves.
    var firstSide: Int
    var firstY: Em
    var secondSide: Int
    var secondY: Em

    /// Twice the crossings with another piece: 2 where the two have to cross, since their ends alternate around the
    /// gutter's outline; 1 where they may have to, since both go on along one strip or gap, in an order not known yet.
    func halfCrossings(_ first: (side: Int, y: Em), _ second: (side: Int, y: Em)) -> Int {
        // Positions around the outline: down the right side, up the left side.
        func place(_ side: Int, _ y: Em) -> Int { side > 0 ? y : Int.max / 4 - y }
        let (a, b) = (place(first.side, first.y), place(second.side, second.y))
        let (c, d) = (place(firstSide, firstY), place(secondSide, secondY))
        if a == c || a == d || b == c || b == d { return 1 }
        let (low, high) = (min(a, b), max(a, b))
        return (low < c && c < high) != (low < d && d < high) ? 2 : 0
    }
}
