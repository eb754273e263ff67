import Drawing
import PosterTestSupport
import Testing

@testable import PosterLayout

@Suite struct PrintedSheetTests {
    @Test func lengthsAreThoseOfTheFile() {
        var drawing = HandMade()
        drawing.label("a", x: 1.00049, y: 2.0006, width: 3.0004)
        drawing.connect("a", "b", (1.23449, 5), (1.23451, 9))
        let sheet = PrintedSheet(drawing.composition, of: MapBuilder(rows: 1, columns: 1).map)
        #expect(sheet.texts[0].box == Edges(left: 1, top: 2.001, right: 4, bottom: 12.001))
        #expect(sheet.ways[0].route == [Point(1.234, 5), Point(1.235, 9)])
    }

    @Test func whatIsLeftOutIsInNoGroup() {
        var map = MapBuilder(rows: 1, columns: 1)
        map.module("m", row: 0, column: 0)
        map.group("g", module: "m")
        map.group("h", headless: true, module: "m")
        for (id, group) in [("a", "g"), ("b", "h"), ("c", "h"), ("d", "g"), ("e", "h")] {
            map.item(id, module: "m", group: group)
        }
        var drawing = HandMade()
        for (place, id) in ["m", "c", "g", "a", "b"].enumerated() { drawing.label(id, x: 20, y: 15 * Double(place)) }
        let sheet = PrintedSheet(drawing.composition, of: map.map)
        // Texts of the sheet by their numbers: names in the map's order, a heading last.
        #expect(sheet.groups.map(\.members) == [[3, 2], [4, 1]])
        #expect(sheet.groups.map(\.heading) == [2, nil])
        #expect(sheet.modules == [[3, 4, 1, 2]])
        #expect(sheet.texts.map(\.group) == [nil, 1, 0, 0, 1])
        #expect(sheet.texts.map(\.order) == [nil, 2, nil, 0, 1])
    }
}
