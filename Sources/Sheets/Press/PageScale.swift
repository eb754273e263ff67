package import Drawing

/// How large a page is written, since PDF pages end at 200 inches.
package enum PageScale {
    /// The longest side of a page, in points: ISO 32000-1, annex C.2.
    package static let longestSide = 14_400.0

    /// One over this is the scale a sheet is written at: 1, or 10, 100 … where its sides are too long.
    package static func denominator(for media: Size) -> Int {
        var denominator = 1
        // 5080 mm are 200 inches, but for what is lost in converting.
        let longest = max(media.width, media.height) * (1 - 1e-9)
        while longest > longestSide * Double(denominator) { denominator *= 10 }
        return denominator
    }
}
