import PosterTestSupport
import Testing

@testable import PosterLayout

/// Free labels as lines of text.
@Suite struct HorizontalSpreadTests {
    private let spacing = Spacing()
    private let width = Em.em(30)

    /// A column with one line for each list: labels of these widths, and a lane where one is nil, at `lane`.
    private func spread(_ lines: [[Double?]], lane: Double) throws -> ColumnStack {
        var stack = ColumnStack(column: 0, width: width, lines: [], vertices: [], links: [], nets: [])
        for widths in lines {
            let first = stack.vertices.count
            for width in widths {
                let own = Em.em(width ?? 0)
                stack.vertices.append(
                    .init(
                        kind: width == nil ? .lane : .label, node: -1, net: -1, line: stack.lines.count, width: own,
                        topWidth: own, bottomWidth: own, block: stack.vertices.count, side: 0, x: .em(lane)))
            }
            stack.lines.append(.init(section: 0, isHeading: false, setting: 0, vertices: Array(first..<stack.vertices.count)))
        }
        stack.below = Grouping([], count: stack.vertices.count)
        stack.above = Grouping([], count: stack.vertices.count)
        let placed = PlacedColumn(stack: stack, top: [], bottom: [], sideEntry: [], bends: 0)
        let measured = try LabelMeasuring(scale: TypeScale()).measure(MapBuilder(rows: 1, columns: 1).map, with: FixedMeasurer())
        return HorizontalSpread(spacing: spacing).spread(placed, measured, []).stack
    }

    private func middle(_ line: Int, _ stack: ColumnStack) -> Em {
        let labels = stack.lines[line].vertices.map { stack.vertices[$0] }.filter { $0.kind == .label }
        return (labels.first!.x - labels.first!.width / 2 + labels.last!.x + labels.last!.width / 2) / 2
    }

    @Test func namesStandInTheMiddleWhereNothingIsInTheWay() throws {
        let stack = try spread([[4, 6], [10], [3, 3, 3]], lane: 0)
        for line in stack.lines.indices { #expect(abs(middle(line, stack) - width / 2) <= 1) }
    }

    @Test func namesKeepTheirDistanceFromALaneWhereThereIsRoom() throws {
        let stack = try spread([[8, nil], [nil, 9]], lane: 15)
        let left = stack.vertices[0]
        let right = stack.vertices[3]
        #expect(.em(15) - (left.x + left.width / 2) >= spacing.laneLabel + spacing.textAir)
        #expect(right.x - right.width / 2 - .em(15) >= spacing.laneLabel + spacing.textAir)
    }

    @Test func namesStandHalfwayWhereRoomIsScarce() throws {
        let stack = try spread([[13.5, nil]], lane: 15)
        let label = stack.vertices[0]
        let (before, after) = (
            label.x - label.width / 2 - spacing.labelCell, .em(15) - label.x - label.width / 2 - spacing.laneLabel
        )
        #expect(before >= 0)
        #expect(abs(before - after) <= 4)
    }

    /// Set flush with the lane, as near to the middle as each can be, they would be ragged at the other end.
    @Test func linesShareAnAxisBesideALane() throws {
        let stack = try spread([[6, nil], [11, nil], [4, nil], [8, nil]], lane: 18)
        for line in stack.lines.indices { #expect(abs(middle(line, stack) - middle(1, stack)) <= 1) }
    }

    @Test func linesShareNoAxisAcrossOthers() throws {
        let together = try spread([[6], [9, nil]], lane: 18)
        #expect(abs(middle(0, together) - middle(1, together)) <= 1)
        let apart = try spread([[6], [nil], [9, nil]], lane: 18)
        #expect(abs(middle(0, apart) - width / 2) <= 1)
        #expect(middle(2, apart) == middle(1, together))
    }

    @Test func oneLineThatCannotBeThereTakesNoLongTextOffTheMiddle() throws {
        let free: [[Double?]] = Array(repeating: [5, 4], count: 5)
        let stack = try spread(free + [[9, nil]], lane: 15)
        for line in free.indices { #expect(abs(middle(line, stack) - width / 2) <= 1) }
        #expect(middle(5, stack) < width / 2 - .em(4))
    }
}
