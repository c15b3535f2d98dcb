/// What names a fiscal document for ever: the drive and the document's number in it (№ ФД).
public struct DocumentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let drive: DriveNumber
  public let document: UInt32

  public init(drive: DriveNumber, document: UInt32) {
    self.drive = drive
    self.document = document
  }

  public static func < (a: DocumentID, b: DocumentID) -> Bool { (a.drive, a.document) < (b.drive, b.document) }

  public var description: String { "\(drive):\(document)" }
}
