internal import CCairo
internal import CQpdf
internal import Drawing
internal import TextFormats

extension PDFFile {
    /// Writes the information dictionary and the XMP packet, which agree.
    func setMetadata(_ info: DocumentInfo, standard: PDFStandard) {
        let creator = "kmap-poster"
        let cairo = String(cString: cairo_version_string())
        let qpdf = String(cString: qpdf_get_qpdf_version())
        let producer = "cairo \(cairo), qpdf \(qpdf)"
        let date = PDFValue.date(CalendarDate(secondsSince1970: info.date))
        var entries: [(key: String, value: PDFValue)] = [
            ("Title", .text(info.title)), ("Creator", .text(creator)), ("Producer", .text(producer)),
            ("CreationDate", date), ("ModDate", date),
        ]
        if !info.author.isEmpty { entries.append(("Author", .text(info.author))) }
        if !info.subject.isEmpty { entries.append(("Subject", .text(info.subject))) }
        if !info.keywords.isEmpty { entries.append(("Keywords", .text(info.keywordList))) }
        switch standard {
        case .a2b: break
        case .x4: entries += [("Trapped", .name("False")), ("GTS_PDFXVersion", .text("PDF/X-4"))]
        }
        set("Info", of: trailer, to: .object(add(.dictionary(entries))))

        let packet = XMPPacket(info: info, creator: creator, producer: producer, standard: standard)
        let stream = addStream(["Type": .name("Metadata"), "Subtype": .name("XML")], Array(packet.text.utf8))
        set("Metadata", of: catalog, to: .object(stream))
        set("Lang", of: catalog, to: .text(info.language))
    }

    /// What a reader shows and proposes: ISO 32000-1, 12.2.
    ///
    /// - Parameter isForPaper: pages are printed one-sided and as large as they are, on paper of their size.
    func setViewerPreferences(isForPaper: Bool) {
        let printing: [(key: String, value: PDFValue)] = [
            ("PrintScaling", .name("None")), ("Duplex", .name("Simplex")), ("PickTrayByPDFSize", true),
        ]
        set(
            "ViewerPreferences", of: catalog,
            to: .dictionary([("DisplayDocTitle", true)] + (isForPaper ? printing : [])))
    }

    /// Says which printing condition the document is meant for.
    func setPressIntent(_ intent: OutputIntent) {
        let profile = addStream(["N": 4, "Alternate": .name("DeviceCMYK")], intent.profile.bytes)
        var entries: [(key: String, value: PDFValue)] = [
            ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFX")),
            ("OutputConditionIdentifier", .text(intent.registered ?? "Custom")), ("Info", .text(intent.name)),
            ("DestOutputProfile", .object(profile)),
        ]
        if intent.registered != nil { entries.append(("RegistryName", .text("http://www.color.org"))) }
        set("OutputIntents", of: catalog, to: [.object(add(.dictionary(entries)))])
    }

    /// Says what the document's colours are meant for: an sRGB screen or printer.
    func setScreenIntent(profile: PDFObject) {
        let intent: PDFValue = [
            "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
            "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
            "RegistryName": .text("http://www.color.org"), "DestOutputProfile": .object(profile),
        ]
        set("OutputIntents", of: catalog, to: [.object(add(intent))])
    }

    /// Names the pages, where any has a name; the others count on.
    func setPageLabels(_ labels: [String?]) {
        guard labels.contains(where: { $0 != nil }) else { return }
        let numbers = labels.enumerated().flatMap { index, label -> [PDFValue] in
            let style: PDFValue = label.map { ["P": .text($0)] } ?? ["S": .name("D"), "St": .integer(index + 1)]
            return [.integer(index), style]
        }
        set("PageLabels", of: catalog, to: ["Nums": .array(numbers)])
    }
}
