internal import Foundation
internal import PosterLayout
internal import PosterTestSupport

/// A process that lays out some maps one after the other, and the one that watches it.
enum FuzzChild {
    static let flag = "--chunk"
    /// Seconds of its own that a layout has.
    private static let patience = 10

    /// Lays out these seeds' maps, and says on standard output what became of each. A timer ends the process where one hangs.
    static func run(_ seeds: Range<UInt64>) {
        for seed in seeds {
            var timer = itimerval()
            timer.it_value.tv_sec = patience
            // Of the process's own time, so that a busy machine makes nothing hang.
            setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &timer, nil)
            // At once, and not when a buffer is full: what follows may end the process.
            FileHandle.standardOutput.write(Data((verdict(of: seed).line + "\n").utf8))
        }
    }

    private static func verdict(of seed: UInt64) -> FuzzVerdict {
        do {
            let poster = try AnyPoster(seed: seed)
            let composition = try poster.compose()
            let omitted = composition.omittedConnectors
            if !omitted.isEmpty { return FuzzVerdict(seed: seed, outcome: .omitting, details: ["left out", "\(omitted)"]) }
            let broken = brokenPromises(of: composition, for: poster.map)
            return FuzzVerdict(seed: seed, outcome: broken.isEmpty ? .made : .broken, details: broken)
        } catch LayoutError.violations(let violations) {
            return FuzzVerdict(seed: seed, outcome: .refused, details: violations.map(\.description))
        } catch {
            return FuzzVerdict(seed: seed, outcome: .refused, details: ["\(error)"])
        }
    }

    /// Has processes lay out these seeds' maps; after one that ended before its time the next begins with the seed behind.
    static func watch(_ seeds: Range<UInt64>) throws -> [FuzzVerdict] {
        var verdicts: [FuzzVerdict] = []
        var next = seeds.lowerBound
        while next < seeds.upperBound {
            let child = Process()
            let pipe = Pipe()
            child.executableURL = URL(filePath: CommandLine.arguments[0])
            child.arguments = [flag, String(next), String(seeds.upperBound)]
            child.standardOutput = pipe
            // Where Swift says what trapped, which the seed tells too.
            child.standardError = FileHandle.nullDevice
            try child.run()
            let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
            child.waitUntilExit()
            for line in String(decoding: said, as: UTF8.self).split(separator: "\n") {
                guard let verdict = FuzzVerdict(line: line) else { continue }
                verdicts.append(verdict)
                next = verdict.seed + 1
            }
            if next < seeds.upperBound {
                let status = child.terminationStatus
                let isTimer = child.terminationReason == .uncaughtSignal && status == SIGVTALRM
                verdicts.append(
                    FuzzVerdict(seed: next, outcome: isTimer ? .hanging : .crashing, details: isTimer ? [] : ["signal \(status)"])
                )
                next += 1
            }
        }
        return verdicts
    }
}
