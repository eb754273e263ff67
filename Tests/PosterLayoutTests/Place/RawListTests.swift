import Testing

@testable import PosterLayout

@Suite struct RawListTests {
    @Test func listGrowsAndKeepsWhatItHolds() {
        var list = RawList<Int>(capacity: 0)
        for number in 0..<100 { list.append(number * number) }
        #expect(list.count == 100)
        for number in 0..<100 {
            let element = list[number]
            #expect(element == number * number)
        }
        list[50] = -1
        var popped: [Int] = []
        while list.count > 49 { popped.append(list.removeLast()) }
        #expect(popped == (49..<100).reversed().map { $0 == 50 ? -1 : $0 * $0 })
    }

    @Test func listIsUsedAnew() {
        var list = RawList(repeating: true, count: 3)
        list.removeAll()
        #expect(list.count == 0)
        list.append(false)
        let first = list[0]
        #expect(!first)
    }
}
