internal import TextFormats

extension EditionResolver {
    mutating func resolveItems() {
        for entry in source.items {
            guard index.lifetime(of: entry).contains(number) else {
                itemNumbers.append(nil)
                continue
            }
            itemNumbers.append(items.count)
            let fields = entry.fields(in: edition.id)
            let module = module(fields.module?.named)
            let (layer, functionality) = cell(of: fields, module: module, at: entry.place)
            let kind = fields.kind.flatMap { index.kinds[$0.value] } ?? 0
            let item = Item(
                id: entry.id?.value ?? "", label: fields.label?.value ?? "", kind: kind,
                importance: fields.importance?.value ?? 3, module: module,
                group: group(of: fields, module: module, at: entry.place), layer: layer, functionality: functionality,
                symbol: symbol(of: fields), place: fields.place?.value, link: link(of: fields, kind: kind),
                description: fields.description?.value ?? "",
                longForm: fields.longForm?.value)
            items.append(Resolved(entry: entry, fields: fields, value: item))
        }
    }

    /// The item's cell: what it says itself, or the first of its module.
    private mutating func cell(of fields: ItemFields, module: Int?, at place: Place) -> (Int, Int) {
        let layer = fields.layer?.named
        let functionality = fields.functionality?.named
        let row = layer.flatMap { index.layers[$0.value] }
        let column = functionality.flatMap { index.functionalities[$0.value] }
        guard let module else {
            if fields.module?.value == nil, layer == nil || functionality == nil {
                log.report(
                    "the item has neither a module nor a cell",
                    hint: "give it a “module”, or a “layer” and a “functionality”", at: place)
            }
            return (row ?? 0, column ?? 0)
        }
        let home = modules[module].value
        if let row, let layer, !home.layers.contains(row) {
            reportOutside(layer, "layer", home, source.layers.ids[home.layers])
        }
        if let column, let functionality, !home.functionalities.contains(column) {
            reportOutside(functionality, "functionality", home, source.functionalities.ids[home.functionalities])
        }
        return (row ?? home.layers.lowerBound, column ?? home.functionalities.lowerBound)
    }

    private mutating func reportOutside(
        _ name: Field<String>, _ noun: String, _ home: Module, _ span: ArraySlice<String>
    ) {
        let extent = span.count == 1 ? "the module stands in" : "the module spans"
        log.report(
            "the \(noun) “\(name.value)” is outside the module “\(home.id)”",
            hint: "\(extent) " + span.map { "“\($0)”" }.joined(separator: ", "), at: name.place)
    }

    /// The item's group, which must be one of its module.
    private mutating func group(of fields: ItemFields, module: Int?, at place: Place) -> Int? {
        guard let name = fields.group?.named, let group = group(name) else { return nil }
        let home = modules.isEmpty ? nil : modules[groups[group].value.module].value.id
        guard let home, fields.module?.value == nil || module != nil else { return group }
        if module == nil {
            log.report(
                "the item has a group and no module", hint: "write \"module\": \"\(home)\"", at: name.place)
        } else if groups[group].value.module != module {
            let own = fields.module?.value ?? ""
            log.report(
                "the group “\(name.value)” belongs to the module “\(home)”, the item to “\(own)”",
                hint: "give the item a group of its module, or null", at: name.place)
        }
        return group
    }

    /// The item's own link, or that of its kind.
    private func link(of fields: ItemFields, kind: Int) -> String? {
        if let own = fields.link { return own.value }
        guard source.kinds.indices.contains(kind) else { return nil }
        let (kind, symbol) = (source.kinds[kind], symbol(of: fields))
        if let place = fields.place?.value, let template = kind.whereLink {
            return template.expanded(release: edition.release, symbol: symbol, place: place)
        }
        return kind.link?.expanded(release: edition.release, symbol: symbol)
    }

    private func symbol(of fields: ItemFields) -> String {
        fields.symbol?.value ?? fields.label?.value ?? ""
    }
}
