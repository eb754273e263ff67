internal import MapModel

/// The names of files that nobody gave one.
enum DefaultName {
    /// "linux-kernel-map-7.0.pdf". Ids may have slashes, file names not.
    static func poster(of map: PosterMap) -> String {
        "\(map.id)-\(map.edition.id)".replacing("/", with: "-") + ".pdf"
    }

    /// "linux-kernel-map-changes-5.1-7.0.pdf": what changed in a map since an edition.
    static func poster(of map: PosterMap, changesSince edition: String) -> String {
        "\(map.id)-changes-\(edition)-\(map.edition.id)".replacing("/", with: "-") + ".pdf"
    }

    /// "linux-kernel-map.html", which has every edition in it.
    static func page(of document: MapDocument) -> String {
        document.id.replacing("/", with: "-") + ".html"
    }
}
