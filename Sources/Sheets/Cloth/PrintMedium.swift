internal import Drawing
internal import TextFormats

/// What is printed on, and what it holds at least.
package enum PrintMedium: String, Hashable, Sendable, CaseIterable {
    case paper, fabric

    /// The smallest type, in points.
    package var smallestType: Double {
        switch self {
        case .paper: 5
        case .fabric: 8
        }
    }

    /// The thinnest line, in points: on fabric two pixels at 150 dpi, nearly.
    var thinnestLine: Double {
        switch self {
        case .paper: 0.25
        case .fabric: 0.75
        }
    }

    /// The smallest light type on dark ground, in points: ink that spreads closes it from all sides.
    var smallestReversedType: Double {
        switch self {
        case .paper: 6
        case .fabric: 8
        }
    }

    /// The thinnest light line on dark ground, in points.
    var thinnestReversedLine: Double {
        switch self {
        case .paper: 0.5
        case .fabric: 0.75
        }
    }
}
