import PosterTestSupport
import Testing

@testable import PosterLayout
@testable import TextFormats

@Suite struct GapSizingTests {
    private let spacing = Spacing()
    private var sizing: GapSizing { GapSizing(spacing: spacing) }

    private static let places: [GapPlan.Place] = [.top, .rows, .sections, .belowHeading, .lines, .bottom]

    /// Every kind of gap.
    private static let plans = places.flatMap { place in
        [(false, false), (true, false), (false, true), (true, true)].flatMap { above, below in
            [false, true].map { GapPlan(place: place, row: 0, isCardAbove: above, isCardBelow: below, mayEndRow: $0) }
        }
    }

    private func channel(tracks: Int, above: Bool = false, below: Bool = false) -> Channel {
        Channel(segments: [], places: [], trackCount: tracks, hasArrowAbove: above, hasArrowBelow: below)
    }

    @Test func withoutTracksAGapIsAsHighAsALineOrAnArrowNeeds() {
        let plan = GapPlan(place: .lines, row: 0)
        #expect(sizing.need(channel(tracks: 0), plan) == .em(0.16))
        #expect(sizing.need(channel(tracks: 0, above: true), plan) == .em(1.15))
        #expect(sizing.need(channel(tracks: 0, below: true), plan) == .em(1.15))
        #expect(sizing.need(channel(tracks: 0), GapPlan(place: .belowHeading, row: 0)) == .em(0.16) + .em(0.22))
    }

    /// Room above the first track, the tracks, room below the last.
    @Test func tracksNeedRoomBetweenAndAround() {
        let lines = GapPlan(place: .lines, row: 0)
        #expect(sizing.need(channel(tracks: 1), lines) == .em(0.27) + .em(0.27))
        #expect(sizing.need(channel(tracks: 3), lines) == .em(0.27) + 2 * .em(0.44) + .em(0.27))
        #expect(sizing.need(channel(tracks: 3, below: true), lines) == .em(0.27) + 2 * .em(0.44) + .em(1.03))
        #expect(sizing.need(channel(tracks: 1, above: true, below: true), lines) == 2 * .em(1.03))
        #expect(sizing.need(channel(tracks: 1), GapPlan(place: .belowHeading, row: 0)) == .em(0.55) + .em(0.27))
        #expect(sizing.need(channel(tracks: 1), GapPlan(place: .sections, row: 0)) == .em(0.27) + .em(0.55))
    }

    /// A gap with more tracks, or with an arrow more, needs no less.
    @Test func needsGrow() {
        for plan in Self.plans {
            for tracks in 0..<6 {
                for (above, below) in [(false, false), (true, false), (false, true), (true, true)] {
                    let need = sizing.need(channel(tracks: tracks, above: above, below: below), plan)
                    #expect(need >= spacing.lineLine)
                    #expect(sizing.need(channel(tracks: tracks + 1, above: above, below: below), plan) >= need)
                    #expect(sizing.need(channel(tracks: tracks, above: true, below: below), plan) >= need)
                    #expect(sizing.need(channel(tracks: tracks, above: above, below: true), plan) >= need)
                    let section = sizing.sectionNeed(channel(tracks: tracks, above: above, below: below), plan)
                    #expect(section >= 0)
                    #expect(sizing.sectionNeed(channel(tracks: tracks + 1, above: above, below: below), plan) >= section)
                }
            }
        }
    }

    /// From the last track to a card's outline, and what the card keeps from the edge of its section or row.
    @Test func tracksAboveACardsEdgeKeepOffIt() {
        let channel = channel(tracks: 2)
        let within = GapPlan(place: .sections, row: 0, isCardAbove: true)
        #expect(sizing.sectionNeed(channel, within) == .em(0.27) + .em(0.44) + spacing.cardSection + .em(0.36))
        var last = within
        last.mayEndRow = true
        #expect(sizing.sectionNeed(channel, last) == .em(0.27) + .em(0.44) + .em(0.15) + .em(0.36))
        #expect(sizing.sectionNeed(channel, GapPlan(place: .rows, row: 0)) == .em(0.27) + .em(0.44) + .em(0.27))
        #expect(sizing.sectionNeed(self.channel(tracks: 0), within) == 0)
    }

    /// In a gap of just its height the first track has its room above and the last its room below.
    @Test func tracksFillTheGapThatTheyNeed() {
        let (channel, plan) = (channel(tracks: 3, below: true), GapPlan(place: .lines, row: 0))
        let extent = VerticalPlan.Extent(top: 5000, bottom: 5000 + sizing.need(channel, plan))
        let tracks = (0..<3).map { sizing.trackY(channel, plan, extent, track: $0) }
        #expect(tracks == [0, 1, 2].map { 5000 + .em(0.27) + $0 * .em(0.44) })
        #expect(extent.bottom - tracks[2] == .em(1.03))
    }

    /// Of what is over, two fifths move the tracks apart, as far as half as much again; of the rest two fifths lie above them.
    @Test func tracksSpreadInAHigherGap() {
        let (channel, plan) = (channel(tracks: 3), GapPlan(place: .lines, row: 0))
        let extent = VerticalPlan.Extent(top: 0, bottom: sizing.need(channel, plan) + 500)
        // 200 for two spaces of 451, 300 over; the room above is 276.
        #expect((0..<3).map { sizing.trackY(channel, plan, extent, track: $0) } == [396, 396 + 551, 396 + 2 * 551])
        let large = VerticalPlan.Extent(top: 0, bottom: sizing.need(channel, plan) + 5000)
        // 225 each is half of the 451 they have.
        #expect(sizing.trackY(channel, plan, large, track: 0) == 276 + (5000 - 450) * 2 / 5)
        #expect(sizing.trackY(channel, plan, large, track: 1) - sizing.trackY(channel, plan, large, track: 0) == 451 + 225)
    }

    /// Wherever a gap gets what it needs, its tracks keep their distances from each other and from what is above and below.
    @Test(arguments: 1...200)
    func tracksKeepTheirDistances(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for plan in Self.plans {
            let count = random.number(in: 1...6)
            let channel = channel(tracks: count, above: random.chance(0.5), below: random.chance(0.5))
            let need = plan.keepsToSection ? sizing.sectionNeed(channel, plan) : sizing.need(channel, plan)
            let top = random.number(in: 0...9000)
            let extent = VerticalPlan.Extent(top: top, bottom: top + need + random.number(in: 0...4000))
            let tracks = (0..<count).map { sizing.trackY(channel, plan, extent, track: $0) }
            #expect(tracks[0] - extent.top >= (channel.hasArrowAbove ? spacing.trackArrow : spacing.trackLabel))
            for (a, b) in zip(tracks, tracks.dropFirst()) { #expect(b - a >= spacing.trackTrack) }
            if plan.isCardAbove && plan.keepsToSection {
                #expect(extent.bottom - tracks[count - 1] >= spacing.cardSection + spacing.trackCard)
            } else if !plan.keepsToSection {
                #expect(extent.bottom - tracks[count - 1] >= (channel.hasArrowBelow ? spacing.trackArrow : spacing.trackLabel))
            } else {
                #expect(tracks[count - 1] <= extent.bottom)
            }
        }
    }
}
