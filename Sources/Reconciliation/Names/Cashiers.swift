import Fiscal

/// Which spellings of cashiers are one person: «Иванова Анна Петровна» and «Иванова А.П.» when nobody else fits. Where
/// several fit in a chain, those who work at the register decide.
struct Cashiers: Sendable {
  let names: CommonNames
  /// By name: the number of the name that stands for the person.
  private var persons: [UInt32]
  /// Abbreviations that several fit, and whom they fit.
  private var open: [UInt32: [UInt32]] = [:]
  /// Persons of such abbreviations at a register: place and name, the name that stands for the person.
  private var local: [UInt64: UInt32] = [:]

  init(operator received: Side?, books booked: Side?, places: Places) {
    names = CommonNames(received: received?.receipts.cashiers, booked: booked?.receipts.cashiers)
    persons = names.texts.indices.map { UInt32($0) }
    findPersons()
    guard !open.isEmpty else { return }
    var present: Set<UInt64> = []
    if let table = received?.receipts {
      collect(table, places.registers.received, places.drives.received, names.received, places, into: &present)
    }
    if let table = booked?.receipts {
      collect(table, places.registers.booked, places.drives.booked, names.booked, places, into: &present)
    }
    settle(present)
  }

  /// The number of the name that stands for who is called so at the place; 0 when nobody is named.
  func person(_ name: UInt32, at place: UInt32) -> UInt32 {
    let person = persons[Int(name)]
    return local.isEmpty ? person : local[UInt64(place) << 32 | UInt64(person)] ?? person
  }

  private mutating func findPersons() {
    var numbers: [PersonName: UInt32] = [:]
    var bySurname: [String: [PersonName]] = [:]
    for number in names.texts.indices.dropFirst() {
      let name = PersonName(names.texts[number])
      guard !name.surname.isEmpty else { continue }
      if let known = numbers[name] {
        persons[number] = known
      } else {
        numbers[name] = UInt32(number)
        bySurname[name.surname, default: []].append(name)
      }
    }
    for (name, number) in numbers {
      let namesakes = bySurname[name.surname] ?? []
      // Those that are themselves short for somebody do not count: «Иванова Анна» and «Иванова Анна Петровна» are one.
      let whole = namesakes.filter { other in
        name.abbreviates(other) && !namesakes.contains { other.abbreviates($0) }
      }.compactMap { numbers[$0] }
      if whole.count == 1 { persons[Int(number)] = whole[0] }
      if whole.count > 1 { open[number] = whole.sorted() }
    }
    // Other spellings of an abbreviation follow it.
    for number in persons.indices { persons[number] = persons[Int(persons[number])] }
  }

  private func collect(
    _ table: ReceiptTable, _ registers: [UInt32], _ drives: [UInt32], _ cashiers: [UInt32], _ places: Places,
    into present: inout Set<UInt64>
  ) {
    var last: UInt64 = .max
    for row in 0..<table.count {
      let person = persons[Int(cashiers[Int(table.cashier(row))])]
      let place = places.place(
        register: registers[Int(table.register(row))], drive: drives[Int(table.drive(row))]
      ).place
      let key = UInt64(place) << 32 | UInt64(person)
      if key != last { present.insert(key) }
      last = key
    }
  }

  private mutating func settle(_ present: Set<UInt64>) {
    for key in present {
      guard let fitting = open[UInt32(truncatingIfNeeded: key)] else { continue }
      let here = fitting.filter { present.contains((key >> 32) << 32 | UInt64($0)) }
      if here.count == 1 { local[key] = here[0] }
    }
  }
}
