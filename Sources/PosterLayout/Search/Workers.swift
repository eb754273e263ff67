/// Runs independent pieces of work, one after the other or side by side.
///
/// Layout knows no threads: who calls it hands in what the platform has, such as Dispatch's `concurrentPerform`.
/// Results do not depend on it, since every piece writes only its own.
package struct Workers: Sendable {
    /// Calls the body once for every number from 0 to the count, in any order, and returns when all are done.
    var perform: @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    package init(perform: @escaping @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void) {
        self.perform = perform
    }

    /// One after the other.
    static let serial = Workers { count, body in for index in 0..<count { body(index) } }

    /// Results by number.
    func map<Result: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
        let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
        results.initialize(repeating: nil)
        defer {
            results.deinitialize()
            results.deallocate()
        }
        // Each piece writes its own slot, and nobody reads before all are done.
        nonisolated(unsafe) let slots = results
        perform(count) { slots[$0] = make($0) }
        return results.map { $0! }
    }
}
