import Fiscal
import Foundation
import JSON
import Operators
import Synchronization
import Testing
import Transport

/// What every operator's line keeps: its rate, its session, its words.
@Suite struct LineTests {
  /// Answers requests by their order, from 1, and notes when they came. Like the real one it waits for a turn before every
  /// try, and tries once more what its status lets it.
  private final class Peer: Transport {
    private let answer: @Sendable (_ request: HTTPRequest, _ number: Int) -> (status: Int, body: String)
    private let log = Mutex<[(path: String, at: ContinuousClock.Instant)]>([])

    init(_ answer: @escaping @Sendable (_ request: HTTPRequest, _ number: Int) -> (status: Int, body: String)) {
      self.answer = answer
    }

    var times: [ContinuousClock.Instant] { log.withLock { $0.map(\.at) } }

    func count(_ end: String) -> Int { log.withLock { $0.count { $0.path.hasSuffix(end) } } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
      while true {
        try await request.turn()
        let number = log.withLock { log in
          log.append((String(request.url.split(separator: "?").first ?? ""), .now))
          return log.count
        }
        let (status, body) = answer(request, number)
        if status < 500 { return HTTPResponse(status: status, body: Array(body.utf8)) }
      }
    }
  }

  private func made(_ name: String, spacing: Double = 0, _ peer: Peer) throws -> any FiscalDataOperator {
    var options = OperatorOptions(token: "key")
    options.login = "login"
    options.password = "password"
    options.organization = ["ofdru", "sbis"].contains(name) ? "7701234560" : nil
    options.spacing = spacing
    return try OperatorCatalogue.make(name: name, options, transport: peer)
  }

  private static let kkts =
    #"{"Status":"Success","Data":[{"KktRegId":"0001234567890123","FnNumber":"9960440301234567"}]}"#

  /// A request that is tried again counts for an operator that counts requests.
  @Test func triesKeepTheRateToo() async throws {
    let peer = Peer { _, number in number < 4 ? (502, "") : (200, Self.kkts) }
    let client = try made("ofdru", spacing: 0.2, peer)
    #expect(try await client.registers().count == 1)
    let times = peer.times
    #expect(times.count == 4)
    for (one, next) in zip(times, times.dropFirst()) { #expect(next - one >= .milliseconds(195)) }
  }

  /// Organisations, outlets and registers rest on the same answer.
  @Test func placesAreAskedForOnce() async throws {
    let peer = Peer { _, _ in (200, Self.kkts) }
    let client = try made("ofdru", peer)
    _ = try await client.organizations()
    _ = try await client.outlets()
    #expect(try await client.registers().first?.drive?.text == "9960440301234567")
    #expect(peer.times.count == 1)
  }

  /// Контур's 401003 is about the integrator's key: another session does not mend it, and ten sign-ins may lock an account.
  @Test(arguments: [(401_003, 1), (401_002, 4)])
  func onlyADeadSessionIsSignedInAnew(_ code: Int, _ signIns: Int) async throws {
    let peer = Peer { request, _ in
      request.url.contains("authenticate")
        ? (200, #"{"Sid":"s"}"#) : (401, #"{"errorCode":\#(code),"userMessage":{"ru":"нет"}}"#)
    }
    do {
      _ = try await made("kontur", peer).organizations()
      Issue.record("it was taken")
    } catch let fault as Fault {
      #expect(fault.code == "operator.bad-key")
      #expect(fault.message.facts["description"] == "\(code) нет")
    }
    #expect(peer.count("authenticate-by-pass") == signIns)
  }

  @Test func aRefusalWithoutWordsIsToldByItsStatus() async throws {
    let peer = Peer { _, _ in (401, "") }
    do {
      _ = try await made("ofdru", peer).registers()
      Issue.record("it was taken")
    } catch let fault as Fault {
      #expect(fault.message.facts["description"] == "HTTP 401")
    }
  }

  /// Первый names a document's own object by its type; others may stand beside it.
  @Test func anotherObjectBesideATicketIsNoTicket() async throws {
    let ticket = #"{"requestNumber":1,"operationType":1,"totalSum":590.0,"cashTotalSum":590.0}"#
    let peer = Peer { request, _ in
      let path = String(request.url.split(separator: "?").first ?? "")
      if path.hasSuffix("/api/auth") { return (200, #"{"token":"t"}"#) }
      if path.hasSuffix("/organisations") {
        return (200, #"{"page":[{"organisationKey":"1.2","inn":"7701234560"}],"totalCount":1}"#)
      }
      if path.hasSuffix("/kkms") {
        return (200, #"{"kkms":[{"kkmRegId":"0001234567890123","fsFactoryNumber":"9960440301234567"}]}"#)
      }
      guard path.hasSuffix("/documents") else { return (200, #"{"kkmShifts":[]}"#) }
      return (
        200,
        """
        {"documents":[{"transactionDate":"2026-03-02T10:05:00","transactionType":"TICKET","fiscalSign":"1",
        "kkmRegId":"0001234567890123","fiscalDriveNumber":"9960440301234567","fiscalDocumentNumber":3402,"shiftNum":128,
        "ticket":\(ticket),"fnsConfirmation":{"date":"2026-03-02T10:06:00"}}]}
        """
      )
    }
    let client = try made("firstofd", peer)
    let register = try #require(try await client.registers().first)
    let answer = try await client.documents(of: register, in: march2Whole) { _ in }
    #expect(answer.complete)
    #expect(answer.receipts.map(\.total.count) == [59_000])
  }

  /// Addresses as public clients of the operators build them.
  @Test(arguments: [
    ("kontur", "https://cash.kontur.ru/CashReceipt/View/FN/9960440301234567/FD/3402/FP/43027561"),
    ("ofdru", "https://ofd.ru/rec/7701234560/0001234567890123/9960440301234567/3402/43027561"),
    ("firstofd", "https://consumer.1-ofd.ru/v1?t=20260302T1005&s=590.00&fn=9960440301234567&i=3402&fp=43027561&n=1"),
    ("platforma", "https://lk.platformaofd.ru/web/noauth/cheque?fn=9960440301234567&fp=43027561&i=3402"),
    ("taxcom", "https://receipt.taxcom.ru/v01/show?fp=43027561&s=590.00&sf=False&sfn=False"),
    ("sbis", "https://ofd.sbis.ru/rec/0001234567890123/020326/43027561"),
  ])
  func aReceiptHasAPage(_ name: String, _ address: String) async throws {
    let client = try made(name, Peer { _, _ in (404, "") })
    var receipt = Receipt(
      datetime: march2(10, 5), register: RegistrationNumber("0001234567890123"),
      drive: DriveNumber("9960440301234567"), shift: 128, document: 3402, sign: .sale, total: Kopecks(59_000),
      payments: Payments(Kopecks(59_000), by: .cash))
    receipt.fiscalSign = FiscalSign("0043027561")
    #expect(try await client.link(of: receipt) == address)
    receipt.fiscalSign = nil
    let fault = await #expect(throws: Fault.self) { try await client.link(of: receipt) }
    #expect(fault?.code == "operator.link-numbers")
    let yandex = try made("yandex", Peer { _, _ in (404, "") })
    let none = await #expect(throws: Fault.self) { try await yandex.link(of: receipt) }
    #expect(none?.code == "operator.no-link")
  }
}
