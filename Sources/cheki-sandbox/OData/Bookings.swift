import Fiscal
import JSON

/// What is booked of the shifts: shift documents and reports, receipts, fiscal operations. Rows are made of a shift when
/// it is asked for.
struct Bookings: Sendable {
  let chain: Chain
  /// Whether the shifts' reports on sales are there.
  var reports = true

  var sets: [EntitySet] {
    let shifts = ShiftRows(chain: chain)
    let receipts = ReceiptRows(chain: chain)
    let sample = self.sample
    let documents = ReceiptRows.Kind.allCases.map { kind in
      EntitySet(kind.rawValue, sample: receipts.document(sample.booking, kind, sample.plan), date: "Date") { plan in
        chain.story(plan).booked.filter { ReceiptRows.Kind($0.receipt) == kind }
          .map { receipts.document($0, kind, plan) }
      }
    }
    return [
      EntitySet("Document_КассоваяСмена", sample: shifts.shift(sample.plan), date: "НачалоКассовойСмены") {
        [shifts.shift($0)]
      },
      EntitySet(
        "Document_ОтчетОРозничныхПродажах", sample: shifts.report(sample.plan, [sample.booking]), date: "Date"
      ) { plan in
        reports ? [shifts.report(plan, chain.story(plan).booked)] : []
      },
    ] + documents + [
      EntitySet(
        "InformationRegister_ФискальныеОперации",
        keys: ["ДокументОснование", "ДокументОснование_Type", "ИдентификаторЗаписи"],
        sample: receipts.operation(sample.booking, sample.plan), date: "Дата"
      ) { plan in
        chain.story(plan).booked.map { receipts.operation($0, plan) }
      }
    ]
  }

  /// A shift with a receipt that fills all attributes.
  private var sample: (plan: ShiftPlan, booking: ShiftStory.Booking) {
    let till = chain.tills[0]
    let id = ShiftID(drive: till.drive, number: 1)
    let plan = ShiftPlan(
      till: 0, day: 0, id: id, opened: WallClock(chain.firstDay), seconds: 0, opening: 2, documents: 3)
    let sum = Kopecks(100)
    let receipt = Receipt(
      datetime: plan.opened, register: till.registration, drive: till.drive, shift: 1, number: 1, document: 3,
      fiscalSign: FiscalSign(1), sign: .sale, total: sum, payments: Payments(sum, by: .electronic),
      cashier: Assortment.cashiers[0],
      items: [ReceiptItem(name: Assortment.goods[0].name, quantity: .one, price: sum, sum: sum, vat: .ten)])
    return (plan, ShiftStory.Booking(receipt: receipt, slot: 1))
  }
}

/// An empty date.
let noDate = "0001-01-01T00:00:00"
