import Fiscal
import Glibc

/// The lines of a descriptor, read ahead in large pieces. A line ends with LF or CR LF, the last one also with the end.
final class LineReader {
  /// What is wrong with a line that was read.
  struct Refusal: Error {
    let code: InputFault
    let facts: [String: String]
  }

  private static let piece = 1 << 16

  private let descriptor: Int32
  /// Whether signals end the waiting: on the main thread only.
  private let isAttentive: Bool
  private let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  private var seen = Interrupts.count
  /// The number of the line that was read last; the first is 1.
  private(set) var number = 0

  /// - Parameter limit: the longest line, in bytes.
  init(_ descriptor: Int32, isAttentive: Bool, limit: Int = 16 << 20) {
    self.descriptor = descriptor
    self.isAttentive = isAttentive
    self.limit = limit
  }

  /// The next line, nil at the end.
  /// - Throws: ``Interruption``, or a ``Refusal`` of the line; the call after it reads the next one.
  func next() throws -> String? {
    var searched = start
    var isTooLong = false
    var dropped = 0
    while true {
      if let end = LineReader.find(UInt8(ascii: "\n"), in: bytes[searched...]) {
        defer { start = end + 1 }
        return try line(bytes[start..<end], isTooLong)
      }
      searched = bytes.count
      if searched - start > limit {
        isTooLong = true
        dropped += searched - start
        start = searched
        // What is no text at all (a device, a disk) may never end.
        if dropped > 4 * limit { hasEnded = true }
      }
      if hasEnded {
        guard start < bytes.count || isTooLong else { return nil }
        defer { start = bytes.count }
        return try line(bytes[start...], isTooLong)
      }
      searched -= start
      bytes.removeFirst(start)
      start = 0
      try fill()
    }
  }

  private func line(_ line: ArraySlice<UInt8>, _ isTooLong: Bool) throws -> String {
    number += 1
    if isTooLong || line.count > limit { throw Refusal(code: .lineTooLong, facts: ["limit": String(limit)]) }
    var line = line
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    if let nul = LineReader.find(0, in: line) {
      throw Refusal(code: .nul, facts: ["column": String(nul - line.startIndex + 1)])
    }
    if let text = String(validating: line, as: UTF8.self) { return text }
    throw Refusal(code: .notUTF8, facts: LineReader.firstBroken(line))
  }

  private static func find(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let found = memchr(start, Int32(byte), buffer.count) else { return nil }
      return bytes.startIndex + (UnsafeRawPointer(found) - start)
    }
  }

  /// Where the first letter stands that is no UTF-8, and its byte.
  private static func firstBroken(_ line: ArraySlice<UInt8>) -> [String: String] {
    var rest = line
    while let byte = rest.first {
      let length = (1...4).first { rest.count >= $0 && String(validating: rest.prefix($0), as: UTF8.self) != nil }
      guard let length else {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        return ["byte": "0x" + hexadecimal, "column": String(rest.startIndex - line.startIndex + 1)]
      }
      rest = rest.dropFirst(length)
    }
    return ["byte": "?", "column": "?"]
  }

  private func fill() throws {
    try attend()
    let old = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: LineReader.piece))
    let count = bytes.withUnsafeMutableBytes { buffer in
      Glibc.read(descriptor, buffer.baseAddress.map { $0 + old }, LineReader.piece)
    }
    let code = errno
    bytes.removeLast(LineReader.piece - max(count, 0))
    if count == 0 { hasEnded = true }
    guard count < 0, code != EINTR else { return }
    if code == EAGAIN {
      var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&wish, 1, 100)
      return
    }
    hasEnded = true
    // A terminal that is gone is an end like another.
    if code != EIO { throw Refusal(code: .cannotRead, facts: ["reason": SystemReason.fact(code)]) }
  }

  /// Waits for bytes or a signal.
  private func attend() throws {
    guard isAttentive else { return }
    repeat {
      if let ending = Interrupts.ending { throw ending }
      let count = Interrupts.count
      if count != seen {
        seen = count
        throw Interruption.interrupt
      }
      if Interrupts.takeSuspension() { Interrupts.suspend() }
    } while !Interrupts.wait(reading: descriptor)
  }

  /// Ctrl-C pressed up to now belongs to what was done before.
  func forgetInterrupts() { seen = Interrupts.count }
}
