import Fiscal

/// The rows of both tables by group of registers.
struct Gathering: Sendable {
  private let ground: Ground
  private let received: RowsByGroup
  private let booked: RowsByGroup

  init(_ ground: Ground) {
    self.ground = ground
    let places = ground.places
    received = RowsByGroup(ground.received, places, places.registers.received, places.drives.received)
    booked = RowsByGroup(ground.booked, places, places.registers.booked, places.drives.booked)
  }

  /// The groups that hold what was asked, in order.
  func groups(of scope: Scope) -> [Int] {
    let places = ground.places
    guard case .shift(let id) = scope else { return Array(0..<places.groupCount) }
    let drive = places.drives.number(of: id.drive.text)
    return drive == 0 ? [] : [Int(places.group(register: 0, drive: drive))]
  }

  func group(_ number: Int) -> RegisterGroup {
    let (places, names) = (ground.places, ground.cashiers.names)
    return RegisterGroup(
      ground,
      received: entries(
        received[number], of: ground.received, places.registers.received, places.drives.received, names.received),
      booked: entries(
        booked[number], of: ground.booked, places.registers.booked, places.drives.booked, names.booked))
  }

  private func entries(
    _ rows: ArraySlice<UInt32>, of table: ReceiptTable, _ registers: [UInt32], _ drives: [UInt32], _ cashiers: [UInt32]
  ) -> [Entry] {
    rows.map { number in
      let row = Int(number)
      let (place, drive) = ground.places.place(
        register: registers[Int(table.register(row))], drive: drives[Int(table.drive(row))])
      let name = cashiers[Int(table.cashier(row))]
      return Entry(
        row: number, time: UInt32(clamping: table.datetime(row).seconds), total: table.total(row).count, place: place,
        drive: drive, shift: table.shift(row), number: table.number(row), document: table.document(row),
        cashier: ground.cashiers.person(name, at: place), name: name, sign: UInt8(table.sign(row).rawValue),
        payment: table.solePayment(row).map { UInt8($0.rawValue) } ?? Entry.several)
    }
  }
}

/// The rows of a table sorted by group (counting sort).
private struct RowsByGroup: Sendable {
  private var starts: [Int]
  private var rows: [UInt32]

  init(_ table: ReceiptTable, _ places: Places, _ registers: [UInt32], _ drives: [UInt32]) {
    func group(_ row: Int) -> Int {
      Int(places.group(register: registers[Int(table.register(row))], drive: drives[Int(table.drive(row))]))
    }
    var starts = [Int](repeating: 0, count: places.groupCount + 1)
    for row in 0..<table.count { starts[group(row) + 1] += 1 }
    for at in 1..<starts.count { starts[at] += starts[at - 1] }
    var rows = [UInt32](repeating: 0, count: table.count)
    var next = starts
    for row in 0..<table.count {
      let group = group(row)
      rows[next[group]] = UInt32(truncatingIfNeeded: row)
      next[group] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  subscript(group: Int) -> ArraySlice<UInt32> { rows[starts[group]..<starts[group + 1]] }
}
