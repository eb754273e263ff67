/// The type families everything on paper is set in, by the names their font files give.
package enum TypeFamily {
    /// Headings and prose.
    package static let sans = "IBM Plex Sans"
    /// Names.
    package static let condensed = "IBM Plex Sans Condensed"
    /// Paths.
    package static let mono = "IBM Plex Mono"
}
