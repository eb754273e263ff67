internal import MapEditing
internal import TextFormats

/// Title, edition and credit of a map, from what stands around the fields of a drawing.
struct HeadingWriting {
    let map: DrawnMap
    let drawing: SVGDrawing
    let heading: MapHeading

    func members(notes: inout [ImportNote]) -> [JSONTree.Member] {
        let title = heading.title.flatMap(MapWords.line) ?? text(map.frame.title) ?? drawing.title.flatMap(MapWords.line) ?? "Map"
        if heading.title == nil {
            let place = map.frame.title.map { map.names[$0].location }
            notes.append(ImportNote(.frame, "“\(title)” is taken for the title", at: place))
        }
        let id = heading.id ?? MapWords.slug(title)
        let edition = editionID(notes: &notes)
        let date = date(notes: &notes)
        var credit = map.frame.credit.compactMap(text)
        if credit.isEmpty {
            credit = [drawing.author.flatMap(MapWords.line).map { "Drawn by " + $0 } ?? "Read from a drawing"]
            notes.append(ImportNote(.frame, "the drawing has no line with a ©", hint: "the credit is “\(credit[0])”; correct it"))
        }
        let entry: [JSONTree.Member] = [
            .init("id", .string(edition)), .init("name", .string("\(title) \(edition)")),
            .init("year", .number(Double(date.prefix(4)) ?? 2000)), .init("date", .string(date)),
            .init("release", .string(edition)), .init("credit", .array(credit.map(JSONTree.string))),
        ]
        var members: [JSONTree.Member] = [
            .init("format", .number(1)), .init("id", .string(id.isEmpty ? "map" : id)), .init("title", .string(title)),
        ]
        if let author = drawing.author.flatMap(MapWords.line) { members.append(.init("author", .string(author))) }
        members.append(.init("editions", .array([.object(entry)])))
        for index in map.frame.others where text(index) != edition {
            notes.append(
                ImportNote(.frame, "“\(map.names[index].text)”, outside the fields, is left out", at: map.names[index].location))
        }
        return members
    }

    /// A short text with a number in it, beside the title.
    private func editionID(notes: inout [ImportNote]) -> String {
        if let edition = heading.edition { return edition }
        let found = map.frame.others.first { index in
            let text = map.names[index].text
            return text.count <= 20 && text.contains(where: \.isNumber)
        }
        if found == nil, let title = text(map.frame.title) {
            let numbers = title.split(separator: " ").filter { $0.first?.isNumber == true && $0.contains(".") }
            if let number = numbers.first, case let id = MapWords.slug(String(number)), !id.isEmpty {
                notes.append(ImportNote(.edition, "“\(id)” in the title is taken for the edition"))
                return id
            }
        }
        guard let found, case let id = MapWords.slug(map.names[found].text), !id.isEmpty else {
            notes.append(
                ImportNote(.edition, "the drawing does not say which edition it is", hint: "it is “1”; --edition gives another"))
            return "1"
        }
        notes.append(ImportNote(.edition, "“\(map.names[found].text)” is taken for the edition", at: map.names[found].location))
        return id
    }

    /// The day given, else the last year in the credit or around the fields.
    private func date(notes: inout [ImportNote]) -> String {
        if let date = heading.date { return date }
        if let day = drawing.date.map({ String($0.prefix(10)) }), (try? CalendarDate(day: day)) != nil { return day }
        let words = (map.frame.credit + map.frame.others).flatMap { map.names[$0].text.split { !$0.isNumber } }
        let years = words.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1970...2100).contains($0) }
        let year = years.max() ?? 2000
        notes.append(
            ImportNote(
                .edition, years.isEmpty ? "the drawing has no date" : "\(year) is the last year on the drawing",
                hint: "the edition's date is \(year)-01-01; --date gives another"))
        return "\(year)-01-01"
    }

    private func text(_ index: Int?) -> String? { index.flatMap { MapWords.line(map.names[$0].text) } }
}
