/// Takes the candidates level by level: all that agree equally well at once.
struct LevelAssignment {
  var group: RegisterGroup
  private var receivedDegrees: [Int32]
  private var bookedDegrees: [Int32]
  /// Of a booked row that fits a row with a partner: that row.
  private var choices: [Int32]

  init(group: RegisterGroup) {
    self.group = group
    receivedDegrees = [Int32](repeating: 0, count: group.received.count)
    bookedDegrees = [Int32](repeating: 0, count: group.booked.count)
    choices = [Int32](repeating: -1, count: group.booked.count)
  }

  mutating func settle(_ level: ArraySlice<Candidate>) {
    var live: [Candidate] = []
    var late: [Candidate] = []
    for candidate in level {
      let mine = group.received.states[Int(candidate.o)]
      let theirs = group.booked.states[Int(candidate.b)]
      if mine == .free && theirs == .free {
        live.append(candidate)
      } else if mine == .free && theirs == .paired {
        late.append(candidate)
      }
    }
    pairLive(live)
    markBookedDuplicates(level)
    markReceivedDuplicates(late)
  }

  private mutating func pairLive(_ live: [Candidate]) {
    for candidate in live {
      receivedDegrees[Int(candidate.o)] += 1
      bookedDegrees[Int(candidate.b)] += 1
    }
    var tangled: [Candidate] = []
    for candidate in live {
      if receivedDegrees[Int(candidate.o)] == 1 && bookedDegrees[Int(candidate.b)] == 1 {
        group.pair(Int(candidate.o), Int(candidate.b))
      } else {
        tangled.append(candidate)
      }
    }
    for candidate in live {
      receivedDegrees[Int(candidate.o)] = 0
      bookedDegrees[Int(candidate.b)] = 0
    }
    if !tangled.isEmpty { group.pairTied(tangled) }
  }

  /// A books' row whose best candidate has its own row is a duplicate of that row and takes no weaker one.
  private mutating func markBookedDuplicates(_ level: ArraySlice<Candidate>) {
    var touched: [Int] = []
    for candidate in level {
      let (o, b) = (Int(candidate.o), Int(candidate.b))
      guard group.booked.states[b] == .free, group.received.states[o] == .paired,
        let own = group.received.partner(o), group.isDuplicate(booked: b, of: own, through: o)
      else { continue }
      if choices[b] < 0 {
        touched.append(b)
        choices[b] = candidate.o
      } else if group.received.entries[o].precedes(group.received.entries[Int(choices[b])]) {
        choices[b] = candidate.o
      }
    }
    for b in touched {
      if let own = group.received.partner(Int(choices[b])) { group.booked.markDuplicate(b, of: own) }
      choices[b] = -1
    }
  }

  /// The same for an operator's row without a document number. Of rows that agree equally well with a books' row and
  /// came too late, none is a duplicate: they are missing in the books.
  private mutating func markReceivedDuplicates(_ late: [Candidate]) {
    var best: [Int: Int] = [:]
    for candidate in late {
      let (o, b) = (Int(candidate.o), Int(candidate.b))
      guard group.received.states[o] == .free, let own = group.booked.partner(b),
        group.isDuplicate(received: o, of: own, through: b)
      else { continue }
      if let known = best[o], !group.received.entries[own].precedes(group.received.entries[known]) { continue }
      best[o] = own
    }
    for (o, own) in best { group.received.markDuplicate(o, of: own) }
  }
}
