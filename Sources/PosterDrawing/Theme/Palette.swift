internal import Drawing
internal import MapModel

/// A theme's colours for the rows and columns of one map.
///
/// Rows take a ramp's steps from the top; more rows than steps are interpolated over the whole ramp. Columns take
/// the hues in turn, so that neighbours always differ. Floor rows take no part in the ramp.
struct Palette: Hashable, Sendable {
    let theme: Theme
    /// Per row, whether it is the floor.
    private let floors: [Bool]
    /// Per row, its place on the ramp: 0 is the first step.
    private let steps: [Double]

    init(_ theme: Theme, layers: [Layer]) {
        self.theme = theme
        floors = layers.map(\.isFloor)
        let count = floors.count { !$0 }
        let last = Double((theme.columns.first?.cells.count ?? 1) - 1)
        let stride = Double(count - 1) <= last ? 1 : last / Double(count - 1)
        var rank = 0
        var steps: [Double] = []
        for isFloor in floors {
            steps.append(Double(rank) * stride)
            if !isFloor { rank += 1 }
        }
        self.steps = steps
    }

    func isFloor(_ row: Int) -> Bool { floors[row] }

    func column(_ column: Int) -> Theme.ColumnColors { theme.columns[column % theme.columns.count] }

    func band(_ row: Int) -> Color {
        floors[row] ? theme.floor.band : pick(theme.bands, row)
    }

    func cell(_ row: Int, _ column: Int) -> Color {
        floors[row] ? theme.floor.cell : pick(self.column(column).cells, row)
    }

    func card(_ row: Int, _ column: Int) -> Color {
        floors[row] ? theme.floor.card : pick(self.column(column).cards, row)
    }

    /// The ground of a group with a heading, mixed from what lies under it.
    func groupPlate(_ row: Int, _ column: Int, isOnCard: Bool) -> Color {
        let under = isOnCard ? card(row, column) : cell(row, column)
        return under.mixed(with: floors[row] ? theme.floor.line : theme.paper, share: floors[row] ? 0.12 : 0.45)
    }

    /// The outline of a card: its column's ink, paler than connectors, which it would be taken for; as pale as the 3:1
    /// allow that WCAG 2.1 (1.4.11) asks of graphics.
    func outline(_ row: Int, _ column: Int) -> Color {
        let ink = floors[row] ? theme.floor.line : self.column(column).ink
        let grounds = [card(row, column), cell(row, column), band(row)]
        let paler = stride(from: 0.5, to: 0, by: -0.05).map { ink.mixed(with: grounds[0], share: $0) }
        return paler.first { outline in grounds.allSatisfy { outline.contrast(with: $0) >= 3 } } ?? ink
    }

    func text(_ row: Int) -> Color {
        floors[row] ? theme.floor.text : theme.text
    }

    func secondaryText(_ row: Int) -> Color {
        floors[row] ? theme.floor.text : theme.secondaryText
    }

    /// The colour of a name in its column's own ink on `background`: text black where that would be below 7:1.
    func deep(_ row: Int, _ column: Int, on background: Color) -> Color {
        let deep = self.column(column).deep
        return floors[row] || deep.contrast(with: background) < 7 ? text(row) : deep
    }

    /// The colour of a name on a plate of its own, whatever its field looks like.
    func onPlate(_ change: EditionComparison.Change, isDeepInk: Bool, column: Int) -> Color {
        switch change {
        case .gone: theme.changes.gone
        case .same, .added, .changed: isDeepInk ? self.column(column).deep : theme.text
        }
    }

    /// The colour of a connector; nil is one between columns.
    func connector(_ column: Int?) -> Color {
        column.map { self.column($0).ink } ?? theme.acrossColumns
    }

    private func pick(_ ramp: [Color], _ row: Int) -> Color {
        let place = min(steps[row], Double(ramp.count - 1))
        let step = Int(place)
        let next = min(step + 1, ramp.count - 1)
        return ramp[step].mixed(with: ramp[next], share: place - Double(step))
    }
}
