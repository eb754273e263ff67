import Testing

@testable import Drawing

@Suite struct PartitioningIndexTests {
    @Test(arguments: [([], 0), ([5], 1), ([3, 5, 5, 8], 1), ([3, 5, 5, 8], 3), ([3, 5, 5, 8], 0), ([3, 5, 5, 8], 4)])
    func isThatOfTheFirstWhichHolds(numbers: [Int], first: Int) {
        let bound = first < numbers.count ? numbers[first] : .max
        #expect(numbers.partitioningIndex { $0 >= bound } == first)
    }

    @Test func countsAsTheSliceDoes() {
        #expect([1, 2, 3, 4, 5][2...].partitioningIndex { $0 > 3 } == 3)
        #expect([1, 2, 3, 4, 5][2...].partitioningIndex { $0 > 9 } == 5)
    }
}
