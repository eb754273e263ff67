/// Where something stands: in the document, and in its text.
package struct Place: Hashable {
    package var path: JSONPath
    package var location: TextLocation

    package init(path: JSONPath, location: TextLocation) {
        self.path = path
        self.location = location
    }
}

/// A value with its place.
package struct Field<Value> {
    package var value: Value
    package var place: Place

    package init(value: Value, place: Place) {
        self.value = value
        self.place = place
    }
}

extension Field: Equatable where Value: Equatable {}

/// A value that an edition may take away: nil where nothing is said, nil inside where there is none.
package typealias OptionalField<Value> = Field<Value?>?
