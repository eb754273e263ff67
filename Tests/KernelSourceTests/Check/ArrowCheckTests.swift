import PosterTestSupport
import Testing

@testable import KernelSource

@Suite struct ArrowCheckTests {
    static let source = """
        static int helper(struct cup *cup)
        {
        	return soak(cup);
        }

        static int
        wash(struct cup *cup)
        {
        	/* dry(cup) */
        	return helper(cup);
        }

        int other(void)
        {
        	return wash(NULL);
        }
        struct cup {
        	struct saucer *saucer;
        };
        struct ops cup_ops = {
        	.wash = wash,
        };
        #define pour(cup) \\
        	pour_noprof(cup)
        int pour_noprof(struct cup *cup)
        {
        	return spill(cup);
        }
        """

    @Test(arguments: [
        ("wash", 7, SymbolKind.function, "soak", ArrowCheck.Verdict.confirmed),
        ("wash", 7, .function, "cup", .confirmed), ("wash", 7, .function, "dry", .unconfirmed),
        ("wash", 7, .function, "other", .reversed), ("cup", 17, .type, "saucer", .confirmed),
        ("cup", 17, .type, "wash", .reversed), ("cup_ops", 20, .variable, "wash", .confirmed),
        ("pour", 23, .macro, "spill", .confirmed),
    ])
    func arrowIsInTheDefinitionOrAHelperOfItsFile(
        from: String, line: Int, kind: SymbolKind, to: String, expected: ArrowCheck.Verdict
    ) throws {
        let folder = try TemporaryFolder()
        let tree = try Excerpt.tree(["kernel/wash.c": Self.source, "kernel/far.c": "int far(void)\n{\n}\n"], in: folder)
        let lines = ["other": 13, "wash": 7, "cup": 17]
        let start = ArrowCheck.End(symbol: from, kind: kind, place: FilePlace(file: "kernel/wash.c", line: line))
        let place = lines[to].map { FilePlace(file: "kernel/wash.c", line: $0) } ?? FilePlace(file: "kernel/far.c", line: 1)
        let end = ArrowCheck.End(symbol: to, kind: to == "cup" ? .type : .function, place: place)
        #expect(try ArrowCheck(tree: tree).verdicts(on: [(start, end)]) == [expected])
    }
}
