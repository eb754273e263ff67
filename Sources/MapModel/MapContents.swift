/// A named part of the map: the ordinary content of one cell, or a bridge card that may span several.
package struct Module: Hashable, Sendable {
    package var id: String
    /// The heading; nil where the module is a card without one.
    package var heading: String?
    /// The rows it occupies, top to bottom.
    package var layers: ClosedRange<Int>
    /// The columns it occupies, left to right.
    package var functionalities: ClosedRange<Int>
    /// Drawn as a light card over its cells.
    package var isBridge: Bool
    package var link: String?
    package var description: String

    package init(
        id: String, heading: String?, layers: ClosedRange<Int>, functionalities: ClosedRange<Int>,
        isBridge: Bool = false, link: String? = nil, description: String = ""
    ) {
        self.id = id
        self.heading = heading
        self.layers = layers
        self.functionalities = functionalities
        self.isBridge = isBridge
        self.link = link
        self.description = description
    }
}

/// Items that stand together, under their name (a subheading) where they have one.
package struct Group: Hashable, Sendable {
    package var id: String
    /// The subheading; nil where the group only keeps its items together.
    package var heading: String?
    /// Index of the module it belongs to.
    package var module: Int
    package var link: String?
    package var description: String

    package init(id: String, heading: String?, module: Int, link: String? = nil, description: String = "") {
        self.id = id
        self.heading = heading
        self.module = module
        self.link = link
        self.description = description
    }
}

/// One name on the map.
package struct Item: Hashable, Sendable {
    package var id: String
    package var label: String
    /// Index into `PosterMap.kinds`.
    package var kind: Int
    /// 1 (helper, detail) … 5 (what a subsystem turns on); 3 is ordinary.
    package var importance: Int
    /// Index of its module; nil where it stands in a cell outside every module.
    package var module: Int?
    /// Index of its group within that module.
    package var group: Int?
    /// Its row: of a module that spans rows, the row it would rather stand in.
    package var layer: Int
    /// Its column: of a module that spans columns, the column it stands in.
    package var functionality: Int
    /// What the label is called in the source.
    package var symbol: String
    /// Where it is in the source; nil where the map leaves that open.
    package var place: SourcePlace?
    package var link: String?
    package var description: String
    /// The long form of an abbreviation.
    package var longForm: String?

    package init(
        id: String, label: String, kind: Int, importance: Int = 3, module: Int?, group: Int? = nil, layer: Int,
        functionality: Int, symbol: String? = nil, place: SourcePlace? = nil, link: String? = nil, description: String = "",
        longForm: String? = nil
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.importance = importance
        self.module = module
        self.group = group
        self.layer = layer
        self.functionality = functionality
        self.symbol = symbol ?? label
        self.place = place
        self.link = link
        self.description = description
        self.longForm = longForm
    }
}

/// What a connector may end on.
package enum ConnectorEnd: Hashable, Sendable {
    /// Index into `PosterMap.items`.
    case item(Int)
    /// Index into `PosterMap.groups`: the group's subheading.
    case group(Int)
    /// Index into `PosterMap.modules`: the module's heading.
    case module(Int)
}

/// An arrow from what calls, uses or leads to what is called, used or led to.
package struct Connector: Hashable, Sendable {
    /// "from→to", of the ends' ids.
    package var id: String
    package var from: ConnectorEnd
    package var to: ConnectorEnd
    /// Why what it says may not be so; nil where nobody doubts it.
    package var doubt: String?

    package init(id: String, from: ConnectorEnd, to: ConnectorEnd, doubt: String? = nil) {
        self.id = id
        self.from = from
        self.to = to
        self.doubt = doubt
    }
}
