import Fiscal
import Reconciliation
import Testing

@Suite struct ExplanationTests {
  private func line(_ part: Explanation.Part) -> String {
    let evidence = part.evidence.map { $0.code.split(separator: ".").last.map(String.init) ?? "" }
    return "\(part.cause.rawValue.dropFirst(6)) \(part.certainty.rawValue.dropFirst(10)) \(part.difference) "
      + "\(part.findings.count) \(evidence.joined(separator: ","))"
  }

  private func lines(_ result: Reconciliation) throws -> [String] {
    let explanation = try #require(explain(result))
    #expect(explanation.remainder == .zero)
    #expect(explanation.parts.reduce(Kopecks.zero) { $0 + $1.difference } == explanation.difference)
    return explanation.parts.map(line)
  }

  @Test func `the bridge: each part with its sum, count and cause`() throws {
    let kept = receipt("09:00:00", "1", number: 1, document: 101)
    let twice = receipt("10:00:00", "910", number: 2, document: 102)
    let skipped = receipt("10:10:00", "350", number: 3, document: 103)
    let cents = receipt("10:20:00", "20", number: 4, document: 104)
    let rounded = receipt("10:20:00", "19.74", number: 4, document: 104)
    let returned = receipt("10:30:00", "5", number: 5, document: 105, sign: .return)
    let sold = receipt("10:30:00", "5", number: 5, document: 105)
    let cash = receipt("10:40:00", "7", number: 6, document: 106)
    let card = receipt("10:40:00", "7", number: 6, document: 106, by: .electronic)
    let result = diff(
      [kept, twice, cents, returned, cash], [kept, twice, twice, twice, skipped, rounded, sold, card])
    #expect(
      try lines(result) == [
        "booked-twice proven 1820.00 2 same-document", "unsent-or-lost likely 350.00 1 number-skipped",
        "reversed proven 10.00 1 twice-the-sum", "kopecks likely -0.26 1 ",
        "swapped-payments proven 0.00 1 paid-otherwise",
      ])
  }

  @Test func `a hole in the numbers, or none`() throws {
    let first = receipt("09:00:00", "1", number: 1, document: 101)
    let lost = receipt("09:10:00", "50", number: 2)
    let hole = diff(
      [first, receipt("09:20:00", "2", number: 3, document: 103)],
      [
        first, lost, receipt("09:20:00", "2", number: 3, document: 103),
      ])
    #expect(try lines(hole) == ["unsent-or-lost likely 50.00 1 hole"])
    #expect(explain(hole)?.parts.first?.evidence.first?.facts == ["count": "1", "ranges": "102"])
    let none = diff(
      [first, receipt("09:20:00", "2", number: 3, document: 102)],
      [
        first, lost, receipt("09:20:00", "2", number: 3, document: 102),
      ])
    #expect(try lines(none) == ["never-fiscalised likely 50.00 1 no-hole"])
    let last = diff([first], [first, receipt("09:20:00", "2", number: 3, document: 102)])
    #expect(try lines(last) == ["unsent-or-lost likely 2.00 1 number-after-last"])
  }

  @Test func `a clock that is wrong throughout`() throws {
    let received = [UInt32](1...4).map { receipt("10:0\($0):00", "\($0)", number: $0, document: 100 + $0) }
    func shifted(_ seconds: Int64) -> [Receipt] {
      received.map { receipt in
        var other = receipt
        other.datetime = receipt.datetime.adding(seconds: seconds)
        return other
      }
    }
    #expect(try lines(diff(received, shifted(-185))) == ["wrong-clock likely 0.00 4 constant-shift"])
    let zone = diff(received, shifted(7_200))
    #expect(try lines(zone) == ["wrong-zone likely 0.00 4 constant-shift"])
    #expect(explain(zone)?.parts.first?.evidence.first?.facts["seconds"] == "7200")
    #expect(try lines(diff([received[0]], [shifted(90)[0]])) == ["other-time proven 0.00 1 "])
  }

  @Test func `a register that an export lacks`() throws {
    let here = receipt("10:00:00", "1", number: 1, document: 101)
    let there = [UInt32](1...3).map { minute in
      receipt("10:0\(minute):00", "5", number: minute, document: minute, drive: driveB, register: registerB)
    }
    #expect(try lines(diff([here] + there, [here])) == ["incomplete-books likely -15.00 3 nothing-there"])
    #expect(try lines(diff([here], [here] + there)) == ["incomplete-operator likely 15.00 3 nothing-there"])
    #expect(try lines(diff([here, there[0]], [here, there[0]])) == [])
  }

  @Test func `how many solutions there are`() {
    let sums = [Kopecks](repeating: Kopecks(50), count: 10)
    let pairs = SubsetSum(of: sums, target: Kopecks(100))
    #expect(pairs.count == 45 && pairs.solutions.count == 5 && pairs.exhaustive)
    #expect(SubsetSum(of: sums, target: Kopecks(51)).count == 0)
    let many = SubsetSum(of: [Kopecks](repeating: Kopecks(50), count: 2_000), target: Kopecks(150))
    #expect(many.count == 100_000 && !many.exhaustive)
  }

  @Test func `a sum at 20 % that is booked at 22`() throws {
    let old = receipt("2026-02-01T10:00:00", "120", number: 1, document: 101)
    let new = receipt("2026-02-01T10:00:00", "122", number: 1, document: 101)
    #expect(try lines(diff([old], [new])) == ["old-rate likely 2.00 1 rate-ratio"])
    #expect(try lines(diff([new], [old])) == ["other-sum proven -2.00 1 "])
    var before = (old, new)
    before.0.datetime = try #require(WallClock("2025-12-31T10:00:00"))
    before.1.datetime = before.0.datetime
    #expect(try lines(diff([before.0], [before.1])) == ["other-sum proven 2.00 1 "])
  }

  @Test func `lines at the old rate are told where they are wrong`() throws {
    func sold(_ time: String, _ vat: VATRate, _ sign: Sign = .sale, _ kind: ReceiptKind = .receipt) -> Receipt {
      var receipt = receipt(time, "120", number: 1, document: 101, sign: sign, kind: kind)
      receipt.items = [ReceiptItem(name: "Чай", vat: vat)]
      return receipt
    }
    let late = sold("2026-01-01T00:00:00", .twenty)
    #expect(OldRate.isIn(late) && OldRate.isIn(sold("2026-03-01T10:00:00", .twentyOf120)))
    #expect(
      !OldRate.isIn(sold("2025-12-31T23:59:59", .twenty)) && !OldRate.isIn(sold("2026-03-01T10:00:00", .twentyTwo)))
    // What was sold before is given back, and put right, at the rate of then.
    #expect(!OldRate.isIn(sold("2026-01-10T10:00:00", .twenty, .return)))
    #expect(!OldRate.isIn(sold("2026-01-10T10:00:00", .twenty, .sale, .correction)))
    var explanation = try #require(explain(diff([late], [late])))
    explanation.add(oldRates: [late])
    #expect(explanation.parts.map(line) == ["old-rate proven 0.00 0 rate-in-lines"])
    #expect(explanation.parts.first?.receipts.map(\.document) == [101])
  }
}
