internal import KernelSource
internal import MapModel

/// What a map says of a kernel's source: its names and arrows, as the check takes them.
struct MapSymbols {
    let map: PosterMap

    /// The items that are something in the source, in the map's order.
    var requests: [SymbolRequest] {
        map.items.compactMap { item in
            guard let source = map.kinds[item.kind].source else { return nil }
            return SymbolRequest(
                id: item.id, symbol: item.symbol, expectation: Self.expectation(source),
                place: item.place.map { FilePlace(file: $0.file, line: $0.line) },
                neighbourhood: item.module.map { map.modules[$0].id } ?? "\(item.layer)/\(item.functionality)")
        }
    }

    private static func expectation(_ source: SourceKind) -> SymbolRequest.Expectation {
        switch source {
        case .function: .symbol(.function)
        case .macro: .symbol(.macro)
        case .syscall: .symbol(.syscall)
        case .type: .symbol(.type)
        case .variable: .symbol(.variable)
        case .field: .symbol(.field)
        case .constant: .symbol(.constant)
        case .path: .path
        }
    }

    /// The first kind of the map that is this in the source.
    func kind(for symbol: SymbolKind) -> Kind? { map.kinds.first { $0.source?.rawValue == symbol.rawValue } }

    /// An arrow between two names that were found.
    struct Arrow {
        var connector: Connector
        var from: ArrowCheck.End
        var to: ArrowCheck.End
    }

    /// The arrows whose ends both are in the source, and were found there.
    func arrows(_ verdicts: [SymbolVerdict]) -> [Arrow] {
        let places = Dictionary(verdicts.map { ($0.id, $0) }) { first, _ in first }
        func end(_ end: ConnectorEnd) -> ArrowCheck.End? {
            guard case .item(let index) = end, let verdict = places[map.items[index].id], let kind = verdict.found,
                let place = verdict.place
            else { return nil }
            return ArrowCheck.End(symbol: map.items[index].symbol, kind: kind, place: place)
        }
        return map.connectors.compactMap { connector in
            guard let from = end(connector.from), let to = end(connector.to), from.symbol != to.symbol else { return nil }
            return Arrow(connector: connector, from: from, to: to)
        }
    }
}
