import Dispatch
internal import PosterLayout

extension Workers {
    /// Side by side, on as many threads as the machine has processors.
    static let sideBySide = Workers { count, body in
        DispatchQueue.concurrentPerform(iterations: count) { body($0) }
    }
}
