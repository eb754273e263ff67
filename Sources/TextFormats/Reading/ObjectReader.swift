/// An object of the file, with its members at hand.
package struct JSONObject {
    package var members: [LocatedJSON.Member]
    package var place: Place

    package init(members: [LocatedJSON.Member], place: Place) {
        self.members = members
        self.place = place
    }

    /// The value of a key, and where it stands; nil where the key is missing.
    package func member(_ key: String) -> (value: LocatedJSON, place: Place)? {
        members.first { $0.key == key }.map {
            ($0.value, Place(path: place.path[key], location: $0.value.location))
        }
    }
}

/// Reads objects member by member, and collects all that is wrong with them.
package struct ObjectReader {
    /// What findings call the file.
    package let file: String
    /// All that was found so far, in the order it was met.
    package private(set) var findings: [Finding] = []

    /// Reads what messages call `file`.
    package init(file: String) {
        self.file = file
    }

    /// Reports an error.
    package mutating func report(_ message: String, hint: String? = nil, at place: Place) {
        findings.append(
            Finding(.error, file: file, location: place.location, path: place.path, message, hint: hint))
    }

    /// Reports what is odd, but no error.
    package mutating func warn(_ message: String, hint: String? = nil, at place: Place) {
        findings.append(
            Finding(.warning, file: file, location: place.location, path: place.path, message, hint: hint))
    }

    /// Reports an error that a rule found.
    package mutating func report(_ mistake: Mistake, at place: Place) {
        report(mistake.message, hint: mistake.hint, at: place)
    }

    /// The value as an object that has no other keys than these.
    package mutating func object(_ value: LocatedJSON, at place: Place, keys: [String]) -> JSONObject? {
        guard case .object(let members) = value.payload else {
            report(ValueRules.expected("an object", value), at: place)
            return nil
        }
        for member in members where !keys.contains(member.key) {
            report(
                "unknown key “\(member.key.shortened(to: 40))”", hint: Suggestion.hint(for: member.key, among: keys),
                at: Place(path: place.path[member.key], location: member.keyLocation))
        }
        return JSONObject(members: members, place: place)
    }

    /// The value of a key by a rule; nil where it is missing or against the rule.
    package mutating func field<Value>(
        _ key: String, in object: JSONObject, required: Bool = false, by rule: (LocatedJSON) throws(Mistake) -> Value
    ) -> Field<Value>? {
        guard let (value, place) = object.member(key) else {
            if required { report("the key “\(key)” is missing", at: object.place) }
            return nil
        }
        do throws(Mistake) {
            return Field(value: try rule(value), place: place)
        } catch {
            report(error, at: place)
            return nil
        }
    }

    /// The value of a key by a rule, or none of it: null, where the key is `clearable`.
    package mutating func optionalField<Value>(
        _ key: String, in object: JSONObject, clearable: Bool, by rule: (LocatedJSON) throws(Mistake) -> Value
    ) -> OptionalField<Value> {
        field(key, in: object) { (value) throws(Mistake) -> Value? in
            guard case .null = value.payload else { return try rule(value) }
            guard clearable else { throw Mistake("null says nothing here", hint: "leave the key out") }
            return nil
        }
    }

    /// The elements of an array, with their places; none where the key is missing, and that is allowed.
    package mutating func elements(
        _ key: String, in object: JSONObject, required: Bool = false, notEmpty: Bool = false
    ) -> [(value: LocatedJSON, place: Place)] {
        let array = field(key, in: object, required: required) { (value) throws(Mistake) -> [LocatedJSON] in
            guard case .array(let elements) = value.payload else { throw ValueRules.expected("an array", value) }
            if elements.isEmpty, notEmpty { throw Mistake("the array is empty", hint: "there must be at least one") }
            return elements
        }
        guard let array else { return [] }
        return array.value.enumerated().map {
            ($1, Place(path: array.place.path[$0], location: $1.location))
        }
    }

    /// An array of lines.
    package mutating func lines(
        _ key: String, in object: JSONObject, required: Bool = false, notEmpty: Bool = false
    ) -> [Field<String>] {
        var lines: [Field<String>] = []
        for (value, place) in elements(key, in: object, required: required, notEmpty: notEmpty) {
            do throws(Mistake) {
                lines.append(Field(value: try ValueRules.line(value), place: place))
            } catch { report(error, at: place) }
        }
        return lines
    }

    /// A row or column, or the first and the last of a span.
    package mutating func span(_ key: String, in object: JSONObject, required: Bool) -> Field<[Field<String>]>? {
        guard let ends = field(key, in: object, required: required, by: ValueRules.span) else { return nil }
        var names: [Field<String>] = []
        for (index, value) in ends.value.enumerated() {
            let path = ends.value.count == 1 ? ends.place.path : ends.place.path[index]
            let place = Place(path: path, location: value.location)
            do throws(Mistake) {
                names.append(Field(value: try ValueRules.identifier(value), place: place))
            } catch { report(error, at: place) }
        }
        return names.count == ends.value.count ? Field(value: names, place: ends.place) : nil
    }
}
