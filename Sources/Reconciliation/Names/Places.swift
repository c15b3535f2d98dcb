import Fiscal

/// Which drives were in which registers, as far as rows and frames that know both tell, and what follows for rows that
/// know only one of them.
///
/// A row's *place* is its register's number; where no register is known for a drive, a number above all registers
/// stands for the drive's unknown register. Registers that share a drive are one group, and rows are matched within it.
struct Places: Sendable {
  let registers: CommonNames
  let drives: CommonNames
  /// By drive; 0 where nobody says.
  private let registerOfDrive: [UInt32]
  /// By place: the only drive that was in it, 0 where there was none or several.
  private let soleDrive: [UInt32]
  private let driveCounts: [UInt32]
  private let groups: [UInt32]
  let groupCount: Int
  /// Where rows belong that know neither register nor drive: the only register there is, or a place of their own.
  private let nowhere: UInt32

  init(operator received: Side?, books booked: Side?) {
    let frames = (received?.shifts ?? []) + (booked?.shifts ?? [])
    let reports = (received?.reports ?? []) + (booked?.reports ?? [])
    registers = CommonNames(
      received: received?.receipts.registers, booked: booked?.receipts.registers,
      further: frames.compactMap { $0.register?.text } + reports.compactMap { $0.register?.text })
    drives = CommonNames(
      received: received?.receipts.drives, booked: booked?.receipts.drives,
      further: frames.map { $0.id.drive.text } + reports.map { $0.drive.text })

    var links = DriveLinks(drives: drives.count)
    if let table = received?.receipts { links.add(table, registers.received, drives.received) }
    if let table = booked?.receipts { links.add(table, registers.booked, drives.booked) }
    for frame in frames {
      links.add(drive: drives.number(of: frame.id.drive.text), register: registers.number(of: frame.register?.text))
    }
    for report in reports {
      links.add(drive: drives.number(of: report.drive.text), register: registers.number(of: report.register?.text))
    }
    let home = links.homes()
    registerOfDrive = home

    let nodes = registers.count + drives.count + 1
    var groups = DisjointSets(count: nodes)
    var sole = [UInt32](repeating: 0, count: nodes)
    var counts = sole
    for (drive, register) in links.pairs {
      groups.unite(registers.count + Int(drive), Int(register))
      counts[Int(register)] += 1
      sole[Int(register)] = counts[Int(register)] == 1 ? drive : 0
    }
    for drive in home.indices.dropFirst() where home[drive] == 0 {
      sole[registers.count + drive] = UInt32(drive)
      counts[registers.count + drive] = 1
    }
    // Rows that know nothing belong to the register when there is but one.
    let registerCount = registers.count
    let known =
      (1..<registerCount).map(UInt32.init)
      + home.indices.dropFirst().compactMap { drive in
        home[drive] == 0 ? UInt32(registerCount + drive) : nil
      }
    nowhere = known.count == 1 ? known[0] : UInt32(nodes - 1)
    soleDrive = sole
    driveCounts = counts
    (self.groups, groupCount) = groups.numbered()
  }

  /// The place of a row by the common numbers of its register and drive, and the drive itself, found through the
  /// register where the row does not know it and only one was there.
  func place(register: UInt32, drive: UInt32) -> (place: UInt32, drive: UInt32) {
    let place = self.place(ofRegister: register, drive: drive)
    return (place, drive == 0 ? soleDrive[Int(place)] : drive)
  }

  private func place(ofRegister register: UInt32, drive: UInt32) -> UInt32 {
    if register != 0 { return register }
    guard drive != 0 else { return nowhere }
    let home = registerOfDrive[Int(drive)]
    return home != 0 ? home : UInt32(registers.count) + drive
  }

  func place(ofDrive drive: UInt32) -> UInt32 { place(ofRegister: 0, drive: drive) }

  func group(register: UInt32, drive: UInt32) -> UInt32 {
    if register == 0 && drive != 0 { return groups[registers.count + Int(drive)] }
    return groups[Int(place(ofRegister: register, drive: drive))]
  }

  /// A number under which document numbers are unique: the drive, or, where none is known for the register, the
  /// register itself. 0 where the drive may be one of several.
  func series(place: UInt32, drive: UInt32) -> UInt32 {
    if drive != 0 { return drive }
    return driveCounts[Int(place)] == 0 ? UInt32(drives.count) + place : 0
  }

  /// The drive of a series, 0 where it stands for a register.
  func drive(ofSeries series: UInt32) -> UInt32 { Int(series) < drives.count ? series : 0 }

  func registerText(_ place: UInt32) -> String? { registers.text(place) }
}

/// How often each drive was seen in each register.
private struct DriveLinks {
  private var first: [UInt32]
  private var counts: [Int]
  private var further: [UInt64: Int] = [:]

  init(drives: Int) {
    first = [UInt32](repeating: 0, count: drives)
    counts = [Int](repeating: 0, count: drives)
  }

  mutating func add(drive: UInt32, register: UInt32) {
    guard drive != 0, register != 0 else { return }
    let at = Int(drive)
    if first[at] == 0 { first[at] = register }
    if first[at] == register {
      counts[at] += 1
    } else {
      further[UInt64(drive) << 32 | UInt64(register), default: 0] += 1
    }
  }

  mutating func add(_ table: ReceiptTable, _ registers: [UInt32], _ drives: [UInt32]) {
    for row in 0..<table.count {
      add(drive: drives[Int(table.drive(row))], register: registers[Int(table.register(row))])
    }
  }

  var pairs: [(drive: UInt32, register: UInt32)] {
    let firsts = first.indices.filter { first[$0] != 0 }.map { (drive: UInt32($0), register: first[$0]) }
    let others = further.keys.map {
      (drive: UInt32($0 >> 32), register: UInt32(truncatingIfNeeded: $0))
    }
    return firsts + others
  }

  /// By drive: the register in which most rows have it, the first by its text among equals.
  func homes() -> [UInt32] {
    var best = counts
    var homes = first
    for (key, count) in further {
      let (drive, register) = (Int(key >> 32), UInt32(truncatingIfNeeded: key))
      if count > best[drive] || (count == best[drive] && register < homes[drive]) {
        best[drive] = count
        homes[drive] = register
      }
    }
    return homes
  }
}
