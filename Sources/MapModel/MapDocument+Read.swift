package import TextFormats

extension MapDocument {
    /// Reads a map file.
    ///
    /// - Parameters:
    ///   - bytes: The file's content: JSON in UTF-8.
    ///   - file: What findings call the file.
    /// - Returns: The document, which is nil where a finding is an error; and all findings, in the order of the text.
    ///   A text that is not JSON has one finding, at the place where it stops to be.
    /// - Complexity: O(*n* · *e*) in the length of the text and the number of editions.
    package static func read(_ bytes: [UInt8], file: String) -> (document: MapDocument?, findings: [Finding]) {
        let text: JSONDocument
        do throws(JSONError) {
            text = try JSONDocument(reading: bytes)
        } catch {
            return (nil, [Finding(error, file: file)])
        }
        var reader = MapSourceReader(file: file)
        let source = reader.read(text.root)
        var findings = text.duplicateKeys.map { Finding($0, file: file) } + reader.reader.findings
        var maps: [PosterMap] = []
        var usual: Int?
        if let source {
            let index = NameIndex(source)
            findings += NameCheck.findings(in: source, index: index, file: file)
            let resolved = source.editions.indices.map {
                EditionResolver.resolve(source, index: index, edition: $0, file: file)
            }
            findings += merged(resolved.map { ($0.map.edition.id, $0.findings) })
            maps = resolved.map(\.map)
            usual = source.editions.firstIndex { $0.isDefault?.value == true }
        }
        let isSound = findings.allSatisfy { $0.severity == .warning }
        let document = MapDocument(maps: maps, usual: usual, texts: PrintedText.beyondASCII(in: text.root))
        return (isSound ? document : nil, sorted(findings))
    }

    /// The findings of all editions, each once; those that not all editions have name the editions they are of.
    private static func merged(_ editions: [(id: String, findings: [Finding])]) -> [Finding] {
        var order: [Finding] = []
        var owners: [Finding: [String]] = [:]
        for (id, findings) in editions {
            for finding in findings {
                if owners[finding] == nil { order.append(finding) }
                if owners[finding]?.last != id { owners[finding, default: []].append(id) }
            }
        }
        return order.map { finding in
            guard let owners = owners[finding], owners.count < editions.count else { return finding }
            var named = finding
            named.message += owners.count == 1 ? " in edition " : " in editions "
            named.message += owners.map { "“\($0)”" }.joined(separator: ", ")
            return named
        }
    }

    /// In the order of the text; of one place, in the order they were found.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { left, right in
            let (a, b) = (left.element.location ?? .start, right.element.location ?? .start)
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }
}
