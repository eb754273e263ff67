import Foundation
import SystemPackage

/// Folders of the repository the tests read.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let fonts = FilePath(root.path).appending("Fonts")
    static let profiles = FilePath(root.path).appending("Profiles")

    /// The profile that comes with the package; empty where it does not.
    static let sRGB = (try? Array(Data(contentsOf: URL(filePath: profiles.appending("sRGB.icc").string)))) ?? []
}
