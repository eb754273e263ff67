/// The grid laid out in em, as one round of the passes has it: what is left to do is to scale it to the sheet.
struct GridLayout: Sendable {
    var columns: [PlacedColumn]
    var plans: [[GapPlan]]
    var routes: [InterColumnRoute]
    var gaps: [[Channel]]
    var strips: [Channel]
    /// Number of tracks of each gutter.
    var gutterTracks: [Int]
    var needs: VerticalSizing.Needs
    /// Points per `Em`.
    var scale: Double
    var metrics: ConnectorMetrics

    /// In crossings; the lower, the better.
    ///
    /// - Parameter typeWeight: what all of the type size weighs.
    func objective(reference: Double, typeWeight: Int = Weights.Drawing.type) -> Double {
        // ln(reference / scale), to the third order.
        let u = reference / scale - 1
        return Weights.inCrossings(typeWeight) * (u - u * u / 2 + u * u * u / 3) + Double(metrics.crossings)
            + Weights.inCrossings(Weights.Drawing.bend) * Double(metrics.bends)
            + Weights.inCrossings(Weights.Drawing.bendBeyondMost) * Double(max(0, metrics.mostBends - Weights.mostBends))
    }
}
