import Fiscal
import Reconciliation
import Testing

/// Generated chains: all that was planted is found, nothing is invented, and it adds up.
@Suite struct ChainTests {
  static let mixes: [Chain.Settings] = {
    var mixes: [Chain.Settings] = []
    for withoutDocument in [0, 0.02, 0.5, 1] {
      for few in [false, true] {
        var plain = Chain.Settings(withoutDocument: withoutDocument, fewPrices: few)
        mixes.append(plain)
        plain.shortNames = true
        plain.booksKnowDrive = false
        mixes.append(plain)
        plain.booksKnowDrive = true
        plain.booksKnowRegister = false
        mixes.append(plain)
        plain.booksKnowRegister = true
        plain.operatorKnowsRegister = false
        mixes.append(plain)
        plain.operatorKnowsRegister = true
        plain.operatorWithoutDocument = 0.5
        mixes.append(plain)
      }
      mixes.append(Chain.Settings(withoutDocument: withoutDocument, withoutNumbers: true, shortNames: true))
      mixes.append(Chain.Settings(withoutDocument: withoutDocument, withoutNumbers: true, booksKnowDrive: false))
    }
    return mixes
  }()

  @Test(arguments: mixes.indices)
  func `all planted is found and none invented`(mix: Int) {
    for seed in 1...5 {
      let chain = Chain(seed: UInt64(mix * 1_000 + seed), Self.mixes[mix])
      let result = reconcile(operator: chain.operatorSide, books: chain.booksSide)
      let found = result.findings.filter { $0.kind != .gapInDocuments }.map(\.key)
      let (missed, invented) = (Self.left(chain.planted, without: found), Self.left(found, without: chain.planted))
      #expect(missed == [], "missed: mix \(mix), seed \(seed)")
      #expect(invented == [], "invented: mix \(mix), seed \(seed)")
    }
  }

  private static func left(_ list: [String], without other: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for key in other { counts[key, default: 0] += 1 }
    return list.filter { key in
      counts[key, default: 0] -= 1
      return counts[key, default: 0] < 0
    }
  }

  @Test(arguments: mixes.indices)
  func `the findings add up in every scope`(mix: Int) {
    for seed in 1...2 {
      var chance = Chance(seed: UInt64(seed))
      // Many discrepancies, so that they meet.
      var settings = Self.mixes[mix]
      settings.rate = 0.5
      let chain = Chain(seed: UInt64(mix * 1_000 + seed), settings)
      let (received, booked) = (chain.operatorSide, chain.booksSide)
      var scopes: [Scope] = [.everything]
      for shift in chain.shifts {
        scopes.append(.shift(shift))
        scopes.append(.shift(ShiftID(drive: shift.drive, number: shift.number + 1)))
      }
      for _ in 1...8 {
        let edge = chance.pick(chain.received).datetime
        scopes.append(.period(Period(from: edge, to: edge.adding(seconds: Int64(chance.number(0...200_000))))))
      }
      for scope in scopes {
        let result = reconcile(operator: received, books: booked, scope: scope)
        #expect(result.addsUp, "mix \(mix), seed \(seed), \(scope)")
        #expect(result.operatorTotals?.total == chain.operatorTotal(scope), "mix \(mix), seed \(seed), \(scope)")
      }
    }
  }

  @Test(arguments: mixes.indices)
  func `the order of the rows decides nothing`(mix: Int) {
    for seed in 1...2 {
      var chance = Chance(seed: UInt64(seed))
      var settings = Self.mixes[mix]
      settings.rate = 0.5
      var chain = Chain(seed: UInt64(mix * 1_000 + seed), settings)
      let first = reconcile(operator: chain.operatorSide, books: chain.booksSide)
      for _ in 1...3 {
        chain.received.shuffle(using: &chance)
        chain.booked.shuffle(using: &chance)
        let next = reconcile(operator: chain.operatorSide, books: chain.booksSide)
        #expect(first.findings.map(\.content) == next.findings.map(\.content), "mix \(mix), seed \(seed)")
        #expect(first.notes == next.notes && first.matched == next.matched)
        #expect(first.booksTotals == next.booksTotals)
      }
    }
  }

  /// Few prices and no numbers at all: nobody can tell the receipts apart, but it adds up and does not depend on order.
  @Test(arguments: 1...10)
  func `receipts that look alike`(seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    var chain = Chain(
      seed: UInt64(seed), Chain.Settings(rate: 0.3, withoutDocument: 0.7, withoutNumbers: true, fewPrices: true))
    let first = reconcile(operator: chain.operatorSide, books: chain.booksSide)
    #expect(first.addsUp)
    chain.received.shuffle(using: &chance)
    chain.booked.shuffle(using: &chance)
    let next = reconcile(operator: chain.operatorSide, books: chain.booksSide)
    #expect(first.findings.map(\.content) == next.findings.map(\.content))
  }
}

extension Chain {
  /// What the operator received, each document once.
  private var documents: [Receipt] {
    Array(Set(received.filter { $0.document != nil })) + received.filter { $0.document == nil }
  }

  /// The operator's net total of what was asked, added up row by row.
  fileprivate func operatorTotal(_ scope: Scope) -> Kopecks {
    documents.reduce(Kopecks.zero) { net, receipt in
      switch scope {
      case .everything: break
      case .shift(let id): guard receipt.shiftID == id else { return net }
      case .period(let period): guard period.contains(receipt.datetime) else { return net }
      }
      return net + receipt.sign.net(receipt.total)
    }
  }
}
