internal import ArgumentParser
internal import Sheets

/// Which of the plans for a tapestry is made.
struct PlanChoice: ParsableArguments {
    @Option(
        name: .customLong("plan"),
        help: ArgumentHelp("Which of the plans that “kmap-poster plan” lists for the same options.", valueName: "number"))
    var number = 1

    func validate() throws {
        guard number > 0 else { throw ValidationError("--plan is a number from 1, not \(number)") }
    }

    /// - Throws: `CommandFailure` where there are not so many plans.
    func choose(from plans: [TapestryPlan]) throws(CommandFailure) -> TapestryPlan {
        guard number <= plans.count else {
            let count = plans.count == 1 ? "is one plan" : "are \(plans.count) plans"
            throw CommandFailure(.usage, "--plan \(number): there \(count); “kmap-poster plan” with the same options lists them")
        }
        return plans[number - 1]
    }
}
