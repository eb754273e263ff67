import Testing

@testable import KernelSource

@Suite struct DefinitionScannerTests {
    @Test(arguments: [
        ("int wash(struct cup *cup)\n{\n\treturn 0;\n}\n", ["1 function"]),
        ("static inline int\nwash(struct cup *cup)\n{\n}\n", ["2 function static"]),
        ("asmlinkage void __init __no_sanitize wash(void)\n{\n}\n", ["1 function"]),
        ("__printf(1, 2) int wash(const char *fmt, ...)\n{\n}\n", ["1 function"]),
        ("int wash(void) __must_hold(lock)\n{\n}\n", ["1 function"]),
        ("module_init(start)\nint wash(void)\n{\n}\n", ["2 function"]),
        ("struct cup wash(void)\n{\n}\n", ["1 function"]),
        ("#ifdef A\nint wash(int a)\n#else\nint wash(int b)\n#endif\n{\n}\n", ["4 function"]),
        ("DEFINE_IDTENTRY_RAW(wash)\n{\n}\n", ["1 function"]),
        ("BPF_CALL_2(wash, int, a, int, b)\n{\n}\n", ["1 function"]),
    ])
    func functionIsAtItsBody(text: String, expected: [String]) {
        #expect(Excerpt.found("wash", in: text) == expected)
    }

    @Test(arguments: [
        "int wash(struct cup *cup);\n", "extern int wash(void);\n", "EXPORT_SYMBOL_GPL(wash);\n", "extern struct cup wash;\n",
        "struct wash;\n", "DECLARE_IDTENTRY(TRAP, wash);\n", "#define wash wash\n",
    ])
    func prototypeExternAndExportOnlyDeclare(text: String) {
        #expect(Excerpt.found("wash", in: text) == ["1 declared"])
    }

    @Test func systemCallIsNamedByItsMacro() {
        let text = """
            SYSCALL_DEFINE3(wash, unsigned int, fd, char __user *, buf, size_t, count)
            {
            }
            COMPAT_SYSCALL_DEFINE2(rinse, int, a, int, b)
            {
            }
            """
        #expect(Excerpt.found("sys_wash", "sys_rinse", "wash", in: text) == ["1 sys_wash syscall"])
    }

    @Test(arguments: [
        ("#define wash(a) rinse(a)\n", "1 macro"), ("# define wash 3\n", "1 macro"), ("#define wash __wash\n", "1 alias"),
        ("#define wash \\\n\tdo { } while (0)\n", "1 macro"),
    ])
    func macroIsAtItsDefinition(text: String, expected: String) {
        #expect(Excerpt.found("wash", in: text) == [expected])
    }

    @Test(arguments: [
        ("struct wash {\n\tint a;\n};\n", ["1 type"]), ("union wash {\n};\n", ["1 type"]),
        ("enum wash { ONE, TWO };\n", ["1 type"]),
        ("struct __packed wash {\n};\n", ["1 type"]), ("typedef struct {\n\tint a;\n} wash;\n", ["3 type"]),
        ("typedef unsigned long wash;\n", ["1 type"]), ("typedef int (*wash)(void *data);\n", ["1 type"]),
        ("struct cup {\n\tstruct wash {\n\t\tint a;\n\t} inner;\n};\n", ["2 type"]),
        ("context_lock_struct(wash) {\n\tint owner;\n};\n", ["1 type"]),
    ])
    func typeIsAtItsBody(text: String, expected: [String]) {
        #expect(Excerpt.found("wash", in: text) == expected)
    }

    @Test(arguments: [
        ("int wash;\n", "1 variable"), ("static struct cup *wash __initdata;\n", "1 variable static"),
        ("u64 wash __cacheline_aligned_in_smp = 0;\n", "1 variable"),
        ("struct cup wash[4] __ro_after_init = { { 1 } };\n", "1 variable"),
        ("struct cup wash __section(\".wash\") = {\n};\n", "1 variable"), ("int other, wash = 2;\n", "1 variable"),
        ("int (*wash)(int a) __read_mostly;\n", "1 variable"), ("static DEFINE_MUTEX(wash);\n", "1 variable static"),
        ("DEFINE_PER_CPU(struct cup *, wash);\n", "1 variable"), ("static LIST_HEAD(wash);\n", "1 variable static"),
        ("struct cup {\n\tint a;\n} wash;\n", "3 variable"),
    ])
    func variableIsFoundWithAttributesBehindItsName(text: String, expected: String) {
        #expect(Excerpt.found("wash", in: text) == [expected])
    }

    @Test(arguments: [
        "wash_t wash_it(wash *w)\n{\n\tint wash = 3;\n\twash();\n}\n", "static wash cups[3];\n",
        "DEFINE_PER_CPU(struct wash, cups);\n", "/* int wash; */\n// int wash;\n", "char *text = \"int wash;\";\n",
        "struct cup cups = { .wash = 1, };\n", "int f(int wash, struct wash *w);\n", "#if 0\nint wash;\n#endif\n",
        "DEFINE_FREE(wash, void *, wash(_T))\n",
    ])
    func useIsNoDefinition(text: String) {
        #expect(Excerpt.found("wash", in: text) == [])
    }

    @Test func membersAndEnumeratorsAreTheirOwnKinds() {
        let text = """
            struct cup {
            	int (*probe)(struct cup *cup);
            	struct list_head	free_list[4];
            	unsigned int		a:1, owner:2;
            	struct_group(both,
            		int first;
            		int second;
            	);
            };
            enum item {
            	NR_FREE,
            	NR_OTHER = NR_FREE + 3,
            };
            """
        #expect(
            Excerpt.found("probe", "free_list", "owner", "second", "NR_FREE", "NR_OTHER", in: text) == [
                "2 probe field", "3 free_list field", "4 owner field", "7 second field", "11 NR_FREE constant",
                "12 NR_OTHER constant",
            ])
    }

    @Test func bracesTooManyInOneBranchAreSetRight() {
        let text = """
            static void first(void)
            {
            #ifdef A
            	if (a) {
            #else
            	if (b) {
            #endif
            	}
            #ifndef C
            	{
            #endif
            }

            int wash(void)
            {
            }
            """
        #expect(Excerpt.found("wash", in: text) == ["14 function"])
    }

    @Test func textThatEndsAnywhereIsReadToItsEnd() {
        let text = "int wash(void) { \"a\\\n /* }\n#define wash \\\n struct wash { int (*wash)(\n'x\n"
        for end in text.indices { _ = Excerpt.found("wash", in: String(text[..<end])) }
        #expect(Excerpt.found("wash", in: text).first == "1 function")
    }

    @Test func assemblyHasEntriesLabelsAndMacros() {
        let text = """
            # don't read this
            #define rinse 1
            SYM_FUNC_START(wash)
            	call	other
            SYM_CODE_START_LOCAL(soak)
            common:
            ENTRY(old)
            EXPORT_SYMBOL(wash)
            """
        #expect(
            Excerpt.found("wash", "soak", "common", "old", "rinse", "other", in: text, isAssembly: true) == [
                "2 rinse macro", "3 wash function", "5 soak function", "6 common function", "7 old function", "8 wash declared",
            ])
    }
}
