import Foundation
import JSON
import Testing

/// Example bodies of 1С.
enum Fixtures {
  static func text(_ name: String) throws -> String {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return try String(contentsOf: url, encoding: .utf8)
  }

  static func records(_ name: String) throws -> [JSONValue] {
    try #require(try JSONParser.parse(text(name))["value"]?.elements)
  }

  /// The shop of the fixtures.
  static func sets() throws -> [String: [JSONValue]] {
    [
      "Catalog_КассыККМ": try records("catalog-kassy-kkm.unf.json"),
      "Catalog_Номенклатура": try records("catalog-nomenklatura.json"),
      "Catalog_СтавкиНДС": try records("catalog-stavki-nds.unf.json"),
      "Document_ЧекККМ": try records("document-chek-kkm.unf.json"),
      "Document_ЧекККМВозврат": try records("document-chek-kkm-vozvrat.unf.json"),
      "Document_КассоваяСмена": try records("document-kassovaya-smena.unf.json"),
      "InformationRegister_ФискальныеОперации": try records("informationregister-fiskalnye-operacii.unf.json"),
    ]
  }
}
