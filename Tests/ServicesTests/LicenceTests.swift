import Archive
import Books
import Fiscal
import Foundation
import Operators
import Testing

@testable import Services

/// Ten registers of one holder, and one of another.
private struct Registers: FiscalDataOperator {
  static func number(_ at: Int) -> RegistrationNumber? { RegistrationNumber("000000000000\(1000 + at)") }
  var name: String { "ОФД" }
  func organizations() async throws -> [Organization] { [] }
  func outlets() async throws -> [Outlet] { [] }
  func registers() async throws -> [Register] {
    (1...10).map { Register(registration: Self.number($0), inn: TaxNumber($0 == 10 ? "7707083893" : "4027000019")) }
  }
  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  { .init() }
}

@Suite final class LicenceTests {
  private let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
  private let key: Signing.PrivateKey
  private var desk: Desk

  init() throws {
    key = try Signing.PrivateKey()
    let environment = [LicenceService.vendorVariable: try Signing.publicKey(of: key).text]
    desk = Desk(folders: Folders(home: home, environment: [:]), environment: environment)
    desk.connection.operator = OperatorConnection(
      settings: OperatorSettings(kind: "astral"), client: Registers(), source: "o")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  private func licence(
    _ number: String, _ tariff: Tariff = .basic, places: Int = 2, from: Int = 0, to: Int = 364,
    holder: String = "4027000019"
  ) throws -> Licence {
    Licence(
      number: number, holder: try #require(TaxNumber(holder)), tariff: tariff, places: places,
      from: desk.today.advanced(by: from), to: desk.today.advanced(by: to))
  }

  private func file(_ licence: Licence, by key: Signing.PrivateKey? = nil) throws -> String {
    let path = "\(home)/\(licence.number).json"
    let signature = try Signing.sign(licence.canonical, by: key ?? self.key).signature
    try Data(Licence.Signed(licence, signature: signature).text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func add(_ licence: Licence) async throws { _ = try await LicenceService(desk).add(try file(licence)) }

  /// Past the refusal of what ended: it was added while it was good.
  private func addEnded(_ licence: Licence) async throws {
    let signature = try Signing.sign(licence.canonical, by: key).signature
    _ = try await desk.archive.keep(
      licence: licence.number, file: Licence.Signed(licence, signature: signature).text, at: 0, user: "x")
  }

  private func record(_ at: Int) async throws -> RegisterRecord {
    try await RegisterService(desk).find(try #require(Registers.number(at)).text)
  }

  private func attach(_ at: Int, _ scenario: Scenario = .check) async throws {
    let service = AttachmentService(desk)
    try await service.attach(try await service.plan(try await record(at), scenario))
  }

  private func detach(_ at: Int) async throws {
    let service = AttachmentService(desk)
    let (event, holding) = try await service.attachment(of: try await record(at))
    try await service.detach(event, holding)
  }

  private func code(_ work: () async throws -> Void) async -> String {
    do {
      try await work()
      return "done"
    } catch { return (error as? Fault)?.code ?? "\(error)" }
  }

  @Test func theLastPlaceAndTheLastDetachment() async throws {
    #expect(await code { try await attach(1) } == "licence.none")
    try await add(licence("A", places: 2))
    #expect(await code { try await attach(1) } == "done")
    #expect(await code { try await attach(1) } == "licence.already-attached")
    #expect(await code { try await attach(2) } == "done")
    #expect(await code { try await attach(3) } == "licence.no-place")
    #expect(await code { try await detach(3) } == "licence.not-attached")
    for at in [1, 2] { #expect(await code { try await detach(at) } == "done") }
    for at in [3, 4] { #expect(await code { try await attach(at) } == "done") }
    #expect(await code { try await detach(3) } == "licence.no-detachment")
    let holding = try #require(try await LicenceService(desk).holdings().good.first)
    #expect(holding.free == 0 && holding.detachmentsLeft == 0)
    #expect(holding.attached.map(\.register) == [3, 4].compactMap { Registers.number($0) })
    let journal = try await JournalService(desk).records().map(\.message.code)
    #expect(journal.first == "licence.added")
    #expect(journal.count { $0 == "register.attached" } == 4 && journal.count { $0 == "register.detached" } == 2)
  }

  /// Both looked while the place was free.
  @Test func twoShellsDoNotBothTakeTheLastPlace() async throws {
    try await add(licence("A", places: 1))
    let service = AttachmentService(desk)
    let plans = [
      try await service.plan(try await record(1), .check), try await service.plan(try await record(2), .check),
    ]
    #expect(await code { try await service.attach(plans[0]) } == "done")
    #expect(await code { try await service.attach(plans[1]) } == "licence.no-place")
  }

  @Test func forgedExpiredEarlyAndOthers() async throws {
    let service = LicenceService(desk)
    let other = try file(licence("B"), by: try Signing.PrivateKey())
    #expect(await code { _ = try await service.add(other) } == "licence.forged")
    let path = try file(licence("C", places: 2))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (from, to) in [("\"places\": 2", "\"places\": 20"), ("basic", "extended"), ("4027000019", "7707083893")] {
      try Data(text.replacing(from, with: to).utf8).write(to: URL(fileURLWithPath: path))
      #expect(await code { _ = try await service.add(path) } == "licence.forged", "\(to)")
    }
    for bad in [
      "{}", "", text.replacing("\"places\"", with: "\"x\": 1, \"places\""), text.replacing("2,", with: "2.5,"),
    ] {
      try Data(bad.utf8).write(to: URL(fileURLWithPath: path))
      #expect(await code { _ = try await service.add(path) } == "licence.unreadable")
    }
    #expect(await code { try await add(licence("D", from: -10, to: -1)) } == "licence.expired")
    #expect(await code { try await add(licence("E", from: 1)) } == "done")
    #expect(await code { try await attach(1) } == "licence.early")
    #expect(await code { try await add(licence("F", from: -364, to: 0)) } == "done")
    #expect(await code { try await attach(10) } == "licence.other-holder")
    #expect(await code { try await attach(1) } == "done")
    #expect(try await service.add(try file(licence("F", from: -364, to: 0))).before)
    #expect(await code { try await add(licence("F", places: 9)) } == "licence.number-taken")
  }

  @Test func aCommandIsHeldAgainstTheLicence() async throws {
    func admits(_ tariff: Tariff, _ at: Int) async -> String {
      await code { _ = try await Admission(desk).admit(tariff, to: [try await record(at)]) }
    }
    #expect(await admits(.basic, 1) == "licence.not-attached")
    try await add(licence("A"))
    try await attach(1)
    #expect(await admits(.basic, 1) == "done")
    #expect(await admits(.extended, 1) == "licence.tariff-too-low")
    #expect(await admits(.basic, 2) == "licence.not-attached")
    let all = try await RegisterService(desk).registers()
    #expect(try await Admission(desk).admit(.basic, to: all)?.registers == [try #require(Registers.number(1))])
    // Nobody sells anything: everything is allowed.
    let free = Desk(folders: desk.folders, environment: [:])
    #expect(try await Admission(free).admit(.extended, to: all) == nil)
    // Another vendor's licences are none.
    let others = Desk(
      folders: desk.folders,
      environment: [LicenceService.vendorVariable: try Signing.publicKey(of: try Signing.PrivateKey()).text])
    #expect(try await LicenceService(others).holdings().bad == 1)
  }

  @Test func whatEndedIsRefusedWithItsDayAndCanBeRenewed() async throws {
    try await addEnded(try licence("OLD", places: 1, from: -30, to: -1))
    try await desk.archive.add(
      AttachmentEvent(
        .attach, register: try #require(Registers.number(1)), licence: "OLD", scenario: "check", at: 0, user: "x")
    ) { _, _ in }
    let record = try await record(1)
    await #expect { try await Admission(self.desk).admit(.basic, to: [record]) } throws: { thrown in
      let fault = thrown as? Fault
      return fault?.code == "licence.expired"
        && fault?.message.facts["to"] == self.desk.today.advanced(by: -1).russian
    }
    // Its place is worth nothing any more, and gives way without a detachment.
    try await add(licence("NEW", places: 1))
    #expect(await code { try await attach(1) } == "done")
    let good = try await LicenceService(desk).holdings().good
    #expect(good.map(\.attached.count) == [0, 1] && good.map(\.detached) == [0, 0])
    #expect(await code { _ = try await Admission(desk).admit(.basic, to: [record]) } == "done")
  }

  @Test func loadingWantsBooksThatTakeSales() async throws {
    try await add(licence("X", .extended))
    #expect(await code { try await attach(1, .load) } == "licence.books-cannot-load")
    #expect(await AttachmentService(desk).scenarios(of: try await record(1)) == [.check])
  }

  @Test func pricesAndKeys() async throws {
    #expect(LicenceService.Quote(.basic, registers: 12, years: 2).sum == Kopecks(2_880_000))
    #expect(LicenceService.Quote(.extended, registers: 3, years: 1).sum == Kopecks(1_080_000))
    #expect(LicenceService.Quote(.extended, registers: .max, years: 2).sum == nil)
    let service = LicenceService(desk)
    let file = home + "/vendor.key"
    let known = try service.makeKey(file: file)
    #expect(await code { _ = try service.makeKey(file: file) } == "licence.key-there")
    let issued = try await service.issue(try licence("I"), key: .file(file), to: home + "/i.json")
    #expect(issued == known)
    chmod(file, 0o640)
    let refused = await code { _ = try await service.issue(try licence("I"), key: .file(file), to: home + "/j.json") }
    #expect(refused == "licence.key-open")
    #expect("\(key)" == "•••")
  }

  /// RFC 8032, 7.1, test 2; and the forms in which openssl writes such keys.
  @Test func signaturesAreThoseOfTheStandard() throws {
    let seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
    let key = try #require(Signing.PrivateKey(Secret(seed)))
    let (signature, known) = try Signing.sign([0x72], by: key)
    #expect(
      signature.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
        == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    let hex = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    #expect(Signing.PublicKey(hex) == known)
    #expect(try Signing.verify(signature, of: [0x72], by: known))
    #expect(try !Signing.verify(signature, of: [0x73], by: known))
    let der = "302a300506032b6570032100" + hex
    let bytes = stride(from: 0, to: der.count, by: 2).compactMap { at in
      UInt8(der.dropFirst(at).prefix(2), radix: 16)
    }
    let pem = "-----BEGIN PUBLIC KEY-----\n\(Base64.text(bytes))\n-----END PUBLIC KEY-----\n"
    #expect(Signing.PublicKey(pem) == known)
    for bad in ["", "abc", String(hex.dropLast(2)), Base64.text(Array(bytes.dropLast()))] {
      #expect(Signing.PublicKey(bad) == nil)
    }
  }
}
