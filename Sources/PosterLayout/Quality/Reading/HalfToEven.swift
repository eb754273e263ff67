extension Double {
    /// The number with so many decimals, a tie to the even digit, decided on the exact value: 0.125 becomes 0.12, and 2.675, which
    /// is a little less than it says, 2.67.
    ///
    /// So `round` of Python does it, with which the figures of a sheet have to agree.
    func halfToEven(decimals: Int) -> Double {
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
        let floor = (self * unit).rounded(.down)
        // The product in one rounding: its sign is that of the exact difference.
        let over = (-(floor + 0.5)).addingProduct(self, unit)
        let isUp = over > 0 || over == 0 && floor.truncatingRemainder(dividingBy: 2) != 0
        return (isUp ? floor + 1 : floor) / unit
    }

    /// A share of a whole, with two decimals; nil where there is no whole.
    static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? (Double(part) / Double(whole)).halfToEven(decimals: 2) : nil
    }
}
