internal import Drawing
internal import TextFormats

/// Finds what the arrows of a drawing join: by what they are tied to, else by where they end.
struct ArrowReading {
    private let drawing: SVGDrawing
    private let names: [DrawnName]
    /// Names that an arrow can lead to.
    private let ends: [Int]
    private let usualSize: Double
    private let byID: [String: [Int]]
    private var notes: [ImportNote]

    static func arrows(of drawing: SVGDrawing, in map: DrawnMap, notes: inout [ImportNote]) -> [DrawnArrow] {
        let taken = map.frame.all
        let ends = map.names.indices.filter { !taken.contains($0) }
        var byID: [String: [Int]] = [:]
        for index in map.names.indices {
            for id in map.names[index].ids { byID[id, default: []].append(index) }
        }
        var reading = ArrowReading(
            drawing: drawing, names: map.names, ends: ends, usualSize: map.usualSize, byID: byID, notes: notes)
        let arrows = drawing.lines.compactMap { reading.arrow($0) }
        notes = reading.notes
        return arrows
    }

    private mutating func arrow(_ line: DrawnLine) -> DrawnArrow? {
        guard let direction = direction(of: line) else {
            notes.append(ImportNote(.connector, "a line without arrowhead and ties is left out", at: line.location))
            return nil
        }
        guard let start = end(line.startID, at: line.start, of: line), let end = end(line.endID, at: line.end, of: line) else {
            return nil
        }
        let (from, to) = direction ? (start, end) : (end, start)
        for name in [from, to] where !ends.contains(name) {
            notes.append(
                ImportNote(
                    .connector, "an arrow at “\(names[name].text)”, which is no name of the map, is left out", at: line.location))
            return nil
        }
        guard from != to else {
            notes.append(ImportNote(.connector, "an arrow from “\(names[from].text)” to itself is left out", at: line.location))
            return nil
        }
        return DrawnArrow(from: from, to: to, location: line.location)
    }

    // MARK: Direction

    /// True where it leads as it was drawn, false where the other way round; nil where it is no arrow.
    private mutating func direction(of line: DrawnLine) -> Bool? {
        switch (isHead(line.startMarker), isHead(line.endMarker)) {
        case (false, true): return true
        case (true, false): return false
        case (true, true):
            notes.append(
                ImportNote(.connector, "an arrow has heads at both ends", hint: "it leads as it was drawn", at: line.location))
            return true
        case (false, false):
            guard line.startID != nil && line.endID != nil else { return nil }
            notes.append(
                ImportNote(.connector, "a connector has no arrowhead", hint: "it leads as it was drawn", at: line.location))
            return true
        }
    }

    /// Dots and the like are no heads.
    private func isHead(_ marker: String?) -> Bool {
        guard let marker = marker?.lowercased() else { return false }
        return !["dot", "square", "diamond", "stop", "club", "spade", "cross"].contains { marker.hasPrefix($0) }
    }

    // MARK: Ends

    /// The name at an end; nil where there is none near, which is noted.
    private mutating func end(_ id: String?, at place: Point, of line: DrawnLine) -> Int? {
        if let id, let name = name(tiedBy: id, at: place) { return name }
        if let name = nearest(to: place, among: ends, within: 2.5 * usualSize) {
            let why = id.map { "is tied to “\($0)”, which is no name" } ?? "is tied to nothing"
            notes.append(
                ImportNote(
                    .connector, "an end of an arrow \(why)", hint: "“\(names[name].text)”, which is nearest, is taken",
                    at: line.location))
            return name
        }
        notes.append(ImportNote(.connector, "an arrow that ends at no name is left out", at: line.location))
        return nil
    }

    private func name(tiedBy id: String, at place: Point) -> Int? {
        if let tied = byID[id] { return nearest(to: place, among: tied, within: .infinity) }
        guard let box = drawing.boxes[id] else { return nil }
        let inside = ends.filter { box.contains(names[$0].box.center) }
        if !inside.isEmpty { return nearest(to: place, among: inside, within: .infinity) }
        return ends.min { distance(names[$0].box.center, box) < distance(names[$1].box.center, box) }.flatMap {
            distance(names[$0].box.center, box) <= 2.5 * usualSize ? $0 : nil
        }
    }

    private func distance(_ point: Point, _ box: Rect) -> Double { box.distance(to: point) }

    /// The nearest by its box; of those that are as near, by its middle.
    private func nearest(to place: Point, among indices: [Int], within limit: Double) -> Int? {
        func key(_ index: Int) -> (Double, Double, Int) {
            let box = names[index].box
            let (dx, dy) = (box.midX - place.x, box.midY - place.y)
            return (box.distance(to: place), dx * dx + dy * dy, index)
        }
        return indices.min { key($0) < key($1) }.flatMap { names[$0].box.distance(to: place) <= limit ? $0 : nil }
    }
}
