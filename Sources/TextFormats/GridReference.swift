/// The grid references of a place on the map: a letter for the column, a number for the row, "E2".
package enum GridReference {
    /// "A" … "Z", then "AA", "AB" … of a column, counted from 0.
    package static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            let letter = Character(Unicode.Scalar(UInt8(65 + rest % 26)))
            letters = String(letter) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// The field of a row and a column, both counted from 0.
    package static func field(row: Int, column: Int) -> String {
        letters(ofColumn: column) + String(row + 1)
    }
}
