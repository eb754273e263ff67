extension Scene {
    /// The same drawing on a larger page, its top left corner at `origin`; the paper's colour fills the rest.
    package func placed(on size: Size, at origin: Point) -> Scene {
        var scene = self
        scene.size = size
        scene.layers = layers.map { SceneLayer($0.name, items: $0.items.map { $0.moved(by: origin) }) }
        scene.links = links.map { link in
            var link = link
            link.box = link.box.moved(by: origin)
            return link
        }
        scene.jumps = jumps.map { jump in
            PlaceLink(box: jump.box.moved(by: origin), target: jump.target.moved(by: origin), contents: jump.contents)
        }
        scene.routes = routes.map {
            ConnectorRoute(owner: $0.owner, path: $0.path.moved(by: origin), barbs: $0.barbs.moved(by: origin))
        }
        scene.outline = outline.map { $0.moved(by: origin) }
        return scene
    }
}

extension SceneItem {
    fileprivate func moved(by offset: Point) -> SceneItem {
        var item = self
        switch shape {
        case .fill(let path, let color): item.shape = .fill(path.moved(by: offset), color)
        case .stroke(let path, let stroke): item.shape = .stroke(path.moved(by: offset), stroke)
        case .text(var run):
            run.origin = run.origin.moved(by: offset)
            item.shape = .text(run)
        }
        return item
    }
}

extension OutlineEntry {
    fileprivate func moved(by offset: Point) -> OutlineEntry {
        OutlineEntry(title: title, box: box.moved(by: offset), children: children.map { $0.moved(by: offset) })
    }
}

extension Path {
    fileprivate func moved(by offset: Point) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let point): .move(point.moved(by: offset))
                case .line(let point): .line(point.moved(by: offset))
                case .curve(let first, let second, let end):
                    .curve(first.moved(by: offset), second.moved(by: offset), end.moved(by: offset))
                case .close: .close
                }
            })
    }
}

extension Point {
    fileprivate func moved(by offset: Point) -> Point { Point(x + offset.x, y + offset.y) }
}

extension Rect {
    fileprivate func moved(by offset: Point) -> Rect { Rect(x: x + offset.x, y: y + offset.y, width: width, height: height) }
}
