import Testing

@testable import MapModel
@testable import TextFormats

/// What is said of a map file with one mistake: where it is, what it is, what would be right.
@Suite struct MapFindingTests {
    typealias Case = (old: String, new: String, expected: [String])

    @Test(
        arguments: [
            (
                #""title": "City""#, #""titel": "City""#,
                [
                    "1:1: error: the key “title” is missing", "2:28: error: titel: unknown key “titel”; did you mean “title”?",
                ]
            ),
            (#""format": 1, "#, "", ["1:1: error: the key “format” is missing; write \"format\": 1"]),
            (
                #""format": 1"#, #""format": 2"#,
                [
                    "2:11: error: format: expected 1, the one format there is, found the number 2"
                ]
            ),
            (
                #""format": 1"#, #""format": "1""#,
                [
                    "2:11: error: format: expected 1, the one format there is, found the string “1”"
                ]
            ),
            (
                #""city""#, #""ci/ty""#,
                [
                    "2:20: error: id: the id “ci/ty” has a “/”; it becomes part of file names: write - or _"
                ]
            ),
            (
                #""city""#, #""-city""#,
                [
                    "2:20: error: id: the id “-city” begins with “-”; it becomes part of file names"
                ]
            ),
            (#""title": "City""#, #""title": 7"#, ["2:37: error: title: expected a string, found the number 7"]),
            (
                #""title": "City""#, #""title": """#,
                [
                    "2:37: error: title: the string is empty; write something, or leave the key out"
                ]
            ),
            (
                #""title": "City""#, #""title": "Ci\nty""#,
                [
                    "2:37: error: title: the string has a line break; write one line"
                ]
            ),
            (
                #""title": "City""#, #""title": "Ci\u2028ty""#,
                [
                    "2:37: error: title: the string has a line break; write one line"
                ]
            ),
            (
                #""title": "City""#, #""title": "Ci\u0007ty""#,
                [
                    "2:37: error: title: the string has the control character U+0007; remove it"
                ]
            ),
            (
                #""title": "City""#, #""title": " City""#,
                [
                    "2:37: error: title: the string begins or ends with a space; remove it"
                ]
            ),
            (
                #""en""#, #""english language""#,
                [
                    "2:57: error: language: expected a language tag, as in en or pt-BR, found the string “english language”"
                ]
            ),
            (
                #"["town", "map"]"#, #"["town", "map", "town", ""]"#,
                [
                    "3:29: error: keywords[2]: the keyword “town” is given twice; remove it",
                    "3:37: error: keywords[3]: the string is empty; write something, or leave the key out",
                ]
            ),
            (
                #"["Read it"]"#, #""Read it""#,
                [
                    "3:43: error: howToRead: expected an array, found the string “Read it”"
                ]
            ),
            (
                #""https://example.org/", "text""#, #""/map", "text""#,
                [
                    "4:19: error: online.url: “/map” is no web address; it begins with https://"
                ]
            ),
        ] as [Case])
    func mistakesOfTheMapItselfAreFound(change: Case) throws { try check(change) }

    @Test(
        arguments: [
            (
                #""2024-02-29""#, #""2023-02-29""#,
                [
                    "7:55: error: editions[1].date: there is no day 2023-02-29; expected year, month and day, as in 2026-04-12"
                ]
            ),
            (
                #""2024-02-29""#, #""29.2.2024""#,
                [
                    "7:55: error: editions[1].date: expected a date, as in 2026-04-12, found the string “29.2.2024”"
                ]
            ),
            (
                #""2024-02-29""#, #""2019-12-31""#,
                [
                    "7:1: error: editions[1]: the edition “2.0” is dated before “1.0”, which stands before it; "
                        + "editions stand oldest first"
                ]
            ),
            (
                #""year": 2024"#, #""year": 2024.5"#,
                [
                    "7:41: error: editions[1].year: expected a year, as in 2026, found the number 2024.5"
                ]
            ),
            (#", "release": "v2""#, "", ["7:1: error: editions[1]: the key “release” is missing"]),
            (
                #"["Me", "You"]"#, "[]",
                [
                    "7:96: error: editions[1].credit: the array is empty; there must be at least one"
                ]
            ),
            (
                #""editions": {"1.0": {"name": "dwelling"}}"#, #""editions": {"1.1": {"name": "dwelling"}}"#,
                [
                    "13:47: error: functionalities[0].editions[\"1.1\"]: unknown edition “1.1”; did you mean “1.0”?"
                ]
            ),
            (
                #""editions": {"1.0": {"name": "dwelling"}}"#, #""editions": {}"#,
                [
                    "13:46: error: functionalities[0].editions: no edition is given; leave “editions” out"
                ]
            ),
            (
                #""editions": {"1.0": {"name": "dwelling"}}"#, #""editions": {"1.0": {}}"#,
                [
                    "13:54: error: functionalities[0].editions[\"1.0\"]: nothing is given for this edition; leave the edition out"
                ]
            ),
            (
                #""editions": {"1.0": {"name": "dwelling"}}"#, #""editions": {"1.0": {"name": null}}"#,
                [
                    "13:63: error: functionalities[0].editions[\"1.0\"].name: expected a string, found null"
                ]
            ),
            (
                #""editions": {"1.0": {"name": "dwelling"}}"#, #""editions": ["1.0"]"#,
                [
                    "13:46: error: functionalities[0].editions: expected an object with editions as keys, found an array"
                ]
            ),
            (
                #""caption": "what you see""#, #""caption": null"#,
                [
                    "9:47: error: layers[0].caption: null says nothing here; leave the key out"
                ]
            ),
            (
                #""floor": true"#, #""floor": "yes""#,
                [
                    "11:45: error: layers[2].floor: expected true or false, found the string “yes”"
                ]
            ),
            (
                #""face": "italic""#, #""face": "itallic""#,
                [
                    "18:40: error: kinds[1].face: unknown face “itallic”; did you mean “italic”?"
                ]
            ),
            (
                #""since": "2.0",\#n"description": "A mole""#, #""until": "1.0", "since": "2.0",\#n"description": "A mole""#,
                [
                    "36:98: error: items[4].until: the last edition, “1.0”, is older than the first, “2.0”; "
                        + "“since” comes before “until”, or is the same"
                ]
            ),
            (
                #""since": "2.0",\#n"description": "A mole""#, #""since": "3.0",\#n"description": "A mole""#,
                [
                    "36:59: error: items[4].module: there is no module “tunnels” in edition “1.0”; it is there since “2.0”",
                    "36:98: error: items[4].since: unknown edition “3.0”; did you mean “1.0”?",
                ]
            ),
            (
                #""description": "An oak","#, #""description": "An oak", "editions": {"2.0": {"label": "oaks"}},"#,
                [
                    "38:129: error: items[5].editions[\"2.0\"]: “oak” is not in the edition “2.0”; "
                        + "remove this, or change “since” or “until”"
                ]
            ),
        ] as [Case])
    func mistakesOfEditionsAndListsAreFound(change: Case) throws { try check(change) }

    @Test(
        arguments: [
            (
                #""id": "hut""#, #""id": "villa""#,
                [
                    "30:8: error: items[1].id: the id “villa” is taken; items[0].id at line 29, column 8 has it",
                    "42:25: error: connectors[0].to: unknown end “hut”; there is no item, group or module of that id",
                    "43:10: error: connectors[1].from: unknown end “hut”; there is no item, group or module of that id",
                ]
            ),
            (
                #""id": "oak""#, #""id": "homes""#,
                [
                    "38:8: error: items[5].id: the id “homes” is taken; modules[0].id at line 20, column 8 has it",
                    "45:10: error: connectors[3].from: unknown end “oak”; there is no item, group or module of that id",
                ]
            ),
            (
                #""id": "cellar""#, #""id": "cel lar""#,
                [
                    "10:8: error: layers[1].id: the id “cel lar” has the character U+0020; "
                        + "ids are made of letters, digits and _ . ~ + / -",
                    "22:77: error: modules[2].layer[1]: unknown layer “cellar”; there are “street”, “ground”",
                    "24:26: error: modules[3].layer: unknown layer “cellar”; there are “street”, “ground”",
                    "35:72: error: items[3].editions[\"1.0\"].layer: unknown layer “cellar”; there are “street”, “ground”",
                    "36:79: error: items[4].layer: unknown layer “cellar”; there are “street”, “ground”",
                ]
            ),
            (
                #""id": "ash""#, #""id": """#,
                [
                    "40:8: error: items[6].id: the id is empty; ids are made of letters, digits and _ . ~ + / -",
                    "45:23: error: connectors[3].to: unknown end “ash”; there are “villa”, “hut”, "
                        + "“baker”, “mall”, “mole”, “oak”, “row”, “pair”, “homes”, “shops”, “tunnels”, “plain”",
                ]
            ),
            (
                #""id": "ash""#, #""id": "äsh""#,
                [
                    "40:8: error: items[6].id: the id “äsh” has the character “ä” (U+00E4); "
                        + "ids are made of letters, digits and _ . ~ + / -",
                    "45:23: error: connectors[3].to: unknown end “ash”; there are “villa”, “hut”, "
                        + "“baker”, “mall”, “mole”, “oak”, “row”, “pair”, “homes”, “shops”, “tunnels”, “plain”",
                ]
            ),
            (
                #""to": "ash""#, #""to": "oak""#,
                [
                    "45:1: error: connectors[3]: the connector leads from “oak” to itself; remove it"
                ]
            ),
            (
                #""from": "homes", "to": "mole", "since": "2.0""#, #""from": "homes", "to": "mole""#,
                [
                    "44:25: error: connectors[2].to: there is no item “mole” in edition “1.0”; it is there since “2.0”"
                ]
            ),
            (
                #""from": "homes", "to""#, #""from": "plain", "to""#,
                [
                    "44:10: error: connectors[2].from: the module “plain” has no heading that a connector could end on "
                        + "in edition “2.0”; give it one, or end on one of its items"
                ]
            ),
            (#", "to": "ash""#, "", ["45:1: error: connectors[3]: the key “to” is missing"]),
        ] as [Case])
    func mistakesOfIDsAndConnectorsAreFound(change: Case) throws { try check(change) }

    @Test(
        arguments: [
            (
                #"["live", "work"]"#, #"["work", "live"]"#,
                [
                    "21:73: error: modules[1].functionality: the span ends before it begins; write [\"live\", \"work\"]"
                ]
            ),
            (
                #"["live", "work"]"#, #"["live", "live"]"#,
                [
                    "21:73: error: modules[1].functionality: the span begins and ends with the same functionality; write it once",
                    "34:86: error: items[3].functionality: the functionality “work” is outside the module “shops” "
                        + "in edition “2.0”; the module stands in “live”",
                ]
            ),
            (
                #"["live", "work"]"#, #"["live", "work", "play"]"#,
                [
                    "21:73: error: modules[1].functionality: a span of 3 ids; "
                        + "write one id, or an array of two: the first and the last",
                    "34:86: error: items[3].functionality: the functionality “work” is outside the module “shops” "
                        + "in edition “2.0”; the module stands in “live”",
                ]
            ),
            (
                #""functionality": "play""#, #""functionality": ["work", "play"]"#,
                [
                    "22:1: error: modules[2]: the bridge spans layers and functionalities at once in edition “2.0”; "
                        + "this is not supported; let it span only one of them"
                ]
            ),
            (
                #""functionality": "play""#, #""functionality": 3"#,
                [
                    "22:105: error: modules[2].functionality: expected an id, or an array of two: "
                        + "the first and the last of a span, found the number 3"
                ]
            ),
            (
                #""group": "row""#, #""group": "pair""#,
                [
                    "26:1: error: groups[0]: nothing stands under the heading “row”; "
                        + "give it items, or limit it with “since” or “until”",
                    "30:76: error: items[1].group: the group “pair” belongs to the module “shops”, the item to “homes” in edition “1.0”; "
                        + "give the item a group of its module, or null",
                    "30:76: error: items[1].group: there is no group “pair” in edition “2.0”; it is there until “1.0”",
                ]
            ),
            (
                #""group": "row""#, #""group": "homes""#,
                [
                    "26:1: error: groups[0]: nothing stands under the heading “row”; "
                        + "give it items, or limit it with “since” or “until”",
                    "30:76: error: items[1].group: “homes” is a module, not a group",
                ]
            ),
            (
                #""module": "homes", "group": "row""#, #""group": "row""#,
                [
                    "30:57: error: items[1].group: the item has a group and no module; write \"module\": \"homes\"",
                    "30:1: error: items[1]: the item has neither a module nor a cell; "
                        + "give it a “module”, or a “layer” and a “functionality”",
                ].reversed()
            ),
            (
                #""module": "tunnels", "layer": "cellar""#, #""module": "tunnels", "layer": "ground""#,
                [
                    "36:79: error: items[4].layer: the layer “ground” is outside the module “tunnels” in edition “2.0”; "
                        + "the module spans “street”, “cellar”"
                ]
            ),
            (
                #""module": "plain""#, #""layer": "ground""#,
                [
                    "24:1: error: modules[3]: nothing stands in the module; give it items, or limit it with “since” or “until”",
                    "40:1: error: items[6]: the item has neither a module nor a cell; "
                        + "give it a “module”, or a “layer” and a “functionality”",
                ]
            ),
            (
                #""kind": "tree", "module": "plain""#, #""kind": "tee", "module": "plan""#,
                [
                    "24:1: error: modules[3]: nothing stands in the module; give it items, or limit it with “since” or “until”",
                    "40:39: error: items[6].kind: unknown kind “tee”; did you mean “tree”?",
                    "40:56: error: items[6].module: unknown module “plan”; did you mean “plain”?",
                ]
            ),
            (
                #""importance": 5"#, #""importance": 6"#,
                [
                    "29:66: error: items[0].importance: expected a whole number from 1 (detail) to 5 "
                        + "(what a subsystem turns on), found the number 6"
                ]
            ),
            (
                #""importance": 5"#, #""importance": "5""#,
                [
                    "29:66: error: items[0].importance: expected a whole number from 1 (detail) to 5 "
                        + "(what a subsystem turns on), found the string “5”"
                ]
            ),
            (#"{"id": "villa","#, #"17, {"id": "villa","#, ["29:1: error: items[0]: expected an object, found the number 17"]),
            (
                #""label": "villa","#, #""label": "villa", "label": "hut","#,
                [
                    "29:35: error: items[0].label: the key is given twice; the first is at line 29, column 17"
                ]
            ),
        ] as [Case])
    func thingsInTheWrongPlaceAreFound(change: Case) throws { try check(change) }

    @Test(
        arguments: [
            (
                #""bread?fresh#now""#, #""javascript:alert(1)""#,
                [
                    "32:103: error: items[2].link: “javascript:alert(1)” has the scheme “javascript”; "
                        + "links are https:, http: or mailto:, or relative"
                ]
            ),
            (
                #""bread?fresh#now""#, #""JavaScript:alert(1)""#,
                [
                    "32:103: error: items[2].link: “JavaScript:alert(1)” has the scheme “javascript”; "
                        + "links are https:, http: or mailto:, or relative"
                ]
            ),
            (
                #""bread?fresh#now""#, #""https:/bread""#,
                [
                    "32:103: error: items[2].link: “https:/bread” names no host; expected https://host/path"
                ]
            ),
            (
                #""bread?fresh#now""#, #""http:///bread""#,
                [
                    "32:103: error: items[2].link: “http:///bread” names no host; expected http://host/path"
                ]
            ),
            (
                #""bread?fresh#now""#, #""mailto:baker""#,
                [
                    "32:103: error: items[2].link: “mailto:baker” names no mailbox; expected mailto:name@host"
                ]
            ),
            (
                #""bread?fresh#now""#, #""fresh bread""#,
                [
                    "32:103: error: items[2].link: “fresh bread” has the character “ ”; write %20"
                ]
            ),
            (
                #""bread?fresh#now""#, #""100%bread""#,
                [
                    "32:103: error: items[2].link: “100%bread” has a “%” without two hexadecimal digits; a % itself is %25"
                ]
            ),
            (
                #""bread?fresh#now""#, #""{symbol}""#,
                [
                    "32:103: error: items[2].link: “{symbol}” has a brace; "
                        + "only the link of a kind has {release} and {symbol}; a brace itself is %7B or %7D"
                ]
            ),
            (#""bread?fresh#now""#, "12", ["32:103: error: items[2].link: expected a string, found the number 12"]),
            (
                #"{release}/{symbol}"#, #"{release}/{sybmol}"#,
                [
                    "17:78: error: kinds[0].link: unknown placeholder “{sybmol}”; did you mean “{symbol}”?"
                ]
            ),
            (
                #"{release}/{symbol}"#, #"{edition}/{symbol}"#,
                [
                    "17:78: error: kinds[0].link: unknown placeholder “{edition}”; there are {release} and {symbol}"
                ]
            ),
            (
                #"{release}/{symbol}"#, #"{release}/symbol}"#,
                [
                    "17:78: error: kinds[0].link: a brace stands alone; the placeholders are {release} and {symbol}"
                ]
            ),
            (
                #"https://example.org/{release}/{symbol}"#, #"ftp://example.org/{symbol}"#,
                [
                    "17:78: error: kinds[0].link: “ftp://example.org/1” has the scheme “ftp”; "
                        + "links are https:, http: or mailto:, or relative"
                ]
            ),
        ] as [Case])
    func mistakesOfLinksAreFound(change: Case) throws { try check(change) }

    @Test func allFindingsComeAtOnceInTheOrderOfTheText() {
        let text = #"""
            {"format": 1, "id": "m", "titel": "M", "editions": [], "layers": [{"id": "a"}], "functionalities": {},
             "kinds": [{"id": "k", "name": "", "face": "bold"}], "modules": [],
             "items": [{"id": "i", "label": 1, "kind": "q", "layer": "b", "functionality": "c", "importance": 0}]}
            """#
        #expect(
            MapFixture.findings(text).map { String($0.split(separator: " error: ")[1]) } == [
                "the key “title” is missing",
                "titel: unknown key “titel”; did you mean “title”?",
                "editions: the array is empty; there must be at least one",
                "layers[0]: the key “name” is missing",
                "functionalities: expected an array, found an empty object",
                "kinds[0].name: the string is empty; write something, or leave the key out",
                "kinds[0].face: unknown face “bold”; there are “roman”, “italic”, “strong”, “mono”, “concept”, “remark”",
                "items[0]: the key “description” is missing",
                "items[0].label: expected a string, found the number 1",
                "items[0].kind: unknown kind “q”; there is “k”",
                "items[0].layer: unknown layer “b”; there is “a”",
                "items[0].functionality: unknown functionality “c”",
                "items[0].importance: expected a whole number from 1 (detail) to 5 (what a subsystem turns on), "
                    + "found the number 0",
            ])
    }

    @Test func whatNoSheetCanSetIsSaidWithItsPlace() throws {
        try check(
            (
                #""title": "City""#, "\"title\": \"\(String(repeating: "é", count: 2001))\"",
                ["2:37: error: title: the string has 4002 bytes; a line has 4000 at most"]
            ))
        try check(
            (
                #""url": "https://example.org/""#, "\"url\": \"https://example.org/\(String(repeating: "a", count: 2312))\"",
                ["4:19: error: online.url: the address has 2332 bytes; a QR code holds 2331 at most"]
            ))
    }

    @Test(arguments: [
        ("a.c", "the string “a.c”"), ("a.c:0", "the string “a.c:0”"), ("../a.c:1", "the string “../a.c:1”"),
        ("/a.c:1", "the string “/a.c:1”"), ("a.c:1:2", "the string “a.c:1:2”"), ("a.c:x", "the string “a.c:x”"),
    ])
    func placeThatIsNoneIsSaidSo(place: String, found: String) throws {
        try check(
            (
                #""symbol": "small/hut++""#, "\"where\": \"\(place)\"",
                ["31:10: error: items[1].where: expected a file and a line of it, as in kernel/fork.c:2600, found \(found)"]
            ))
    }

    @Test func whatIsNoKindOfSourceIsSaidSo() throws {
        try check(
            (
                #""face": "italic"}"#, #""face": "italic", "source": "functon"}"#,
                ["18:60: error: kinds[1].source: unknown source “functon”; did you mean “function”?"]
            ))
        try check(
            (
                #""face": "italic"}"#, #""face": "italic", "whereLink": "https://example.org/{fiel}"}"#,
                ["18:63: error: kinds[1].whereLink: unknown placeholder “{fiel}”; did you mean “{file}”?"]
            ))
    }

    @Test func onlyOneEditionIsTheDefault() throws {
        let text = try MapFixture.changed(#""release": "v1""#, to: #""release": "v1", "default": true"#)
            .replacing(#""release": "v2""#, with: #""release": "v2", "default": true"#)
        #expect(
            MapFixture.findings(text) == [
                "city.json:7:97: error: editions[1].default: the edition “2.0” is the default too; “1.0” is; only one can be"
            ])
    }

    @Test(arguments: [
        ("", "1:1: error: the text is empty; it should be a JSON value"),
        ("[]", "1:1: error: expected an object, the map, found an empty array"),
        ("{\"format\": 1,}", "1:14: error: nothing follows the last comma; remove the comma before “}”"),
    ])
    func whatIsNoMapAtAllIsSaidToBeNone(text: String, expected: String) {
        #expect(MapFixture.findings(text) == ["city.json:" + expected])
    }

    private func check(_ change: Case, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = try MapFixture.changed(change.old, to: change.new)
        let (document, findings) = MapDocument.read(Array(text.utf8), file: "city.json")
        #expect(document == nil, sourceLocation: sourceLocation)
        #expect(
            findings.map(\.description) == change.expected.map { "city.json:" + $0 }, sourceLocation: sourceLocation)
    }
}
