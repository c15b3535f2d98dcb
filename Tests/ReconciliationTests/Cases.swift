import Fiscal
import Reconciliation
import Testing

let driveA = "9960440300000001"
let driveB = "9960440300000002"
let registerA = "0000000010000001"
let registerB = "0000000010000002"

/// A receipt of 20 November 2026 by a clock text; what is not said is as in a usual sale.
func receipt(
  _ time: String, _ rubles: String, number: UInt32? = nil, document: UInt32? = nil, shift: UInt32? = 5,
  sign: Sign = .sale, by payment: Payment = .cash, payments: Payments? = nil, cashier: String? = "Иванова А.П.",
  drive: String? = driveA, register: String? = registerA, kind: ReceiptKind = .receipt
) -> Receipt {
  let clock = time.count > 8 ? time : "2026-11-20T\(time)"
  let total = Kopecks(rubles: rubles) ?? .zero
  return Receipt(
    datetime: WallClock(clock) ?? WallClock(seconds: 0), register: register.flatMap { RegistrationNumber($0) },
    drive: drive.flatMap { DriveNumber($0) }, shift: shift, number: number, document: document, kind: kind, sign: sign,
    total: total, payments: payments ?? Payments(total, by: payment), cashier: cashier)
}

func shiftID(_ number: UInt32, _ drive: String = driveA) throws -> ShiftID {
  ShiftID(drive: try #require(DriveNumber(drive)), number: number)
}

func diff(
  _ received: [Receipt], _ booked: [Receipt], _ scope: Scope = .everything, tolerance: Int64 = 30
) -> Reconciliation {
  reconcile(
    operator: Side(receipts: ReceiptTable(received)), books: Side(receipts: ReceiptTable(booked)), scope: scope,
    options: Reconciliation.Options(tolerance: tolerance))
}

extension Reconciliation {
  /// `sum_differs 5/12 101 -10.00 sum`: kind, shift/number, document, difference, detail; what is not there is left out.
  var lines: [String] {
    findings.map { finding in
      let place = [finding.shift, finding.number].compactMap { $0.map(String.init) }.joined(separator: "/")
      let parts = [
        finding.kind.rawValue, place, finding.document.map(String.init) ?? "", finding.difference.rubles,
        finding.detail,
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The findings add up to the difference of the totals, net and cell by cell.
  var addsUp: Bool {
    var net = Kopecks.zero
    var cells: [String: Kopecks] = [:]
    for finding in findings {
      net += finding.difference
      for cell in finding.cells.filled { cells["\(cell.sign) \(cell.payment)", default: .zero] += cell.sum }
    }
    let wanted = (difference?.cells.filled ?? []).map { ("\($0.sign) \($0.payment)", $0.sum) }
    return net == difference?.total && remainder == .zero
      && cells.filter { $0.value != .zero }
        == Dictionary(
          uniqueKeysWithValues: wanted)
  }
}
