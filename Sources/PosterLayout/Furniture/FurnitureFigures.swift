/// Figures of the furniture: what planning reserves and placing uses. Those of title strip are in units of `FrameType.unit`,
/// the others in em.
enum FurnitureFigures {
    /// The box of a line: above the baseline as high as capitals are, below it as deep as letters reach; in sizes of IBM
    /// Plex Sans.
    static let capitalHeight = 0.698
    static let descent = 0.21
    /// From the content's top to the baseline of a title at full size: its capitals' height.
    static let titleBaseline = 3.35
    /// Height of the title strip: the title with its descenders.
    static let titleStrip = 4.42
    /// The smallest a title is set in one line, and its size in two.
    static let smallestTitle = 3.0
    static let twoLineTitle = 2.2
    /// Between title and release, and between the parts of the title strip.
    static let releaseGap = 1.2
    static let titleGap = 3.0
    /// Between the lines of edition and how-to-read, and where several stand beside a title that is no higher.
    static let howToReadLeading = 1.6
    static let leastLeading = 1.28
    static let howToReadLines = 3
    /// From the title strip to the column heads: the reference letters stand in it, clear of the title.
    static let referenceLetters = 1.64
    /// From the column heads' top to the baseline of the letters above them.
    static let referenceAboveHead = 0.4
    /// White between the column heads and the first band.
    static let headGap = 0.4
    /// From the last band to the baseline of the reference letters.
    static let referenceBelow = 1.2
    /// From the last band to the end of the letters' descenders, where no legend follows.
    static let referenceEnd = 1.65
    /// From the last band to the legend: so far from it that the letters go with the map.
    static func referenceStrip(_ arrangement: Furniture.Arrangement) -> Double {
        switch arrangement {
        case .landscape: 1.95
        case .portrait: 2.25
        }
    }
    /// From the bands' edge to the middle of a reference number of one digit.
    static let referenceBeside = 1.1
    /// The same in portrait, where width is the scarce thing: the left numbers stand in the row heads.
    static let portraitReferenceBeside = 0.8
    /// From the bands' left edge to the middle of a number inside a vertical row head.
    static let portraitReferenceInside = 0.62
    static let landscapeRowHead = 13.0
    static let portraitRowHead = 4.7
    static let landscapeColumnHead = 3.3
    static let portraitColumnHead = 2.75
    /// Room before row heads, and after them.
    static let rowHeadPadding = 0.85
    /// The smallest size of a column head, of a row head, of frame text.
    static let smallestColumnHead = 1.1
    static let smallestRowHead = 1.4
    static let smallestText = 0.88
    /// Vertical row heads: sizes, room before and after the text, baselines from the bands' left edge.
    static let largestVerticalRowHead = 1.9
    static let smallestVerticalRowHead = 1.25
    static let verticalHeadPadding = 0.5
    static let verticalHeadBaseline = 2.7
    static let verticalCaptionDrop = 1.5
    /// Room at either side of a column head's text.
    static let columnHeadPadding = 0.5
    static let rowHeadLeading = 1.05
    static let captionLeading = 1.3
}
