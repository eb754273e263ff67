internal import Foundation

/// Work in numbered parts, done by several threads and used in order.
///
/// At most a few parts wait to be used, so memory does not grow with their number.
final class OrderedWork<Part: Sendable>: @unchecked Sendable {
    // Everything mutable is touched only while `condition` is locked.
    private let condition = NSCondition()
    private let count: Int
    private let window: Int
    private var next = 0
    private var used = 0
    private var running = 0
    private var ready: [Int: Result<Part, any Error>] = [:]
    private var isStopped = false

    private init(count: Int, threads: Int) {
        self.count = count
        window = 2 * threads
    }

    /// Makes parts 0 to `count` - 1 on `threads` threads, and uses them in order on this one.
    ///
    /// - Parameters:
    ///   - worker: called once on each thread; what it returns makes that thread's parts.
    ///   - use: called on the calling thread.
    /// - Throws: the first error, in order, of any of them; all threads have ended then.
    static func run(
        count: Int, threads: Int, worker: @escaping @Sendable () throws -> (Int) throws -> Part,
        use: (Part) throws -> Void
    ) throws {
        let work = OrderedWork(count: count, threads: threads)
        for _ in 0..<threads {
            work.running += 1
            let thread = Thread { work.makeParts(worker) }
            thread.stackSize = 8 << 20
            thread.start()
        }
        defer { work.stop() }
        for index in 0..<count {
            try use(try work.take(index))
        }
    }

    private func makeParts(_ worker: () throws -> (Int) throws -> Part) {
        let made = Result { try worker() }
        while let index = claim() {
            let part = Result { try made.get()(index) }
            condition.withLock {
                ready[index] = part
                condition.broadcast()
            }
        }
        condition.withLock {
            running -= 1
            condition.broadcast()
        }
    }

    /// The number of the next part to make; nil when there is none. Waits while too many wait to be used.
    private func claim() -> Int? {
        condition.withLock {
            while !isStopped && next < count && next >= used + window { condition.wait() }
            guard !isStopped && next < count else { return nil }
            next += 1
            return next - 1
        }
    }

    private func take(_ index: Int) throws -> Part {
        let result = condition.withLock {
            while true {
                if let result = ready.removeValue(forKey: index) {
                    used = index + 1
                    condition.broadcast()
                    return result
                }
                condition.wait()
            }
        }
        return try result.get()
    }

    private func stop() {
        condition.withLock {
            isStopped = true
            condition.broadcast()
            while running > 0 { condition.wait() }
        }
    }
}
