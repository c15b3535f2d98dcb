import Fiscal
import JSON

/// Documents of a register by `documents/by-period`, page after page behind a cursor.
struct KonturDocuments {
  let adapter: KonturOperator
  let register: Register

  private static let types = DocumentForm.allCases.filter { $0 != .operatorAcknowledgement }.map(\.rootKey)
  private static let limit = 1000

  private var reader: DocumentReader {
    var names = FieldNames()
    names.prepaid = ["prePaymentTotalSum"]
    names.postpaid = ["postPaymentTotalSum"]
    names.provision = ["considerationTotalSum"]
    names.item.settlement = ["paymentMode"]
    names.item.subject = ["paymentSubject"]
    names.item.vat = ["ndsType"]
    // `paymentMode` and `paymentSubject` count from 0 where the ФФД count from 1.
    names.item.codesCountFrom = 1
    return DocumentReader(names: names, clock: adapter.terms.clock)
  }

  /// The list ends when the cursor that came is the one that was sent and there is nothing before it; a page may be short
  /// before that.
  func gather(_ period: Period, into harvest: inout Harvest, progress: Fiscal.Progress.Report) async throws {
    let path = adapter.path(of: register) + "/documents/by-period"
    let query: OperatorLine.Query = [
      ("dateFrom", TimeText.joined(period.from)), ("dateTo", TimeText.joined(period.to)),
      ("types", Self.types.joined(separator: ",")), ("limit", String(Self.limit)),
    ]
    var cursor = ""
    var seen: Set<String> = []
    while true {
      let answer = try await adapter.line.get(path, query, encoded: cursor.isEmpty ? "" : "offset=" + cursor)
      let page = try adapter.line.list(answer, "documents", path)
      let fresh = harvest.take(page.map(read))
      adapter.report(harvest, of: register, progress)
      guard let next = answer["paging"]?["nextOffset"]?.text.flatMap(Self.sendable) else { return }
      // A cursor that was there already leads nowhere new.
      if page.isEmpty, next == cursor { return }
      if !seen.insert(next).inserted, fresh == 0 { return }
      cursor = next
    }
  }

  /// The cursor comes percent-encoded and goes back as it is; what cannot stand in a query at all is none.
  private static func sendable(_ cursor: String) -> String? {
    let isSendable = cursor.utf8.allSatisfy {
      $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "#")
    }
    return isSendable ? cursor : nil
  }

  private func read(_ json: JSONValue) -> DocumentRecord {
    for form in DocumentForm.allCases {
      if let inner = json[form.rootKey] { return reader.read(inner, form: form, original: json) }
    }
    return reader.read(json, form: nil, word: json.members?.first?.key ?? "–")
  }
}
