import Fiscal

/// Plans the shifts of a register from the first day on: one a day, the last closed one yesterday.
struct Planning {
  let till: Till
  let seed: UInt64
  let days: Int
  let today: CalendarDay
  /// How many registers the chain has.
  let tills: Int

  /// The known register's shift of the last day, and № ФД of its opening report.
  private static let knownShift: UInt32 = 76
  private static let knownOpening: UInt32 = 996

  func plans() -> [ShiftPlan] {
    var plans = till.isFirst ? known() : usual()
    plant(&plans)
    if till.isFirst {
      plans.append(
        ShiftPlan(
          till: till.index, day: days - 1, id: ShiftID(drive: till.drive, number: Self.knownShift),
          opened: WallClock(today, hour: 0, minute: 30), seconds: 0, opening: Self.knownOpening, documents: 5,
          isOpen: true))
    }
    return plans
  }

  private func day(_ at: Int) -> CalendarDay { today.advanced(by: at - days + 1) }

  private func random(_ day: Int, _ part: Int = 0) -> Random { Random(seed: seed, till.index, day, part) }

  // MARK: Frames

  /// 75 shifts before the open one fill the numbers before its opening report exactly; earlier ones are of the drive before.
  private func known() -> [ShiftPlan] {
    func size(_ shift: UInt32) -> UInt32 { shift % 4 == 0 || shift == Self.knownShift - 1 ? 14 : 13 }
    return (0..<max(0, days - 1)).map { at in
      var random = random(at)
      let back = UInt32(days - 1 - at)
      let isNow = back < Self.knownShift
      let shift = isNow ? Self.knownShift - back : 353 - (back - Self.knownShift) - 1
      let before = isNow ? (1..<shift).reduce(2) { $0 + size($1) } : 2 + (shift - 1) * 14
      return ShiftPlan(
        till: till.index, day: at, id: ShiftID(drive: isNow ? till.drive : till.formerDrive, number: shift),
        opened: WallClock(day(at), hour: 8, minute: random.below(20)), seconds: 46_800, opening: before,
        documents: isNow ? Int(size(shift)) : 14, beginsDrive: isNow && shift == 1)
    }
  }

  private func usual() -> [ShiftPlan] {
    let change = till.changesDrive && days > 9 ? days - 8 : -1
    var plans: [ShiftPlan] = []
    var id = ShiftID(drive: change < 0 ? till.drive : till.formerDrive, number: UInt32(40 + till.index * 17 % 300))
    var document = 2 + id.number * 50
    for at in 0..<max(0, days - 1) {
      for part in 0..<(at == change ? 2 : 1) {
        if part == 1 {
          id = ShiftID(drive: till.drive, number: 1)
          document = 2
        }
        let plan = usual(at, part, isHalf: at == change, id, document)
        plans.append(plan)
        id = ShiftID(drive: id.drive, number: id.number + 1)
        document = plan.closing + 1
      }
    }
    return plans
  }

  private func usual(_ at: Int, _ part: Int, isHalf: Bool, _ id: ShiftID, _ document: UInt32) -> ShiftPlan {
    var random = random(at, part)
    let minute = random.below(20)
    let hour = till.isNocturnal || part == 1 ? 14 : 8
    let documents = 40 + random.below(20)
    return ShiftPlan(
      till: till.index, day: at, part: part, id: id, opened: WallClock(day(at), hour: hour, minute: minute),
      seconds: isHalf ? 18_000 : till.isNocturnal ? 36_600 : 46_800, opening: document,
      documents: isHalf ? documents / 2 : documents, beginsDrive: isHalf && part == 1, endsDrive: isHalf && part == 0,
      hasSettlementReport: random.chance(20))
  }

  // MARK: Discrepancies

  /// Every second shift counted from the newest has one, some have two, and the variants come in turn over the whole chain,
  /// so that a small chain has them all. Some newest shifts could not be sent whole.
  private func plant(_ plans: inout [ShiftPlan]) {
    let turns = Plant.Variant.inTurn
    for at in plans.indices {
      let back = plans.count - 1 - at
      if back == 0, till.index % 3 == 1 {
        plans[at].isCutOff = true
        plans[at].plants = [Plant(variant: .unsent, number: plans[at].receipts - 1, turn: 0)]
      }
      guard back % 2 == 1 else { continue }
      let place = back / 2 * tills + till.index + Int(seed % UInt64(turns.count))
      let count = plans[at].receipts
      let wanted = [(place, count / 3), (place + 9, count * 2 / 3)].prefix(back % 4 == 1 ? 2 : 1)
      for (place, number) in wanted {
        guard let variant = variant(from: place, at, plans) else { continue }
        plans[at].plants.append(Plant(variant: variant, number: max(2, number), turn: place / turns.count))
      }
    }
  }

  /// The variant whose turn it is, or the next that can stand there.
  private func variant(from place: Int, _ at: Int, _ plans: [ShiftPlan]) -> Plant.Variant? {
    let turns = Plant.Variant.inTurn
    return (0..<turns.count).lazy.map { turns[(place + $0) % turns.count] }.first { variant in
      if plans[at].plants.contains(where: { $0.variant == variant }) { return false }
      switch variant {
      // The books have it in the next shift of the same drive.
      case .shiftDiffers: return at + 1 < plans.count && plans[at + 1].id.drive == plans[at].id.drive
      default: return true
      }
    }
  }
}
