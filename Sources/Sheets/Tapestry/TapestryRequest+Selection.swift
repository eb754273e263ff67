/// Sheets by name: those to print.
extension TapestryRequest {
    /// Reads names of sheets with commas between them: "r2c3", rows "r1", columns "c3", and blocks "r2c1-r3c4", from one corner to the
    /// other. Case and spaces do not count; none comes twice.
    ///
    /// - Throws: `TapestryError.notASheetName` or `.noSuchSheet`.
    package static func sheets(_ text: String, of plan: TapestryPlan) throws(TapestryError) -> [TapestrySheet] {
        var sheets: [TapestrySheet] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(word.lowercased().filter { !$0.isWhitespace })
            guard let corners = corners(name) else { throw .notASheetName(String(word)) }
            // Both corners of a block have to be there, so that a slip of the hand is told.
            for corner in corners where !plan.sheets.contains(where: corner.contains) {
                throw .noSuchSheet(corner.name, rows: plan.rows, columns: plan.columns)
            }
            let block = corners.dropFirst().reduce(corners[0]) { $0.union($1) }
            sheets += plan.sheets.filter { block.contains($0) && !sheets.contains($0) }
        }
        return sheets
    }

    /// A sheet, row or column, or two opposite sheets of a block; nil where a name is none of these.
    private static func corners(_ name: String) -> [SheetBlock]? {
        let ends = name.split(separator: "-", omittingEmptySubsequences: false).map { SheetBlock(name: String($0)) }
        let found = ends.compactMap(\.self)
        guard found.count == ends.count, ends.count < 3, ends.count == 1 || found.allSatisfy(\.isOneSheet) else { return nil }
        return found
    }
}

/// Rows and columns, from 1.
private struct SheetBlock {
    var name: String
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    /// "r2c3", "r2" or "c3".
    init?(name: String) {
        var rest = Substring(name)
        (rows, columns) = (Self.range(after: "r", &rest), Self.range(after: "c", &rest))
        guard rest.isEmpty, !name.isEmpty else { return nil }
        self.name = name
    }

    /// The number behind a letter, or all where that letter does not come next.
    private static func range(after letter: Character, _ rest: inout Substring) -> ClosedRange<Int> {
        guard rest.first == letter else { return 1...Int.max }
        let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
        guard let number = Int(digits) else { return 1...Int.max }
        rest = rest[digits.endIndex...]
        return number...number
    }

    var isOneSheet: Bool { rows.lowerBound == rows.upperBound && columns.lowerBound == columns.upperBound }

    func contains(_ sheet: TapestrySheet) -> Bool { rows.contains(sheet.row + 1) && columns.contains(sheet.column + 1) }

    func union(_ other: SheetBlock) -> SheetBlock {
        var block = self
        block.rows = min(rows.lowerBound, other.rows.lowerBound)...max(rows.upperBound, other.rows.upperBound)
        block.columns = min(columns.lowerBound, other.columns.lowerBound)...max(columns.upperBound, other.columns.upperBound)
        return block
    }
}
