import Fiscal
import Foundation

/// The statements of a script: a file, standard input, or a text. A statement whose line ends in a backslash or inside
/// quotes goes on in the next one.
@MainActor
public final class ScriptLines {
  public struct Line: Sendable {
    public var text: String
    public var place: Fault.Place?
  }

  private let name: String?
  private let input: UnsafeMutablePointer<FILE>?
  private var rest: [String]
  private var number = 0

  /// A file; a relative name is looked up beside another file.
  public init(file path: String, beside other: String? = nil) throws {
    var found = path
    if let other, !path.hasPrefix("/"), other != "-" {
      found = URL(fileURLWithPath: other).deletingLastPathComponent().appendingPathComponent(path).relativePath
    }
    guard let input = fopen(found, "r") else {
      throw Fault(ShellFault.fileUnreadable, ["file": path, "reason": String(cString: strerror(errno))])
    }
    name = found
    self.input = input
    rest = []
  }

  /// Standard input.
  public init(descriptor: Int32) {
    name = "-"
    input = fdopen(descriptor, "r")
    rest = []
  }

  /// One command of the command line.
  public init(text: String) {
    name = nil
    input = nil
    rest = [text]
  }

  isolated deinit { if let input { fclose(input) } }

  /// The next statement, or why it cannot be taken.
  public func next() -> Result<Line, Fault>? {
    guard var text = read() else { return nil }
    let place = name.map { Fault.Place(file: $0, line: number) }
    while case .success(let begun) = text, StatementParser.isUnfinished(begun), let more = read() {
      text = more.map { (begun.last == "\\" ? String(begun.dropLast()) : begun + "\n") + $0 }
    }
    return text.map { Line(text: $0, place: place) }
  }

  private func read() -> Result<String, Fault>? {
    guard let input else { return rest.isEmpty ? nil : .success(rest.removeFirst()) }
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    let length = getline(&buffer, &capacity, input)
    guard length >= 0, let buffer else { return nil }
    number += 1
    var bytes = UnsafeRawBufferPointer(start: buffer, count: length)[...]
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(
        Fault(ShellFault.lineNotText, at: name.map { Fault.Place(file: $0, line: number) }))
    }
    return .success(text)
  }
}
