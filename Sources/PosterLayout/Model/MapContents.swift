/// A named part of the map: the ordinary content of one cell, or a bridge card that may span several.
public struct Module: Hashable, Sendable {
    public var id: String
    /// The heading; nil where the module is a card without one.
    public var heading: String?
    /// The rows it occupies, top to bottom.
    public var layers: ClosedRange<Int>
    /// The columns it occupies, left to right.
    public var functionalities: ClosedRange<Int>
    /// Drawn as a light card over its cells.
    public var isBridge: Bool
    public var link: String?
    public var description: String

    public init(
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
public struct Group: Hashable, Sendable {
    public var id: String
    /// The subheading; nil where the group only keeps its items together.
    public var heading: String?
    /// Index of the module it belongs to.
    public var module: Int
    public var link: String?
    public var description: String

    public init(id: String, heading: String?, module: Int, link: String? = nil, description: String = "") {
        self.id = id
        self.heading = heading
        self.module = module
        self.link = link
        self.description = description
    }
}

/// One name on the map.
public struct Item: Hashable, Sendable {
    public var id: String
    public var label: String
    /// Index into `PosterMap.kinds`.
    public var kind: Int
    /// 1 (helper, detail) … 5 (what a subsystem turns on); 3 is ordinary.
    public var importance: Int
    /// Index of its module; nil where it stands in a cell outside every module.
    public var module: Int?
    /// Index of its group within that module.
    public var group: Int?
    /// Its row: of a module that spans rows, the row it would rather stand in.
    public var layer: Int
    /// Its column: of a module that spans columns, the column it stands in.
    public var functionality: Int
    public var link: String?
    public var description: String
    /// The long form of an abbreviation.
    public var longForm: String?

    public init(
        id: String, label: String, kind: Int, importance: Int = 3, module: Int?, group: Int? = nil, layer: Int,
        functionality: Int, link: String? = nil, description: String = "", longForm: String? = nil
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.importance = importance
        self.module = module
        self.group = group
        self.layer = layer
        self.functionality = functionality
        self.link = link
        self.description = description
        self.longForm = longForm
    }
}

/// What a connector may end on.
public enum ConnectorEnd: Hashable, Sendable {
    /// Index into `PosterMap.items`.
    case item(Int)
    /// Index into `PosterMap.groups`: the group's subheading.
    case group(Int)
    /// Index into `PosterMap.modules`: the module's heading.
    case module(Int)
}

/// An arrow from what calls, uses or leads to what is called, used or led to.
public struct Connector: Hashable, Sendable {
    /// "from→to", of the ends' ids.
    public var id: String
    public var from: ConnectorEnd
    public var to: ConnectorEnd

    public init(id: String, from: ConnectorEnd, to: ConnectorEnd) {
        self.id = id
        self.from = from
        self.to = to
    }
}
