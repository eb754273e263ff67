internal import CCairo
package import Drawing

/// SHA-256, as 64 hexadecimal digits.
package enum Digest {
    package static func sha256(_ bytes: [UInt8]) -> String {
        let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
        defer { g_free(text) }
        return text.map { String(cString: $0) } ?? ""
    }

    /// Of everything that is painted.
    package static func sha256(_ scene: Scene) -> String {
        var bytes = SceneBytes()
        bytes.add(scene.paper)
        bytes.add([scene.size.width, scene.size.height])
        for layer in scene.layers {
            bytes.add(layer.name.rawValue)
            for item in layer.items { bytes.add(item.shape) }
        }
        bytes.add(scene.info.title)
        return sha256(bytes.bytes)
    }
}

/// What is painted, written down so that different drawings differ.
private struct SceneBytes {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ shape: SceneItem.Shape) {
        switch shape {
        case .fill(let path, let color):
            bytes.append(1)
            add(color)
            add(path)
        case .stroke(let path, let stroke):
            bytes.append(2)
            add(stroke.color)
            add([stroke.width, Double(stroke.dashes.count)] + stroke.dashes)
            add(path)
        case .text(let run):
            bytes += [3, run.isVertical ? 1 : 0, run.face.isItalic ? 1 : 0]
            add(run.color)
            add(run.text)
            add(run.face.family)
            add([Double(run.face.weight), run.size, run.tracking, run.origin.x, run.origin.y])
        }
    }

    private mutating func add(_ path: Path) {
        add([Double(path.elements.count)])
        for element in path.elements {
            switch element {
            case .move(let point): add([0, point.x, point.y])
            case .line(let point): add([1, point.x, point.y])
            case .curve(let first, let second, let end): add([2, first.x, first.y, second.x, second.y, end.x, end.y])
            case .close: add([3])
            }
        }
    }

    mutating func add(_ color: Color) {
        bytes += [color.red, color.green, color.blue]
    }

    mutating func add(_ text: String) {
        bytes += Array(text.utf8) + [0]
    }

    mutating func add(_ numbers: [Double]) {
        for number in numbers {
            withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
        }
    }
}
