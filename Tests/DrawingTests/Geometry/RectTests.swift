import Testing

@testable import Drawing

@Suite struct RectTests {
    @Test func rectsOverlapOnlyWithTheirInteriors() {
        #expect(!Rect(x: 0, y: 0, width: 1, height: 1).overlaps(Rect(x: 1, y: 0, width: 1, height: 1)))
    }
}
