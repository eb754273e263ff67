package import Drawing

/// What stands in place of a line across the sheet: at each end of a connector a stub, and a label that names the other end.
package struct ConnectorJump: Hashable, Sendable {
    /// At the name the connector comes from, and at the one it leads to.
    package var tail: JumpEnd
    package var head: JumpEnd

    package init(tail: JumpEnd, head: JumpEnd) {
        self.tail = tail
        self.head = head
    }
}

/// One end of a jump in its place, in points.
package struct JumpEnd: Hashable, Sendable {
    /// Orthogonal polyline in the direction of the arrow: from the name's edge to the label at the tail, from the label to the
    /// name's edge at the head.
    package var route: [Point]
    /// What `JumpLabel` says; boxes are as wide as it measures.
    package var lines: [PlacedLine]
    package var style: TextStyle
    /// The field it stands in, that of its name: column letter and row number, "E2".
    package var field: String

    package init(route: [Point], lines: [PlacedLine], style: TextStyle, field: String) {
        self.route = route
        self.lines = lines
        self.style = style
        self.field = field
    }
}

extension RoutedConnector {
    /// Every line that is drawn of it, each in the direction of the arrow: its route, or the stubs of its jump.
    package var lines: [[Point]] {
        guard let jump else { return route.isEmpty ? [] : [route] }
        return [jump.tail.route, jump.head.route].filter { !$0.isEmpty }
    }

    /// Where it leaves the name it comes from; nil where nothing is drawn of it.
    package var start: Point? { jump?.tail.route.first ?? route.first }

    /// Where it reaches the name it leads to; nil where nothing is drawn of it.
    package var tip: Point? { jump?.head.route.last ?? route.last }
}

extension Composition {
    /// Ids "a→b" of the connectors among what is left out: in the last resort, where no drawing of all of them keeps the rules.
    package var omittedConnectors: [String] { omitted.filter(Self.isConnector) }

    /// Ids of the names among what is left out.
    package var omittedNames: [String] { omitted.filter { !Self.isConnector($0) } }

    /// No id of a name has an arrow in it.
    private static func isConnector(_ id: String) -> Bool { id.contains("→") }
}

extension ConnectorJump {
    /// The end of that name.
    package subscript(end: JumpLabel.End) -> JumpEnd {
        switch end {
        case .tail: tail
        case .head: head
        }
    }
}
