import Fiscal

/// Receipts of every sort, the same for a seed.
enum RandomReceipts {
  private static let names = [
    "Иванова А.П.", "Петров С.В.", "О'Нил Дж.", "=СУММ(A1)", "+7 900", "-", "@кассир", "Анна \"Аня\" Ли", "a,b;c",
    "Касса\u{301} №1", "😀",
  ]

  static func some(_ count: Int, seed: UInt64, names: [String] = RandomReceipts.names) -> [Receipt] {
    var random = SplitMix(state: seed)
    return (0..<count).map { _ in one(&random, names) }
  }

  private static func one(_ random: inout SplitMix, _ names: [String]) -> Receipt {
    var payments = Payments()
    for payment in Payment.allCases where Int.random(in: 0..<3, using: &random) == 0 {
      payments[payment] = Kopecks(Int64.random(in: 1...100_000_000, using: &random))
    }
    func maybe<T>(_ value: T) -> T? { Int.random(in: 0..<6, using: &random) == 0 ? nil : value }
    let drive = DriveNumber("996044030000\(1000 + Int.random(in: 0..<9, using: &random) * 3)")
    let register = maybe(RegistrationNumber("000000001000\(1000 + Int.random(in: 0..<9, using: &random))")) ?? nil
    return Receipt(
      datetime: WallClock(seconds: Int64.random(in: 1_480_000_000...1_900_000_000, using: &random)),
      register: register, drive: drive, shift: maybe(UInt32.random(in: 1...400, using: &random)),
      number: maybe(UInt32.random(in: 1...300, using: &random)),
      document: maybe(UInt32.random(in: 1...UInt32.max, using: &random)),
      sign: Sign.allCases.randomElement(using: &random) ?? .sale, total: payments.total, payments: payments,
      cashier: names.randomElement(using: &random).flatMap { maybe($0) })
  }
}
