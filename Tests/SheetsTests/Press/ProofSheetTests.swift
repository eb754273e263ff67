import PosterTestSupport
import Testing

@testable import Drawing
@testable import Sheets

@Suite struct ProofSheetTests {
    /// However much there is to say of the job, and however long its title is.
    @Test(arguments: ["Linux kernel map 7.0", String(repeating: "A very long title ", count: 20)])
    func allTextIsOnThePage(title: String) throws {
        let a4 = try PaperSize.parse("A4").size
        let poster = try PaperSize.parse("A0").size
        let request = try TapestryRequest(
            paper: a4, orientation: .auto, overlap: 10 * Length.millimetre, margin: 5 * Length.millimetre)
        let plan = try #require(try request.plans(for: poster, texts: []).first)
        let proof = try ProofSheet(
            page: a4, poster: poster, margin: 30, press: nil, plan: plan, title: title, measuring: FixedMeasurer())
        var lines = 0
        var lowest = 0.0
        for item in proof.items {
            guard case .text(let run) = item.shape else { continue }
            lines += 1
            #expect(run.origin.x > 0 && run.origin.x + run.advance < a4.width, "\(run.text)")
            lowest = max(lowest, run.origin.y)
        }
        #expect(lines >= 4)
        #expect(lowest < a4.height)
        #expect(proof.origin.y + poster.height * proof.scale < a4.height - 12 * Double(lines))
    }
}
