internal import Foundation
internal import Sheets
internal import SystemPackage
internal import TextFormats

extension DataFolder {
    /// The vendors' products, in the order of the file.
    func presets() throws(CommandFailure) -> [Preset] {
        let file = path.appending("data/presets.json").string
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(.noInput, "\(file): cannot be read")
        }
        let (presets, findings) = Preset.read(Array(data), file: file)
        for finding in findings { standardError(finding.description) }
        guard findings.isEmpty else { throw CommandFailure(.noInput, "\(file): the presets have errors") }
        return presets
    }
}
