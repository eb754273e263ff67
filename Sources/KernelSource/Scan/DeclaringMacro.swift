/// Macros that stand for a declaration of a name in their parentheses.
enum DeclaringMacro: Equatable {
    /// `SYSCALL_DEFINE3(read, …)` defines the system call sys_read.
    case systemCall
    /// The first name is a function.
    case function
    /// The first name is a type, whose body follows.
    case type
    /// Any name that stands by itself between commas is a variable, or a field.
    case variable
    /// The names are declared, or known elsewhere.
    case declaration

    /// The macro of that name; nil where it is none of these.
    init?(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let first = word.first else { return nil }
        switch first {
        case UInt8(ascii: "S") where word.begins(with: "SYSCALL_DEFINE"): self = .systemCall
        case UInt8(ascii: "D") where word.begins(with: "DEFINE_IDTENTRY"): self = .function
        case UInt8(ascii: "D") where word.begins(with: "DECLARE_IDTENTRY") || word.begins(with: "DECLARE_PER_CPU"):
            self = .declaration
        case UInt8(ascii: "D") where Self.definesVariable(word): self = .variable
        case UInt8(ascii: "B") where word.begins(with: "BPF_CALL_"): self = .function
        case UInt8(ascii: "E") where word.begins(with: "EXPORT_"): self = .declaration
        case UInt8(ascii: "_") where word.begins(with: "__DECLARE_"): self = .variable
        case UInt8(ascii: "A")...UInt8(ascii: "Z") where word.ends(with: "_HEAD"): self = .variable
        case UInt8(ascii: "a")...UInt8(ascii: "z") where word.ends(with: "_struct"): self = .type
        default: return nil
        }
    }

    /// Whether it is one of the kernel's own; others of such names define functions, events and what else.
    private static func definesVariable(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let rest =
            if word.begins(with: "DEFINE_") {
                word.dropFirst(7)
            } else if word.begins(with: "DECLARE_") {
                word.dropFirst(8)
            } else {
                word.prefix(0)
            }
        return whatIsDefined.contains { rest.begins(with: $0) }
    }

    private static let whatIsDefined: [StaticString] = [
        "MUTEX", "SPINLOCK", "RAW_SPINLOCK", "RWLOCK", "PER_CPU", "EARLY_PER_CPU", "STATIC_KEY", "STATIC_CALL", "STATIC_SRCU",
        "SRCU",
        "STATIC_PERCPU_RWSEM", "PERCPU_RWSEM", "IDA", "IDR", "XARRAY", "SEMAPHORE", "TIMER", "HASHTABLE", "READ_MOSTLY_HASHTABLE",
        "SEQLOCK", "RATELIMIT_STATE", "WAIT", "SWAIT", "RWSEM", "WORK", "DELAYED_WORK", "DEFERRABLE_WORK", "COMPLETION",
        "TASKLET",
        "SIMPLE_ATTRIBUTE", "DEBUGFS_ATTRIBUTE", "SHOW_ATTRIBUTE", "WW_CLASS", "BITMAP", "KFIFO", "FLEX_ARRAY", "GENRADIX",
        "DMA_",
    ]
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    func begins(with prefix: StaticString) -> Bool {
        starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
    }

    func ends(with suffix: StaticString) -> Bool {
        let bytes = UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
        return count > bytes.count && self.suffix(bytes.count).elementsEqual(bytes)
    }
}
