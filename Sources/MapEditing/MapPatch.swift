package import TextFormats

/// Changes of single entries in a map's text, as a patch that `patch` and `git apply` take. All else of the text stays as it is.
package struct MapPatch {
    private let lines: [String]
    private let file: String
    /// What stands instead of a line, by its number from 0 on.
    private var changed: [Int: String] = [:]

    /// - Parameters:
    ///   - text: the map's text.
    ///   - file: what the patch calls it.
    package init(text: String, file: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        self.file = file
    }

    package var isEmpty: Bool { changed.isEmpty }

    /// Puts an entry in the place of one that stands on one line.
    ///
    /// - Parameter location: where the entry begins.
    /// - Returns: false where the entry goes over more lines than one, or shares its line: that one is left to its author.
    package mutating func replace(_ old: LocatedJSON, with new: JSONTree) -> Bool {
        let number = old.location.line - 1
        guard lines.indices.contains(number) else { return false }
        let line = lines[number]
        let start = line.unicodeScalars.index(line.startIndex, offsetBy: old.location.column - 1, limitedBy: line.endIndex)
        guard let start, let end = line.lastIndex(of: "}"), start <= end else { return false }
        let written = Array(line[start...end].utf8)
        guard let read = try? JSONDocument(reading: written), JSONTree(read.root) == JSONTree(old) else { return false }
        changed[number] = String(line[..<start]) + new.entryLine + String(line[line.index(after: end)...])
        return true
    }

    /// The patch, with three lines around each change; empty where nothing changes.
    package var text: String {
        let numbers = changed.keys.sorted()
        guard !numbers.isEmpty else { return "" }
        var hunks: [ClosedRange<Int>] = []
        for number in numbers {
            let around = max(0, number - 3)...min(lastLine, number + 3)
            if let last = hunks.last, around.lowerBound <= last.upperBound + 1 {
                hunks[hunks.count - 1] = last.lowerBound...around.upperBound
            } else {
                hunks.append(around)
            }
        }
        return "--- a/\(file)\n+++ b/\(file)\n" + hunks.map(hunk).joined()
    }

    private var lastLine: Int { lines.last == "" ? lines.count - 2 : lines.count - 1 }

    private func hunk(_ range: ClosedRange<Int>) -> String {
        var text = "@@ -\(range.lowerBound + 1),\(range.count) +\(range.lowerBound + 1),\(range.count) @@\n"
        var number = range.lowerBound
        while number <= range.upperBound {
            guard changed[number] != nil else {
                text += " \(lines[number])\n"
                number += 1
                continue
            }
            // Lines that stand together go and come together.
            let first = number
            while number <= range.upperBound, changed[number] != nil { number += 1 }
            text += (first..<number).map { "-\(lines[$0])\n" }.joined()
            text += (first..<number).compactMap { changed[$0].map { "+\($0)\n" } }.joined()
        }
        return text
    }
}
