/// A growing list in memory of its own, without checks of uniqueness or bounds: for the few inner loops that spend most
/// of their time on those.
///
/// - Precondition: of every subscript and `removeLast`: the element is there.
struct RawList<Element: BitwiseCopyable>: ~Copyable {
    private var memory: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 16) {
        self.capacity = Swift.max(1, capacity)
        memory = .allocate(capacity: self.capacity)
    }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        memory.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit { memory.deallocate() }

    subscript(index: Int) -> Element {
        get { memory[index] }
        _modify { yield &memory[index] }
    }

    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (memory + count).initialize(to: element)
        count += 1
    }

    mutating func removeLast() -> Element {
        count -= 1
        return memory[count]
    }

    /// Keeps the memory.
    mutating func removeAll() { count = 0 }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
        larger.initialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
