package import Drawing
package import MapModel
package import PosterLayout
internal import TextFormats

/// Draws a composition: what stands where becomes what is painted.
package struct SceneBuilder: Sendable {
    package var theme: Theme

    package init(theme: Theme = .classic) {
        self.theme = theme
    }

    /// The drawing of `composition`, which is `map` laid out.
    ///
    /// - Parameters:
    ///   - code: the QR code of the map's address; none is drawn without it.
    ///   - date: what the document is dated, in seconds since 1970-01-01 UTC; the edition's date unless given.
    /// - Throws: `SceneError` where the composition is of another map or the edition's date is none.
    package func scene(
        of composition: Composition, map: PosterMap, code: BitMatrix? = nil, date: Int? = nil
    ) throws -> Scene {
        guard composition.map == map.id, composition.edition == map.edition.id,
            composition.rows.count == map.layers.count, composition.columns.count == map.functionalities.count
        else {
            throw SceneError.otherMap(
                composition: "\(composition.map) \(composition.edition)", map: "\(map.id) \(map.edition.id)")
        }
        let draft = SceneDraft(
            map: map, composition: composition, palette: Palette(theme, layers: map.layers))
        return Scene(
            size: composition.page.size, paper: theme.paper,
            layers: [
                SceneLayer(.bands, items: draft.ground() + draft.plates() + draft.legendParts(code: code)),
                SceneLayer(.connectors, items: draft.connectors()),
                SceneLayer(.labels, items: draft.labels().map { $0.onBaselineGrid() } + draft.furnitureTexts()),
            ],
            links: draft.links() + draft.onlineLinks(), jumps: draft.jumpLinks(), routes: draft.routes(),
            outline: draft.outline(),
            info: DocumentInfo(
                title: "\(map.title) \(map.edition.id)", author: map.author, subject: map.subject,
                keywords: map.keywords, language: map.language,
                date: try date ?? Self.date(map.edition.date)))
    }

    /// The seconds from 1970-01-01 to the beginning of an ISO 8601 day, "2026-04-12".
    static func date(_ day: String) throws(SceneError) -> Int {
        do throws(CalendarDateError) {
            return try CalendarDate(day: day).secondsSince1970
        } catch {
            throw .notADate(day)
        }
    }
}
