import Fiscal
import Reconciliation
import Services

/// What stands on «Отчёт за смену», in words, before it is drawn as text or as a page.
struct ReportSheet {
  /// A line of figures: books and operator side by side, two signs each.
  struct Row {
    enum Rank {
      /// All of a sign.
      case total
      /// The name of a group of rows; it has no figures.
      case group
      case part
    }

    var label: String
    var rank: Rank
    /// By side, then by sign; nil where it is not known.
    var sums: [SideName: [Kopecks?]] = [:]

    /// Whether both sides tell a figure of the sign in that place and they are not one.
    func differs(at sign: Int) -> Bool {
      guard let booked = figure(.books, sign), let received = figure(.operator, sign) else { return false }
      return booked != received
    }

    var differs: Bool { (sums[.books] ?? []).indices.contains { differs(at: $0) } }

    private func figure(_ side: SideName, _ sign: Int) -> Kopecks? {
      guard let figures = sums[side], figures.indices.contains(sign) else { return nil }
      return figures[sign]
    }
  }

  /// Figures of two signs.
  struct Table {
    var signs: [Sign]
    var rows: [Row]
  }

  static let sides: [SideName] = [.books, .operator]

  let report: ShiftReport
  let catalogue: Catalogue

  init(_ report: ShiftReport, _ catalogue: Catalogue) {
    self.report = report
    self.catalogue = catalogue
  }

  var title: String { catalogue.word("report.title") }

  /// Whose shift it is, a name and a value each.
  var facts: [(name: String, value: String)] {
    let register = report.register
    let shift = report.shift
    let organization = [register.organization, register.inn.map { catalogue.word("column.inn") + " " + $0.text }]
    let outlet = [register.outlet, register.address]
    let numbers = [
      register.name, register.registration.map { catalogue.word("report.registration") + " " + $0.text },
      register.serial.map { catalogue.word("report.serial") + " " + $0 }, register.model,
    ]
    let state = catalogue.word("state.\(shift?.state?.rawValue ?? "unknown")")
    func name(_ column: String) -> String { catalogue.word("column.\(column)").capitalizingFirst }
    return [
      (name("organization"), joined(organization)),
      (name("outlet"), joined(outlet)), (name("register"), joined(numbers)),
      (name("drive"), shift?.id.drive.text ?? register.drive?.text ?? "–"),
      (name("shift"), "\(shift.map { String($0.id.number) } ?? "–"), \(state)"),
      (name("opened"), shift?.opened?.russian ?? "–"),
      (name("closed"), shift?.closed?.russian ?? "–"),
    ]
  }

  private func joined(_ parts: [String?]) -> String {
    let told = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return told.isEmpty ? "–" : told.joined(separator: ", ")
  }

  /// Sales and returns; expenses and their returns only where a side has any.
  var tables: [Table] {
    let hasExpenses = ReportSheet.sides.contains { side in
      [Sign.expense, .expenseReturn].contains { (report.sum(side, $0) ?? .zero) != .zero }
    }
    return [table([.sale, .return])] + (hasExpenses ? [table([.expense, .expenseReturn])] : [])
  }

  private func table(_ signs: [Sign]) -> Table {
    func sums(_ sum: (SideName, Sign) -> Kopecks?) -> [SideName: [Kopecks?]] {
      Dictionary(uniqueKeysWithValues: ReportSheet.sides.map { side in (side, signs.map { sum(side, $0) }) })
    }
    var rows = [Row(label: catalogue.word("report.all"), rank: .total, sums: sums { report.sum($0, $1) })]
    rows.append(Row(label: catalogue.word("report.by-payment"), rank: .group))
    rows += Payment.allCases.map { payment in
      Row(
        label: catalogue.word("payment.\(payment.name)"), rank: .part, sums: sums { report.sum($0, $1, payment) })
    }
    // Cashiers are counted by sales and returns.
    let persons = signs == [.sale, .return] ? report.reconciliation.persons : []
    if !persons.isEmpty { rows.append(Row(label: catalogue.word("report.by-cashier"), rank: .group)) }
    // A side that names nobody says nothing of who had what: that is no difference.
    let naming = ReportSheet.sides.filter { side in persons.contains { $0.cashier != nil && told($0, side) != nil } }
    rows += persons.map { person in
      Row(
        label: person.cashier ?? catalogue.word("report.no-cashier"), rank: .part,
        sums: sums { side, sign in
          guard report.totals(side) != nil else { return nil }
          let told = told(person, side)
          if told == nil, naming.count == 1 { return nil }
          return (sign == .sale ? told?.sale : told?.return) ?? .zero
        })
    }
    return Table(signs: signs, rows: rows)
  }

  private func told(_ person: Totals.OfPerson, _ side: SideName) -> Totals.OfCashier? {
    side == .books ? person.books : person.operator
  }

  func name(_ side: SideName) -> String { catalogue.word("side.\(side.rawValue)") }

  /// How many receipts each side has.
  var receipts: String {
    let counts = ReportSheet.sides.map { side in
      "\(name(side)) \(report.totals(side).map { String($0.receipts) } ?? "–")"
    }
    return counts.joined(separator: ", ")
  }

  /// Where the sides differ, figure by figure; nil where they cannot be compared.
  var differences: [String]? {
    guard report.reconciliation.difference != nil else { return nil }
    return tables.flatMap { table in
      table.rows.flatMap { row in
        zip(table.signs, zip(row.sums[.books] ?? [], row.sums[.operator] ?? [])).compactMap { sign, sums in
          guard let booked = sums.0, let received = sums.1, booked != received else { return nil }
          return "\(row.label), \(catalogue.word("sign.\(sign.name)")): \((booked - received).signed)"
        }
      }
    }
  }

  /// What either side tells of documents that the drive holds.
  var unsent: [String] {
    ReportSheet.sides.map { side in
      guard let unsent = report.result.unsent[side] else {
        return "\(name(side)): \(catalogue.word("report.unsent-untold"))"
      }
      guard unsent.count > 0 else { return "\(name(side)): 0" }
      return catalogue.line(
        "report.unsent",
        [
          "side": name(side), "count": String(unsent.count), "time": unsent.first?.russian ?? "–",
          "document": unsent.firstDocument.map { String($0) } ?? "–",
        ])
    }
  }

  /// What is not complete.
  var notes: [String] { report.reconciliation.notes.map(catalogue.text) }

  var made: String { catalogue.line("report.made", ["time": report.made.russian]) }
}

extension String {
  fileprivate var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
