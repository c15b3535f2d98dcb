import JSON

/// `$metadata` of the sets that are served, read off their first rows.
enum Edmx {
  static func text(_ infobase: Infobase) -> String {
    var types = ""
    for set in infobase.sets {
      let members = set.rows.first?.members ?? []
      for member in members {
        guard case .array(let lines) = member.value else { continue }
        types += "<ComplexType Name=\"\(set.name)_\(member.key)_RowType\">"
        types += (lines.first?.members ?? [JSONMember("LineNumber", .string("1"))]).map(property).joined()
        types += "</ComplexType>"
      }
      types += "<EntityType Name=\"\(set.name)\">"
      types += members.map { member in
        guard case .array = member.value else { return property(member) }
        return "<Property Name=\"\(member.key)\" Type=\"Collection(StandardODATA.\(set.name)_\(member.key)_RowType)\"/>"
      }.joined()
      types += "</EntityType>"
    }
    let sets = infobase.sets.map { "<EntitySet Name=\"\($0.name)\" EntityType=\"StandardODATA.\($0.name)\"/>" }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <edmx:Edmx xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx" Version="1.0"><edmx:DataServices \
      xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata" m:DataServiceVersion="3.0"><Schema \
      xmlns="http://schemas.microsoft.com/ado/2009/11/edm" Namespace="StandardODATA">\(types)<EntityContainer \
      Name="EnterpriseV8">\(sets)</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
      """
  }

  private static func property(_ member: JSONMember) -> String {
    let type: String
    switch member.value {
    case .bool: type = "Edm.Boolean"
    case .number(let text): type = text.contains(".") || member.key.hasPrefix("Сумма") ? "Edm.Double" : "Edm.Int32"
    case .string where member.key.hasSuffix("_Key"): type = "Edm.Guid"
    case .string(let text) where text.count == 19 && text.dropFirst(10).first == "T": type = "Edm.DateTime"
    default: type = "Edm.String"
    }
    return "<Property Name=\"\(member.key)\" Type=\"\(type)\" Nullable=\"true\"/>"
  }
}
