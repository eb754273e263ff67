internal import Foundation
internal import OutputFiles
internal import SystemPackage
internal import TextFormats

/// Tells standard error how far a picture is: megapixels, rate, time left.
struct ProgressReport {
    private enum Style {
        case bar, json, none
    }

    private let style: Style
    private let total: Int
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    /// Pixels that were there before, and say nothing of the rate.
    private let kept: Int

    /// - Parameters:
    ///   - total: pixels in all.
    ///   - kept: how many of them are there already.
    init(_ progress: ProgressStyle, isQuiet: Bool, total: Int, kept: Int = 0) {
        style = isQuiet ? .none : progress == .json ? .json : FileDescriptor.standardError.isTerminal ? .bar : .none
        self.total = total
        self.kept = kept
        start = clock.now
        last = start
    }

    /// - Parameter done: pixels that are done, those that were there before included.
    mutating func report(_ done: Int) {
        let now = clock.now
        guard now - last >= .milliseconds(style == .bar ? 100 : 500) || done == total else { return }
        last = now
        let seconds = Self.seconds(now - start)
        let rate = seconds > 0 ? Double(done - kept) / seconds : 0
        let left = rate > 0 ? Double(total - done) / rate : 0
        switch style {
        case .bar: write(bar(done, rate: rate, left: left))
        case .json:
            let members = [
                "\"event\": \"progress\"", "\"pixels\": \(done)", "\"of\": \(total)",
                "\"megapixelsPerSecond\": \(Self.decimal(rate / 1e6))", "\"secondsLeft\": \(Self.decimal(left))",
            ]
            standardError("{\(members.joined(separator: ", "))}")
        case .none: break
        }
    }

    /// Takes the bar away.
    func end() {
        if style == .bar { write("\r\u{1B}[K") }
    }

    private func bar(_ done: Int, rate: Double, left: Double) -> String {
        let width = 24
        let filled = total > 0 ? width * done / total : width
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let (minutes, seconds) = Int(left.rounded(.up)).quotientAndRemainder(dividingBy: 60)
        let clock = "\(minutes):\(String(seconds, digits: 2))"
        return "\r\(bar) \(Self.decimal(Double(done) / 1e6)) of \(Self.decimal(Double(total) / 1e6)) MP, "
            + "\(Self.decimal(rate / 1e6)) MP/s, \(clock) left\u{1B}[K"
    }

    private func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }

    /// With one digit after the point.
    static func decimal(_ number: Double) -> String { DecimalText.fixed(number, decimals: 1) ?? "?" }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
