import JSON

/// `$filter` of OData 3.0 as 1С reads it.
indirect enum ODataFilter: Sendable {
  case all
  case compare(ODataTerm, String, ODataTerm)
  /// A function that is true or false.
  case test(ODataTerm)
  /// `Запасы/any(d: d/Цена gt 10)`.
  case lines(table: String, isAll: Bool, variable: String, ODataFilter)
  case and(ODataFilter, ODataFilter)
  case or(ODataFilter, ODataFilter)
  case not(ODataFilter)

  /// The attributes that it names, the first step of each.
  var fields: Set<String> {
    switch self {
    case .all: []
    case .compare(let a, _, let b): a.fields.union(b.fields)
    case .test(let a): a.fields
    case .lines(let table, _, _, _): [table]
    case .and(let a, let b), .or(let a, let b): a.fields.union(b.fields)
    case .not(let a): a.fields
    }
  }

  func takes(_ row: JSONValue, _ reach: ODataTerm.Reach) -> Bool {
    switch self {
    case .all: true
    case .and(let a, let b): a.takes(row, reach) && b.takes(row, reach)
    case .or(let a, let b): a.takes(row, reach) || b.takes(row, reach)
    case .not(let a): !a.takes(row, reach)
    case .test(let term): term.value(row, reach) == "true"
    case .lines(let table, let isAll, let variable, let filter):
      Self.lines(row[table]?.elements ?? [], isAll) { line in
        // The variable stands before each attribute of the line.
        filter.takes(line) { line, path in
          path.hasPrefix(variable + "/") ? line[String(path.dropFirst(variable.count + 1))] : nil
        }
      }
    case .compare(let a, let sign, let b): Self.compare(a, sign, b, row, reach)
    }
  }

  private static func lines(_ lines: [JSONValue], _ isAll: Bool, _ takes: (JSONValue) -> Bool) -> Bool {
    isAll ? lines.allSatisfy(takes) : lines.contains(where: takes)
  }

  private static func compare(
    _ a: ODataTerm, _ sign: String, _ b: ODataTerm, _ row: JSONValue, _ reach: ODataTerm.Reach
  ) -> Bool {
    // A reference of several types is equal to a cast one alone.
    if case .field(let name) = a, row[name + "_Type"] != nil {
      switch b {
      case .guid: return sign == "ne"
      case .reference(let key, let set):
        let same = row[name]?.text == key && row[name + "_Type"]?.text == "StandardODATA.\(set)"
        return same == (sign == "eq")
      default: break
      }
    }
    let (x, y) = (a.value(row, reach), b.value(row, reach))
    let ascending: Bool
    let same: Bool
    if let i = Double(x), let j = Double(y) {
      (ascending, same) = (i < j, i == j)
    } else {
      (ascending, same) = (x < y, x == y)
    }
    switch sign {
    case "eq": return same
    case "ne": return !same
    case "lt": return ascending && !same
    case "ge": return !ascending || same
    case "le": return ascending || same
    default: return !ascending && !same
    }
  }
}

/// What rows can be told apart by without looking at them.
extension ODataFilter {
  /// The only values that an attribute can have; nil where it may have any.
  func values(of field: String) -> Set<String>? {
    switch self {
    case .compare(.field(field), "eq", let term): return term.literal.map { [$0] }
    case .and(let a, let b):
      guard let x = a.values(of: field) else { return b.values(of: field) }
      return b.values(of: field).map { x.intersection($0) } ?? x
    case .or(let a, let b):
      guard let x = a.values(of: field), let y = b.values(of: field) else { return nil }
      return x.union(y)
    default: return nil
    }
  }

  /// Between what an attribute lies; nil at an end that is open.
  func bounds(of field: String) -> (from: String?, to: String?) {
    switch self {
    case .compare(.field(field), let sign, let term):
      guard let value = term.literal else { return (nil, nil) }
      switch sign {
      case "eq": return (value, value)
      case "ge", "gt": return (value, nil)
      case "le", "lt": return (nil, value)
      default: return (nil, nil)
      }
    case .and(let a, let b):
      let (x, y) = (a.bounds(of: field), b.bounds(of: field))
      return ([x.from, y.from].compactMap(\.self).max(), [x.to, y.to].compactMap(\.self).min())
    default: return (nil, nil)
    }
  }
}
