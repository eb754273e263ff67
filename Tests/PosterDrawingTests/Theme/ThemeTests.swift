import Foundation
import Testing

@testable import Drawing
@testable import MapModel
@testable import PosterDrawing

@Suite struct ThemeTests {
    static let layers = (0..<13).map { Layer(id: "\($0)", name: "\($0)", isFloor: $0 == 12) }

    @Test func contrastIsThatOfWCAG() {
        #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
        #expect(abs(Color(0x777777).contrast(with: .white) - 4.4780) < 1e-3)
        #expect(abs(Color(0x0000ff).relativeLuminance - 0.0722) < 1e-9)
        #expect(abs(Color(0x808080).relativeLuminance - 0.215861) < 1e-6)
    }

    @Test(arguments: Theme.all.map(\.name))
    func textStandsOutFromAllItMayStandOnInEveryTheme(name: String) throws {
        let theme = try Theme.named(name)
        let palette = Palette(theme, layers: Self.layers)
        #expect(theme.text.contrast(with: theme.paper) >= 7)
        #expect(theme.secondaryText.contrast(with: theme.paper) >= 7)
        for column in 0...theme.columns.count {
            let colors = palette.column(column)
            let headGround = theme.headStyle == .solid ? colors.head : theme.paper
            #expect(colors.headText.contrast(with: headGround) >= 7)
            #expect(colors.deep.contrast(with: theme.paper) >= 7)
            for row in Self.layers.indices {
                for ground in [palette.cell(row, column), palette.card(row, column)] {
                    #expect(palette.text(row).contrast(with: ground) >= 7)
                    #expect(palette.deep(row, column, on: ground).contrast(with: ground) >= 7)
                    #expect(palette.secondaryText(row).contrast(with: ground) >= 7)
                }
                #expect(palette.text(row).contrast(with: palette.band(row)) >= 7)
                #expect(palette.secondaryText(row).contrast(with: palette.band(row)) >= 7)
            }
        }
    }

    @Test(arguments: Theme.all.map(\.name))
    func connectorsStandOutFromWhatTheyRunOverInEveryTheme(name: String) throws {
        let theme = try Theme.named(name)
        let palette = Palette(theme, layers: Self.layers)
        #expect(theme.acrossColumns.contrast(with: theme.casing) >= 4.5)
        for column in theme.columns.indices {
            for row in Self.layers.indices {
                for ground in [palette.cell(row, column), palette.card(row, column), palette.band(row)] {
                    if palette.isFloor(row) {
                        #expect(theme.floor.line.contrast(with: ground) >= 4.5)
                    } else {
                        #expect(palette.connector(column).contrast(with: ground) >= 4.5)
                        #expect(palette.connector(nil).contrast(with: ground) >= 4.5)
                    }
                    #expect(palette.outline(row, column).contrast(with: ground) >= 3)
                }
            }
        }
    }

    @Test func sixRowsTakeTheirColorsFromTheTableAndMoreAreSpreadOverIt() {
        let six = Palette(.classic, layers: Array(Self.layers.prefix(6)))
        #expect(six.cell(0, 0) == Color(0xfae7c4))
        #expect(six.cell(5, 4) == Color(0xa8c1ee))
        #expect(six.card(1, 0) == Color(0xfcf1dd))
        #expect(six.card(2, 5) == Color(0xd6f4eb))
        let many = Palette(.classic, layers: Self.layers)
        #expect(many.cell(0, 0) == Color(0xfae7c4))
        #expect(many.cell(11, 4) == Color(0xa8c1ee))
        let luminances = (0..<12).map { many.cell($0, 2).relativeLuminance }
        #expect(luminances == luminances.sorted(by: >))
    }

    @Test func neighbouringColumnsDifferHoweverManyThereAre() {
        let palette = Palette(.classic, layers: Self.layers)
        for column in 0..<40 { #expect(palette.column(column) != palette.column(column + 1)) }
    }

    @Test(arguments: ["classic", "atlas", "quiet"])
    func thirteenColumnsCanBeToldApart(name: String) throws {
        let palette = Palette(try Theme.named(name), layers: Array(Self.layers.prefix(6)))
        for column in 0..<13 {
            for other in 0..<column {
                let (a, b) = (palette.column(column), palette.column(other))
                #expect(Self.distance(a.head, b.head) >= 0.03, "heads of \(column) and \(other)")
                #expect(Self.distance(a.bar, b.bar) >= 0.024, "bars of \(column) and \(other)")
            }
        }
    }

    /// In OKLab, where black and white are 1 apart and 0.02 can be seen side by side.
    private static func distance(_ a: Color, _ b: Color) -> Double {
        let squares = zip(lab(a), lab(b)).map { ($0 - $1) * ($0 - $1) }
        return squares.reduce(0, +).squareRoot()
    }

    private static func lab(_ color: Color) -> [Double] {
        let rgb = [color.red, color.green, color.blue].map { channel -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let cones = mix([[0.41222, 0.53633, 0.05145], [0.21190, 0.68070, 0.10740], [0.08830, 0.28172, 0.62998]], rgb)
        return mix(
            [[0.21045, 0.79362, -0.00407], [1.97800, -2.42859, 0.45059], [0.02590, 0.78277, -0.80868]], cones.map { cbrt($0) })
    }

    private static func mix(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
        matrix.map { row in row[0] * values[0] + row[1] * values[1] + row[2] * values[2] }
    }

    @Test func deepInkThatWouldBeTooFaintGivesWayToTextBlack() {
        let palette = Palette(.classic, layers: Array(Self.layers.prefix(6)))
        #expect(palette.deep(0, 2, on: palette.cell(0, 2)) == palette.column(2).deep)
        #expect(palette.deep(5, 2, on: palette.cell(5, 2)) == palette.theme.text)
    }

    @Test func unknownThemeIsRefusedWithThoseThereAre() throws {
        #expect(try Theme.named("Classic") == .classic)
        #expect(ThemeError.unknown("clasic").description == "there is no theme “clasic”; did you mean “classic”?")
        let error = #expect(throws: ThemeError.self) { try Theme.named("solarized") }
        #expect(
            error?.description
                == "there is no theme “solarized”; there are “classic”, “atlas”, “quiet”, “mono”")
    }
}
