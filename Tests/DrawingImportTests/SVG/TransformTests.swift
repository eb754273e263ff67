import Drawing
import Testing

@testable import DrawingImport

@Suite struct TransformTests {
    @Test(arguments: [
        ("translate(10)", Point(11, 2)), ("translate(10,20)", Point(11, 22)), ("scale(2)", Point(2, 4)),
        ("scale(2 3)", Point(2, 6)),
        ("rotate(90)", Point(-2, 1)), ("rotate(180, 1, 1)", Point(1, 0)), ("matrix(0,1,-1,0,5,6)", Point(3, 7)),
        ("skewX(45)", Point(3, 2)), ("skewY(45)", Point(1, 3)), ("translate(1,1) scale(10)", Point(11, 21)),
        ("scale(10),translate(1 1)", Point(20, 30)), ("wobble(3)", Point(1, 2)), ("scale(1e999)", Point(1, 2)),
    ])
    func functionsAreComposed(text: String, place: Point) {
        let point = Transform(reading: text)(Point(1, 2))
        #expect(abs(point.x - place.x) < 1e-9 && abs(point.y - place.y) < 1e-9, "\(point)")
    }

    @Test func typeIsAsLargeAsTheAreaItTakes() {
        #expect(abs(Transform(reading: "rotate(30) scale(2, 8)").scale - 4) < 1e-9)
    }
}
