import Fiscal
import Foundation
import JSON
import Testing

@testable import Files

/// A folder for one test, removed with it.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("cheki-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

  var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
}

/// What a file gives either way.
struct Read {
  var documents: [SourceDocument] = []
  var rejects: [Reject] = []
  var summary: ReadSummary

  var receipts: [Receipt] { documents.compactMap(\.receipt) }
  var reports: [ReportDocument] { documents.compactMap(\.report) }
  var reasons: [String] { rejects.map(\.reason.code) }

  init(_ path: String, side: SideName = .operator) throws {
    var rejects: [Reject] = []
    var documents: [SourceDocument] = []
    let file = try ReceiptFile.open(path, side: side)
    summary = try file.readDocuments(rejected: { rejects.append($0) }, deliver: { documents.append($0.kept) })
    self.rejects = rejects
    self.documents = documents
  }
}

func readTable(_ path: String, side: SideName = .operator) throws -> (reading: TableReading, rejects: [Reject]) {
  var rejects: [Reject] = []
  let reading = try ReceiptFile.open(path, side: side).readTable(rejected: { rejects.append($0) })
  return (reading, rejects)
}

func fixture(_ name: String) throws -> String {
  try #require(Bundle.module.path(forResource: "Fixtures/receipts/" + name, ofType: nil))
}

func fault(_ body: () throws -> Void) -> Fault? {
  do {
    try body()
    return nil
  } catch let fault as Fault {
    return fault
  } catch {
    return nil
  }
}

extension [UInt8] {
  /// Bytes of windows-1251.
  static func windows1251(_ text: String) -> [UInt8] { Array(text.data(using: .windowsCP1251) ?? Data()) }
}

/// Random numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
