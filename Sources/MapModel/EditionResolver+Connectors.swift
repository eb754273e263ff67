internal import TextFormats

extension EditionResolver {
    /// The edition's connectors; of those that are given twice, the first.
    mutating func resolveConnectors() -> [Connector] {
        var connectors: [Connector] = []
        var first: [[ConnectorEnd]: Place] = [:]
        for connector in source.connectors {
            guard index.lifetime(since: connector.since, until: connector.until).contains(number),
                let fromName = connector.from, let toName = connector.to,
                case (let from?, let to?) = (end(fromName), end(toName)), from != to
            else { continue }
            if let other = first[[from, to]] {
                log.warn(
                    "“\(fromName.value)” leads to “\(toName.value)” already; it counts once",
                    hint: "\(other.path) at \(other.location) says so too", at: connector.place)
                continue
            }
            first[[from, to]] = connector.place
            connectors.append(
                Connector(id: "\(fromName.value)→\(toName.value)", from: from, to: to, doubt: connector.doubt))
        }
        return connectors
    }

    /// What the name names in this map, if a connector can end on it.
    private mutating func end(_ name: Field<String>) -> ConnectorEnd? {
        switch index.things[name.value] {
        case nil: return nil
        case .item(let number):
            if itemNumbers[number] == nil { reportAbsent(source.items[number], "item", at: name.place) }
            return itemNumbers[number].map { .item($0) }
        case .group:
            guard let group = group(name) else { return nil }
            if groups[group].value.heading == nil { reportNoHeading("group", at: name) }
            return .group(group)
        case .module:
            guard let module = module(name) else { return nil }
            if modules[module].value.heading == nil { reportNoHeading("module", at: name) }
            return .module(module)
        }
    }

    private mutating func reportNoHeading(_ noun: String, at name: Field<String>) {
        log.report(
            "the \(noun) “\(name.value)” has no heading that a connector could end on",
            hint: "give it one, or end on one of its items", at: name.place)
    }
}
