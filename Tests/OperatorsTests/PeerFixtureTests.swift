import Fiscal
import Foundation
import JSON
import Operators
import Testing
import Transport

/// One shift as every operator's documentation and clients show it: all tell the same.
@Suite struct PeerFixtureTests {
  /// Answers by the end of the path, out of the fixtures; nil is a 404.
  private struct Fixtures: Transport {
    let answer: @Sendable (_ path: String, _ request: HTTPRequest) -> String?

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
      let path = String(request.url.split(separator: "?").first ?? "")
      guard let text = answer(path, request) else { return HTTPResponse(status: 404, body: Array("{}".utf8)) }
      return HTTPResponse(status: 200, body: Array(text.utf8))
    }
  }

  private static func text(_ folder: String, _ name: String) -> String? {
    let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures/\(folder)")
    return url.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
  }

  /// Path endings and their fixtures.
  private static let routes: [String: (folder: String, files: [(String, String)])] = [
    "kontur": (
      "kontur",
      [
        ("authenticate-by-pass", "authenticate-by-pass"), ("/organizations", "organizations"),
        ("/cashboxes", "cashboxes"), ("/by-shifts", "by-shifts"),
      ]
    ),
    "firstofd": (
      "1ofd",
      [
        ("/api/auth", "auth"), ("/v3/organisations", "organisations"), ("/kkms", "kkms"), ("/shifts", "shifts"),
        ("/documents", "documents"),
      ]
    ),
    "platforma": (
      "platforma",
      [
        ("/kkts", "kkts"), ("/receipts", "receipts"), ("/all-documents", "all-documents"),
        ("/z-reports", "z-reports"),
      ]
    ),
    "ofdru": ("ofdru", [("/kkts", "kkts"), ("/receipts-info", "receipts-info"), ("/zreports", "zreports")]),
    "yandex": (
      "yandex-v1",
      [
        ("/cashboxes", "cashboxes"), ("/retail_points", "retail_points"), ("/aggregations/receipts", "receipts"),
        ("/aggregations/shifts", "shifts"),
      ]
    ),
    "ofdya": ("ofd-ya", [("/v2/KKT", "KKT"), ("/v1/documents", "documents")]),
    "sbis": (
      "sbis", [("/oauth/service/", "oauth"), ("/kkts", "kkts"), ("/storages", "storages"), ("/docs", "docs")]
    ),
  ]

  private func made(_ name: String) throws -> any FiscalDataOperator {
    let route = try #require(Self.routes[name])
    var options = OperatorOptions(token: "key")
    options.login = "login"
    options.password = "password"
    options.organization = ["ofdru", "sbis"].contains(name) ? "7701234560" : nil
    options.spacing = 0
    return try OperatorCatalogue.make(
      name: name, options,
      transport: Fixtures { path, request in
        if name == "kontur", path.hasSuffix("/by-period") {
          // The cursor goes back as it came.
          let isNext = request.url.hasSuffix("&offset=RklYVFVSRTM0MDkAAAAAAA%3D%3D")
          return Self.text("kontur", isNext ? "documents-by-period-end" : "documents-by-period")
        }
        return route.files.first { path.hasSuffix($0.0) }.flatMap { Self.text(route.folder, $0.1) }
      })
  }

  @Test(arguments: routes.keys.sorted()) func oneShift(_ name: String) async throws {
    let entry = try #require(OperatorCatalogue.entry(name))
    let client = try made(name)
    let register = try #require(try await client.registers().first)
    #expect(register.registration?.text == "0001234567890123")
    #expect(register.drive?.text == "9960440301234567")
    let answer = try await client.documents(of: register, in: march2Whole) { _ in }
    #expect(answer.numbers == [3402, 3403, 3404, 3405, 3406, 3407, 3408])
    #expect(answer.receipts.map(\.sign) == [.sale, .sale, .sale, .sale, .return, .expense, .expenseReturn])
    #expect(answer.receipts.map(\.total.count) == [59_000, 40_855, 150_000, 200_000, 9_000, 15_000, 5_000])
    #expect(answer.receipts.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    #expect(answer.receipts.allSatisfy { $0.shift == 128 && $0.warnings.isEmpty })
    let mixed = try #require(answer.receipts.first { $0.document == 3405 })
    #expect(
      mixed.payments
        == Payments(
          cash: .zero, electronic: Kopecks(100_000), prepaid: Kopecks(50_000), postpaid: Kopecks(30_000),
          provision: Kopecks(20_000)))
    #expect(mixed.datetime == march2(14, 15))
    #expect(answer.complete)
    if entry.abilities.contains(.items) {
      let coffee = try #require(answer.receipts.first?.items.first)
      #expect(coffee.quantity == Quantity("2") && coffee.price == Kopecks(25_000) && coffee.sum == Kopecks(50_000))
      #expect(coffee.settlement == 4 && coffee.subject == 1)
      #expect(answer.codes == [])
    } else {
      #expect(answer.codes == ["operator.no-lines"])
    }
    guard entry.abilities.contains(.shifts) else { return }
    let shift = try #require(answer.shifts.first { $0.id.number == 128 })
    #expect(shift.opened == march2(9) && shift.closed == march2(21) && shift.state == .closed)
    guard entry.abilities.contains(.shiftTotals) else { return }
    let sale = try #require(shift.report?.stated?[.sale])
    #expect(sale.receipts == 4 && sale.total == Kopecks(449_855))
    #expect(sale.payments[.cash] == Kopecks(109_000) && sale.payments[.electronic] == Kopecks(240_855))
    #expect(sale.payments[.provision] == (entry.abilities.contains(.allPayments) ? Kopecks(20_000) : nil))
  }

  /// Lines and forms of payment come by one call a receipt.
  @Test func taxcomAsksForEveryReceipt() async throws {
    var options = OperatorOptions(token: "integrator")
    options.login = "login"
    options.password = "password"
    let client = try OperatorCatalogue.make(
      name: "taxcom", options,
      transport: Fixtures { path, request in
        let method = String(path.split(separator: "/").last ?? "")
        switch method {
        case "DocumentList":
          // Of the list, the two whose documents are shown.
          let list = Self.text("taxcom", "DocumentList").flatMap { try? JSONParser.parse($0) }
          let rows = (list?["records"]?.elements ?? []).filter {
            [3402, 3405].contains($0["fdNumber"]?.integer ?? 0)
          }
          return JSONValue.object([JSONMember("records", .array(rows))]).serialized()
        case "DocumentInfo":
          return Self.text("taxcom", request.url.hasSuffix("fd=3405") ? "DocumentInfo-mixed" : "DocumentInfo")
        default: return Self.text("taxcom", method)
        }
      })
    let register = try #require(try await client.registers().first)
    let answer = try await client.documents(of: register, in: march2Whole) { _ in }
    #expect(answer.numbers == [3402, 3405])
    #expect(answer.receipts.last?.payments.provision == Kopecks(20_000))
    #expect(answer.receipts.first?.fiscalSign == FiscalSign(1_843_027_561))
    #expect(answer.shifts.first?.openingDocument == 3401 && answer.shifts.first?.closingDocument == 3409)
    #expect(answer.shifts.first?.report?.stated?[.sale]?.total == Kopecks(449_855))
  }
}

extension PeerFixtureTests {
  /// A receipt's встречное предоставление is named by no client of Первый ОФД: it is what the other forms leave of the total.
  @Test func theFifthFormOfPayment() async throws {
    let client = try OperatorCatalogue.make(
      name: "firstofd", OperatorOptions(token: "key"),
      transport: Fixtures { path, _ in
        let files = [("/api/auth", "auth"), ("/v3/organisations", "organisations"), ("/kkms", "kkms")]
        guard path.hasSuffix("/documents") else {
          return files.first { path.hasSuffix($0.0) }.flatMap { Self.text("1ofd", $0.1) }
        }
        return Self.text("1ofd", "documents")?
          .replacingOccurrences(of: #","?\s*"counterSubmissionSum": [0-9.]+"#, with: "", options: .regularExpression)
      })
    let register = try #require(try await client.registers().first)
    let answer = try await client.documents(of: register, in: march2Whole) { _ in }
    let mixed = try #require(answer.receipts.first { $0.document == 3405 })
    #expect(mixed.payments.provision == Kopecks(20000))
    #expect(mixed.payments.total == mixed.total)
    #expect(mixed.warnings.isEmpty)
  }
}
