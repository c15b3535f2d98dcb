import Fiscal
import Foundation
import JSON
import Testing

/// The interface itself, asked as 1С's guide has it.
@Suite struct InfobaseTests {
  private let sandbox: SandboxProgram

  init() throws { sandbox = try SandboxProgram() }

  private func rows(_ set: String, _ query: String) async throws -> [JSONValue] {
    let answer = try await sandbox.odata(set, query)
    #expect(answer.status == 200, "\(answer.text)")
    return answer.json?["value"]?.elements ?? []
  }

  /// Every attribute of what comes is told in `$metadata`, and every set has rows.
  @Test func metadataTellsWhatComes() async throws {
    let metadata = try await sandbox.odata("$metadata").text
    let sets = try await sandbox.odata("").json?["value"]?.elements?.compactMap { $0["name"]?.text } ?? []
    #expect(sets.count == 23)
    for set in sets {
      let start = try #require(metadata.range(of: "<EntityType Name=\"\(set)\">"))
      let end = try #require(metadata[start.upperBound...].range(of: "</EntityType>"))
      let type = metadata[start.upperBound..<end.lowerBound]
      let rows = try await rows(set, "$top=5&$format=json")
      #expect(!rows.isEmpty, "\(set)")
      for member in rows.flatMap({ $0.members ?? [] }) where !member.key.hasSuffix("@navigationLinkUrl") {
        #expect(type.contains("<Property Name=\"\(member.key)\""), "\(set).\(member.key)")
      }
    }
  }

  @Test func pagesAreOfOneOrder() async throws {
    let set = "InformationRegister_ФискальныеОперации"
    let count = try #require(Int(try await sandbox.odata("\(set)/$count").text.filter(\.isNumber)))
    let inline = try await sandbox.odata(set, "$top=1&$inlinecount=allpages")
    #expect(inline.json?["odata.count"] == .string("\(count)"))
    for order in ["Дата asc,ИдентификаторЗаписи asc", "Дата desc,ИдентификаторЗаписи desc", "ИдентификаторЗаписи asc"] {
      var seen: [String] = []
      while seen.count < count {
        let page = try await rows(set, "$orderby=\(order)&$top=700&$skip=\(seen.count)")
        if page.isEmpty { break }
        seen += page.compactMap { $0["ИдентификаторЗаписи"]?.text }
      }
      #expect(seen.count == count)
      #expect(Set(seen).count == count)
      let first = try await rows(set, "$orderby=\(order)&$top=3").compactMap { $0["ИдентификаторЗаписи"]?.text }
      #expect(Array(seen.prefix(3)) == first)
    }
  }

  @Test(arguments: [
    ("Сумма gt 1000 and ТипРасчета eq 'ВозвратДенежныхСредств'", "Document_ЧекККМВозврат"),
    ("startswith(РегистрационныйНомерККТ,'4092') and day(Дата) eq 15", "Document_ЧекККМ"),
    ("not (ТипДокумента eq 'КассовыйЧек')", "Document_ЧекККМКоррекции"),
  ])
  func filters(_ filter: String, _ set: String) async throws {
    let found = try await rows("InformationRegister_ФискальныеОперации", "$filter=\(filter)")
    #expect(found.contains { $0["ДокументОснование_Type"]?.text == "StandardODATA.\(set)" })
    let all = try await rows("InformationRegister_ФискальныеОперации", "")
    let rest = try await rows("InformationRegister_ФискальныеОперации", "$filter=not (\(filter))")
    #expect(found.count + rest.count == all.count)
    #expect(!found.isEmpty && !rest.isEmpty)
  }

  @Test func referencesOfSeveralTypesAreCast() async throws {
    let set = "InformationRegister_ФискальныеОперации"
    let one = try #require(
      try await rows(set, "$top=1&$filter=ДокументОснование_Type eq 'StandardODATA.Document_ЧекККМ'").first)
    let key = try #require(one["ДокументОснование"]?.text)
    #expect(try await rows(set, "$filter=ДокументОснование eq guid'\(key)'").isEmpty)
    #expect(try await rows(set, "$filter=ДокументОснование eq cast(guid'\(key)','Document_ЧекККМ')").count == 1)
    #expect(try await rows(set, "$filter=ДокументОснование eq cast(guid'\(key)','Document_ЧекККМВозврат')").isEmpty)
  }

  @Test func referencesAreFollowed() async throws {
    let query = "$top=1&$select=Number,КассаККМ____Presentation&$filter=КассаККМ/СерийныйНомер eq '00106700000076'"
    let shown = try await rows("Document_ЧекККМ", query + "&$expand=Организация")
    #expect(shown.first?["КассаККМ____Presentation"] == .string("Касса 1 (Васильковая)"))
    #expect(shown.first?["Организация"]?["ИНН"] == .string("4027000019"))
    #expect(shown.first?["СуммаДокумента"] == nil)
    let key = try #require(try await rows("Document_ЧекККМ", "$top=1").first?["Ref_Key"]?.text)
    let one = try await sandbox.odata("Document_ЧекККМ(guid'\(key)')")
    #expect(one.json?["odata.metadata"]?.text?.hasSuffix("/@Element") == true)
    let report = try await sandbox.odata("Document_ЧекККМ(guid'\(key)')/КассоваяСмена")
    #expect(report.json?["СтатусКассовойСмены"]?.text != nil)
  }

  @Test func linesAreFilteredByLambda() async throws {
    let dear = try await rows("Document_ЧекККМ", "$filter=Запасы/any(d: d/Цена gt 3000)&$select=Запасы/Цена,Number")
    #expect(!dear.isEmpty)
    for row in dear {
      let lines = row["Запасы"]?.elements ?? []
      #expect(lines.contains { $0["Цена"]?.text.flatMap { Double($0) } ?? 0 > 3000 })
      #expect(lines.allSatisfy { $0.members?.count == 1 })
    }
  }

  @Test(arguments: [
    ("Document_Нет", "", 404, "8"), ("Document_ЧекККМ(guid'00000000-0000-0000-0000-000000000000')", "", 404, "9"),
    ("Document_ЧекККМ", "$filter=Сумма eq", 400, "14"), ("Document_ЧекККМ", "$filter=Нет eq 1", 400, "10"),
    ("Document_ЧекККМ", "$search=1", 400, "0"),
  ])
  func errorsHaveTheirShape(_ path: String, _ query: String, _ status: Int, _ code: String) async throws {
    let answer = try await sandbox.odata(path, query)
    #expect(answer.status == status)
    #expect(answer.json?["odata.error"]?["code"] == .string(code))
    #expect(answer.json?["odata.error"]?["message"]?["value"]?.text?.isEmpty == false)
  }

  /// A shift's report adds up to the receipts of its sales and returns.
  @Test func reportsAddUp() async throws {
    let report = try #require(try await rows("Document_ОтчетОРозничныхПродажах", "$top=1&$orderby=Date desc").first)
    let key = try #require(report["Ref_Key"]?.text)
    var total = Kopecks.zero
    for (set, sign) in [("Document_ЧекККМ", Int64(1)), ("Document_ЧекККМВозврат", -1)] {
      for row in try await rows(set, "$filter=КассоваяСмена_Key eq guid'\(key)'") {
        total += Kopecks(sign * (kopecks(row["СуммаДокумента"])?.count ?? 0))
      }
    }
    let lines = (report["Запасы"]?.elements ?? []).compactMap { kopecks($0["Всего"]) }
    #expect(kopecks(report["СуммаДокумента"]) == lines.reduce(.zero) { $0 + $1 })
    #expect(total != .zero)
  }

  private func kopecks(_ value: JSONValue?) -> Kopecks? {
    value?.text.flatMap { text in
      let parts = text.split(separator: ".")
      let cents = parts.count > 1 ? String(parts[1]).padding(toLength: 2, withPad: "0", startingAt: 0) : "00"
      return Int64(parts[0] + cents).map { Kopecks($0) }
    }
  }
}
