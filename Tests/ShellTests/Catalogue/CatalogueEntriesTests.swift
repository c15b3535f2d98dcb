import Fiscal
import Testing

@testable import Shell

/// What holds for every entry of the catalogue, whoever wrote it.
struct CatalogueEntriesTests {
  @Test func everyEntryHasWordsInBothLanguages() {
    for (key, wording) in Catalogue.entries {
      for text in [wording.ru, wording.en, wording.hint?.ru ?? "-", wording.hint?.en ?? "-"] {
        #expect(!text.isEmpty, "\(key)")
        // What a manual page says is in paragraphs.
        #expect(key.hasPrefix("man.") || !text.contains("\n"), "\(key): one line")
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" }, "\(key): braces")
      }
    }
  }

  @Test func bothLanguagesTakeTheSameFacts() {
    for (key, wording) in Catalogue.entries {
      #expect(Template(wording.ru).facts == Template(wording.en).facts, "\(key)")
      if let hint = wording.hint { #expect(Template(hint.ru).facts == Template(hint.en).facts, "\(key), hint") }
    }
  }

  @Test func pluralsHaveAsManyFormsAsTheLanguage() {
    for (key, wording) in Catalogue.entries {
      for language in Language.allCases {
        for text in [wording[language], wording.hint?[language] ?? ""] {
          for case .plural(_, let forms) in Template(text).pieces {
            #expect(forms.count == Plural.count(in: language), "\(key), \(language)")
            #expect(forms.allSatisfy { !$0.isEmpty }, "\(key), \(language)")
          }
        }
      }
    }
  }

  @Test func noKeyIsInTwoParts() {
    var seen: Set<String> = []
    for key in Catalogue.parts.flatMap(\.keys) { #expect(seen.insert(key).inserted, "\(key)") }
  }

  @Test func outputCodesHaveWords() {
    for code in OutputFault.allCases {
      #expect(Catalogue.entries[code.rawValue]?.hint != nil, "\(code.rawValue)")
    }
    for code in OutputNote.allCases { #expect(Catalogue.entries[code.rawValue] != nil, "\(code.rawValue)") }
  }

  @Test func valuesOfTheFieldHaveWords() {
    let keys =
      Sign.allCases.map { "sign.\($0.name)" } + Payment.allCases.map { "payment.\($0.name)" }
      + VATRate.allCases.map { "vat.\($0.name)" } + ReceiptKind.allCases.map { "kind.\($0.name)" }
      + SideName.allCases.map { "side.\($0.rawValue)" } + ["state.open", "state.closed"]
    for key in keys { #expect(Catalogue.entries[key] != nil, "\(key)") }
  }

  /// The columns of the shapes that scripts depend on.
  static let promised = """
    registration serial drive name outlet address organization inn model state shift_open last_document drive_expires
    register shift opened closed receipts sale return expense expense_return side operator books difference total sign
    payment sum count cashier unsent first_datetime first_document from to operator_total books_total explained
    remainder complete datetime number document fiscal_sign kind cash electronic prepaid postpaid provision taxation
    correction type date items quantity price vat code warnings operator_sum books_sum books_shift rule detail file
    line reason
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: promised) func promisedColumnHasATitle(_ column: String) {
    #expect(Catalogue(.russian).title(ofColumn: column) != column)
    #expect(Catalogue.entries["column.\(column)"] != nil)
  }
}
