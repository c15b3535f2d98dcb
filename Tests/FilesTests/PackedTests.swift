import CZlib
import CZstd
import Fiscal
import Testing

@testable import Files

@Suite struct PackedTests {
  private static let head = "datetime,fn,fd,sign,total,cash,cashier\n"

  private static func rows(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "2026-01-01T09:00:12,9960440300000000,\($0),1,10,10,Иванова\n" }.joined()
  }

  private func gzip(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var bytes = Array(bytes)
    var stream = z_stream()
    deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var packed = [UInt8](repeating: 0, count: bytes.count + 1000)
    let count = packed.count
    bytes.withUnsafeMutableBufferPointer { input in
      packed.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(packed.prefix(count - Int(stream.avail_out)))
  }

  private func zstd(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let context = ZSTD_createCCtx()
    defer { ZSTD_freeCCtx(context) }
    // With a check sum, as the zstd program writes.
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    let count = ZSTD_compress2(context, &packed, packed.count, bytes, bytes.count)
    return Array(packed.prefix(count))
  }

  @Test func severalMembersAndFrames() throws {
    let folder = try Folder()
    let parts = [Self.head + Self.rows(1...20_000), Self.rows(20_001...20_010)]
    let gz = try folder.file("a", parts.flatMap { gzip($0.utf8) } + [0, 0, 0])
    let zst = try folder.file("b.csv", parts.flatMap { zstd($0.utf8) })
    for (path, packing) in [(gz, FileForm.Packing.gzip), (zst, .zstd)] {
      let read = try Read(path)
      #expect(read.summary.form.packing == packing)
      #expect(read.rejects.isEmpty)
      #expect(read.receipts.map(\.document) == (1...20_010).map { UInt32($0) })
    }
  }

  @Test func jsonAndSheetsMayBePackedToo() throws {
    let folder = try Folder()
    let json =
      "[{\"document\":{\"receipt\":{\"totalSum\":5,\"cashTotalSum\":5,\"operationType\":1,\"dateTime\":1794657600,\"fiscalDriveNumber\":\"9960440300000000\",\"fiscalDocumentNumber\":7}}}]"
    #expect(try Read(folder.file("a.json.zst", zstd(json.utf8))).receipts.map(\.document) == [7])
    let sheet = folder.path + "/a.xlsx"
    let writer = try SheetWriter(sheet, columns: ["datetime", "fn", "fd", "sign", "total", "cash"])
    try writer.write([
      .clock(WallClock(seconds: 1_794_657_600)), .text("9960440300000000"), .integer(9), .text("sale"),
      .sum(Kopecks(5)), .sum(Kopecks(5)),
    ])
    try writer.finish()
    let packed = try folder.file("a.xlsx.gz", gzip(bytes(of: sheet)))
    #expect(try Read(packed).receipts.map(\.document) == [9])
  }

  @Test(arguments: [1, 10, 100])
  func truncatedIsAFault(_ missing: Int) throws {
    let folder = try Folder()
    let text = Self.head + Self.rows(1...5000)
    let gz = try folder.file("a.gz", gzip(text.utf8).dropLast(missing))
    let zst = try folder.file("a.zst", zstd(text.utf8).dropLast(missing))
    #expect(fault { _ = try Read(gz) }?.code == "files.truncated-packing")
    #expect(fault { _ = try Read(zst) }?.code == "files.truncated-packing")
  }

  @Test func damagedIsAFault() throws {
    let folder = try Folder()
    let text = Self.head + Self.rows(1...5000)
    var gz = gzip(text.utf8)
    gz[gz.count / 2] ^= 0xFF
    gz[gz.count / 2 + 1] ^= 0xFF
    var zst = zstd(text.utf8)
    zst[zst.count / 2] ^= 0xFF
    zst[zst.count / 2 + 1] ^= 0xFF
    let garbage = gzip(text.utf8) + Array("garbage behind".utf8)
    for bytes in [gz, garbage, zst] {
      #expect(fault { _ = try Read(folder.file("a.csv", bytes)) }?.code == "files.bad-packing")
    }
  }
}

func bytes(of path: String) throws -> [UInt8] {
  let file = try FileBytes(path: path)
  let stream = ByteStream(file)
  while try stream.refill() {}
  return Array(stream.bytes)
}
