import Foundation

/// Folders of the repository the tests read.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let fonts = root.appending(path: "Fonts").path
    static let profiles = root.appending(path: "Profiles").path

    /// The profile that comes with the package; empty where it does not.
    static let sRGB = (try? Array(Data(contentsOf: URL(filePath: profiles + "/sRGB.icc")))) ?? []
}
