/// What a name that is gone may be called now.
package enum OtherSpellings {
    private static let prefixes = ["__x64_sys_", "__do_sys_", "__sys_", "ksys_", "do_sys_", "do_", "sys_", "__", "_"]
    private static let suffixes = ["_noprof", "_locked", "_bh"]

    /// Names that the kernel's habits make of a name, the likeliest first: `__x`, `x_noprof`, `ksys_x`, `do_x` …
    package static func of(_ name: String) -> [String] {
        var cores = [name]
        for prefix in prefixes where name.hasPrefix(prefix) && name.count > prefix.count {
            cores.append(String(name.dropFirst(prefix.count)))
        }
        for suffix in suffixes where name.hasSuffix(suffix) && name.count > suffix.count {
            cores.append(String(name.dropLast(suffix.count)))
        }
        var spellings: [String] = []
        for core in cores {
            let made = ["__" + core, core + "_noprof", "ksys_" + core, "__sys_" + core, "do_" + core, "sys_" + core, core]
            for spelling in made where spelling != name && !spellings.contains(spelling) { spellings.append(spelling) }
        }
        return spellings
    }
}
