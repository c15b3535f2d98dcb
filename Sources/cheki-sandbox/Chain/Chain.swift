import Fiscal
import Synchronization

/// A chain of shops and what happened in it: the same for the same arguments. Shifts are planned when somebody asks for
/// their register and told when somebody asks for their receipts, so that a big chain starts as quickly as a small one.
final class Chain: Sendable {
  static let inn = "4027000019"
  static let organization = "ООО «Торговый дом \"Комплексный\"»"

  let shops: [Shop]
  let tills: [Till]
  let days: Int
  let today: CalendarDay
  private let seed: UInt64
  private let known = Mutex(Known())

  /// What was planned and told already.
  private struct Known {
    var plans: [Int: [ShiftPlan]] = [:]
    var stories: [ShiftID: ShiftStory] = [:]
    static let mostStories = 1_500
  }

  init(seed: UInt64, outlets: Int, days: Int, today: CalendarDay) {
    self.seed = seed
    self.days = days
    self.today = today
    shops = Chain.shops(outlets)
    tills = shops.flatMap(\.tills)
  }

  /// The chain's first day.
  var firstDay: CalendarDay { today.advanced(by: 1 - days) }

  // MARK: Places

  private static func shops(_ count: Int) -> [Shop] {
    var first = Shop(id: 501, name: "Первая Васильковая", city: "Калуга", street: "Циолковского", house: "4")
    if let registration = RegistrationNumber("4092267631005525"), let drive = DriveNumber("9271023355200109"),
      let former = DriveNumber("9271023355200017")
    {
      first.tills = [
        Till(
          index: 0, shop: 0, registration: registration, serial: "00106700000076", drive: drive, formerDrive: former,
          name: "Касса 1 (Васильковая)")
      ]
    }
    var shops = [first]
    var tills = first.tills.count
    let streets = ["Лесная", "Ленина", "Садовая", "Победы", "Мира", "Кирова"]
    for at in 0..<max(0, count - 1) {
      var shop = Shop(
        id: 502 + at, name: "Магазин № \(at + 2)", city: at % 2 == 0 ? "Калуга" : "Обнинск",
        street: streets[at % streets.count], house: String(at * 3 + 5))
      for number in 0..<(1 + at % 2) {
        guard let till = till(tills, shop: at, number) else { continue }
        shop.tills.append(till)
        tills += 1
      }
      shops.append(shop)
    }
    return shops
  }

  private static func till(_ index: Int, shop: Int, _ number: Int) -> Till? {
    let place = shop * 3 + number + 1
    let serial = "00106700\(200_000 + place)"
    let order = "00070\(String(10_000 + place))"
    guard let registration = RegistrationNumber(order: order, owner: Chain.inn, serial: serial),
      let drive = DriveNumber("99604403\(String(10_000_000 + place * 7_919))"),
      let former = DriveNumber("99604402\(String(10_000_000 + place * 6_007))")
    else { return nil }
    return Till(
      index: index, shop: shop + 1, registration: registration, serial: serial, drive: drive, formerDrive: former,
      name: "Касса \(number + 1) (Магазин № \(shop + 2))")
  }

  // MARK: Shifts

  /// The shifts of a register in order.
  func plans(of till: Int) -> [ShiftPlan] {
    if let plans = known.withLock({ $0.plans[till] }) { return plans }
    guard tills.indices.contains(till) else { return [] }
    let plans = Planning(till: tills[till], seed: seed, days: days, today: today, tills: tills.count).plans()
    known.withLock { $0.plans[till] = plans }
    return plans
  }

  /// The shifts of some registers that were opened on some days, counted from the first; nil asks for all registers.
  func plans(of asked: Set<Int>?, on days: ClosedRange<Int>) -> [ShiftPlan] {
    let asked = asked.map { $0.sorted() } ?? Array(tills.indices)
    return asked.flatMap { till in plans(of: till).filter { days.contains($0.day) } }
  }

  /// The days on which shifts were opened that have documents between two times, as days counted from the first: a shift
  /// lasts beyond midnight.
  func days(from: WallClock?, to: WallClock?) -> ClosedRange<Int>? {
    let first = max(0, from.map { firstDay.distance(to: $0.day) - 1 } ?? 0)
    let last = min(days - 1, to.map { firstDay.distance(to: $0.day) } ?? days - 1)
    return first <= last ? first...last : nil
  }

  /// The receipt of that number, where the operator has it.
  func received(_ drive: DriveNumber, _ document: UInt32) -> Receipt? {
    guard let till = tills.first(where: { $0.drive == drive || $0.formerDrive == drive }),
      let plan = plans(of: till.index).first(where: {
        $0.id.drive == drive && $0.opening <= document && document <= $0.closing
      })
    else { return nil }
    return story(plan).received.first { $0.document == document }
  }

  func story(_ plan: ShiftPlan) -> ShiftStory {
    if let story = known.withLock({ $0.stories[plan.id] }) { return story }
    let story = StoryTeller.tell(plan, of: tills[plan.till], seed: seed)
    known.withLock { known in
      if known.stories.count >= Known.mostStories { known.stories.removeAll(keepingCapacity: true) }
      known.stories[plan.id] = story
    }
    return story
  }
}

extension RegistrationNumber {
  /// The number that the ФНС would give: an order number and the CRC-16 over it, the owner's ИНН and the serial number.
  init?(order: String, owner: String, serial: String) {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - text.count)) + text
    }
    var crc: UInt16 = 0xFFFF
    for byte in (order + padded(owner, 12) + padded(serial, 20)).utf8 {
      crc ^= UInt16(byte) << 8
      for _ in 0..<8 { crc = crc & 0x8000 != 0 ? (crc << 1) ^ 0x1021 : crc << 1 }
    }
    self.init(order + padded(String(crc), 6))
  }
}
