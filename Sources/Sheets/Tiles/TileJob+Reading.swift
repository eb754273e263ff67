internal import Drawing
internal import TextFormats

extension TileJob {
    /// Reads the job of a manifest.
    ///
    /// - Throws: `TileError.notAManifest`, with the first place where it is none.
    package init(manifest text: String, file: String) throws(TileError) {
        try self.init(text, file: file, keys: Self.keys + ["tiles"])
    }

    /// Reads the first line of a journal.
    ///
    /// - Throws: `TileError.notAManifest`, with the first place where it is no job.
    package init(journal line: String, file: String) throws(TileError) {
        try self.init(line, file: file, keys: Self.keys)
    }

    private static let keys = [
        "format", "kind", "map", "edition", "title", "drawing", "millimetres", "dpi", "pixels", "tile", "overlap",
    ]

    /// Whoever may write into the folder may have written the text: nothing in it is believed.
    private init(_ text: String, file: String, keys: [String]) throws(TileError) {
        let root: LocatedJSON
        do throws(JSONError) {
            root = try JSONDocument(reading: Array(text.utf8)).root
        } catch {
            throw .notAManifest(Finding(error, file: file))
        }
        var reader = ObjectReader(file: file)
        let job = Self.read(root, keys: keys, by: &reader)
        guard let job, reader.findings.isEmpty else {
            throw .notAManifest(
                reader.findings.first ?? Finding(.error, file: file, location: root.location, "this is no manifest of tiles"))
        }
        self = job
    }

    private static func read(_ root: LocatedJSON, keys: [String], by reader: inout ObjectReader) -> TileJob? {
        guard let object = reader.object(root, at: Place(path: .root, location: root.location), keys: keys) else { return nil }
        let format = reader.field("format", in: object, required: true, by: ValueRules.format)
        let isDeepZoom = reader.field("kind", in: object, required: true, by: kind)
        let map = reader.field("map", in: object, required: true, by: ValueRules.identifier)
        let edition = reader.field("edition", in: object, required: true, by: ValueRules.identifier)
        let title = reader.field("title", in: object, required: true, by: ValueRules.line)
        let drawing = reader.field("drawing", in: object, required: true, by: hash)
        let size = sides("millimetres", in: object, by: &reader) { (value) throws(Mistake) in
            try number(value, in: 0.001...1_000_000, "a length in millimetres, from 0.001 to 1000000")
        }
        let dpi = reader.field("dpi", in: object, required: true) { (value) throws(Mistake) in
            try number(value, in: 0.001...1_000_000, "the pixels per inch, from 0.001 to 1000000")
        }
        let pixels = sides("pixels", in: object, by: &reader) { (value) throws(Mistake) in
            try integer(value, in: TileLayout.pictureSides, "pixels")
        }
        let side = reader.field("tile", in: object, required: true) { (value) throws(Mistake) in
            try integer(value, in: TileLayout.sides, "pixels")
        }
        let overlap = reader.field("overlap", in: object, required: true) { (value) throws(Mistake) in
            let overlaps = isDeepZoom?.value == false ? 0...0 : TileLayout.overlaps
            return try integer(value, in: overlaps, "pixels")
        }
        if keys.contains("tiles") { _ = reader.elements("tiles", in: object, required: true) }
        guard format != nil, let isDeepZoom, let map, let edition, let title, let drawing, let size, let dpi, let pixels,
            let side, let overlap
        else { return nil }
        for (name, length, count) in [("width", size.width, pixels.width), ("height", size.height, pixels.height)] {
            check(count, against: length.value / 25.4 * dpi.value, dpi: dpi.value, inches: length.value / 25.4, name, &reader)
        }
        return TileJob(
            map: map.value, edition: edition.value, title: title.value,
            size: Size(size.width.value * Length.millimetre, size.height.value * Length.millimetre), dpi: dpi.value,
            width: pixels.width.value, height: pixels.height.value,
            layout: isDeepZoom.value
                ? .deepZoom(side: side.value, overlap: overlap.value) : .plain(side: side.value),
            drawing: drawing.value)
    }

    /// The members `width` and `height` of a key's object.
    private static func sides<Value>(
        _ key: String, in object: JSONObject, by reader: inout ObjectReader,
        rule: (LocatedJSON) throws(Mistake) -> Value
    ) -> (width: Field<Value>, height: Field<Value>)? {
        guard let (value, place) = object.member(key) else {
            reader.report("the key “\(key)” is missing", at: object.place)
            return nil
        }
        guard let sides = reader.object(value, at: place, keys: ["width", "height"]) else { return nil }
        let width = reader.field("width", in: sides, required: true, by: rule)
        let height = reader.field("height", in: sides, required: true, by: rule)
        guard let width, let height else { return nil }
        return (width, height)
    }

    /// Reports pixels that the length does not have at that resolution. Lengths and resolution are written with three decimals.
    private static func check(
        _ count: Field<Int>, against expected: Double, dpi: Double, inches: Double, _ name: String, _ reader: inout ObjectReader
    ) {
        let slack = 1 + 0.001 * (dpi / 25.4 + inches)
        guard abs(Double(count.value) - expected) > slack else { return }
        reader.report(
            "\(count.value) pixels, where “millimetres.\(name)” at that “dpi” has \(DecimalText.text(expected, decimals: 0))",
            hint: "draw the tiles anew, in another folder", at: count.place)
    }

    private static func kind(_ value: LocatedJSON) throws(Mistake) -> Bool {
        switch value.payload {
        case .string("tiles"): false
        case .string("deep-zoom"): true
        default: throw ValueRules.expected("“tiles” or “deep-zoom”", value)
        }
    }

    private static func hash(_ value: LocatedJSON) throws(Mistake) -> String {
        let text = try ValueRules.string(value)
        let isHash = text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard isHash else { throw ValueRules.expected("a SHA-256 of 64 hexadecimal digits", value) }
        return text
    }

    private static func number(
        _ value: LocatedJSON, in range: ClosedRange<Double>, _ expectation: String
    ) throws(Mistake) -> Double {
        guard case .number(let number) = value.payload, range.contains(number) else {
            throw ValueRules.expected(expectation, value)
        }
        return number
    }

    private static func integer(_ value: LocatedJSON, in range: ClosedRange<Int>, _ unit: String) throws(Mistake) -> Int {
        guard case .number(let number) = value.payload, let integer = Int(exactly: number), range.contains(integer) else {
            throw ValueRules.expected("a whole number of \(unit), from \(range.lowerBound) to \(range.upperBound)", value)
        }
        return integer
    }
}
