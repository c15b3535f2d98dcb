import JSON

/// `$metadata` of the sets that are served, read off a row of each: what is told of a set is what comes of it.
enum Edmx {
  static func text(_ sets: [EntitySet], rates: [String] = []) -> String {
    var types = ""
    var associations = ""
    for set in sets {
      let members = set.sample.members ?? []
      for member in members {
        guard let lines = member.value.elements else { continue }
        types += "<ComplexType Name=\"\(set.name)_\(member.key)_RowType\">"
        types += (lines.first?.members ?? [JSONMember("LineNumber", .string("1"))]).map { property($0) }.joined()
        types += "</ComplexType>"
      }
      types += "<EntityType Name=\"\(set.name)\"><Key>"
      types += set.keys.map { "<PropertyRef Name=\"\($0)\"/>" }.joined() + "</Key>"
      types += members.map { member in
        if member.value.elements == nil { return property(member, isKey: set.keys.contains(member.key)) }
        let type = "Collection(StandardODATA.\(set.name)_\(member.key)_RowType)"
        return "<Property Name=\"\(member.key)\" Type=\"\(type)\" Nullable=\"true\"/>"
      }.joined()
      for (name, target) in set.references(members) {
        let relationship = "\(set.name)_\(name)"
        types += "<NavigationProperty Name=\"\(name)\" Relationship=\"StandardODATA.\(relationship)\" "
        types += "FromRole=\"Begin\" ToRole=\"End\"/>"
        associations += "<Association Name=\"\(relationship)\">"
        associations += "<End Role=\"Begin\" Type=\"StandardODATA.\(set.name)\" Multiplicity=\"*\"/>"
        associations += "<End Role=\"End\" Type=\"StandardODATA.\(target)\" Multiplicity=\"0..1\"/></Association>"
      }
      types += "</EntityType>"
    }
    if !rates.isEmpty {
      types += "<EnumType Name=\"СтавкиНДС\">"
      types += rates.enumerated().map { "<Member Name=\"\($1)\" Value=\"\($0)\"/>" }.joined() + "</EnumType>"
    }
    return frame(types + associations, sets.map { entitySet($0.name) }.joined())
  }

  private static func entitySet(_ name: String) -> String {
    "<EntitySet Name=\"\(name)\" EntityType=\"StandardODATA.\(name)\"/>"
  }

  private static func frame(_ types: String, _ sets: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <edmx:Edmx xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx" Version="1.0"><edmx:DataServices \
    xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata" m:DataServiceVersion="3.0"><Schema \
    xmlns="http://schemas.microsoft.com/ado/2009/11/edm" Namespace="StandardODATA">\(types)<EntityContainer \
    Name="EnterpriseV8" m:IsDefaultEntityContainer="true">\(sets)</EntityContainer></Schema></edmx:DataServices>\
    </edmx:Edmx>
    """
  }

  /// Numbers of ten digits and more, which come as strings.
  private static let long: Set<String> = [
    "LineNumber", "НомерСменыККТ", "КратностьДокумента", "КоличествоЧеков", "КоличествоФД", "КоличествоНепереданныхФД",
  ]
  private static let fractions: Set<String> = [
    "Цена", "Количество", "КоличествоУпаковок", "Всего", "КурсДокумента", "ПолученоНаличными", "ОплатаНаличные",
    "ОплатаЭлектронно", "ОплатаПостоплата",
    "ОплатаПредоплата", "ОплатаВстречноеПредоставление", "Ставка",
  ]

  private static func property(_ member: JSONMember, isKey: Bool = false) -> String {
    let type: String
    let name = member.key
    switch member.value {
    case .bool: type = "Edm.Boolean"
    case .number: type = fractions.contains(name) || name.hasPrefix("Сумма") ? "Edm.Double" : "Edm.Int32"
    case .string where name.hasSuffix("_Key"): type = "Edm.Guid"
    case .string where name.hasSuffix("_Base64Data"): type = "Edm.Binary"
    case .string where long.contains(name): type = "Edm.Int64"
    case .string(let text) where text.count == 19 && text.dropFirst(10).first == "T": type = "Edm.DateTime"
    default: type = "Edm.String"
    }
    return "<Property Name=\"\(name)\" Type=\"\(type)\" Nullable=\"\(!isKey)\"/>"
  }
}
