import Fiscal

/// A chain of shops and what happened in it: the same for the same arguments.
struct Chain {
  static let inn = "4027000019"
  static let organization = "ООО «Торговый дом \"Комплексный\"»"
  static let cashiers = [
    "Баранович Алексей Александрович", "Иванова Анна Петровна", "Петров Сергей Викторович", "Сидорова Елена Николаевна",
  ]
  static let goods: [(name: String, price: Int64, vat: VATRate)] = [
    ("Хлеб «Бородинский» 400 г", 6_490, .ten), ("Молоко 3,2 % 930 мл", 9_990, .ten),
    ("Сыр твёрдый, весовой", 89_990, .ten),
    ("Чай чёрный 100 пак.", 24_900, .twentyTwo), ("Кофе зерновой 250 г", 45_000, .twentyTwo),
    ("Пакет-майка", 899, .twentyTwo), ("Набор посуды", 349_900, .twentyTwo), ("Торт «Наполеон»", 150_000, .ten),
  ]

  var shops: [Shop] = []
  var events: [Event] = []
  var frames: [Frame] = []
  var planted: [Planted] = []
  let today: CalendarDay
  private var random: Random

  var tills: [Shop.Till] { shops.flatMap(\.tills) }

  init(seed: UInt64, outlets: Int, days: Int, today: CalendarDay) {
    random = Random(seed: seed)
    self.today = today
    build(outlets)
    for till in tills { live(till, days: days) }
    openShift()
  }

  // MARK: Places

  private mutating func build(_ outlets: Int) {
    var first = Shop(
      id: 501, name: "Первая Васильковая", city: "Калуга", street: "Циолковского", house: "4", tills: [])
    if let registration = RegistrationNumber("4092267631005525"), let drive = DriveNumber("9271023355200109") {
      first.tills = [
        Shop.Till(
          id: 9001, registration: registration, serial: "00106700000076", drive: drive, name: "Касса 1 (Васильковая)",
          openShift: 76)
      ]
    }
    shops = [first]
    let streets = ["Лесная", "Ленина", "Садовая", "Победы", "Мира", "Кирова"]
    for at in 0..<max(0, outlets - 1) {
      var shop = Shop(
        id: 502 + at, name: "Магазин № \(at + 2)", city: at % 2 == 0 ? "Калуга" : "Обнинск",
        street: streets[at % streets.count], house: String(at * 3 + 5), tills: [])
      for number in 0..<(1 + at % 2) { if let till = till(shop: at, number: number) { shop.tills.append(till) } }
      shops.append(shop)
    }
  }

  private mutating func till(shop: Int, number: Int) -> Shop.Till? {
    let place = shop * 3 + number + 1
    let serial = "00106700\(200_000 + place)"
    let order = "00070\(String(10_000 + place))"
    guard let registration = RegistrationNumber(order: order, owner: Chain.inn, serial: serial),
      let drive = DriveNumber("99604403\(String(10_000_000 + place * 7_919))")
    else { return nil }
    return Shop.Till(
      id: 9001 + place, registration: registration, serial: serial, drive: drive,
      name: "Касса \(number + 1) (Магазин № \(shop + 2))", openShift: UInt32(100 + place))
  }

  // MARK: Days

  /// Closed shifts, one a day, the last of them yesterday.
  private mutating func live(_ till: Shop.Till, days: Int) {
    let counts = (0..<max(0, days - 1)).map { _ in 40 + random.below(20) }
    // So that the open shift of the first till begins with document 996.
    var document = UInt32(max(1, 996 - counts.reduce(0) { $0 + $1 + 2 }))
    for (at, count) in counts.enumerated() {
      let day = today.advanced(by: at - counts.count)
      let number = till.openShift - UInt32(counts.count - at)
      let opened = WallClock(day, hour: 8, minute: random.below(20))
      let opening = document
      var last = opened
      for place in 1...count {
        document += 1
        last = opened.adding(seconds: Int64(46_800 * place / count + random.below(200)))
        let receipt = receipt(till, number, UInt32(place), document, last)
        events.append(event(receipt, till))
      }
      document += 1
      let closed = last.adding(seconds: 900)
      frames.append(
        Frame(
          till: till.id,
          shift: Shift(
            id: ShiftID(drive: till.drive, number: number), register: till.registration, opened: opened, closed: closed,
            state: .closed, openingDocument: opening, closingDocument: document, unsent: Unsent.none),
          receipts: count))
      document += 1
    }
  }

  private mutating func receipt(
    _ till: Shop.Till, _ shift: UInt32, _ number: UInt32, _ document: UInt32, _ time: WallClock
  ) -> Receipt {
    var items: [ReceiptItem] = []
    var total = Kopecks.zero
    for _ in 0...random.below(3) {
      let goods = Chain.goods[random.below(Chain.goods.count)]
      let quantity = Int64(1 + random.below(3))
      let sum = Kopecks(goods.price * quantity)
      total += sum
      items.append(
        ReceiptItem(
          name: goods.name, quantity: Quantity(units: quantity), price: Kopecks(goods.price), sum: sum, vat: goods.vat))
    }
    let sign: Sign =
      random.chance(95) ? .sale : random.chance(80) ? .return : random.chance(50) ? .expense : .expenseReturn
    var payments = Payments(total, by: random.chance(40) ? .cash : .electronic)
    if random.chance(6) {
      let part = Kopecks(total.count / 200 * 100)
      payments = Payments(cash: part, electronic: total - part)
    } else if random.chance(3) {
      payments = Payments(total, by: random.chance(50) ? .prepaid : .postpaid)
    }
    return Receipt(
      datetime: time, register: till.registration, drive: till.drive, shift: shift, number: number, document: document,
      fiscalSign: FiscalSign(UInt32(truncatingIfNeeded: random.next())), sign: sign, total: total, payments: payments,
      cashier: Chain.cashiers[Int(number / 30) % Chain.cashiers.count], inn: TaxNumber(Chain.inn), taxation: 1,
      items: items)
  }

  /// What either side made of a receipt: nearly always the same.
  private mutating func event(_ receipt: Receipt, _ till: Shop.Till) -> Event {
    var event = Event(till: till.id, received: receipt, booked: [receipt])
    guard random.below(150) == 0 else { return event }
    var booked = receipt
    let kind: String
    switch random.below(7) {
    case 0:
      kind = "missing_in_books"
      event.booked = []
    case 1:
      kind = "missing_in_operator"
      event.received = nil
    case 2:
      kind = "duplicate_in_books"
      event.booked = [receipt, receipt]
    case 3:
      kind = "sum_differs"
      let more = Kopecks(Int64(100 + random.below(5_000)))
      booked.total += more
      for payment in Payment.allCases where booked.payments[payment] != .zero {
        booked.payments[payment] += more
        break
      }
    case 4 where booked.payments.cash != booked.payments.electronic:
      kind = "payment_differs"
      swap(&booked.payments.cash, &booked.payments.electronic)
    case 5:
      kind = "time_differs"
      booked.datetime = booked.datetime.adding(seconds: 600)
    default:
      kind = "sign_differs"
      booked.sign = booked.sign == .sale ? .return : .sale
    }
    if !event.booked.isEmpty, kind != "duplicate_in_books" { event.booked = [booked] }
    planted.append(Planted(kind: kind, receipt: receipt))
    return event
  }

  // MARK: The open shift

  /// The operator holds one sale in cash that was never booked; two sales were booked of which it holds none, and the drive
  /// still has the last of them.
  private mutating func openShift() {
    guard let till = tills.first else { return }
    let opened = WallClock(today, hour: 0, minute: 30)
    func sale(_ number: UInt32, _ document: UInt32, minutes: Int64, _ sum: Int64, _ payment: Payment, _ name: String)
      -> Receipt
    {
      Receipt(
        datetime: opened.adding(seconds: minutes * 60), register: till.registration, drive: till.drive,
        shift: till.openShift, number: number, document: document,
        fiscalSign: FiscalSign(1_234_567_890 + document), sign: .sale, total: Kopecks(sum),
        payments: Payments(Kopecks(sum), by: payment), cashier: Chain.cashiers[0], inn: TaxNumber(Chain.inn),
        taxation: 1,
        items: [
          ReceiptItem(name: name, quantity: .one, price: Kopecks(sum), sum: Kopecks(sum), vat: .twentyTwo)
        ])
    }
    let received = sale(1, 997, minutes: 11, 3_690_000, .cash, "Диван угловой")
    let cash = sale(2, 998, minutes: 14, 25_000, .cash, "Подушка")
    let card = sale(3, 999, minutes: 18, 350_000, .electronic, "Плед шерстяной")
    events.append(Event(till: till.id, received: received, booked: []))
    events.append(Event(till: till.id, received: nil, booked: [cash]))
    events.append(Event(till: till.id, received: nil, booked: [card]))
    planted += [
      Planted(kind: "missing_in_books", receipt: received), Planted(kind: "missing_in_operator", receipt: cash),
      Planted(kind: "missing_in_operator", receipt: card),
    ]
    frames.append(
      Frame(
        till: till.id,
        shift: Shift(
          id: ShiftID(drive: till.drive, number: till.openShift), register: till.registration, opened: opened,
          state: .open, openingDocument: 996, unsent: Unsent(count: 1, first: card.datetime, firstDocument: 999)),
        receipts: 3))
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
