internal import Foundation
internal import OutputFiles
internal import SystemPackage

/// The folder with the program's own data: the bundled map, fonts and colour profiles.
struct DataFolder {
    var path: FilePath
    var map: FilePath { path.appending("data/map.json") }
    var fonts: FilePath { path.appending("Fonts") }
    var profiles: FilePath { path.appending("Profiles") }

    /// The folder given; else `../share/kmap-poster` beside the executable; else the nearest folder above the executable
    /// that holds Package.swift, which is where a build in the source tree finds its data, whatever the current folder.
    static func find(given: String?) throws(CommandFailure) -> DataFolder {
        if let given {
            let folder = FilePath(given)
            guard folder.isFolder else { throw CommandFailure(.noInput, "\(given): no such folder (--data-dir)") }
            return DataFolder(path: folder)
        }
        let executable = FilePath((try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/")
        var folder = executable.removingLastComponent()
        let installed = folder.removingLastComponent().appending("share/kmap-poster")
        if installed.isFolder { return DataFolder(path: installed) }
        while folder.lastComponent != nil {
            if (try? Stat(folder.appending("Package.swift"))) != nil { return DataFolder(path: folder) }
            folder.removeLastComponent()
        }
        throw CommandFailure(
            .noInput,
            "cannot find the fonts, profiles and the bundled map: neither \(installed) nor a source tree above \(executable); "
                + "name the folder that holds data/, Fonts/ and Profiles/ with --data-dir")
    }
}
