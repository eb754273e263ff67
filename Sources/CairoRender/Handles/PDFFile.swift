internal import CQpdf
internal import Glibc

/// Owns a PDF document opened in libqpdf.
///
/// libqpdf remembers the first error; `check()` tells it, so that not every call has to be asked.
struct PDFFile: ~Copyable {
    private var raw: qpdf_data?
    /// libqpdf reads from these as long as the document is open.
    private let source: UnsafeMutableBufferPointer<UInt8>

    /// Opens a document.
    init(_ bytes: [UInt8]) throws(RenderError) {
        source = .allocate(capacity: bytes.count)
        _ = source.initialize(fromContentsOf: bytes)
        raw = qpdf_init()
        qpdf_silence_errors(raw)
        qpdf_set_suppress_warnings(raw, QPDF_TRUE)
        source.withMemoryRebound(to: CChar.self) { characters in
            _ = qpdf_read_memory(raw, "drawings", characters.baseAddress, UInt64(characters.count), nil)
        }
        try check()
    }

    deinit {
        var raw = raw
        qpdf_cleanup(&raw)
        source.deallocate()
    }

    /// - Throws: `RenderError.qpdf`, where anything has failed so far.
    func check() throws(RenderError) {
        guard qpdf_has_error(raw) == QPDF_TRUE else { return }
        throw .qpdf(String(cString: qpdf_get_error_full_text(raw, qpdf_get_error(raw))))
    }

    // MARK: Objects

    var catalog: PDFObject { PDFObject(handle: qpdf_get_root(raw)) }
    var trailer: PDFObject { PDFObject(handle: qpdf_get_trailer(raw)) }

    /// Adds an object others can refer to.
    func add(_ value: PDFValue) -> PDFObject {
        PDFObject(handle: qpdf_make_indirect_object(raw, make(value)))
    }

    /// Adds a stream; it is compressed when the file is written.
    func addStream(_ entries: KeyValuePairs<String, PDFValue>, _ data: [UInt8]) -> PDFObject {
        let stream = qpdf_oh_new_stream(raw)
        let dictionary = dictionary(ofStream: PDFObject(handle: stream))
        for entry in entries { set(entry.key, of: dictionary, to: entry.value) }
        let null = qpdf_oh_new_null(raw)
        qpdf_oh_replace_stream_data(raw, stream, data, data.count, null, null)
        return PDFObject(handle: stream)
    }

    /// The dictionary of a stream.
    func dictionary(ofStream stream: PDFObject) -> PDFObject {
        PDFObject(handle: qpdf_oh_get_dict(raw, stream.handle))
    }

    /// Sets a key, without its slash, of a dictionary.
    func set(_ key: String, of dictionary: PDFObject, to value: PDFValue) {
        qpdf_oh_replace_key(raw, dictionary.handle, "/" + key, make(value))
    }

    /// The value of a key, without its slash, of a dictionary; the null object where it has none.
    func value(of key: String, in dictionary: PDFObject) -> PDFObject {
        PDFObject(handle: qpdf_oh_get_key(raw, dictionary.handle, "/" + key))
    }

    /// The dictionary under a key, without its slash, of another; made where there is none.
    func subdictionary(_ key: String, of dictionary: PDFObject) -> PDFObject {
        let found = value(of: key, in: dictionary)
        if qpdf_oh_is_dictionary(raw, found.handle) == QPDF_TRUE { return found }
        set(key, of: dictionary, to: [:])
        return value(of: key, in: dictionary)
    }

    private func make(_ value: PDFValue) -> qpdf_oh {
        switch value {
        case .boolean(let value): return qpdf_oh_new_bool(raw, value ? QPDF_TRUE : QPDF_FALSE)
        case .integer(let value): return qpdf_oh_new_integer(raw, Int64(value))
        case .real(let value): return qpdf_oh_new_real_from_double(raw, value, 4)
        case .name(let name): return qpdf_oh_new_name(raw, "/" + name)
        case .text(let text): return qpdf_oh_new_unicode_string(raw, text)
        case .ascii(let text): return qpdf_oh_new_string(raw, text)
        case .object(let object): return object.handle
        case .array(let values):
            let array = qpdf_oh_new_array(raw)
            for value in values { qpdf_oh_append_item(raw, array, make(value)) }
            return array
        case .dictionary(let entries):
            let dictionary = qpdf_oh_new_dictionary(raw)
            for entry in entries { qpdf_oh_replace_key(raw, dictionary, "/" + entry.key, make(entry.value)) }
            return dictionary
        }
    }

    // MARK: Pages

    var pages: [PDFObject] {
        (0..<max(0, Int(qpdf_get_num_pages(raw)))).map { PDFObject(handle: qpdf_get_page_n(raw, $0)) }
    }

    /// The content of a page, decoded.
    func content(of page: PDFObject) throws(RenderError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        qpdf_oh_get_page_content_data(raw, page.handle, &buffer, &length)
        try check()
        defer { free(buffer) }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// Appends a page that is already an object of the file.
    func append(page: PDFObject) {
        qpdf_add_page(raw, raw, page.handle, QPDF_FALSE)
    }

    func remove(page: PDFObject) {
        qpdf_remove_page(raw, page.handle)
    }

    // MARK: Writing

    /// The document, with an identifier that depends on its content only.
    ///
    /// - Parameter version: of PDF, such as "1.7".
    func write(version: String) throws(RenderError) -> [UInt8] {
        qpdf_init_write_memory(raw)
        qpdf_set_object_stream_mode(raw, qpdf_o_generate)
        qpdf_set_deterministic_ID(raw, QPDF_TRUE)
        qpdf_set_minimum_pdf_version(raw, version)
        qpdf_set_newline_before_endstream(raw, QPDF_TRUE)  // PDF/A wants it
        qpdf_write(raw)
        try check()
        return Array(UnsafeBufferPointer(start: qpdf_get_buffer(raw), count: qpdf_get_buffer_length(raw)))
    }
}
