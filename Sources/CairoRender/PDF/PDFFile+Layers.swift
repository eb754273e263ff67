internal import Drawing

/// A drawing as a form XObject: placed on a page by name.
struct PDFForm {
    /// Its name in the resources of every page.
    var name: String
    var object: PDFObject
    /// What of the drawing's own coordinates (points, y down) it shows.
    var area: Rect
}

extension PDFFile {
    /// Turns a page that Cairo drew into a form, and takes the page out of the document.
    ///
    /// - Parameters:
    ///   - group: the optional-content group that switches it; nil where nothing does.
    ///   - colorSpace: what its RGB numbers mean.
    ///   - inks: which colours a press prints with black alone; nil leaves all as they are.
    func makeForm(
        named name: String, from page: PDFObject, area: Rect, group: PDFObject?, colorSpace: PDFObject,
        inks: PressInks?
    ) throws(RenderError) -> PDFForm {
        let resources = value(of: "Resources", in: page)
        set("ColorSpace", of: resources, to: ["DefaultRGB": .object(colorSpace)])
        var content = try content(of: page)
        if let inks {
            content = ColorRewriter(inks: inks).rewritten(content)
            let states = subdictionary("ExtGState", of: resources)
            for state in ColorRewriter.graphicsStates {
                var entries: [(key: String, value: PDFValue)] = [("op", .boolean(state.fills)), ("OPM", 1)]
                if let strokes = state.strokes { entries.append(("OP", .boolean(strokes))) }
                set(state.name, of: states, to: .dictionary(entries))
            }
        }
        let form = addStream(
            [
                "Type": .name("XObject"), "Subtype": .name("Form"),
                "BBox": .rectangle(left: 0, bottom: 0, right: area.width, top: area.height),
                "Resources": .object(resources),
            ], content)
        if let group { set("OC", of: dictionary(ofStream: form), to: .object(group)) }
        remove(page: page)
        return PDFForm(name: name, object: form, area: area)
    }

    /// Adds an optional-content group for each name, and lists them for readers in this order.
    func addGroups(_ names: [String]) -> [PDFObject] {
        let groups = names.map { add(["Type": .name("OCG"), "Name": .text($0)]) }
        let all = PDFValue.array(groups.map { .object($0) })
        set(
            "OCProperties", of: catalog,
            to: ["OCGs": all, "D": ["Name": .text("Layers"), "BaseState": .name("ON"), "Order": all]])
        return groups
    }

    /// Adds a colour space defined by an ICC profile, and the profile's stream.
    func addColorSpace(_ profile: ColorProfile) -> (space: PDFObject, profile: PDFObject) {
        let stream = addStream(["N": 3, "Alternate": .name("DeviceRGB")], profile.bytes)
        return (add([.name("ICCBased"), .object(stream)]), stream)
    }
}
