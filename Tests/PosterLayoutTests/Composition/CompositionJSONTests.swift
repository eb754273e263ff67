import Foundation
import Testing

@testable import Drawing
@testable import PosterLayout

private let jumpStyle = TextStyle(FontFace(TypeFamily.condensed, weight: 400), size: 0.86)

/// One field, one label, a connector with a route and one with a jump.
private let composition = Composition(
    map: "tiny", edition: "1",
    page: PagePlan(
        size: Size(100, 50), em: 3.2, content: Rect(x: 5, y: 5, width: 90, height: 40),
        grid: Rect(x: 10, y: 10, width: 80, height: 30),
        furniture: Furniture(arrangement: .landscape, top: 1, bottom: 1, left: 1, right: 1, columnHead: 1)),
    columns: [Interval(12, 88)], rows: [Interval(10, 40)],
    cells: [PlacedCell(row: 0, column: 0, box: Rect(x: 12, y: 11, width: 76, height: 28))], cards: [],
    items: [
        PlacedItem(
            id: "a", role: .label, field: "A1", row: 0, column: 0,
            style: TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 1), isDeepInk: false,
            lines: [
                PlacedLine(
                    text: "say \"a\\b\"\t→", box: Rect(x: 20.0004, y: -0.0001, width: 1 / 3, height: 3.2),
                    baseline: 2.4, size: 3.2)
            ])
    ],
    captions: [
        PlacedCaption(
            module: "m", row: 0, column: 0, style: TextStyle(FontFace(TypeFamily.sans, weight: 400), size: 1),
            lines: [PlacedLine(text: "what m is", box: Rect(x: 15, y: 20, width: 12, height: 3), baseline: 22.25, size: 3)])
    ],
    connectors: [
        RoutedConnector(id: "a→b", from: "a", to: "b", net: 7, column: nil, route: [Point(1, 2), Point(-1.5, 2)]),
        RoutedConnector(
            id: "a→d", from: "a", to: "d", net: 8, column: nil, route: [],
            jump: ConnectorJump(
                tail: JumpEnd(
                    route: [Point(3, 4), Point(5, 4)],
                    lines: [PlacedLine(text: "▸ C1 d", box: Rect(x: 5, y: 3, width: 4, height: 2), baseline: 4.5, size: 2)],
                    style: jumpStyle, field: "A1"),
                head: JumpEnd(
                    route: [Point(60, 4), Point(62, 4)],
                    lines: [PlacedLine(text: "◂ A1 a", box: Rect(x: 56, y: 3, width: 4, height: 2), baseline: 4.5, size: 2)],
                    style: jumpStyle, field: "C1"))),
    ],
    junctions: [Junction(net: 7, point: Point(0.0005, 2))],
    furniture: PlacedFurniture(
        texts: [
            PlacedText(
                role: .title, style: TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 2),
                line: PlacedLine(text: "Tiny", box: Rect(x: 5, y: 5, width: 15, height: 4.5), baseline: 8, size: 4)),
            PlacedText(
                role: .rowHead, owner: "r", ground: .band(row: 0),
                style: TextStyle(FontFace(TypeFamily.sans, weight: 600), size: 1), isVertical: true,
                line: PlacedLine(text: "row", box: Rect(x: 6, y: 20, width: 3, height: 9), baseline: 8.25, size: 3)),
        ],
        columnHeads: [Rect(x: 12, y: 7, width: 76, height: 2)],
        parts: [PlacedPart(.arrow(isAcross: true), Rect(x: 20, y: 42, width: 9.6, height: 0))]),
    omitted: ["c"])

@Suite struct CompositionJSONTests {
    @Test func compositionsAreWrittenInAFixedOrderWithThreeDecimals() {
        #expect(
            composition.json == """
                {
                  "version": 2,
                  "map": "tiny",
                  "edition": "1",
                  "page": {
                    "width": 100.000,
                    "height": 50.000,
                    "em": 3.200,
                    "arrangement": "landscape",
                    "content": {"x": 5.000, "y": 5.000, "width": 90.000, "height": 40.000},
                    "grid": {"x": 10.000, "y": 10.000, "width": 80.000, "height": 30.000}
                  },
                  "columns": [
                    [12.000, 88.000]
                  ],
                  "rows": [
                    [10.000, 40.000]
                  ],
                  "cells": [
                    {"row": 0, "column": 0, "box": {"x": 12.000, "y": 11.000, "width": 76.000, "height": 28.000}}
                  ],
                  "cards": [],
                  "plates": [],
                  "items": [
                    {"id": "a", "role": "label", "field": "A1", "row": 0, "column": 0, "lines": [{"text": \
                "say \\"a\\\\b\\"\\u0009→", "box": {"x": 20.000, "y": 0.000, "width": 0.333, "height": 3.200}, \
                "size": 3.200, "baseline": 2.400}]}
                  ],
                  "captions": [
                    {"module": "m", "row": 0, "column": 0, "lines": [{"text": "what m is", \
                "box": {"x": 15.000, "y": 20.000, "width": 12.000, "height": 3.000}, "size": 3.000, "baseline": 22.250}]}
                  ],
                  "connectors": [
                    {"id": "a→b", "from": "a", "to": "b", "net": 7, "route": [[1.000, 2.000], [-1.500, 2.000]]},
                    {"id": "a→d", "from": "a", "to": "d", "net": 8, "route": [], "jump": {"tail": {"field": "A1", \
                "route": [[3.000, 4.000], [5.000, 4.000]], "lines": [{"text": "▸ C1 d", "box": {"x": 5.000, "y": 3.000, \
                "width": 4.000, "height": 2.000}, "size": 2.000, "baseline": 4.500}]}, "head": {"field": "C1", \
                "route": [[60.000, 4.000], [62.000, 4.000]], "lines": [{"text": "◂ A1 a", "box": {"x": 56.000, "y": 3.000, \
                "width": 4.000, "height": 2.000}, "size": 2.000, "baseline": 4.500}]}}}
                  ],
                  "junctions": [
                    {"net": 7, "at": [0.001, 2.000]}
                  ],
                  "furniture": [
                    {"role": "title", "direction": "right", "text": "Tiny", \
                "box": {"x": 5.000, "y": 5.000, "width": 15.000, "height": 4.500}, "size": 4.000, "baseline": 8.000},
                    {"role": "rowHead", "id": "r", "direction": "up", "text": "row", \
                "box": {"x": 6.000, "y": 20.000, "width": 3.000, "height": 9.000}, "size": 3.000, "baseline": 8.250}
                  ],
                  "furnitureParts": [
                    {"part": "columnHead", "box": {"x": 12.000, "y": 7.000, "width": 76.000, "height": 2.000}},
                    {"part": "arrow", "box": {"x": 20.000, "y": 42.000, "width": 9.600, "height": 0.000}}
                  ],
                  "omitted": [
                    "c"
                  ]
                }

                """)
    }

    @Test func compositionsAreJSONForOtherReaders() throws {
        let read = try JSONSerialization.jsonObject(with: Data(composition.json.utf8)) as? [String: Any]
        let items = try #require(read?["items"] as? [[String: Any]])
        let lines = try #require(items.first?["lines"] as? [[String: Any]])
        #expect(lines.first?["text"] as? String == "say \"a\\b\"\t→")
    }

    @Test func numbersThatAreNoneStayJSON() throws {
        var broken = composition
        broken.page.em = .infinity
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(broken.json.utf8)) }
        #expect(broken.json.contains("\"em\": null"))
    }
}
