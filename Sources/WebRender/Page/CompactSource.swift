/// A style or script of our own as a page carries it: without what is for its readers alone.
///
/// Lines lose their indentation, and empty ones and comments go. This is no parser: a comment is a line that
/// begins with "//", or lies with its "/*" and "*/" on one line of its own, and no text of ours goes over lines.
enum CompactSource {
    static func text(_ source: String) -> String {
        source.split(separator: "\n").compactMap { line in
            let text = line.drop { $0 == " " }
            let isComment = text.hasPrefix("//") || text.hasPrefix("/*") && text.hasSuffix("*/")
            return text.isEmpty || isComment ? nil : String(text)
        }.joined(separator: "\n") + "\n"
    }
}
