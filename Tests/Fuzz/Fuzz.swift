internal import Dispatch
internal import Foundation
internal import PosterLayout
internal import PosterTestSupport
internal import Synchronization

/// Lays out random maps on random sheets, and says of which no poster comes out: each in a process of its own family, so that
/// one that hangs or crashes is known by its seed.
///
/// usage: fuzz [COUNT [SEED]]   (20000 0)
///        fuzz --shrink SEED…   what is left of a refused map when all is taken away that the fault does not need
@main
struct Fuzz {
    /// Seeds that one process is given.
    private static let chunk: UInt64 = 50
    /// Connectors may be missing on so many of a thousand posters.
    private static let omittedPerThousand = 1

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == FuzzChild.flag {
            let numbers = arguments.dropFirst().compactMap(UInt64.init)
            return FuzzChild.run(numbers[0]..<numbers[1])
        }
        if arguments.first == "--shrink" { return try shrink(arguments.dropFirst().compactMap(UInt64.init)) }
        let count = arguments.first.flatMap(UInt64.init) ?? 20_000
        let first = arguments.dropFirst().first.flatMap(UInt64.init) ?? 0
        let verdicts = try verdicts(of: first..<first + count)
        let report = FuzzReport(verdicts)
        print(report.text)
        exit(report.refused + report.hanging + report.crashing + report.broken > 0 || tooManyOmitted(report) ? 1 : 0)
    }

    private static func shrink(_ seeds: [UInt64]) throws {
        for seed in seeds {
            guard let shrinking = try FuzzShrinking(seed: seed) else {
                print("\(seed): no rule is broken")
                continue
            }
            let poster = shrinking.poster
            print("\(seed): \(shrinking.rule.rawValue) on \(poster.size), \(poster.engine.effort)")
            let map = shrinking.smallest()
            print(map.outline)
            for violation in FuzzShrinking.violations(of: poster, map) { print("! \(violation)") }
        }
    }

    private static func tooManyOmitted(_ report: FuzzReport) -> Bool {
        report.omitting * 1000 > max(1000, report.count) * omittedPerThousand
    }

    /// In the order of the seeds; all cores are busy.
    private static func verdicts(of seeds: Range<UInt64>) throws -> [FuzzVerdict] {
        let starts = Array(stride(from: seeds.lowerBound, to: seeds.upperBound, by: Int(chunk)))
        let found = Mutex<[[FuzzVerdict]]>(starts.map { _ in [] })
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: starts.count) { index in
            do {
                let verdicts = try FuzzChild.watch(starts[index]..<min(starts[index] + chunk, seeds.upperBound))
                found.withLock { $0[index] = verdicts }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return found.withLock { $0.flatMap(\.self) }
    }
}
