import Foundation

@testable import MapModel

/// The bundled map as plain JSON, read without the program's own reader, with one edition's values put in.
struct RawMap {
    typealias Entry = [String: Any]

    private let document: Entry
    let edition: String
    private let editions: [String]

    init(edition: String) throws {
        let data = try Data(contentsOf: RepositoryFile.url("data/map.json"))
        document = try JSONSerialization.jsonObject(with: data) as? Entry ?? [:]
        self.edition = edition
        editions = (document["editions"] as? [Entry] ?? []).map { $0["id"] as? String ?? "" }
    }

    /// The entries of a list that are in the edition, with the edition's own values.
    func entries(_ list: String) -> [Entry] {
        let now = editions.firstIndex(of: edition)!
        return (document[list] as? [Entry] ?? []).compactMap { entry in
            let since = (entry["since"] as? String).flatMap(editions.firstIndex) ?? 0
            let until = (entry["until"] as? String).flatMap(editions.firstIndex) ?? editions.count - 1
            guard since <= now, now <= until else { return nil }
            let own = (entry["editions"] as? [String: Entry])?[edition] ?? [:]
            return entry.merging(own) { $1 }
        }
    }

    /// Name of a layer or functionality in the edition, by id.
    func names(_ list: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: entries(list).map { ($0.string("id"), $0.string("name")) })
    }

    /// Where every module (by its heading), group and item stands; of a module that spans cells, the first.
    var places: [String: PlacedName] {
        let layers = names("layers")
        // The tables call the column by its newest name in both editions.
        let functionalities = names("functionalities").mapValues { $0 == "processing" ? "multitasking" : $0 }
        let modules = Dictionary(uniqueKeysWithValues: entries("modules").map { ($0.string("id"), $0) })
        var places: [String: PlacedName] = [:]
        for entry in ["modules", "groups", "items"].flatMap(entries) {
            let home = modules[entry["module"] as? String ?? ""] ?? [:]
            places[entry.string("id")] = PlacedName(
                name: (entry["label"] ?? entry["heading"]) as? String ?? "",
                layer: layers[entry.first("layer") ?? home.first("layer") ?? ""] ?? "nowhere",
                functionality: functionalities[entry.first("functionality") ?? home.first("functionality") ?? ""]
                    ?? "nowhere")
        }
        return places
    }

    /// What an entry links to: its own link, or its kind's template filled in.
    func link(of entry: Entry) -> String? {
        if let link = entry["link"] { return link as? String }
        guard let kind = entries("kinds").first(where: { $0.string("id") == entry["kind"] as? String }),
            let template = kind["link"] as? String
        else { return nil }
        return template.replacing("{release}", with: release)
            .replacing("{symbol}", with: (entry["symbol"] ?? entry["label"]) as? String ?? "")
    }

    var release: String {
        (document["editions"] as? [Entry] ?? []).first { $0.string("id") == edition }?.string("release") ?? ""
    }
}

extension RawMap.Entry {
    func string(_ key: String) -> String { self[key] as? String ?? "" }

    /// A value that is one id, or the first of a span.
    func first(_ key: String) -> String? { self[key] as? String ?? (self[key] as? [String])?.first }
}
