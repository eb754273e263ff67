internal import TextFormats

extension TileJob {
    /// A page that shows the tiles it lies beside, with nothing from elsewhere; nil where the tiles are plain.
    package var viewerPage: String? {
        guard case .deepZoom(let side, let overlap) = layout else { return nil }
        let title = XMLText.escaped(title)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            html, body { height: 100%; margin: 0; background: #e8e8e8; font: 16px sans-serif; }
            #picture { display: block; width: 100%; height: 100%; touch-action: none; cursor: grab; }
            nav { position: fixed; right: 12px; top: 12px; }
            button { min-width: 44px; height: 44px; font-size: 20px; }
            #message { position: fixed; left: 12px; bottom: 12px; margin: 0; background: #fff; color: #900; }
            </style>
            <canvas id="picture" tabindex="0" role="img" aria-label="\(title)" data-width="\(width)" data-height="\(height)"
                data-side="\(side)" data-overlap="\(overlap)" data-folder="\(XMLText.escaped(name))_files"></canvas>
            <nav><button id="in" aria-label="zoom in">+</button> <button id="out" aria-label="zoom out">−</button>
            <button id="whole">whole</button></nav>
            <p id="message" role="status"></p>
            <noscript>This page needs JavaScript to show the tiles; any program for Deep Zoom opens the .dzi beside it.</noscript>
            <script>
            \(String(decoding: PackageResources.zoom_js, as: UTF8.self))</script>
            </html>

            """
    }
}
