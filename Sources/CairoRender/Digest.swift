internal import CCairo
package import Drawing
internal import TextFormats

/// SHA-256 (FIPS 180-4).
package enum Digest {
    /// The hash of some bytes, 32 bytes long.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        let checksum = g_checksum_new(G_CHECKSUM_SHA256)
        defer { g_checksum_free(checksum) }
        g_checksum_update(checksum, bytes, gssize(bytes.count))
        var hash = [UInt8](repeating: 0, count: 32)
        var length = gsize(hash.count)
        g_checksum_get_digest(checksum, &hash, &length)
        return hash
    }

    /// The hash of some bytes, as 64 hexadecimal digits.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        sha256(bytes).map { String($0, digits: 2, radix: 16) }.joined()
    }

    /// The hash of everything that a scene paints, as 64 hexadecimal digits.
    package static func hexadecimal(of scene: Scene) -> String {
        var bytes = SceneBytes()
        bytes.add(scene.paper)
        bytes.add([scene.size.width, scene.size.height])
        for layer in scene.layers {
            bytes.add(layer.name.rawValue)
            for item in layer.items { bytes.add(item.shape) }
        }
        bytes.add(scene.info.title)
        return hexadecimal(of: bytes.bytes)
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
