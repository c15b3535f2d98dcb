import CZip
import Fiscal
import Glibc

/// The parts of a spreadsheet: a ZIP archive on disk.
final class ZipArchive {
  private let archive: OpaquePointer
  private let path: String

  init(_ opened: Opened) throws(Fault) {
    path = opened.path
    var code: Int32 = 0
    let descriptor =
      opened.form.packing == nil && opened.size != nil
      ? Glibc.open(opened.path, O_RDONLY | O_CLOEXEC) : try Self.spooled(opened)
    guard descriptor >= 0 else {
      throw Fault(FilesFault.notReadable, ["path": path, "why": SystemError.text(errno)])
    }
    guard let archive = zip_fdopen(descriptor, 0, &code) else {
      Glibc.close(descriptor)
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      let why = zip_error_strerror(&error).map { String(cString: $0) } ?? String(code)
      zip_error_fini(&error)
      throw Fault(FilesFault.badSpreadsheet, ["path": opened.path, "why": why])
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// A ZIP archive is read from its end, so one that comes packed or through a pipe is laid down first, in a file
  /// without a name.
  private static func spooled(_ opened: Opened) throws(Fault) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let descriptor = Glibc.open(folder, nameless | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return descriptor }
    repeat {
      var rest = opened.stream.bytes
      while let base = rest.baseAddress, !rest.isEmpty {
        let written = Glibc.write(descriptor, base, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else {
          let code = errno
          Glibc.close(descriptor)
          throw AtomicFile.fault(code, folder)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
      opened.stream.consume(opened.stream.bytes.count)
    } while try opened.stream.refill()
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  /// `O_TMPFILE`, a macro that does not reach Swift: 020000000 with `O_DIRECTORY`.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Parses a part until its end, or until the handler is done.
  /// - Parameter pause: called after every piece with the number of bytes that were read.
  /// - Returns: false when there is no such part.
  func parse(_ name: String, _ handler: any XMLHandler, pause: (Int) throws -> Void = { _ in }) throws -> Bool {
    guard let file = zip_fopen(archive, name, 0) else { return false }
    defer { zip_fclose(file) }
    let part = XMLPart(handler)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    var done = 0
    while !handler.isDone {
      let got = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      guard got >= 0 else {
        let why = zip_file_strerror(file).map { String(cString: $0) } ?? name
        throw Fault(FilesFault.badSpreadsheet, ["path": path, "why": "\(name): \(why)"])
      }
      let piece = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<Int(got)])
      if let why = part.parse(piece, isLast: got == 0) {
        throw Fault(FilesFault.badSpreadsheet, ["path": path, "why": "\(name): \(why)"])
      }
      if got == 0 { break }
      done += Int(got)
      try pause(done)
    }
    return true
  }
}
