import Foundation

/// What is read back of a composition's JSON to say what moved.
struct WrittenComposition: Decodable {
    struct Page: Decodable {
        var em: Double
    }
    struct Name: Decodable {
        var id: String
        var lines: [Line]
    }
    struct Line: Decodable, Equatable {
        var text: String
        var box: Box
    }
    struct Box: Decodable, Equatable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }
    struct Arrow: Decodable {
        var id: String
        var route: [[Double]]
    }

    var page: Page
    var items: [Name]
    var connectors: [Arrow]

    init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }
}
