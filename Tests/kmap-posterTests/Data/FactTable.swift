import Foundation

/// A table of `Tests/Facts`: one dictionary a row, by the names in the header line.
struct FactTable {
    var rows: [[String: String]]

    init(_ name: String) throws {
        let lines = try RepositoryFile.text("Tests/Facts/\(name).tsv")
            .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let header = lines[0].map(String.init)
        rows = lines.dropFirst().map { fields in
            Dictionary(uniqueKeysWithValues: zip(header, fields.map(String.init)))
        }
    }
}

/// A name and the cell it stands in, which is how the tables and the map are compared.
struct PlacedName: Hashable, CustomStringConvertible {
    var name: String
    var layer: String
    var functionality: String

    var description: String { "\(name) in \(layer)/\(functionality)" }
}

/// The reference facts of one edition, with the known oddities of the tables (`Tests/Facts/README.md`) put right.
struct ReferenceFacts {
    var headings: [PlacedName] = []
    var subheadings: [PlacedName] = []
    var labels: [PlacedName] = []
    var frame: [String] = []
    var connectors: Set<[PlacedName]> = []

    init(edition: String) throws {
        var ends: [String: PlacedName] = [:]
        for row in try FactTable("labels-\(edition)").rows {
            var place = PlacedName(name: row["label"]!, layer: row["layer"]!, functionality: row["functionality"]!)
            switch place.name {
            // A stray dot at the start of an arrow; the arrow is the terminal's.
            case ".":
                ends[row["key"]!] = PlacedName(name: "tty", layer: "logical", functionality: "human interfaces")
                continue
            case "++": continue
            case "jiffies_64": place.name = "jiffies_64++"
            // Drawn between two rows or columns.
            case "super_block", "do_splice_direct", "socket_file_ops": place.layer = "virtual"
            case "ramfs_fs_type": place.layer = "logical"
            case "nfs_file_operations": place.functionality = "storage"
            default: break
            }
            ends[row["key"]!] = place
            switch row["role"]! {
            case "heading": headings.append(place)
            case "subheading": subheadings.append(place)
            case "label": labels.append(place)
            default: frame.append(place.name)
            }
        }
        for row in try FactTable("connectors-\(edition)").rows {
            connectors.insert([ends[row["from_key"]!]!, ends[row["to_key"]!]!])
        }
    }
}
