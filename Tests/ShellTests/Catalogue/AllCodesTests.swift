import Archive
import Books
import Files
import Fiscal
import Foundation
import Operators
import Reconciliation
import Services
import Testing
import Transport

@testable import Shell

/// Every code that any room can say has words in both languages, and every fault says what to do next.
struct AllCodesTests {
  private static let faults: [any MessageCode.Type] = [
    ArchiveFault.self, BooksFault.self, ClosingFault.self, FilesFault.self, GoodsFault.self, InputFault.self,
    LanguageFault.self, LicenceFault.self, OperatorFault.self, OutputFault.self, ReceiptFault.self, SalesFault.self,
    ServiceFault.self, ShellFault.self, TransportFault.self,
  ]

  private static let others: [any MessageCode.Type] = [
    AskingQuestion.self, BooksNote.self, Cause.self, Certainty.self, CheckNote.self, ClosingNote.self,
    ClosingQuestion.self, ConnectNote.self, ConnectQuestion.self, Doubt.self, Evidence.self, FilesNote.self,
    FindingKind.self, GoodsNote.self, GoodsQuestion.self, GoodsReject.self, InputNote.self, JournalEvent.self,
    LicenceNote.self, LicenceQuestion.self, OperatorNote.self, OutputNote.self, PromptNote.self,
    ReconciliationNote.self,
    RejectReason.self, SalesNote.self, SalesRemark.self,
    ServiceNote.self,
    ServiceQuestion.self, ShellNote.self, TrialNote.self, ViewNote.self, SeeingNote.self, HelpNote.self,
    TutorialNote.self,
  ]

  private static func codes<Code: MessageCode>(_ type: Code.Type) -> [String] { type.allCases.map(\.rawValue) }

  @Test func everyCodeHasWords() {
    for type in Self.faults + Self.others {
      for code in Self.codes(type) { #expect(Catalogue.entries[code] != nil, "\(type): \(code)") }
    }
  }

  @Test func everyFaultSaysWhatToDoNext() {
    for type in Self.faults {
      for code in Self.codes(type) where code != ShellFault.interrupted.rawValue {
        #expect(Catalogue.entries[code]?.hint != nil, "\(type): \(code)")
      }
    }
  }

  /// The two lists above are all there are.
  @Test func noEnumIsForgotten() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var declared: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for found in text.matches(of: /enum (\w+): String, MessageCode/) { declared.insert(String(found.1)) }
    }
    #expect(declared == Set((Self.faults + Self.others).map { String(describing: $0) }))
  }
}
