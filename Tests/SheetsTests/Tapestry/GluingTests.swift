import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

private let mm = Length.millimetre

/// What somebody gets who knows the marks on the sheets, and nothing of the plan.
@Suite struct GluingTests {
    /// Posters and papers: without any slack, with slack, and with rows in which paper turns.
    static let jobs: [(poster: Size, paper: Size)] = [
        (Size(1189 * mm, 841 * mm), Size(210 * mm, 297 * mm)), (Size(1000, 900), Size(460, 420)),
        (Size(1600, 1195), Size(520, 735)), (Size(1195, 1600), Size(520, 735)), (Size(1728, 2592), Size(612, 792)),
    ]

    private struct Sheet {
        /// Tips of marks by name, on the sheet.
        var marks: [(name: String, tip: Point)]
        /// The lines at the poster's edge, on the sheet.
        var trim: [Rect]
    }

    private func sheets(_ index: Int) throws -> [Sheet] {
        let (poster, paper) = Self.jobs[index]
        let overlap = index == 2 || index == 3 ? 22.0 : 10 * mm
        var request = try TapestryRequest(paper: paper, overlap: overlap, margin: 5 * mm)
        request.takesFewest = true
        let plan = try #require(try request.plans(for: poster, texts: []).first)
        return try plan.sheets.map { sheet in
            let items = try SheetOverlay(of: sheet, in: plan, title: "Title", measuring: FixedMeasurer()).items
            let marks = items.filter { $0.role == .matchMark }
            return Sheet(
                marks: zip(marks, marks.dropFirst()).compactMap { triangle, name in
                    guard case .fill(let path, _) = triangle.shape, case .text(let run) = name.shape,
                        case .move(let tip) = path.elements.first
                    else { return nil }
                    return (run.text, tip)
                },
                trim: items.filter { $0.role == .trimLine }.compactMap { item in
                    guard case .fill(let path, _) = item.shape else { return nil }
                    return box(of: path)
                })
        }
    }

    private func box(of path: Path) -> Rect {
        let points = path.elements.compactMap { element in
            switch element {
            case .move(let point), .line(let point): point
            case .curve, .close: Point?.none
            }
        }
        return Rect(
            left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0, right: points.map(\.x).max() ?? 0,
            bottom: points.map(\.y).max() ?? 0)
    }

    /// Where each sheet lies when marks of the same name meet, the first at the origin; nil where one finds no place.
    private func glued(_ sheets: [Sheet]) -> [Point]? {
        var places = [Point?](repeating: nil, count: sheets.count)
        places[0] = Point(0, 0)
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (index, sheet) in sheets.enumerated() where places[index] == nil {
                for (other, place) in zip(sheets, places) {
                    guard let place else { continue }
                    let meeting = sheet.marks.lazy.compactMap { mark in
                        other.marks.first { $0.name == mark.name }.map { (mark.tip, $0.tip) }
                    }.first
                    guard let (mine, theirs) = meeting else { continue }
                    places[index] = Point(place.x + theirs.x - mine.x, place.y + theirs.y - mine.y)
                    isGrowing = true
                    break
                }
            }
        }
        return places.contains { $0 == nil } ? nil : places.compactMap(\.self)
    }

    /// Every side of the poster has its line from corner to corner, so that it is cut to its size, to a tenth of a millimetre.
    @Test(arguments: jobs.indices)
    func sheetsGluedByTheirMarksAndCutAlongTheirEdgesAreThePostersSize(index: Int) throws {
        let poster = Self.jobs[index].poster
        let sheets = try sheets(index)
        let places = try #require(glued(sheets))
        let lines = zip(sheets, places).flatMap { sheet, place in
            sheet.trim.map { Rect(x: $0.x + place.x, y: $0.y + place.y, width: $0.width, height: $0.height) }
        }
        let whole = lines.dropFirst().reduce(try #require(lines.first)) { $0.union($1) }
        #expect(abs(whole.width - poster.width) < 0.25 * mm && abs(whole.height - poster.height) < 0.25 * mm, "\(whole)")
        for side in [whole.left, whole.right] {
            let spans = lines.filter { $0.width < 1 && abs($0.midX - side) < 0.25 * mm }.map { Interval($0.top, $0.bottom) }
            #expect(covered(spans) > poster.height - 0.25 * mm)
        }
        for side in [whole.top, whole.bottom] {
            let spans = lines.filter { $0.height < 1 && abs($0.midY - side) < 0.25 * mm }.map { Interval($0.left, $0.right) }
            #expect(covered(spans) > poster.width - 0.25 * mm)
        }
        #expect(lines.allSatisfy { min($0.width, $0.height) < 0.31 })
    }

    /// How much spans cover together.
    private func covered(_ spans: [Interval]) -> Double {
        var (sum, end) = (0.0, -Double.infinity)
        for span in spans.sorted(by: { $0.start < $1.start }) where span.end > end {
            sum += span.end - max(end, span.start)
            end = span.end
        }
        return sum
    }
}
