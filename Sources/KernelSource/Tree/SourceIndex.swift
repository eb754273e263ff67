internal import Dispatch

/// Where names occur in a source tree.
package struct SourceIndex: Sendable {
    package let files: [String]
    package let names: NameTable
    /// The occurrences of each name, by its number; in the order of files and of lines.
    package let occurrences: [[Occurrence]]

    package init(files: [String], names: NameTable, occurrences: [[Occurrence]]) {
        self.files = files
        self.names = names
        self.occurrences = occurrences
    }

    /// Looks for the names in all files, on as many threads as there are processors. The result does not depend on them.
    ///
    /// - Throws: `SourceError`, where a file cannot be read; of several the first.
    package init(of names: NameTable, in tree: SourceTree) throws(SourceError) {
        let size = 128
        let count = (tree.files.count + size - 1) / size
        var parts = [Result<[Occurrence], SourceError>](repeating: .success([]), count: count)
        parts.withUnsafeMutableBufferPointer { buffer in
            // Each piece writes its own place, and nobody reads before all are done.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { part in
                let range = part * size..<min(tree.files.count, (part + 1) * size)
                places[part] = Self.scan(range, of: tree, names: names)
            }
        }
        var occurrences = [[Occurrence]](repeating: [], count: names.names.count)
        for part in parts {
            for occurrence in try part.get() { occurrences[occurrence.name].append(occurrence) }
        }
        self.init(files: tree.files, names: names, occurrences: occurrences)
    }

    private static func scan(
        _ range: Range<Int>, of tree: SourceTree, names: NameTable
    ) -> Result<[Occurrence], SourceError> {
        var file = SourceFile()
        var occurrences: [Occurrence] = []
        for number in range {
            let path = tree.files[number]
            do throws(SourceError) {
                occurrences += try file.withBytes(of: tree.root + "/" + path) { bytes in
                    Self.scan(bytes, isAssembly: path.hasSuffix(".S"), names: names, file: number)
                }
            } catch {
                return .failure(error)
            }
        }
        return .success(occurrences)
    }

    /// - Parameter bytes: With a zero behind them.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, isAssembly: Bool, names: NameTable, file: Int
    ) -> [Occurrence] {
        ByteClass.table.withUnsafeBufferPointer { classes in
            if isAssembly {
                var scanner = AssemblyScanner(bytes, classes: classes.baseAddress!, names: names, file: file)
                return scanner.scan()
            }
            var scanner = DefinitionScanner(bytes, classes: classes.baseAddress!, names: names, file: file)
            return scanner.scan()
        }
    }
}
