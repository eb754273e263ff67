internal import Drawing
internal import Foundation
internal import MapModel
internal import PosterLayout
internal import PosterTestSupport

/// Times layout of generated maps of growing size, and says how time grows: the exponent is the slope between two sizes on
/// logarithmic axes, 1 for twice the time for twice the map.
///
/// usage: scale [ITEMS…]   (460 5000 50000)
@main
struct Scale {
    static func main() throws {
        let counts = CommandLine.arguments.dropFirst().compactMap(Int.init)
        var last: (items: Int, seconds: Double)?
        print("| items | connectors | grid | layout, s | growth exponent | |")
        print("|---:|---:|---:|---:|---:|---|")
        for count in counts.isEmpty ? [460, 5000, 50_000] : Array(counts) {
            let map = RandomMap.scaled(items: count).make(seed: 1)
            // Sides in proportion: A0 for the kernel map's size.
            let side = (Double(count) / 460).squareRoot()
            let sheet = try Sheet(size: Size(3370 * side, 2384 * side), margin: 28)
            let (seconds, outcome) = time(map, on: sheet)
            let exponent = last.map { log2(seconds / $0.seconds) / log2(Double(map.items.count) / Double($0.items)) }
            print(
                "| \(map.items.count) | \(map.connectors.count) | \(map.layers.count) × \(map.functionalities.count) | "
                    + "\(hundredths(seconds)) | \(exponent.map(hundredths) ?? "") | \(outcome) |")
            last = (map.items.count, seconds)
        }
    }

    private static func time(_ map: PosterMap, on sheet: Sheet) -> (seconds: Double, outcome: String) {
        let clock = ContinuousClock()
        let start = clock.now
        let outcome: String
        do {
            let composition = try LayoutEngine(effort: .fast).compose(map, on: sheet, measuring: FixedMeasurer())
            outcome = "\(composition.crossings.count) crossings"
        } catch LayoutError.violations(let violations) {
            outcome = "\(violations.count) violations: \(violations[0])"
        } catch {
            outcome = "\(error)"
        }
        let (seconds, attoseconds) = (clock.now - start).components
        return (Double(seconds) + Double(attoseconds) / 1e18, outcome)
    }

    private static func hundredths(_ number: Double) -> String {
        String(format: "%.2f", number)
    }
}
