internal import CQrencode
package import Drawing

/// QR codes (ISO/IEC 18004), by libqrencode.
package enum QRCode {
    /// The smallest code for `text` with error correction level M, which survives the loss of 15 % of it.
    ///
    /// - Throws: `RenderError.noQRCode` where the text is empty or longer than a QR code holds.
    package static func matrix(for text: String) throws(RenderError) -> BitMatrix {
        let bytes = Array(text.utf8)
        let version: Int32 = 0  // the smallest that holds it
        guard !bytes.isEmpty,
            let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, version, QR_ECLEVEL_M)
        else { throw .noQRCode(text: text) }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
        return BitMatrix(size: size, bits: modules.map { $0 & 1 == 1 })
    }
}
