internal import Glibc

/// A file that ctags wrote, which says where names are defined.
package struct TagsFile: Sendable {
    private let path: String

    /// - Throws: `SourceError`, where the file is not there.
    package init(_ path: String) throws(SourceError) {
        guard access(path, F_OK) == 0 else { throw .noFolder(path) }
        self.path = path
    }

    /// The folder it is in, from which its paths lead.
    package var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

    /// Where names are, by the tags. The file is read piece by piece, however large it is.
    ///
    /// - Throws: `SourceError`, where it cannot be read, or a line is none of ctags.
    package func index(of names: NameTable) throws(SourceError) -> SourceIndex {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path) }
        defer { close(descriptor) }
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
        defer { room.deallocate() }
        var collector = TagCollector(names: names)
        var (kept, line) = (0, 0)
        while true {
            let count = read(descriptor, room.baseAddress! + kept, room.count - kept)
            guard count >= 0 else { throw .unreadable(path) }
            let end = kept + count
            var start = 0
            while let feed = room[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? (count == 0 && start < end ? end : nil) {
                line += 1
                guard collector.take(UnsafeBufferPointer(rebasing: room[start..<feed])) else { throw .noTags(path, line: line) }
                start = min(feed + 1, end)
            }
            kept = end - start
            if count == 0 { break }
            // A line that fills all the room is none of ctags.
            guard kept < room.count else { throw .noTags(path, line: line + 1) }
            for offset in 0..<kept { room[offset] = room[start + offset] }
        }
        guard line > 0 else { throw .noTags(path, line: 1) }
        return collector.index
    }
}

/// Collects the tags of some names.
private struct TagCollector {
    let names: NameTable
    private var files: [String] = []
    private var numbers: [String: Int] = [:]
    private var occurrences: [[Occurrence]]

    init(names: NameTable) {
        self.names = names
        occurrences = Array(repeating: [], count: names.names.count)
    }

    var index: SourceIndex { SourceIndex(files: files, names: names, occurrences: occurrences) }

    /// Takes a line: name, file, place and fields, with tabs between them; false where it is none such.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if line.isEmpty || line.first == UInt8(ascii: "!") { return true }
        guard let nameEnd = line.firstIndex(of: UInt8(ascii: "\t")),
            let fileEnd = line[(nameEnd + 1)...].firstIndex(of: UInt8(ascii: "\t"))
        else { return false }
        let hash = line[..<nameEnd].reduce(NameHash.start) { NameHash.adding($1, to: $0) }
        let isSystemCall = line.starts(with: "SYSCALL_DEFINE".utf8)
        let number = names.number(of: line[..<nameEnd], hash: hash)
        guard number != nil || isSystemCall else { return true }
        let file = String(decoding: line[(nameEnd + 1)..<fileEnd], as: UTF8.self)
        let rest = String(decoding: line[(fileEnd + 1)...], as: UTF8.self)
        if isSystemCall {
            if let call = Self.systemCall(rest).flatMap(names.number) { add(call, .defined(.syscall), rest, file) }
        } else if let number, let role = Self.role(rest, isSystemCall: names.names[number].hasPrefix("sys_")) {
            add(number, role, rest, file)
        }
        return true
    }

    private mutating func add(_ name: Int, _ role: Occurrence.Role, _ rest: String, _ path: String) {
        let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        let file = numbers[path] ?? files.count
        if file == files.count {
            numbers[path] = file
            files.append(path)
        }
        let fields = rest.split(separator: "\t")
        let line =
            fields.first { $0.hasPrefix("line:") }.flatMap { Int($0.dropFirst(5)) } ?? Int(rest.prefix { $0.isNumber }) ?? 1
        occurrences[name].append(
            Occurrence(name: name, role: role, isStatic: fields.contains { $0.hasPrefix("file:") }, file: file, line: line))
    }

    /// The name in `/^SYSCALL_DEFINE3(read, …`.
    private static func systemCall(_ rest: String) -> String? {
        guard let open = rest.firstIndex(of: "(") else { return nil }
        let name = rest[rest.index(after: open)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.isEmpty ? nil : "sys_" + name
    }

    /// What the kind says, a letter or a word; nil for kinds that are no names of the kernel.
    private static func role(_ rest: String, isSystemCall: Bool) -> Occurrence.Role? {
        guard let end = rest.firstRange(of: ";\"\t") else { return .defined(.function) }
        let kind = rest[end.upperBound...].split(separator: "\t", omittingEmptySubsequences: false).first ?? ""
        return switch kind.hasPrefix("kind:") ? kind.dropFirst(5) : kind {
        case "f", "function": .defined(isSystemCall ? .syscall : .function)
        case "d", "macro": .defined(.macro)
        case "s", "struct", "u", "union", "g", "enum", "t", "typedef": .defined(.type)
        case "v", "variable": .defined(.variable)
        case "m", "member": .defined(.field)
        case "e", "enumerator": .defined(.constant)
        case "p", "prototype", "x", "externvar": .declared
        default: nil
        }
    }
}
