import PosterTestSupport
import Testing

@testable import KernelSource

@Suite struct KernelCheckTests {
    static let files = [
        "kernel/wash.c": "int wash(void)\n{\n}\nint do_soak(void)\n{\n}\nstatic int steep(void)\n{\n}\n",
        "kernel/rinse.c": "static struct cup *cups __initdata;\nint rinse_all(void)\n{\n}\n",
        "include/linux/wash.h":
            "#define dry(a) alloc_hooks(dry_noprof(a))\nstruct cup {\n\tint owner;\n};\nint promised(void);\n",
        "include/asm-generic/io.h": "#define inw _inw\n",
        "drivers/a/x.c": "static int iron(void)\n{\n}\nstatic int only(void)\n{\n}\n",
        "drivers/b/y.c": "static int iron(void)\n{\n}\n",
        "arch/x86/kernel/entry.c": "DEFINE_IDTENTRY(exc_spill)\n{\n}\n",
        "arch/um/kernel/dry.c": "int dry(void)\n{\n}\n",
        "arch/mips/kernel/irq.c": "void do_IRQ(void)\n{\n}\n",
        "tools/wash/main.c": "int tool(void)\n{\n}\n",
        "drivers/gpu/asic_reg/reg.h": "#define tool 1\n",
        "samples/bpf/prog.c": "int tool(void)\n{\n}\n",
    ]

    static func verdict(
        _ symbol: String, _ kind: SymbolKind, at place: FilePlace? = nil, near neighbours: [SymbolRequest] = []
    ) throws -> SymbolVerdict {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(files, in: folder)
        let requests = [SymbolRequest(id: "it", symbol: symbol, expectation: .symbol(kind), place: place)] + neighbours
        return try KernelCheck(requests, tree: tree, architecture: "x86").verdicts(on: requests)[0]
    }

    @Test(arguments: [
        ("wash", SymbolKind.function, SymbolVerdict.Verdict.ok, "kernel/wash.c:1"),
        ("cup", .type, .ok, "include/linux/wash.h:2"), ("cups", .variable, .ok, "kernel/rinse.c:1"),
        ("owner", .field, .ok, "include/linux/wash.h:3"), ("exc_spill", .function, .ok, "arch/x86/kernel/entry.c:1"),
        ("inw", .function, .ok, "include/asm-generic/io.h:1"), ("only", .function, .ok, "drivers/a/x.c:4"),
        ("dry", .macro, .ok, "include/linux/wash.h:1"),
        // The function of another architecture does not hide that it is a macro.
        ("dry", .function, .wrongKind, "include/linux/wash.h:1"), ("wash", .syscall, .wrongKind, "kernel/wash.c:1"),
        ("promised", .function, .declaredOnly, "include/linux/wash.h:5"),
        ("do_IRQ", .function, .otherArch, "arch/mips/kernel/irq.c:1"),
        ("iron", .function, .homonym, "drivers/a/x.c:1"), ("owner", .variable, .homonym, "include/linux/wash.h:3"),
    ])
    func verdictIsWhatTheSourceSays(
        symbol: String, kind: SymbolKind, verdict: SymbolVerdict.Verdict, place: String
    ) throws {
        let found = try Self.verdict(symbol, kind)
        #expect(found.verdict == verdict)
        #expect(found.place?.description == place)
    }

    @Test func toolsSamplesAndRegistersAreNoPartOfTheKernel() throws {
        #expect(try Self.verdict("tool", .function).verdict == .gone)
    }

    @Test(arguments: [("soak", "do_soak"), ("sys_soak", "do_soak"), ("unheard_of", nil)])
    func nameThatIsGoneMayBeSpeltOtherwise(symbol: String, suggestion: String?) throws {
        let found = try Self.verdict(symbol, .function)
        #expect(found.verdict == .gone)
        #expect(found.suggestion == suggestion)
    }

    @Test func nameThatIsGoneMayBeNearOneWhereItsNeighboursAre() throws {
        let neighbour = SymbolRequest(id: "cups", symbol: "cups", expectation: .symbol(.variable))
        #expect(try Self.verdict("rinse_alls", .function, near: [neighbour]).suggestion == "rinse_all")
        #expect(try Self.verdict("rinse_alls", .function).suggestion == nil)
    }

    @Test func placeThatTheMapNamesIsWhereItIsLookedFor() throws {
        let right = try Self.verdict("iron", .function, at: FilePlace(file: "drivers/b/y.c", line: 1))
        #expect(
            right == SymbolVerdict(id: "it", verdict: .ok, place: FilePlace(file: "drivers/b/y.c", line: 1), found: .function))
        let moved = try Self.verdict("wash", .function, at: FilePlace(file: "kernel/wash.c", line: 7))
        #expect(moved.verdict == .ok && moved.suggestion == "where: kernel/wash.c:1")
        let elsewhere = try Self.verdict("wash", .function, at: FilePlace(file: "kernel/rinse.c", line: 7))
        #expect(elsewhere.verdict == .homonym && elsewhere.suggestion == "where: kernel/wash.c:1")
    }

    @Test func pathsAreLookedUp() throws {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(Self.files, in: folder)
        let requests = ["kernel/", "kernel/wash.c", "mm/", "kernel/slob.c"].map {
            SymbolRequest(id: $0, symbol: $0, expectation: .path)
        }
        let verdicts = try KernelCheck(requests, tree: tree, architecture: "x86").verdicts(on: requests)
        #expect(verdicts.map(\.verdict) == [.ok, .ok, .gone, .gone])
    }
}
