import Fiscal

/// An outlet of the chain with its registers.
struct Shop: Sendable {
  var id: Int
  var name: String
  var city: String
  var street: String
  var house: String
  var tills: [Till] = []

  var address: String { "г. \(city), \(street), \(house)" }
}

/// A register.
struct Till: Sendable {
  /// Its place among all registers of the chain, from 0.
  var index: Int
  var shop: Int
  var registration: RegistrationNumber
  var serial: String
  /// The drive in it, and the one that it had before.
  var drive: DriveNumber
  var formerDrive: DriveNumber
  var name: String

  /// The operator's own number of it.
  var id: Int { 9001 + index }

  /// The first register is the known one, with an open shift 76 on the last day.
  var isFirst: Bool { index == 0 }
  /// Its drive was changed in the middle of a day.
  var changesDrive: Bool { index % 5 == 1 }
  /// It works at night: its shifts cross midnight.
  var isNocturnal: Bool { index % 5 == 2 }
  /// It hands no document numbers to 1С now and then, and prints cashiers as «Сидорова Е.Н.».
  var isForgetful: Bool { index % 5 == 3 }
  /// It makes БСО for services too.
  var servesToo: Bool { index % 5 == 4 }
}
