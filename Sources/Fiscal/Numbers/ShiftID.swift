/// What names a shift: its number within a drive. Shifts count from 1 in every drive.
public struct ShiftID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let drive: DriveNumber
  public let number: UInt32

  public init(drive: DriveNumber, number: UInt32) {
    self.drive = drive
    self.number = number
  }

  public static func < (a: ShiftID, b: ShiftID) -> Bool { (a.drive, a.number) < (b.drive, b.number) }

  public var description: String { "\(drive):\(number)" }
}
