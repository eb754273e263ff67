internal import Drawing
internal import TextFormats

/// What a document claims to be.
enum PDFStandard {
    /// PDF/A-2b (ISO 19005-2).
    case a2b
    /// PDF/X-4 (ISO 15930-7).
    case x4(documentID: String)
}

/// The document's metadata in XMP (ISO 16684-1), as PDF/A and PDF/X want it: agreeing with the information dictionary.
struct XMPPacket {
    var info: DocumentInfo
    var creator: String
    var producer: String
    var standard: PDFStandard

    var text: String {
        let date = CalendarDate(secondsSince1970: info.date).iso8601
        var properties = [
            "<dc:format>application/pdf</dc:format>",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(XMLText.content(info.title))</rdf:li></rdf:Alt></dc:title>",
            "<dc:language><rdf:Bag><rdf:li>\(XMLText.content(info.language))</rdf:li></rdf:Bag></dc:language>",
            "<xmp:CreateDate>\(date)</xmp:CreateDate>",
            "<xmp:ModifyDate>\(date)</xmp:ModifyDate>",
            "<xmp:MetadataDate>\(date)</xmp:MetadataDate>",
            "<xmp:CreatorTool>\(XMLText.content(creator))</xmp:CreatorTool>",
            "<pdf:Producer>\(XMLText.content(producer))</pdf:Producer>",
        ]
        if !info.author.isEmpty {
            properties.append("<dc:creator><rdf:Seq><rdf:li>\(XMLText.content(info.author))</rdf:li></rdf:Seq></dc:creator>")
        }
        if !info.subject.isEmpty {
            properties.append(
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(XMLText.content(info.subject))</rdf:li></rdf:Alt>"
                    + "</dc:description>")
        }
        if !info.keywords.isEmpty {
            properties.append("<pdf:Keywords>\(XMLText.content(info.keywordList))</pdf:Keywords>")
            let items = info.keywords.map { "<rdf:li>\(XMLText.content($0))</rdf:li>" }.joined()
            properties.append("<dc:subject><rdf:Bag>\(items)</rdf:Bag></dc:subject>")
        }
        switch standard {
        case .a2b:
            properties += ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>"]
        case .x4(let documentID):
            properties += [
                "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "<pdf:Trapped>False</pdf:Trapped>",
                "<xmpMM:DocumentID>uuid:\(documentID)</xmpMM:DocumentID>",
                "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>", "<xmpMM:VersionID>1</xmpMM:VersionID>",
            ]
        }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            \(namespaces)>
            \(properties.joined(separator: "\n"))
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private var namespaces: String {
        switch standard {
        case .a2b: "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        case .x4:
            "xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
        }
    }
}

extension DocumentInfo {
    /// The keywords as one text.
    var keywordList: String { keywords.joined(separator: ", ") }
}
