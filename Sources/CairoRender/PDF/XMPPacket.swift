internal import PosterLayout

/// The document's metadata in XMP (ISO 16684-1), as PDF/A wants it: agreeing with the information dictionary.
struct XMPPacket {
    var info: DocumentInfo
    var creator: String
    var producer: String
    /// PDF/A part and conformance level; nil where the document does not claim to be PDF/A.
    var pdfA: (part: Int, conformance: String)?

    var text: String {
        let date = CalendarDate(secondsSince1970: info.date).iso8601
        var properties = [
            "<dc:format>application/pdf</dc:format>",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(info.title))</rdf:li></rdf:Alt></dc:title>",
            "<dc:language><rdf:Bag><rdf:li>\(escaped(info.language))</rdf:li></rdf:Bag></dc:language>",
            "<xmp:CreateDate>\(date)</xmp:CreateDate>",
            "<xmp:ModifyDate>\(date)</xmp:ModifyDate>",
            "<xmp:MetadataDate>\(date)</xmp:MetadataDate>",
            "<xmp:CreatorTool>\(escaped(creator))</xmp:CreatorTool>",
            "<pdf:Producer>\(escaped(producer))</pdf:Producer>",
        ]
        if !info.author.isEmpty {
            properties.append("<dc:creator><rdf:Seq><rdf:li>\(escaped(info.author))</rdf:li></rdf:Seq></dc:creator>")
        }
        if !info.subject.isEmpty {
            properties.append(
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(info.subject))</rdf:li></rdf:Alt>"
                    + "</dc:description>")
        }
        if !info.keywords.isEmpty {
            properties.append("<pdf:Keywords>\(escaped(info.keywordList))</pdf:Keywords>")
            let items = info.keywords.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined()
            properties.append("<dc:subject><rdf:Bag>\(items)</rdf:Bag></dc:subject>")
        }
        if let pdfA {
            properties.append("<pdfaid:part>\(pdfA.part)</pdfaid:part>")
            properties.append("<pdfaid:conformance>\(pdfA.conformance)</pdfaid:conformance>")
        }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            \(properties.joined(separator: "\n"))
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

extension DocumentInfo {
    /// The keywords as one text.
    var keywordList: String { keywords.joined(separator: ", ") }
}
