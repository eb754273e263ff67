extension SheetReading {
    /// As the tool names them, in its order.
    var figures: [QualityFigure] {
        func count(_ key: String, _ title: String, _ value: Int) -> QualityFigure {
            QualityFigure(key: key, title: title, value: .count(value))
        }
        func share(_ key: String, _ title: String, _ value: Double?) -> QualityFigure {
            QualityFigure(key: key, title: title, value: .decimal(value, digits: 2))
        }
        func ratio(_ key: String, _ title: String, _ value: Double?) -> QualityFigure {
            QualityFigure(key: key, title: title, value: .decimal(value, digits: 1))
        }
        return [
            count("groups", "groups", groups.groups),
            count("torn", "torn", groups.torn),
            count("foreign", "foreign", groups.foreign),
            count("falseHeads", "false heads", groups.falseHeads),
            share("neighbour", "neighbour", groups.neighbour),
            share("orderTau", "order tau", order.tau),
            share("baselines", "baselines", grid.baselines),
            share("axes", "axes", grid.axes),
            count("pitches", "pitches", grid.pitches),
            share("headsMiddle", "heads middle", arrows.headsMiddle),
            count("shortTips", "short tips", arrows.shortTips),
            count("doubleDots", "double dots", arrows.doubleDots),
            count("detours", "detours", arrows.detours),
            ratio("detourMax", "longest detour", arrows.detourMax),
            count("brokenHeads", "broken heads", headings.broken),
            ratio("gutters", "gutters", grid.gutters),
            share("farShare", "far", arrows.farShare),
            share("emptyWorst", "emptiest", emptiness.worst),
            share("emptyMean", "empty", emptiness.mean),
        ]
    }
}
