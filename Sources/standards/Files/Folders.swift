/// The names in a folder, in any order; none where it cannot be read.
func names(in folder: String) -> [String] {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return descriptor < 0 ? [] : names(taking: descriptor)
}

/// The names in an open folder, which is closed.
private func names(taking descriptor: Int32) -> [String] {
    guard let folder = unsafe fdopendir(descriptor) else {
        close(descriptor)
        return []
    }
    defer { unsafe closedir(folder) }
    guard let place = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
        // The name may be longer than its declaration says.
        let name = unsafe UnsafeRawPointer(entry).advanced(by: place).assumingMemoryBound(to: CChar.self)
        let text = unsafe String(cString: name)
        if text != ".", text != ".." { names.append(text) }
    }
    return names
}

/// Removes a folder with all that is in it, or a file, as far as that can be done. No symbolic link is followed.
func removeTree(_ place: FolderEntry) {
    var pending = [place.name]
    var found: [String] = []
    while let path = pending.popLast() {
        let descriptor = unsafe openat(place.folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            unsafe unlinkat(place.folder, path, 0)
            continue
        }
        found.append(path)
        for name in names(taking: descriptor) {
            let entry = FolderEntry(place.folder, "\(path)/\(name)")
            if entry.status?.kind == S_IFDIR {
                pending.append(entry.name)
            } else {
                unsafe unlinkat(entry.folder, entry.name, 0)
            }
        }
    }
    // Inner folders were found behind those around them.
    for path in found.reversed() { unsafe unlinkat(place.folder, path, AT_REMOVEDIR) }
}

/// The folder in which the program is; nil where it has been taken away.
func currentFolder() -> String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
}
