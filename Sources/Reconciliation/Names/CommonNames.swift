import Fiscal

/// One numbering of the texts of both tables, in the order of the texts, so that nothing depends on the order of rows.
/// 0 is the absent text.
struct CommonNames: Sendable {
  private(set) var texts: [String]
  /// From a table's own number to the common one.
  let received: [UInt32]
  let booked: [UInt32]
  private let numbers: [String: UInt32]

  init(received: NameTable?, booked: NameTable?, further: some Sequence<String> = []) {
    var all = Set(further)
    all.formUnion(received?.names ?? [])
    all.formUnion(booked?.names ?? [])
    all.remove("")
    let texts = [""] + all.sorted()
    var numbers: [String: UInt32] = [:]
    numbers.reserveCapacity(texts.count)
    for (at, text) in texts.enumerated() { numbers[text] = UInt32(at) }
    self.texts = texts
    self.numbers = numbers
    self.received = (received?.names ?? [""]).map { numbers[$0] ?? 0 }
    self.booked = (booked?.names ?? [""]).map { numbers[$0] ?? 0 }
  }

  var count: Int { texts.count }

  func number(of text: String?) -> UInt32 { text.flatMap { numbers[$0] } ?? 0 }

  /// Nil for the absent text, and for a number that is none.
  func text(_ number: UInt32) -> String? {
    number == 0 || Int(number) >= texts.count ? nil : texts[Int(number)]
  }
}
