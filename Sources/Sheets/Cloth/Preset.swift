package import Drawing
package import TextFormats

/// A product of a vendor who prints on cloth: what file they want for it.
package struct Preset: Hashable, Sendable {
    package var id: String
    package var vendor: String
    package var product: String
    /// Of the file, upright, in pixels.
    package var width: Int
    package var height: Int
    /// Pixels per inch.
    package var dpi: Double
    /// Endings of the files they take.
    package var formats: [String]
    /// The largest file they take, in bytes; nil where they do not say.
    package var longestFile: Int?
    /// Where it is said.
    package var source: String
    /// When that was read, YYYY-MM-DD.
    package var date: String
    /// Whether the vendor's own page says so.
    package var isConfirmed: Bool
    /// What else whoever orders it should know.
    package var note: String?

    /// Of the file, upright, in points.
    package var size: Size { Size(Double(width) * 72 / dpi, Double(height) * 72 / dpi) }

    /// Reads a file of presets.
    ///
    /// - Returns: The presets; none where a finding is an error.
    package static func read(_ bytes: [UInt8], file: String) -> (presets: [Preset], findings: [Finding]) {
        let text: JSONDocument
        do throws(JSONError) {
            text = try JSONDocument(reading: bytes)
        } catch {
            return ([], [Finding(error, file: file)])
        }
        var reader = ObjectReader(file: file)
        let root = Place(path: .root, location: text.root.location)
        var presets: [Preset] = []
        if let object = reader.object(text.root, at: root, keys: ["format", "presets"]) {
            _ = reader.field("format", in: object, required: true, by: ValueRules.format)
            for (value, place) in reader.elements("presets", in: object, required: true, notEmpty: true) {
                guard let preset = read(value, at: place, reader: &reader) else { continue }
                if presets.contains(where: { $0.id == preset.id }) {
                    reader.report("the id “\(preset.id)” stands twice", at: place)
                }
                presets.append(preset)
            }
        }
        let findings = text.duplicateKeys.map { Finding($0, file: file) } + reader.findings
        return (findings.isEmpty ? presets : [], findings)
    }

    private static let keys = [
        "id", "vendor", "product", "width", "height", "dpi", "formats", "megabytes", "source", "date", "confirmed", "note",
    ]

    private static func read(_ value: LocatedJSON, at place: Place, reader: inout ObjectReader) -> Preset? {
        guard let object = reader.object(value, at: place, keys: keys) else { return nil }
        let id = reader.field("id", in: object, required: true, by: ValueRules.identifier)
        let vendor = reader.field("vendor", in: object, required: true, by: ValueRules.line)
        let product = reader.field("product", in: object, required: true, by: ValueRules.line)
        let width = reader.field("width", in: object, required: true, by: pixels)
        let height = reader.field("height", in: object, required: true, by: pixels)
        let dpi = reader.field("dpi", in: object, required: true, by: pixels)
        let formats = reader.lines("formats", in: object, required: true, notEmpty: true)
        let megabytes = reader.field("megabytes", in: object, by: pixels)
        let source = reader.field("source", in: object, required: true, by: ValueRules.line)
        let date = reader.field("date", in: object, required: true, by: ValueRules.date)
        let confirmed = reader.field("confirmed", in: object, required: true, by: ValueRules.flag)
        let note = reader.field("note", in: object, by: ValueRules.line)
        guard let id, let vendor, let product, let width, let height, let dpi, let source, let date, let confirmed else {
            return nil
        }
        return Preset(
            id: id.value, vendor: vendor.value, product: product.value, width: width.value, height: height.value,
            dpi: Double(dpi.value), formats: formats.map(\.value), longestFile: megabytes.map { $0.value * 1_000_000 },
            source: source.value, date: date.value, isConfirmed: confirmed.value, note: note?.value)
    }

    private static func pixels(_ value: LocatedJSON) throws(Mistake) -> Int {
        guard case .number(let number) = value.payload, let count = Int(exactly: number), (1...1_000_000).contains(count) else {
            throw ValueRules.expected("a whole number from 1 to 1000000", value)
        }
        return count
    }

    /// The preset of that id.
    ///
    /// - Throws: `PresetError`, with the nearest there is.
    package static func named(_ id: String, among presets: [Preset]) throws(PresetError) -> Preset {
        guard let preset = presets.first(where: { $0.id == id.lowercased() }) else {
            throw PresetError(id: id, nearest: Suggestion.nearest(to: id.lowercased(), among: presets.map(\.id)))
        }
        return preset
    }
}

/// There is no such preset.
package struct PresetError: Error, Hashable, Sendable, CustomStringConvertible {
    package var id: String
    /// The id that was probably meant.
    package var nearest: String?

    package var description: String {
        "unknown preset “\(id.shortened(to: 40))”; " + (nearest.map { "did you mean “\($0)”? " } ?? "")
            + "“kmap-poster presets” lists them"
    }
}
