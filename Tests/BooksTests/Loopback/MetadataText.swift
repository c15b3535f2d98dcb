import JSON

/// Writes `$metadata` for tables of records: types from the values, tables as collections.
enum MetadataText {
  /// - Parameters:
  ///   - references: `Set.Property` to the set to which it leads.
  ///   - extra: properties of a set that no record has.
  static func of(
    _ sets: [String: [JSONValue]], references: [String: String] = [:], extra: [String: [String]] = [:],
    ballast: Int = 0
  ) -> String {
    var types = ""
    var associations = ""
    var container = ""
    for (set, records) in sets.sorted(by: { $0.key < $1.key }) {
      var properties: [String: String] = [:]
      for record in records {
        for member in record.members ?? [] where !member.key.contains("@") {
          properties[member.key] = type(of: member.value, set, member.key)
          if let row = member.value.elements?.first { types += rowType(row, set, member.key) }
        }
      }
      for name in extra[set] ?? [] { properties[name] = "Edm.String" }
      types += "<EntityType Name=\"\(set)\"><Key><PropertyRef Name=\"Ref_Key\"/></Key>"
      for (name, type) in properties.sorted(by: { $0.key < $1.key }) {
        types += "<Property Name=\"\(name)\" Type=\"\(type)\" Nullable=\"true\"/>"
      }
      for (link, target) in references where link.hasPrefix(set + ".") {
        let name = String(link.dropFirst(set.count + 1))
        types += "<NavigationProperty Name=\"\(name)\" Relationship=\"StandardODATA.\(set)_\(name)\" "
        types += "FromRole=\"Begin\" ToRole=\"End\"/>"
        associations += "<Association Name=\"\(set)_\(name)\"><End Role=\"Begin\" Type=\"StandardODATA.\(set)\" "
        associations += "Multiplicity=\"*\"/><End Role=\"End\" Type=\"StandardODATA.\(target)\" Multiplicity=\"0..1\"/>"
        associations += "</Association>"
      }
      types += "</EntityType>"
      container += "<EntitySet Name=\"\(set)\" EntityType=\"StandardODATA.\(set)\"/>"
    }
    for at in 0..<ballast {
      types += "<EntityType Name=\"Catalog_Прочее\(at)\"><Property Name=\"Ref_Key\" Type=\"Edm.Guid\"/>"
      types += "<Property Name=\"Реквизит\" Type=\"Edm.String\" Nullable=\"true\"/></EntityType>"
      container += "<EntitySet Name=\"Catalog_Прочее\(at)\" EntityType=\"StandardODATA.Catalog_Прочее\(at)\"/>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <edmx:Edmx xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx" Version="1.0"><edmx:DataServices \
      xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata" m:DataServiceVersion="3.0">
      <Schema xmlns="http://schemas.microsoft.com/ado/2009/11/edm" Namespace="StandardODATA">
      \(types)\(associations)<EntityContainer Name="EnterpriseV8">\(container)</EntityContainer>
      </Schema></edmx:DataServices></edmx:Edmx>
      """
  }

  private static func type(of value: JSONValue, _ set: String, _ name: String) -> String {
    switch value {
    case .number: "Edm.Double"
    case .bool: "Edm.Boolean"
    case .array: "Collection(StandardODATA.\(set)_\(name)_RowType)"
    default: name.hasSuffix("_Key") ? "Edm.Guid" : "Edm.String"
    }
  }

  private static func rowType(_ row: JSONValue, _ set: String, _ name: String) -> String {
    let properties = (row.members ?? []).map {
      "<Property Name=\"\($0.key)\" Type=\"\(type(of: $0.value, set, $0.key))\"/>"
    }
    return "<ComplexType Name=\"\(set)_\(name)_RowType\">\(properties.joined())</ComplexType>"
  }
}
