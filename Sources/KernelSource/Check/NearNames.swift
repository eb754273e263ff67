internal import TextFormats

/// Names that are nearly the same.
enum NearNames {
    /// The name nearest to another of all that are defined in a few files, if it is near enough to be a slip of the hand.
    static func nearest(to name: String, in tree: SourceTree) throws(SourceError) -> String? {
        guard !tree.files.isEmpty else { return nil }
        var words: Set<String> = []
        var file = SourceFile()
        for path in tree.files {
            try file.withBytes(of: tree.root + "/" + path) { bytes in
                collect(from: bytes, ofAbout: name.utf8.count, into: &words)
            }
        }
        words.remove(name)
        // The nearest may only be used there: then the next is tried.
        var left = words.sorted()
        while let near = Suggestion.nearest(to: name, among: left) {
            let index = try SourceIndex(of: NameTable([near]), in: tree)
            if index.occurrences[0].contains(where: { $0.kind != nil && $0.kind != .field }) { return near }
            left.removeAll { $0 == near }
        }
        return nil
    }

    /// Collects the words that are no more than a third longer or shorter.
    private static func collect(from bytes: UnsafeBufferPointer<UInt8>, ofAbout length: Int, into words: inout Set<String>) {
        let lengths = max(2, length - length / 3)...(length + length / 3)
        ByteClass.table.withUnsafeBufferPointer { classes in
            var reader = TokenReader(bytes, classes: classes.baseAddress!)
            while true {
                switch reader.next() {
                case .word where lengths.contains(reader.word.count): words.insert(String(decoding: reader.word, as: UTF8.self))
                case .end: return
                default: continue
                }
            }
        }
    }
}
