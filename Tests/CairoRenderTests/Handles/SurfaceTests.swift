import Testing

@testable import CairoRender
@testable import Drawing

@Suite struct SurfaceTests {
    private struct Given: Error {}

    /// What Cairo writes to when a surface goes is still there, whoever else has let go of it.
    @Test func surfaceOwnsItsSink() throws {
        weak var sink: ByteSink?
        do {
            let surface = try made { sink = $0 }
            let context = try Context(surface)
            context.showPage()
            #expect(sink != nil)
            try surface.finish()
            // The context refers to the surface still.
            #expect(sink?.bytes.starts(with: "%PDF-".utf8) == true)
            context.showPage()
        }
        #expect(sink == nil)
    }

    @Test func sinkOutlivesDrawingThatThrew() {
        weak var sink: ByteSink?
        #expect(throws: Given.self) {
            let surface = try made { sink = $0 }
            let context = try Context(surface)
            try context.saved {
                #expect(sink != nil)
                throw Given()
            }
        }
        #expect(sink == nil)
    }

    private func made(_ see: (ByteSink) -> Void) throws -> Surface {
        let sink = ByteSink()
        see(sink)
        return try Surface.pdf(into: sink, size: Size(100, 100))
    }
}
