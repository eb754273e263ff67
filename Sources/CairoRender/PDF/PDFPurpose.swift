package import SystemPackage

/// What a PDF is for.
package enum PDFPurpose: Sendable {
    /// Reading and office printers: links, layers, outline, sRGB; PDF/A-2b.
    case screen
    /// A printing press: PDF/X-4, no annotations, black type on black ink alone.
    case press(OutputIntent)
}

/// The printing condition a PDF for a press is meant for.
package struct OutputIntent: Sendable {
    let profile: ColorProfile
    /// The condition's name in the ICC's registry; nil where it is not from there.
    let registered: String?

    /// ISO coated paper, the usual condition for posters in Europe.
    ///
    /// - Parameter profiles: the folder that holds `FOGRA39L_coated.icc`.
    /// - Throws: `RenderError.badProfile`.
    package static func fogra39(profiles: FilePath) throws(RenderError) -> OutputIntent {
        OutputIntent(profile: try ColorProfile(press: profiles.appending("FOGRA39L_coated.icc")), registered: "FOGRA39")
    }

    /// The condition of a profile, such as a shop hands out.
    ///
    /// - Throws: `RenderError.badProfile`, where it is no ICC profile, or not one for CMYK.
    package init(path: FilePath) throws(RenderError) {
        self.init(profile: try ColorProfile(press: path), registered: nil)
    }

    private init(profile: ColorProfile, registered: String?) {
        self.profile = profile
        self.registered = registered
    }

    /// What people call the condition.
    package var name: String { registered ?? (profile.name.isEmpty ? "the profile's own" : profile.name) }
}
