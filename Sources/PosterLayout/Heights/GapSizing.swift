/// What a gap between two lines needs for its tracks and arrows, and where those stand in it.
struct GapSizing: Sendable {
    var spacing: Spacing

    /// What is kept clear above the first track, and below the last.
    private func clearances(_ channel: Channel, _ plan: GapPlan) -> (above: Em, below: Em) {
        let heading = spacing.laneHeading
        let isBelowHeading = plan.place == .belowHeading
        let isAboveHeading = plan.place == .rows || plan.place == .sections || plan.place == .top
        let above = channel.hasArrowAbove ? spacing.trackArrow : isBelowHeading ? heading : spacing.trackLabel
        let below = channel.hasArrowBelow ? spacing.trackArrow : isAboveHeading ? heading : spacing.trackLabel
        return (above, below)
    }

    /// The least height of a gap.
    ///
    /// - Postcondition: more tracks or arrows never need less.
    func need(_ channel: Channel, _ plan: GapPlan) -> Em {
        let arrow = channel.hasArrowAbove || channel.hasArrowBelow
        let least =
            (arrow ? spacing.straightArrow : spacing.lineLine) + (plan.place == .belowHeading ? spacing.headingLine : 0)
        if channel.trackCount == 0 { return least }
        let (above, below) = clearances(channel, plan)
        return max(above + (channel.trackCount - 1) * spacing.trackTrack + below, least)
    }

    /// From the last track of a gap that keeps to the section above to that section's lower edge.
    private func trackEdge(_ plan: GapPlan) -> Em {
        if plan.isCardAbove { return (plan.mayEndRow ? spacing.cardCell : spacing.cardSection) + spacing.trackCard }
        return plan.place == .rows ? spacing.trackLabel : max(0, spacing.trackCard - spacing.sectionSection)
    }

    /// What tracks that keep to the section above need there, so that strips and cards' outlines stay free.
    func sectionNeed(_ channel: Channel, _ plan: GapPlan) -> Em {
        if channel.trackCount == 0 { return 0 }
        return clearances(channel, plan).above + (channel.trackCount - 1) * spacing.trackTrack + trackEdge(plan)
    }

    /// y of a track of a gap, once the gap stands.
    ///
    /// - Precondition: the gap is as high as its tracks need, `sectionNeed` where they keep to the section.
    /// - Postcondition: tracks keep at least `Spacing.trackTrack` from each other, and what is kept clear above and below them.
    func trackY(_ channel: Channel, _ plan: GapPlan, _ extent: VerticalPlan.Extent, track: Int) -> Em {
        let (above, clearBelow) = clearances(channel, plan)
        let below = plan.keepsToSection ? trackEdge(plan) : clearBelow
        let spans = channel.trackCount - 1
        let spare = max(0, extent.bottom - extent.top - above - below - spans * spacing.trackTrack)
        let more = spans > 0 ? min(spare * 2 / 5 / spans, spacing.trackTrack / 2) : 0
        let start = extent.top + above + (spare - more * spans) * 2 / 5
        return start + track * (spacing.trackTrack + more)
    }
}
