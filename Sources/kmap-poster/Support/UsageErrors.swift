internal import ArgumentParser

/// The value of an option, while options are read: what is wrong with it is said with the command's usage.
///
/// - Parameter option: what the message begins with, where its own words do not name the option.
func optionValue<Result>(_ option: String? = nil, _ body: () throws -> Result) throws(ValidationError) -> Result {
    do {
        return try body()
    } catch let error as ValidationError {
        throw error
    } catch {
        throw ValidationError((option.map { "\($0): " } ?? "") + "\(error)")
    }
}

/// What can only fail because the command was called wrongly, while it runs: the error alone is said.
func usage<Result>(_ body: () throws -> Result) throws(CommandFailure) -> Result {
    do {
        return try body()
    } catch let failure as CommandFailure {
        throw failure
    } catch {
        throw CommandFailure(.usage, (error as? ValidationError)?.message ?? "\(error)")
    }
}
