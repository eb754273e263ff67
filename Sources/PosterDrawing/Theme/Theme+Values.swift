internal import Drawing
internal import TextFormats

extension Theme {
    /// Every theme, the default first.
    package static let all: [Theme] = [classic, atlas, quiet, mono]

    /// The theme of that name.
    ///
    /// - Throws: `ThemeError` where there is none, with the names there are.
    package static func named(_ name: String) throws(ThemeError) -> Theme {
        guard let theme = all.first(where: { $0.name == name.lowercased() }) else {
            throw ThemeError.unknown(name)
        }
        return theme
    }

    /// Thirteen hues, each a ramp that darkens downwards, on neutral bands that darken with it; cards lighter than cells.
    package static let classic = Theme(
        name: "classic", bands: [0xf0f4f7, 0xe6ebee, 0xdce2e6, 0xd2d9dd, 0xc8d0d5, 0xbfc7cc].map { Color($0) },
        columns: Hue.all.map { hue in
            ColumnColors(
                head: hue.head, headText: .white, ink: hue.ink, deep: hue.deep, cells: hue.ramp,
                cards: hue.ramp.indices.map { hue.ramp[max(0, $0 - 1)].mixed(with: .white, share: 0.42) },
                bar: hue.ramp[3])
        })

    /// White cells with a coloured bar on blue-grey bands: best contrast, least ink.
    package static let atlas = Theme(
        name: "atlas", bands: [0xd7edfb, 0xd2e5f5, 0xceddee, 0xc9d5e6, 0xc5cdde, 0xc1c5d6].map { Color($0) },
        columns: Hue.all.map { hue in
            ColumnColors(
                head: hue.head, headText: .white, ink: hue.ink, deep: hue.deep,
                cells: hue.ramp.map { _ in .white },
                cards: hue.ramp.map { _ in hue.ramp[0].mixed(with: .white, share: 0.1) },
                bar: hue.ramp[4], hasCellBars: true)
        })

    /// Tints on white, heads in coloured type: for office printers.
    package static let quiet: Theme = {
        var theme = Theme(
            name: "quiet", bands: [.white],
            columns: Hue.all.map { hue in
                ColumnColors(
                    head: hue.ink, headText: hue.ink, ink: hue.ink, deep: hue.deep,
                    cells: hue.ramp.map { $0.mixed(with: .white, share: 0.58) },
                    cards: hue.ramp.map { $0.mixed(with: .white, share: 0.3) }, bar: hue.ramp[3])
            })
        theme.headStyle = .ruled
        return theme
    }()

    /// Black on greys: nothing depends on hue.
    package static let mono: Theme = {
        let ramp: [Color] = [0xe7e7e7, 0xe0e0e0, 0xd9d9d9, 0xd1d1d1, 0xc9c9c9, 0xc1c1c1].map { Color($0) }
        var theme = Theme(
            name: "mono",
            bands: [0xf4f4f4, 0xebebeb, 0xe2e2e2, 0xd9d9d9, 0xd0d0d0, 0xc7c7c7].map { Color($0) },
            columns: [
                ColumnColors(
                    head: Color(0x4d4d4d), headText: .white, ink: .black, deep: .black, cells: ramp,
                    cards: ramp.indices.map { ramp[max(0, $0 - 1)].mixed(with: .white, share: 0.58) },
                    bar: ramp[0])
            ])
        theme.text = .black
        theme.secondaryText = .black
        theme.acrossColumns = .black
        theme.floor.band = Color(0x262626)
        theme.floor.cell = Color(0x333333)
        theme.floor.card = Color(0x484848)
        theme.floor.line = Color(0xcccccc)
        theme.changes.added = .black
        theme.changes.changed = .black
        theme.changes.gone = Color(0x333333)
        theme.changes.addedOnFloor = .white
        theme.changes.goneOnFloor = Color(0xcccccc)
        return theme
    }()
}

/// Why there is no such theme.
package enum ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String)

    package var description: String {
        switch self {
        case .unknown(let name):
            let names = Theme.all.map(\.name)
            let hint = Suggestion.hint(for: name, among: names).map { "; \($0)" } ?? ""
            return "there is no theme “\(name)”\(hint)"
        }
    }
}

/// A hue: OKLCH at the hue of its darkest cell, chroma clipped to sRGB.
///
/// Head L .43 C .125, ink L .40 C .085, deep L .335 C .105, the grey's a sixth; neighbours in a row differ by ΔE00 ≥ 10 in
/// normal, protan and deutan vision, any two by ≥ 5.8 in normal vision. Computed once and kept as a table, so that no platform's rounding moves a colour.
private struct Hue {
    var head: Color
    var ink: Color
    var deep: Color
    var ramp: [Color]

    init(head: UInt32, ink: UInt32, deep: UInt32, ramp: [UInt32]) {
        self.head = Color(head)
        self.ink = Color(ink)
        self.deep = Color(deep)
        self.ramp = ramp.map { Color($0) }
    }

    static let all = [
        Hue(
            head: 0x674a03, ink: 0x5d4302, deep: 0x483300,
            ramp: [0xfae7c4, 0xf5e0ba, 0xf0d9b0, 0xe9d1a4, 0xe3c998, 0xdbc190]),
        Hue(
            head: 0x643883, ink: 0x553a6a, deep: 0x46235f,
            ramp: [0xefdefe, 0xead6fb, 0xe4cef7, 0xddc5f1, 0xd6bceb, 0xcdb4e3]),
        Hue(
            head: 0x842b46, ink: 0x6d3241, deep: 0x60182f,
            ramp: [0xfddce2, 0xfed2db, 0xfcc9d3, 0xf7bfcb, 0xf1b6c2, 0xe8aeba]),
        Hue(
            head: 0x4a5701, ink: 0x424e0f, deep: 0x323c00,
            ramp: [0xe5efca, 0xdee9c0, 0xd7e3b6, 0xcfdbab, 0xc6d3a0, 0xbecb98]),
        Hue(
            head: 0x274c93, ink: 0x2e4775, deep: 0x16336c,
            ramp: [0xd9e6fd, 0xd0e0fc, 0xc4d9fe, 0xb9d1fc, 0xafc9f7, 0xa8c1ee]),
        Hue(
            head: 0x005e4d, ink: 0x015546, deep: 0x004135,
            ramp: [0xc4f1e4, 0xb9ecdd, 0xafe6d7, 0xa3dfcf, 0x97d8c6, 0x8fd0be]),
        Hue(
            head: 0x4a4291, ink: 0x434074, deep: 0x322b6a,
            ramp: [0xe3e4ff, 0xdcddff, 0xd4d5ff, 0xcccdfa, 0xc3c4f5, 0xbbbcee]),
        Hue(
            head: 0x574e43, ink: 0x4c473f, deep: 0x3c352d,
            ramp: [0xeae6e1, 0xe4e0da, 0xded9d2, 0xd6d1ca, 0xcec9c2, 0xc6c1b9]),
        Hue(
            head: 0x015872, ink: 0x014f67, deep: 0x003d50,
            ramp: [0xc7eeff, 0xbae9fd, 0xb0e3f8, 0xa6dbf1, 0x9bd3eb, 0x90cce4]),
        Hue(
            head: 0x872e1d, ink: 0x6e3428, deep: 0x621b0d,
            ramp: [0xffdfd7, 0xffd6cc, 0xffccc1, 0xf8c3b7, 0xf2baae, 0xebb2a5]),
        Hue(
            head: 0x782f68, ink: 0x643458, deep: 0x561c4a,
            ramp: [0xfedbf3, 0xf9d3ee, 0xf5cbe8, 0xeec2e1, 0xe7b9da, 0xe0b1d2]),
        Hue(
            head: 0x0c611f, ink: 0x25542a, deep: 0x004410,
            ramp: [0xd2f0d3, 0xcaebcb, 0xc1e5c2, 0xb8ddb9, 0xaed6b0, 0xa5cea7]),
        Hue(
            head: 0x005b60, ink: 0x005257, deep: 0x003f43,
            ramp: [0xc1f2f5, 0xb6ecef, 0xabe6ea, 0xa0dfe3, 0x95d7db, 0x8ad0d4]),
    ]
}
