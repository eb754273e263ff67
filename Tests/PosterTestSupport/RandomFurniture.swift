package import MapModel

/// Random texts around the grid; the same generator gives the same texts.
package struct RandomFurniture: Sendable {
    /// The most letters a text has.
    package var longest: Int
    /// The share of texts that are one word.
    package var longWords: Double

    package init(longest: Int, longWords: Double) {
        self.longest = longest
        self.longWords = longWords
    }

    /// Gives the map other texts in every field that is printed around the grid.
    package func write(into map: inout PosterMap, _ random: inout SeededGenerator) {
        map.title = text(&random)
        map.edition.id = text(&random, upTo: longest / 4)
        map.edition.name = text(&random)
        map.howToRead = (0..<random.index(6)).map { _ in text(&random) }
        map.edition.credit = (0..<random.index(7)).map { _ in text(&random) }
        map.online = random.chance(0.7) ? OnlineAddress(url: "https://example.org/map", text: text(&random)) : nil
        for index in map.layers.indices {
            map.layers[index].name = text(&random)
            map.layers[index].caption = random.chance(0.7) ? text(&random) : ""
        }
        for index in map.functionalities.indices { map.functionalities[index].name = text(&random) }
        for index in map.kinds.indices {
            map.kinds[index].name = text(&random)
            if map.kinds[index].sample != nil { map.kinds[index].sample = text(&random) }
        }
    }

    private static let letters = Array("abcdeghiklmnoprstuvwxyzàéîõüßæœłşčžÅÉÑØĐ")
    private static let signs = Array("_/.-")

    private func text(_ random: inout SeededGenerator, upTo most: Int? = nil) -> String {
        let length = 1 + random.index(max(1, min(most ?? longest, longest)))
        let isOneWord = random.chance(longWords)
        var text = ""
        var inWord = 0
        while text.count < length {
            if !isOneWord, inWord > 2, text.count < length - 2, random.chance(0.18) {
                text.append(random.chance(0.9) ? " " : Self.signs[random.index(Self.signs.count)])
                inWord = 0
            } else {
                text.append(Self.letters[random.index(Self.letters.count)])
                inWord += 1
            }
        }
        return text
    }
}
