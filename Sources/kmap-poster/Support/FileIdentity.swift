internal import SystemPackage

/// Which regular file a path leads to, by whatever name.
struct FileIdentity: Equatable {
    private var device: DeviceID
    private var number: Inode

    /// Nil where there is no such file, or what is there is a folder, a pipe or a device: these are not overwritten.
    init?(_ path: String) { self.init(try? Stat(path)) }

    /// Of what is open.
    init?(_ descriptor: FileDescriptor) { self.init(try? Stat(descriptor)) }

    private init?(_ status: Stat?) {
        guard let status, status.type == .regular else { return nil }
        (device, number) = (status.deviceID, status.inode)
    }
}
