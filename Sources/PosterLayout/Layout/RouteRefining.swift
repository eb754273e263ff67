/// Rips up connectors between columns one by one and draws them another way, if that makes the whole drawing better:
/// what routing estimates is measured here.
struct RouteRefining {
    var search: LayoutSearch
    /// Drawings tried.
    var trials: Int
    var reference: Double

    func refine(_ start: LayoutDraft, _ routing: CrossRouting) -> LayoutDraft {
        var routing = routing
        var best = start
        var left = trials
        var changed = true
        while changed && left > 0 {
            changed = false
            let worth = best.routes.indices.sorted {
                (-best.metrics.crossingsOf(best.routes[$0].connector), $0)
                    < (-best.metrics.crossingsOf(best.routes[$1].connector), $1)
            }
            for index in worth {
                if best.metrics.crossingsOf(best.routes[index].connector) == 0 { break }
                for candidate in routing.alternatives(to: best.routes[index]) where left > 0 {
                    left -= 1
                    var routes = best.routes
                    routes[index] = candidate
                    let draft = search.assemble(best.columns, best.plans, routes)
                    if draft.objective(reference: reference) < best.objective(reference: reference) - 1e-9 {
                        routing.replace(best.routes[index], by: candidate)
                        best = draft
                        changed = true
                    }
                }
            }
        }
        return best
    }
}
