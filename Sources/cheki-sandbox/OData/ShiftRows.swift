import Fiscal
import JSON

/// `КассоваяСмена` and `ОтчетОРозничныхПродажах` of a shift.
struct ShiftRows: Sendable {
  let chain: Chain

  static func head(_ kind: ODataKey.Kind, _ plan: ShiftPlan, _ slot: Int, _ date: WallClock) -> [(String, JSONValue)] {
    let digits = String(ODataKey.number(plan, slot), radix: 36).uppercased()
    let number = "00-" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    return [
      ("Ref_Key", .string(ODataKey.text(kind, plan, slot))), ("DataVersion", .string("AAAAAAABMBA=")),
      ("DeletionMark", .bool(false)), ("Number", .string(number)), ("Date", .string(date.description)),
      ("Posted", .bool(true)), ("Организация_Key", .string(ODataKey.text(.organization, 1))),
      ("КассаККМ_Key", .string(ODataKey.text(.register, 9001 + plan.till))),
    ]
  }

  func shift(_ plan: ShiftPlan) -> JSONValue {
    let unsent = unsent(plan)
    return .record(
      Self.head(.shift, plan, 0, plan.opened) + [
        ("НомерСменыККТ", .string(String(plan.id.number))), ("НачалоКассовойСмены", .string(plan.opened.description)),
        ("ОкончаниеКассовойСмены", .string(plan.closed?.description ?? noDate)),
        ("ДатаСменыККТ", .string((plan.closed ?? plan.opened).description)),
        ("Статус", .string(plan.isOpen ? "Открыта" : "Закрыта")),
        ("КоличествоЧеков", .string(String(plan.receipts))),
        // The settlement report and the numbers of a gap were made, too.
        ("КоличествоФД", .string(String(plan.documents))),
        ("КоличествоНепереданныхФД", .string(String(unsent.count))),
        ("ДатаПервогоНепереданногоФД", .string(unsent.first?.description ?? noDate)),
        ("Комментарий", .string("")), ("НеобходимаСрочнаяЗаменаФН", .bool(false)),
        ("ПамятьФНПереполнена", .bool(false)),
        ("ПревышеноВремяОжиданияОтветаОФД", .bool(false)), ("РесурсФНИсчерпан", .bool(false)),
        ("ФДОЗакрытииСмены_Type", .string("application/xml+xdto")), ("ФДОЗакрытииСмены_Base64Data", .string("")),
        ("ФискальноеУстройство_Key", .string(ODataKey.text(.equipment, 9001 + plan.till))),
      ])
  }

  /// The last document of the known open shift; of a shift that was cut off, two receipts and the closing report.
  private func unsent(_ plan: ShiftPlan) -> Unsent {
    guard plan.isOpen || plan.isCutOff else { return .none }
    let held = chain.story(plan).truth.filter { $0.detail == "unsent" }
    return Unsent(count: held.count + (plan.isOpen ? 0 : 1), first: held.compactMap(\.datetime).min())
  }

  /// The shift's sales by goods, returns in the same table and negative, as УНФ has them.
  func report(_ plan: ShiftPlan, _ booked: [ShiftStory.Booking]) -> JSONValue {
    struct Sum {
      var sign: Int64
      var item: ReceiptItem
      var thousandths: Int64 = 0
      var sum = Kopecks.zero
    }
    var sums: [[Int]: Sum] = [:]
    var cashless: [Payment: Kopecks] = [:]
    for receipt in booked.map(\.receipt) where receipt.sign == .sale || receipt.sign == .return {
      let sign: Int64 = receipt.sign == .sale ? 1 : -1
      for item in receipt.items {
        let key = [Int(-sign), Assortment.place(of: item.name), item.vat?.rawValue ?? 0, Int(item.price?.count ?? 0)]
        sums[key, default: Sum(sign: sign, item: item)].sum += item.sum ?? .zero
        // A price of one kopeck and ten makes a count of thousandths.
        sums[key]?.thousandths += (item.quantity ?? .one).times(Kopecks(1_000))?.count ?? 0
      }
      for payment in Payment.allCases where payment != .cash && receipt.payments[payment] != .zero {
        cashless[payment, default: .zero] += Kopecks(sign * receipt.payments[payment].count)
      }
    }
    let rows = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let total = rows.reduce(Kopecks.zero) { $0 + Kopecks($1.sign * $1.sum.count) }
    let key = ODataKey.text(.report, plan)
    let lines = rows.enumerated().map { at, row in
      let quantity = Quantity(Self.decimal(row.sign * row.thousandths)) ?? .one
      return ReceiptRows.line(
        at, row.item, key, quantity: quantity, sum: Kopecks(row.sign * row.sum.count), outlet: outlet(plan))
    }
    return .record(
      Self.head(.report, plan, 0, plan.closed ?? plan.opened) + [
        ("КассоваяСмена_Key", .string(ODataKey.text(.shift, plan))),
        ("НомерКассовойСменыККМ", .whole(Int(plan.id.number))),
        ("НачалоКассовойСмены", .string(plan.opened.description)),
        ("ОкончаниеКассовойСмены", .string(plan.closed?.description ?? noDate)),
        ("СтатусКассовойСмены", .string(plan.isOpen ? "Открыта" : "Закрыта")),
        ("СтруктурнаяЕдиница_Key", .string(outlet(plan))), ("Подразделение_Key", .string(outlet(plan))),
        ("НалогообложениеНДС", .string("ОблагаетсяНДС")), ("СуммаВключаетНДС", .bool(true)),
        ("ВалютаДокумента_Key", .string(ODataKey.text(.currency, 643))),
        ("ВидЦен_Key", .string(ODataKey.text(.other, 1))), ("Статья_Key", .string(ODataKey.text(.other, 2))),
        ("ХозяйственнаяОперация_Key", .string(ODataKey.text(.other, 5))),
        ("СуммаДокумента", .rubles(total)), ("Комментарий", .string("")), ("Запасы", .array(lines)),
        ("БезналичнаяОплата", .array(ReceiptRows.cashless(cashless, key))),
      ])
  }

  private func outlet(_ plan: ShiftPlan) -> String {
    ODataKey.text(.outlet, chain.shops[chain.tills[plan.till].shop].id)
  }

  private static func decimal(_ thousandths: Int64) -> String {
    let text = String(thousandths.magnitude)
    let digits = String(repeating: "0", count: max(0, 4 - text.count)) + text
    return (thousandths < 0 ? "-" : "") + digits.dropLast(3) + "." + digits.suffix(3)
  }
}
