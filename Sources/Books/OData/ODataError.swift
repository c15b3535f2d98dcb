import Fiscal
import JSON
import Transport

/// The error that 1С put into an answer, as JSON or as Atom.
struct ODataError: Hashable {
  let code: Int?
  let text: String

  /// Nil when the body is no such error.
  init?(_ body: [UInt8]) {
    guard let first = body.first(where: { $0 > 0x20 && $0 < 0x80 }) else { return nil }
    if first == UInt8(ascii: "{"), let json = try? JSONParser.parse(body), let error = json["odata.error"] {
      self.init(json: error)
    } else if first == UInt8(ascii: "<"), let error = Self.atom(body) {
      self = error
    } else {
      return nil
    }
  }

  init(json error: JSONValue) {
    code = error["code"]?.integer.flatMap { Int(exactly: $0) }
    text = (error["message"]?["value"] ?? error["message"])?.text?.foldedName ?? ""
  }

  private init(code: Int?, text: String) {
    self.code = code
    self.text = text
  }

  /// Reads `<m:error><m:code>9</m:code><m:message>…</m:message></m:error>`.
  private static func atom(_ body: [UInt8]) -> ODataError? {
    final class Reading {
      var path: [String] = []
      var texts: [String: [UInt8]] = [:]
    }
    let reading = Reading()
    let stream = XMLStream(
      begin: { name, _ in reading.path.append(name) },
      end: { _ in _ = reading.path.popLast() },
      text: { text in
        guard reading.path.count == 2, reading.path[0] == "error" else { return }
        reading.texts[reading.path[1], default: []] += text.map { UInt8(bitPattern: $0) }
      })
    guard (try? stream.read(body)) != nil else { return nil }
    guard !reading.texts.isEmpty else { return nil }
    let text = { (name: String) in String(decoding: reading.texts[name] ?? [], as: UTF8.self).foldedName }
    return ODataError(code: text("code").flatMap { Int($0) }, text: text("message") ?? "")
  }
}

extension ODataError {
  /// The fault that says what to do, by the code of 1С.
  /// - Parameters:
  ///   - set: the set that was asked for.
  ///   - status: status of HTTP.
  func fault(of set: String, status: Int) -> Fault {
    let object = ObjectName.people(set)
    let odata = code.map(String.init) ?? "HTTP \(status)"
    switch code {
    case -1: return Fault(BooksFault.failed, ["object": object, "text": text])
    case 8: return Fault(BooksFault.objectsMissing, ["objects": object])
    case 9: return Fault(BooksFault.instanceMissing, ["object": object, "text": text])
    case 17, 18: return Fault(BooksFault.misconfigured, ["odata": odata, "text": text])
    case 20: return Fault(BooksFault.noRights, ["object": object, "text": text])
    case nil where status == 403: return Fault(BooksFault.noRights, ["object": object, "text": text])
    case nil where status >= 500: return Fault(BooksFault.failed, ["object": object, "text": text])
    default: return Fault(BooksFault.queryRefused, ["object": object, "odata": odata, "text": text])
    }
  }
}

extension HTTPResponse {
  /// What the answer to a query says is wrong; nil where it may be data.
  func fault(of set: String, address: String) -> Fault? {
    let isGood = (200...299).contains(status)
    if isGood, !isWebPage { return nil }
    if let error = ODataError(body), !(status == 401 && error.code == nil) {
      return error.fault(of: set, status: status)
    }
    let facts = ["address": address, "status": String(status)]
    switch status {
    case 401: return Fault(BooksFault.badLogin, ["address": address])
    case 403: return Fault(BooksFault.noRights, ["object": ObjectName.people(set), "text": ""])
    case 404, 405, 410: return Fault(BooksFault.notPublished, facts)
    default: return Fault(isWebPage ? BooksFault.webPage : BooksFault.unavailable, facts)
    }
  }

  /// Whether this is a page for people: a proxy's, a login form, a broken publication.
  private var isWebPage: Bool {
    guard body.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
    let start = String(decoding: body.prefix(1024), as: UTF8.self).lowercased()
    return start.contains("<!doctype html") || start.contains("<html")
  }
}
