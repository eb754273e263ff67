internal import ArgumentParser
internal import Drawing

/// What paper was asked for, as it was written.
struct PaperRequest {
    var size: String
    /// nil is auto for a named size, and as it is typed for width x height.
    var orientation: Orientation?
    var layout: LayoutOptions

    func paper() throws(ValidationError) -> PaperSize {
        try optionValue { try PaperSize.parse(size) }
    }

    /// The same for screens, which are wide: auto is landscape there.
    func forScreens() throws(ValidationError) -> PaperRequest {
        var request = self
        let isNamed = try paper().name != nil
        if orientation == .auto || (orientation == nil && isNamed) { request.orientation = .landscape }
        return request
    }

    /// The sheets to choose from.
    func sheets() throws(ValidationError) -> [Sheet] { try sheets(of: try paper()) }

    /// The sheets to choose from if the paper were `paper`.
    func sheets(of paper: PaperSize) throws(ValidationError) -> [Sheet] {
        let upright = Size(min(paper.size.width, paper.size.height), max(paper.size.width, paper.size.height))
        let lying = Size(upright.height, upright.width)
        let sizes =
            switch orientation ?? (paper.name == nil ? nil : .auto) {
            case .auto where upright == lying: [upright]
            case .auto: [lying, upright]
            case .landscape: [lying]
            case .portrait: [upright]
            case nil: [paper.size]
            }
        var sheets: [Sheet] = []
        for size in sizes {
            let margin = try layout.margin(of: size)
            sheets.append(try optionValue { try Sheet(size: size, margin: margin) })
        }
        return sheets
    }
}
