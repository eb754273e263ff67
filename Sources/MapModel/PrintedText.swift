package import TextFormats

/// A text of a map file that is set on its posters, and where it stands in the file.
package struct PrintedText: Hashable, Sendable {
    package var text: String
    package var path: JSONPath
    package var location: TextLocation
}

extension PrintedText {
    /// The keys whose strings are set; addresses and ids are not, and of descriptions those of modules alone, as captions.
    private static let keys: Set = [
        "title", "name", "caption", "label", "heading", "sample", "text", "credit", "howToRead", "release",
    ]

    /// The printed texts that have more than ASCII, which is all a font can be trusted with; in the order of the file.
    static func beyondASCII(in root: LocatedJSON) -> [PrintedText] { texts(in: root, at: .root, isPrinted: false) }

    private static func texts(in value: LocatedJSON, at path: JSONPath, isPrinted: Bool) -> [PrintedText] {
        switch value.payload {
        case .null, .bool, .number: return []
        case .string(let text):
            let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
            guard isPrinted, !isPlain else { return [] }
            return [PrintedText(text: text.inUsualCharacters, path: path, location: value.location)]
        case .array(let values):
            return values.indices.flatMap { texts(in: values[$0], at: path[$0], isPrinted: isPrinted) }
        case .object(let members):
            return members.flatMap { member in
                let isCaption = member.key == "description" && path.first == "modules"
                return texts(in: member.value, at: path[member.key], isPrinted: keys.contains(member.key) || isCaption)
            }
        }
    }
}
