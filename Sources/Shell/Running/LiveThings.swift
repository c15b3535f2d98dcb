import Fiscal
import Services

/// What completion and the line above the prompt draw on: read out of the archive, never from the network.
struct LiveThings: Sendable {
  var things = WordCompleter.Things()
  var standing: Standing?

  static func gather(_ session: Session) async -> LiveThings {
    let catalogue = Catalogue(session.settings.language)
    var live = LiveThings()
    var desk = session.desk
    desk.offline = true
    live.things = atHand(desk, catalogue)
    // Nothing is opened before it is needed.
    guard !desk.connection.isEmpty || desk.hasArchive else { return live }
    await live.addPlaces(desk)
    guard let record = session.selection.register, !Task.isCancelled else { return live }
    let shifts = (try? await ShiftService(desk, progress: { _ in }).shifts([record])) ?? []
    live.things.shifts = shifts.suffix(40).reversed().map { shift in
      let state = shift.state.map { catalogue.word("state.\($0.rawValue)") }
      let words = [shift.opened.map { String($0.russian.prefix(16)) }, state].compactMap(\.self)
      return .init(String(shift.id.number), words.joined(separator: ", "))
    }
    live.standing = try? await desk.standing(of: record, among: shifts)
    if !Task.isCancelled { await live.addSales(desk, record, session.selection.shift, catalogue) }
    return live
  }

  /// What needs no archive.
  private static func atHand(_ desk: Desk, _ catalogue: Catalogue) -> WordCompleter.Things {
    var things = WordCompleter.Things()
    things.variables = desk.environment.keys.sorted().map { .init($0) }
    things.operators = KnownOperator.all.map { .init($0.kind, $0.name) }
    things.profiles = ((try? desk.profiles.profiles()) ?? [:]).sorted { $0.key < $1.key }.map { name, profile in
      let sides = profile.allOperators.map(\.label) + [profile.books?.kind].compactMap(\.self)
      return .init(name, sides.joined(separator: " + "))
    }
    things.dates = dates(desk.today, catalogue)
    things.days = (0..<31).map { .init(desk.today.advanced(by: -$0).description) }
    return things
  }

  /// The words for days, and the days that are asked for most.
  static func dates(_ today: CalendarDay, _ catalogue: Catalogue) -> [WordCompleter.Things.Thing] {
    let words = [("today", 0), ("yesterday", -1), ("-7d", -7)].map { word, days in
      WordCompleter.Things.Thing(
        word, "\(catalogue.word("choice.\(word)")), \(today.advanced(by: days).description)")
    }
    let month = today.advanced(by: 1 - today.components.day)
    let before = month.advanced(by: -1)
    let months = [
      (month, PromptNote.monthBegin), (before.advanced(by: 1 - before.components.day), .lastMonthBegin),
    ].map { day, note in WordCompleter.Things.Thing(day.description, catalogue.text(Message(note))) }
    return words + months
  }

  private mutating func addPlaces(_ desk: Desk) async {
    let service = RegisterService(desk)
    things.registers = ((try? await service.registers()) ?? []).map { record in
      let register = record.register
      let words = [register.name, register.outlet, register.address].compactMap(\.self).filter { !$0.isEmpty }
      var told: [String] = []
      for word in words where !told.contains(where: { $0.contains(word) }) { told.append(word) }
      return .init(record.label, told.joined(separator: ", "), aliases: record.names)
    }
    things.outlets = ((try? await service.outlets()) ?? []).map { outlet in
      .init(outlet.name, outlet.address ?? "", aliases: [outlet.address ?? ""])
    }
    things.items = ((try? await GoodsService(desk).catalog())??.catalog.items ?? []).map { item in
      .init(
        item.name, [item.article, item.code].compactMap(\.self).joined(separator: ", "),
        aliases: [item.article, item.code, item.fullName].compactMap(\.self))
    }
  }

  /// What both sides have of the selected shift: who sat at the register, and what was sold.
  private mutating func addSales(
    _ desk: Desk, _ record: RegisterRecord, _ shift: ShiftRecord?, _ catalogue: Catalogue
  ) async {
    var cashiers: [String: Int] = [:]
    if let shift {
      var wish = ReceiptService.Wish()
      wish.records = [record]
      wish.shift = shift
      let found = try? await ReceiptService(desk, progress: { _ in }).receipts(wish, sides: SideName.allCases)
      let receipts = (found ?? []).map(\.receipt)
      // A receipt that both sides have counts once.
      let one = (found ?? []).filter { $0.side == .operator }.map(\.receipt)
      for receipt in one.isEmpty ? receipts : one { if let name = receipt.cashier { cashiers[name, default: 0] += 1 } }
      for name in receipts.compactMap(\.cashier) where cashiers[name] == nil { cashiers[name] = 0 }
      things.receipts = LiveThings.documents(receipts, catalogue)
      let sold = Dictionary((one.isEmpty ? receipts : one).flatMap(\.items).map { ($0.name, 1) }, uniquingKeysWith: +)
      things.goods = sold.sorted { $0.key < $1.key }.map { name, count in
        .init(name, catalogue.text(Message(PromptNote.sold, ["count": String(count)])))
      }
    }
    things.cashiers = cashiers.sorted { $0.key < $1.key }.map { name, count in
      let text = count == 0 ? "" : catalogue.text(Message(PromptNote.receipts, ["count": String(count)]))
      return .init(name, text, aliases: [name])
    }
    // Whoever sat at any register comes after those of the shift.
    for name in (try? await desk.archive.cashiers()) ?? [] where cashiers[name] == nil {
      things.cashiers.append(.init(name, aliases: [name]))
    }
  }

  /// Receipts by № ФД, the newest first.
  private static func documents(_ receipts: [Receipt], _ catalogue: Catalogue) -> [WordCompleter.Things.Thing] {
    var seen: Set<UInt32> = []
    return receipts.sorted { ($0.document ?? 0) > ($1.document ?? 0) }.compactMap { receipt in
      guard let document = receipt.document, seen.insert(document).inserted else { return nil }
      let time = String(receipt.datetime.russian.suffix(8).prefix(5))
      let words = [time, catalogue.word("sign.\(receipt.sign.name)"), receipt.total.grouped, receipt.cashier]
      return .init(String(document), words.compactMap(\.self).joined(separator: " "))
    }
  }
}
