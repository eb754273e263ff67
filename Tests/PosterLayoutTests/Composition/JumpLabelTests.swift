import PosterTestSupport
import Testing

@testable import Drawing
@testable import PosterLayout

@Suite struct JumpLabelTests {
    @Test func labelNamesFieldAndNameOfTheOtherEnd() {
        #expect(JumpLabel(.tail, field: "A2", name: "security_socket_create").text == "▸ A2 security_socket_create")
        #expect(JumpLabel(.head, field: "F2", name: "__sock_create").text == "◂ F2 __sock_create")
    }

    @Test func wordsAreWhatComesAfterTheMark() throws {
        let tail = try #require(JumpLabel.words(of: "▸ A2 security_"))
        #expect(tail.end == .tail && tail.words == "A2 security_")
        let head = try #require(JumpLabel.words(of: "◂ F2 x"))
        #expect(head.end == .head && head.words == "F2 x")
        #expect(JumpLabel.words(of: "socket_create") == nil)
    }

    @Test func markHasItsOwnWidthWhateverTheFontSays() throws {
        let style = TypeScale().jumpLabel
        let measurer = TypewriterMeasurer()
        let words = try measurer.advance(of: "A2 x", in: style)
        let marked = try JumpLabel.advance(of: "▸ A2 x", in: style, measuring: measurer)
        #expect(abs(marked - words - JumpLabel.markWidth - JumpLabel.markGap) < 1e-9)
        #expect(try JumpLabel.advance(of: "A2 x", in: style, measuring: measurer) == words)
    }

    @Test func connectorsLeftOutAreToldFromNames() {
        var composition = HandMade().composition
        composition.omitted = ["vfs_read", "a→b", "c-d"]
        #expect(composition.omittedConnectors == ["a→b"])
        #expect(composition.omittedNames == ["vfs_read", "c-d"])
    }
}
