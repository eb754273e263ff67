/// What stands around the fields of a drawn map: numbers of names.
struct DrawnFrame: Hashable, Sendable {
    /// Of each row and column, in reading order; empty where it has none.
    var rowHeads: [[Int]]
    var rowCaptions: [[Int]]
    var columnHeads: [[Int]]
    var title: Int?
    var credit: [Int] = []
    var others: [Int] = []

    var all: Set<Int> {
        Set((rowHeads + rowCaptions + columnHeads).flatMap(\.self) + credit + others + (title.map { [$0] } ?? []))
    }
}
