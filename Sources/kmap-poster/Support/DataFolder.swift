internal import Foundation

/// The folder with the program's own data: the bundled map, fonts and colour profiles.
struct DataFolder {
    var path: String
    var map: String { path + "/data/map.json" }
    var fonts: String { path + "/Fonts" }
    var profiles: String { path + "/Profiles" }

    /// The folder given; else `../share/kmap-poster` beside the executable; else the nearest folder above the executable
    /// that holds Package.swift, which is where a build in the source tree finds its data, whatever the current folder.
    static func find(given: String?) throws(CommandFailure) -> DataFolder {
        if let given {
            guard isFolder(given) else { throw CommandFailure(.noInput, "\(given): no such folder (--data-dir)") }
            return DataFolder(path: given)
        }
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        var folder = parent(of: executable)
        let installed = parent(of: folder) + "/share/kmap-poster"
        if isFolder(installed) { return DataFolder(path: installed) }
        while folder.count > 1 {
            if FileManager.default.fileExists(atPath: folder + "/Package.swift") { return DataFolder(path: folder) }
            folder = parent(of: folder)
        }
        throw CommandFailure(
            .noInput,
            "cannot find the fonts, profiles and the bundled map: neither \(installed) nor a source tree above \(executable); "
                + "name the folder that holds data/, Fonts/ and Profiles/ with --data-dir")
    }

    private static func parent(of path: String) -> String {
        (path as NSString).deletingLastPathComponent
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
