import Fiscal
import JSON
import Testing

@testable import Books

/// The shop of the fixtures, into which the shift's report is written.
enum SalesShop {
  static let reports = "Document_ОтчетОРозничныхПродажах"
  static let constants: SettingTree = [
    "report": ["constants": ["Статья": "0000005a-c0de-11f1-9a01-0050569f0001"]]
  ]

  static func sets(_ more: [JSONValue] = []) throws -> [String: [JSONValue]] {
    var sets = try Fixtures.sets()
    sets[reports] = more
    sets["Catalog_Организации"] = [
      .object([
        .init("Ref_Key", .string("00000001-c0de-11f1-9a01-0050569f0001")), .init("Description", .string("Пример ООО")),
        .init("ИНН", .string("7700000009")), .init("КПП", .string("770001001")),
        .init("НаименованиеПолное", .string("Общество с ограниченной ответственностью \"Пример\"")),
      ])
    ]
    sets["Catalog_КлассификаторЕдиницИзмерения"] = [
      .object([
        .init("Ref_Key", .string("00000031-c0de-11f1-9a01-0050569f0001")), .init("Code", .string("796")),
        .init("Description", .string("шт")),
      ])
    ]
    return sets
  }

  static func server(
    _ more: [JSONValue] = [], besides others: [String: [JSONValue]] = [:], quirks: Quirks = Quirks()
  ) throws -> LoopbackInfobase {
    let sets = try sets(more).merging(others) { $1 }
    // The report's type is that of the body that 1С is known to take.
    var typed = sets
    typed[reports] = [
      try JSONParser.parse(try Fixtures.text("post-otchet-o-roznichnyh-prodazhah.response-201.unf.json"))
    ]
    return LoopbackInfobase(
      metadata: MetadataText.of(
        typed, references: ["\(reports).КассоваяСмена": "Document_КассоваяСмена"],
        extra: [reports: ["Ref_Key", "DataVersion", "Posted"]]), sets: sets, quirks: quirks)
  }

  static let register = Register(
    registration: RegistrationNumber("0000000010000001"), drive: DriveNumber("9960440300000001"), name: "Касса 1 (зал)",
    inn: TaxNumber("7700000009"), sourceID: "00000005-c0de-11f1-9a01-0050569f0001")

  static func line(_ goods: Int, _ sum: Int64, _ vat: VATRate, sold: SalesLine.Sale? = nil) -> SalesLine {
    SalesLine(
      goods: GoodsKey(key: "0000002\(goods)-c0de-11f1-9a01-0050569f0001"), name: "товар \(goods)", quantity: .one,
      price: Kopecks(sum), sum: Kopecks(sum), vat: vat, sold: sold)
  }

  static func report() throws -> SalesReport {
    let drive = try #require(DriveNumber("9960440300000001"))
    let opened = try #require(WallClock("2026-11-20T08:55:00"))
    let closed = try #require(WallClock("2026-11-20T20:05:31"))
    let sold = SalesLine.Sale(
      document: 30001, datetime: try #require(WallClock("2026-11-20T09:00:12")),
      key: "00000071-c0de-11f1-9a01-0050569f0001")
    return SalesReport(
      register: register, shift: ShiftID(drive: drive, number: 17), opened: opened, closed: closed, date: closed,
      lines: [line(1, 8990, .ten), line(2, 6000, .ten), line(3, 122_000, .twentyTwo)],
      returns: [line(2, 6000, .ten, sold: sold)],
      paid: Payments(cash: Kopecks(14990), electronic: Kopecks(122_000)), repaid: Payments(cash: Kopecks(6000)))
  }

  /// Prepares and writes once.
  static func load(
    _ address: String, known: String? = nil, post: Bool = false, replace: Bool = false,
    _ change: (inout SalesReport) -> Void = { _ in }
  ) async throws -> WrittenReport {
    let books = try infobase(address, overrides: constants, configuration: "unf3")
    var report = try report()
    change(&report)
    return try await books.write(
      try await books.prepare(report, known: known), known: known, post: post, replace: replace)
  }
}

@Suite struct SalesTests {
  /// Everything of the known body is in ours, with the same values; the terminal and the kind of operation nobody tells.
  @Test func theBodyIsTheOneThatUNFTakes() async throws {
    let wanted = try JSONParser.parse(try Fixtures.text("post-otchet-o-roznichnyh-prodazhah.request.unf.json"))
    let prepared = try await SalesShop.server().serve { address in
      try await infobase(address, overrides: SalesShop.constants, configuration: "unf3")
        .prepare(try SalesShop.report(), known: nil)
    }
    #expect(prepared.problems == [])
    #expect(prepared.doubts == [])
    #expect(prepared.found == [])
    let differing = RecordComparison.differing(wanted, prepared.body)
    #expect(differing == ["ХозяйственнаяОперация_Key", "БезналичнаяОплата.ЭквайринговыйТерминал_Key"])
    #expect(prepared.body["Запасы"]?.elements?.first?["LineNumber"] == .string("1"))
    #expect(prepared.body["Запасы"]?.elements?.last?["СуммаНДС"] == .number("-5.45"))
  }

  /// Розница 2 wants a warehouse in every line: that of the shop, where it has one only.
  @Test func whatBelongsToTheOutletIsFound() async throws {
    func store(_ number: Int, of outlet: Int) -> JSONValue {
      .object([
        .init("Ref_Key", .string("0000008\(number)-c0de-11f1-9a01-0050569f0001")),
        .init("Description", .string("Склад \(number)")),
        .init("Магазин_Key", .string("0000000\(outlet)-c0de-11f1-9a01-0050569f0001")),
      ])
    }
    func told(_ stores: [JSONValue]) async throws -> (String?, [String]) {
      let server = try SalesShop.server(besides: ["Catalog_Склады": stores])
      let prepared = try await server.serve { address in
        try await infobase(
          address,
          overrides: ["report": ["of-outlet": ["Статья": "Catalog_Склады.Магазин"], "usual": ["Статья": ""]]],
          configuration: "unf3"
        ).prepare(try SalesShop.report(), known: nil)
      }
      return (prepared.body["Статья_Key"]?.text, prepared.doubts.compactMap { $0.facts["attributes"] })
    }
    let (key, doubts) = try await told([store(1, of: 2), store(2, of: 3)])
    #expect(key == "00000081-c0de-11f1-9a01-0050569f0001")
    #expect(doubts == [])
    let (none, missing) = try await told([store(1, of: 2), store(2, of: 2)])
    #expect(none == nil)
    #expect(missing == ["Статья"])
  }

  @Test func theDrivesOwnSignsAreRead() async throws {
    var sets = try SalesShop.sets()
    sets[Shop.shifts] = sets[Shop.shifts]?.map {
      $0.with("РесурсФНИсчерпан", .bool(true)).with("НеобходимаСтрочнаяЗаменаФН", .bool(true))
        .with("ПамятьФНПереполнена", .bool(false))
    }
    let shifts = try await LoopbackInfobase(metadata: MetadataText.of(sets), sets: sets).serve { address in
      let books = try infobase(address)
      let register = try #require(try await books.registers().first)
      return try await books.receipts(of: register, in: Shop.day) { _ in }.shifts
    }
    #expect(shifts.map { $0.report?.signs } == [[.exhausted, .replaceNow]])
  }

  @Test func twoRunsMakeOneDocument() async throws {
    let server = try SalesShop.server()
    let (first, second) = try await server.serve { address in
      (try await SalesShop.load(address), try await SalesShop.load(address))
    }
    #expect(first.action == .created)
    #expect(first.report.differing == [])
    #expect(!first.report.isPosted)
    #expect(second.action == .present)
    #expect(second.report.key == first.report.key)
    #expect(await server.sets[SalesShop.reports]?.count == 1)
    #expect(await server.sent.map(\.method) == ["POST"])
    #expect(await server.sent.first?.path == SalesShop.reports)
  }

  @Test(arguments: [Quirks.Writing.Failure.after, .cut, .proxy])
  func whatWasWrittenBehindAFailureIsFound(_ failure: Quirks.Writing.Failure) async throws {
    var quirks = Quirks()
    quirks.writing.failures = [failure]
    let server = try SalesShop.server(quirks: quirks)
    let (first, second) = try await server.serve { address in
      (try await SalesShop.load(address), try await SalesShop.load(address))
    }
    #expect(first.action == .created)
    #expect(first.notes.map(\.code) == ["books.found-after-failure"])
    #expect(second.action == .present)
    #expect(await server.sets[SalesShop.reports]?.count == 1)
    #expect(await server.sent.count == 1)
  }

  @Test func whatWasNotWrittenIsTold() async throws {
    var quirks = Quirks()
    quirks.writing.failures = [.before]
    let server = try SalesShop.server(quirks: quirks)
    let second = try await server.serve { address in
      let fault = await #expect(throws: Fault.self) { try await SalesShop.load(address) }
      #expect(fault?.code == "books.write-unanswered")
      #expect(fault?.message.facts["cause"] == "Не заполнено значение реквизита \"Подразделение\"")
      return try await SalesShop.load(address)
    }
    #expect(second.action == .created)
    #expect(await server.sets[SalesShop.reports]?.count == 1)
  }

  @Test func whatIsSilentlyIgnoredIsFoundByReadingBack() async throws {
    var quirks = Quirks()
    quirks.writing.ignored = ["БезналичнаяОплата", "Комментарий"]
    let server = try SalesShop.server(quirks: quirks)
    let written = try await server.serve { try await SalesShop.load($0, post: true) }
    #expect(written.report.differing.sorted() == ["БезналичнаяОплата", "Комментарий"])
    #expect(!written.report.isPosted)
    #expect(await server.sent.count == 1)
    // Without its mark it is found by the shift, and remembered as ours.
    let again = try await server.serve { try await SalesShop.load($0, known: written.report.key) }
    #expect(again.action == .changed)
    #expect(await server.sets[SalesShop.reports]?.count == 1)
    #expect(await server.sent.map(\.method) == ["POST", "PATCH"])
  }

  /// УНФ keeps a report of an open shift: it is filled, and there is no second one.
  @Test func theReportThatIsThereIsFilled() async throws {
    let empty = JSONValue.object([
      .init("Ref_Key", .string("00000062-c0de-11f1-9a01-0050569f0001")), .init("DataVersion", .string("one")),
      .init("DeletionMark", .bool(false)), .init("Number", .string("00-00000017")), .init("Posted", .bool(false)),
      .init("Date", .string("2026-11-20T08:55:00")), .init("Комментарий", .string("")),
      .init("КассаККМ_Key", .string("00000005-c0de-11f1-9a01-0050569f0001")),
      .init("КассоваяСмена_Key", .string("00000061-c0de-11f1-9a01-0050569f0001")),
      .init("НомерКассовойСменыККМ", .number("17")), .init("СуммаДокумента", .number("0")), .init("Запасы", .array([])),
      .init("БезналичнаяОплата", .array([])),
    ])
    var quirks = Quirks()
    quirks.writing.needsTypes = true
    let server = try SalesShop.server([empty], quirks: quirks)
    let written = try await server.serve { try await SalesShop.load($0) }
    #expect(written.action == .changed)
    #expect(written.report.key == "00000062-c0de-11f1-9a01-0050569f0001")
    #expect(written.report.reason == .mark)
    #expect(written.report.differing == [])
    #expect(await server.sent.map(\.method) == ["PATCH"])
    #expect(await server.sent.first?.version == "one")
    #expect(await server.sets[SalesShop.reports]?.count == 1)
  }

  @Test func aReportOfOthersThatDiffersStays() async throws {
    var other = try JSONParser.parse(try Fixtures.text("post-otchet-o-roznichnyh-prodazhah.response-201.unf.json"))
      .with("Комментарий", .string("бухгалтер"))
    let server = try SalesShop.server([other])
    let same = try await server.serve { try await SalesShop.load($0) }
    #expect(same.action == .present)
    #expect(!same.report.isOurs)
    other = other.with("Запасы", .array(Array(other["Запасы"]?.elements?.prefix(2) ?? [])))
    let differing = try SalesShop.server([other])
    try await differing.serve { address in
      let fault = await #expect(throws: Fault.self) { try await SalesShop.load(address) }
      #expect(fault?.code == "books.report-differs")
      #expect(fault?.message.facts["number"] == "00-00000042")
      let replaced = try await SalesShop.load(address, replace: true)
      #expect(replaced.action == .changed)
    }
    #expect(await differing.sets[SalesShop.reports]?.count == 1)
  }

  @Test func aChangeThatCameBetweenIsRefused() async throws {
    var quirks = Quirks()
    quirks.writing.refusesVersion = true
    let server = try SalesShop.server(quirks: quirks)
    try await server.serve { address in
      _ = try await SalesShop.load(address)
      let fault = await #expect(throws: Fault.self) {
        try await SalesShop.load(address) { $0.lines[0].sum = Kopecks(9000) }
      }
      #expect(fault?.code == "books.changed-meanwhile")
    }
    #expect(await server.sets[SalesShop.reports]?.count == 1)
  }

  @Test func itIsPostedWhereThatIsAskedForAlone() async throws {
    let server = try SalesShop.server()
    let (first, second) = try await server.serve { address in
      (try await SalesShop.load(address), try await SalesShop.load(address, post: true))
    }
    #expect(!first.report.isPosted)
    #expect(second.action == .present)
    #expect(second.report.isPosted)
    #expect(await server.sent.map(\.path).last?.hasSuffix("/Post") == true)
    var quirks = Quirks()
    quirks.writing.postFails = true
    let closed = try SalesShop.server(quirks: quirks)
    let failed = try await closed.serve { try await SalesShop.load($0, post: true) }
    #expect(failed.postFailure?.facts["text"] == "Период закрыт")
    #expect(await closed.sets[SalesShop.reports]?.count == 1)
  }

  @Test func twoReportsOfAShiftAreNotAddedTo() async throws {
    let one = try JSONParser.parse(try Fixtures.text("post-otchet-o-roznichnyh-prodazhah.response-201.unf.json"))
    let two = one.with("Ref_Key", .string("00000092-c0de-11f1-9a01-0050569f0001")).with("Number", .string("43"))
    let server = try SalesShop.server([one, two])
    try await server.serve { address in
      let fault = await #expect(throws: Fault.self) { try await SalesShop.load(address) }
      #expect(fault?.code == "books.several-reports")
    }
    #expect(await server.sent.isEmpty)
  }

  @Test func theMarkOfOneShiftIsNotThatOfAnother() throws {
    let drive = try #require(DriveNumber("9960440300000001"))
    let shift = ShiftID(drive: drive, number: 17)
    #expect(SalesReport.isMarked("загружено; cheki: ФН 9960440300000001, смена 17.", of: shift))
    #expect(!SalesReport.isMarked("cheki: ФН 9960440300000001, смена 176", of: shift))
    #expect(!SalesReport.isMarked("cheki: ФН 9960440300000002, смена 17", of: shift))
  }
}

@Suite struct EnterpriseDataTests {
  /// The elements of a text in order, each with its path.
  private func elements(_ text: String) -> [String] {
    var path: [String] = []
    var found: [String] = []
    for line in text.split(separator: "\n").map({ $0.trimmingPrefix(while: \.isWhitespace) }) {
      guard line.hasPrefix("<"), !line.hasPrefix("<?") else { continue }
      let name = String(line.dropFirst().prefix { $0 != ">" && $0 != " " })
      if name.hasPrefix("/") {
        path.removeLast()
      } else {
        found.append((path + [name]).joined(separator: "/"))
        if !line.contains("</") { path.append(name) }
      }
    }
    return found
  }

  @Test func theMessageIsBuiltAsTheKnownOne() async throws {
    let known = try Fixtures.text("enterprise-data-otchet-o-roznichnyh-prodazhah.1.20.xml")
    let prepared = try await SalesShop.server().serve { address in
      try await infobase(address, overrides: SalesShop.constants, configuration: "unf3")
        .prepare(try SalesShop.report(), known: nil)
    }
    let version = try #require(EnterpriseDataMessage.Version("1.20"))
    let created = try #require(WallClock("2026-11-20T17:10:00"))
    var message = EnterpriseDataMessage(version: version, created: created)
    message.add(prepared)
    let ours = message.text
    // Without what 1С alone knows: the short names, barcodes, the warehouse's element.
    let left = elements(known).filter { path in
      !["НаименованиеСокращенное", "Штрихкод"].contains { path.hasSuffix($0) } && !path.contains("/Склад")
    }
    #expect(elements(ours).filter { !$0.contains("/Склад") } == left)
    for line in [
      "<msg:Format>http://v8.1c.ru/edi/edi_stnd/EnterpriseData/1.20</msg:Format>", "<Сумма>1309.90</Сумма>",
      "<СуммаНДС>220.00</СуммаНДС>", "<НомерЧекаККМПродажи>30001</НомерЧекаККМПродажи>",
      "<СуммаОплаты>1220.00</СуммаОплаты>",
      "<Комментарий>cheki: ФН 9960440300000001, смена 17</Комментарий>", "<Код>796</Код>",
      "<РегистрационныйНомер>0000000010000001</РегистрационныйНомер>", "<ВидСтавки>Общая</ВидСтавки>",
    ] {
      #expect(known.contains(line) && ours.contains(line), "\(line)")
    }
  }

  @Test func theKeyOfAShiftIsItsForEver() throws {
    let drive = try #require(DriveNumber("9960440300000001"))
    let key = ShiftKey.key(of: ShiftID(drive: drive, number: 17))
    #expect(key == ShiftKey.key(of: ShiftID(drive: drive, number: 17)))
    #expect(key != ShiftKey.key(of: ShiftID(drive: drive, number: 18)))
    #expect(ObjectKey(key) != nil)
    #expect(ShiftKey.number(of: ShiftID(drive: drive, number: 17)).count == 11)
    #expect(EnterpriseDataMessage.Version("1.16") == nil)
    #expect(EnterpriseDataMessage.Version("1.20")?.description == "1.20")
    #expect(XMLText.escaped("Хлеб <&> \"1\"\u{1}") == "Хлеб &lt;&amp;&gt; \"1\"")
  }
}
