/// How seams run.
package enum SeamStyle: String, Hashable, Sendable, CaseIterable {
    /// From gap to gap, where straight seams would cut names.
    case winding
    /// Along a ruler, whatever they cut.
    case straight
}
