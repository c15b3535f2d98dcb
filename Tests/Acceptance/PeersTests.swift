import Foundation
import JSON
import Testing

/// The built program against an operator and an infobase that are not its own.
@Suite(.serialized) struct PeersTests {
  /// Ten receipts a minute apart: № ФД 101…110, 10.01…10.10 rubles by card, the fourth a return; the sixth came without
  /// its number, all numbers come as texts and every page repeats.
  private func tickets(at start: Date) -> [Peers.Object] {
    (1...10).filter { $0 != 5 }.map { number in
      var ticket: Peers.Object = [
        "kktRegID": .string(Peers.registration + "    "), "fiscalDriveNumber": .string(Peers.drive),
        "shiftNumber": .string("7"), "checkNumber": .string("\(number)"),
        "fiscalDocumentNumber": .string("\(100 + number)"), "fiscalSign": .string("000000\(1000 + number)"),
        "documentType": .string("3"), "operationType": .string(number == 4 ? "2" : "1"),
        "issueDate": .string("\(Int(start.timeIntervalSince1970) + number * 60)"), "sum": .string("\(1000 + number)"),
        "ecash": .string("\(1000 + number)"), "cash": .null, "operator": .string(" Иванова  Анна Петровна"),
      ]
      if number == 6 { ticket["fiscalDocumentNumber"] = .string("0") }
      return ticket
    }
  }

  /// The same as booked, but for: 103 is not there, 105 is there and nowhere else, 107 is there twice, 108 is a ruble
  /// more, 109 was cash. The fourth stands on a document that no profile knows, whose person is another. Only the
  /// operator knows the РНМ of the register, which has the same serial number on both sides.
  private func sets(at start: Date) -> [String: [Peers.Object]] {
    var operations: [Peers.Object] = []
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd'T'HH:mm:ss"
    for number in [1, 2, 4, 5, 6, 7, 7, 8, 9, 10] {
      let sum = JSONValue.string(number == 8 ? "11.08" : "10.\(number < 10 ? "0" : "")\(number)")
      let isOther = number == 4
      operations.append([
        "ДокументОснование": .string("0000000\(isOther ? 2 : 1)-0000-0000-0000-000000000007"),
        "ДокументОснование_Type": .string("StandardODATA.Document_\(isOther ? "ПередачаВА" : "ПоступлениеВКассу")"),
        "ИдентификаторЗаписи": .string("r\(operations.count)"),
        "Дата": .string(format.string(from: start.addingTimeInterval(Double(number * 60)))),
        "ТипДокумента": .string("КассовыйЧек"),
        "ТипРасчета": .string(isOther ? "ВозвратДенежныхСредств" : "ПриходДенежныхСредств"),
        "НомерЧекаККМ": .string("\(100 + number)"), "НомерСменыККМ": .string("7"), "Сумма": sum,
        number == 9 ? "ОплатаНаличные" : "ОплатаЭлектронно": sum,
        number == 9 ? "ОплатаЭлектронно" : "ОплатаНаличные": .number("0"),
        "ЗаводскойНомерФН": .string(Peers.drive), "РегистрационныйНомерККТ": .string(Peers.registration),
      ])
    }
    func document(_ key: Int, person: Int) -> Peers.Object {
      [
        "Ref_Key": .string("0000000\(key)-0000-0000-0000-000000000007"),
        "Ответственный_Key": .string("0000000\(person)-0000-0000-0000-000000000004"),
      ]
    }
    func person(_ key: Int, _ name: String) -> Peers.Object {
      ["Ref_Key": .string("0000000\(key)-0000-0000-0000-000000000004"), "Description": .string(name)]
    }
    return [
      "InformationRegister_ФискальныеОперации": operations,
      "Document_ПоступлениеВКассу": [document(1, person: 1)], "Document_ПередачаВА": [document(2, person: 2)],
      "Catalog_Сотрудники": [person(1, "Иванова А.П."), person(2, "Ким О.Е.")],
      "Catalog_КассыККМ": [
        [
          "Ref_Key": .string("00000001-0000-0000-0000-000000000001"), "Description": .string("Касса 1"),
          "СерийныйНомер": .string("00106900000011"),
        ]
      ],
    ]
  }

  @Test func everyPlantedDiscrepancyIsFoundAndNoneIsInvented() async throws {
    let day = Calendar(identifier: .gregorian).startOfDay(for: Date().addingTimeInterval(-3 * 86_400))
    let peers = try await Peers(
      tickets: tickets(at: day.addingTimeInterval(36_000)), sets: sets(at: day.addingTimeInterval(36_000)))
    let script = """
      connect astral --url \(peers.address) --token-env TOKEN
      connect books 1c \(peers.address)/base --user Робот --password-env PASSWORD --configuration unf3
      use kkt 00106900000011
      diff 7 --output json
      """
    let ended = try DemoTests().run([], input: script, ["TOKEN": Peers.key, "PASSWORD": "п:ароль", "TZ": "UTC"])
    #expect(ended.status == 1, "\(ended.errors) \(ended.output.prefix(900))")
    #expect(!ended.errors.contains(Peers.key) && !ended.errors.contains("п:ароль"))
    let diff = try JSONParser.parse(ended.output)
    let found = (diff["findings"]?.elements ?? []).map { finding in
      ["kind", "document", "difference", "rule"].map { finding[$0]?.text ?? "–" }.joined(separator: " ")
    }
    #expect(
      found == [
        "missing_in_books 103 -10.03 –", "cashier_differs 104 0.00 document", "missing_in_operator 105 10.05 –",
        "duplicate_in_books 107 10.07 document", "sum_differs 108 1.00 document", "payment_differs 109 0.00 document",
      ])
    #expect(diff["operator_total"] == .string("70.42"))
    #expect(diff["books_total"] == .string("81.51"))
    #expect(diff["explained"] == .string("11.09"))
    #expect(diff["remainder"] == .string("0.00"))
  }
}
