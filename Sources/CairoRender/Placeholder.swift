// Filled by the renderer.
public enum Placeholder {}
