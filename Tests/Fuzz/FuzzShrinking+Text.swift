internal import MapModel

extension PosterMap {
    /// What there is of it, for who looks for a fault: a line each.
    var outline: String {
        var lines = ["\(layers.count) rows × \(functionalities.count) columns"]
        let floors = layers.indices.filter { layers[$0].isFloor }
        if !floors.isEmpty { lines.append("floor: rows \(floors)") }
        for module in modules {
            lines.append(
                "\(module.id) “\(module.heading ?? "")” rows \(module.layers) columns \(module.functionalities)"
                    + (module.isBridge ? " bridge" : ""))
        }
        for group in groups { lines.append("\(group.id) “\(group.heading ?? "")” in \(modules[group.module].id)") }
        for item in items {
            let home = [item.module.map { modules[$0].id }, item.group.map { groups[$0].id }].compactMap(\.self)
            lines.append(
                "\(item.id) “\(item.label)” importance \(item.importance) row \(item.layer) column \(item.functionality) "
                    + home.joined(separator: " "))
        }
        for connector in connectors { lines.append(connector.id) }
        return lines.joined(separator: "\n")
    }
}
