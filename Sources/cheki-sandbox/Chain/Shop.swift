import Fiscal

/// An outlet of the chain with its registers.
struct Shop {
  struct Till {
    var id: Int
    var registration: RegistrationNumber
    var serial: String
    var drive: DriveNumber
    var name: String
    /// The shift that is open on the last day.
    var openShift: UInt32
  }

  var id: Int
  var name: String
  var city: String
  var street: String
  var house: String
  var tills: [Till]

  var address: String { "г. \(city), \(street), \(house)" }
}
