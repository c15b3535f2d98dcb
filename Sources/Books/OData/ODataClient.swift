import Fiscal
import JSON
import Transport

/// Reads an infobase through 1С's standard OData interface, version 3.0.
///
/// Documented by 1С in the developer's guide, 17.4; what it leaves open is taken as live bases were seen to behave.
public actor ODataClient {
  /// The root of the interface: `http://host/base/odata/standard.odata`.
  nonisolated let root: Address
  let transport: any Transport
  let authorization: (name: String, value: String)?
  /// The server does not know the parameter `allowedOnly`.
  private var refusesAllowedOnly = false
  /// Sets in which the server does not filter by date.
  private var refusesDates: Set<String> = []

  init(root: Address, user: String?, password: String?, transport: any Transport) {
    self.root = root
    self.transport = transport
    authorization = user.map { BasicAuthorization.header(user: $0, password: password ?? "") }
  }

  /// The text of `$metadata`: XML always.
  func metadata() async throws -> [UInt8] {
    try await get("$metadata", set: "$metadata", [], accept: "application/xml").body
  }

  /// One page.
  /// - Throws: a ``Fault`` of ``BooksFault`` that says what to do, or one of the transport.
  func page(_ query: ODataQuery, top: Int, skip: Int = 0) async throws -> [ODataRecord] {
    let response = try await allowed { allowedOnly in
      try await self.get(query.set, set: query.set, query.options(top: top, skip: skip, allowedOnly: allowedOnly))
    }
    return try Self.records(of: response, set: query.set, address: root.text)
  }

  /// How many records the query has; nil where the server does not say. Good for progress and for a doubt, no more.
  func count(_ query: ODataQuery) async throws -> Int? {
    do {
      let response = try await allowed { allowedOnly in
        try await self.get(
          query.set + "/$count", set: query.set, query.countOptions(allowedOnly: allowedOnly), accept: "text/plain")
      }
      // The text may begin with a byte order mark.
      return Int(String(decoding: response.body.filter { (48...57).contains($0) }.prefix(18), as: UTF8.self))
    } catch let fault as Fault where fault.isRefusal {
      return nil
    }
  }

  func refuses(datesOf set: String) -> Bool { refusesDates.contains(set) }

  func remember(refusalOfDatesIn set: String) { refusesDates.insert(set) }

  /// Asks with `allowedOnly=true`, so that rows closed to the user are left out instead of failing the query; where the
  /// server refuses the parameter itself, asks without.
  private func allowed(_ ask: (Bool) async throws -> HTTPResponse) async throws -> HTTPResponse {
    if refusesAllowedOnly { return try await ask(false) }
    do {
      return try await ask(true)
    } catch let fault as Fault where fault.code == BooksFault.queryRefused.rawValue {
      do {
        let response = try await ask(false)
        refusesAllowedOnly = true
        return response
      } catch is Fault {
        throw fault
      }
    }
  }

  func get(
    _ path: String, set: String, _ options: [(name: String, value: String)], accept: String = "application/json"
  ) async throws -> HTTPResponse {
    var headers = [(name: "Accept", value: accept), (name: "MaxDataServiceVersion", value: "3.0")]
    if let authorization { headers.append(authorization) }
    let request = HTTPRequest(
      .get, root.url(path, query: options), headers: headers,
      // 1С answers 500 when its own code fails or refuses a query: asking again changes nothing.
      verdict: { $0.status >= 500 && ODataError($0.body) != nil ? .answer : .byStatus })
    let response = try await transport.send(request)
    if let fault = response.fault(of: set, address: root.text) { throw fault }
    return response
  }

  private static func records(of response: HTTPResponse, set: String, address: String) throws -> [ODataRecord] {
    do {
      let json = try JSONParser.parse(response.body)
      if let error = json["odata.error"] { throw ODataError(json: error).fault(of: set, status: response.status) }
      guard let values = json["value"]?.elements else {
        throw Fault(BooksFault.unreadable, ["object": ObjectName.people(set), "line": "1"])
      }
      return values.map(ODataRecord.init)
    } catch let error as JSONError {
      throw Fault(BooksFault.unreadable, ["object": ObjectName.people(set), "line": String(error.line)])
    }
  }
}

extension Fault {
  /// Whether the infobase refused one query, and another way of asking may do.
  var isRefusal: Bool {
    [
      BooksFault.queryRefused, .failed, .noRights, .objectsMissing, .instanceMissing, .notPublished, .unreadable,
    ].contains { $0.rawValue == code }
  }

  /// Whether the query itself was the trouble, not rights.
  var isQueryRefusal: Bool { [BooksFault.queryRefused, .failed].contains { $0.rawValue == code } }
}
