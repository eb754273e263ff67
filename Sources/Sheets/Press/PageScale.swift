package import Drawing

/// How large a page is written, since PDF pages end at 200 inches.
package enum PageScale {
    /// The longest side of a page, in points: ISO 32000-1, annex C.2.
    package static let longestSide = 14_400.0

    /// One over this is the scale a sheet is written at: 1, or 10, 100 … where its sides are too long.
    package static func denominator(for media: Size) -> Int {
        var denominator = 1
        while max(media.width, media.height) > longestSide * Double(denominator) { denominator *= 10 }
        return denominator
    }
}
