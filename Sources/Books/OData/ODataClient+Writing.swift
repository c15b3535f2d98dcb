import Fiscal
import JSON
import Transport

/// How a request that changes something ended, where it brought no good answer.
///
/// A request that writes is sent once. Nothing in 1С's interface tells whether one that brought no answer was carried
/// out: a 500 may come behind what was written, and a connection may break between the writing and the answer.
enum WriteFailure: Error {
  /// 1С refused it and wrote nothing.
  case refused(Fault)
  /// It may have been carried out.
  case unknown(Fault)

  var fault: Fault {
    switch self {
    case .refused(let fault), .unknown(let fault): fault
    }
  }
}

extension ODataClient {
  /// An object by its key; nil where there is none.
  func object(_ key: ObjectKey, in set: String) async throws -> ODataRecord? {
    do {
      let response = try await get("\(set)(\(ODataLiteral.guid(key)))", set: set, [("$format", "json")])
      let json = try Self.json(of: response, set: set)
      return json.members == nil ? nil : ODataRecord(json)
    } catch let fault as Fault where fault.code == BooksFault.instanceMissing.rawValue {
      return nil
    }
  }

  /// Makes an object.
  /// - Returns: what 1С answers, the whole object with its new key.
  /// - Throws: a ``WriteFailure``, or `CancellationError`.
  func create(_ body: JSONValue, in set: String) async throws -> ODataRecord {
    let response = try await change(.post, set, set: set, body)
    guard let json = try? Self.json(of: response, set: set), ODataRecord(json).key("Ref_Key") != nil else {
      throw WriteFailure.unknown(Fault(BooksFault.unreadable, ["object": ObjectName.people(set), "line": "1"]))
    }
    return ODataRecord(json)
  }

  /// Changes what the body names: a table as a whole.
  /// - Parameter version: the object's `DataVersion` as it was read; 1С refuses when it is another by now.
  func update(_ key: ObjectKey, in set: String, _ body: JSONValue, version: String?) async throws {
    let headers = version.map { [(name: "If-Match", value: $0)] } ?? []
    _ = try await change(.patch, "\(set)(\(ODataLiteral.guid(key)))", set: set, body, headers: headers)
  }

  /// Posts a document, not operationally: reports on sales are not posted otherwise.
  func post(_ key: ObjectKey, in set: String) async throws {
    _ = try await change(
      .post, "\(set)(\(ODataLiteral.guid(key)))/Post", set: set, nil, [("PostingModeOperational", "false")])
  }

  func change(
    _ method: HTTPRequest.Method, _ path: String, set: String, _ body: JSONValue?,
    _ options: [(name: String, value: String)] = [("$format", "json")],
    headers more: [(name: String, value: String)] = []
  ) async throws -> HTTPResponse {
    var headers = [(name: "Accept", value: "application/json"), (name: "MaxDataServiceVersion", value: "3.0")]
    if body != nil { headers.append(("Content-Type", "application/json;charset=utf-8")) }
    if let authorization { headers.append(authorization) }
    let request = HTTPRequest(
      method, root.url(path, query: options), headers: headers + more,
      body: body.map { Array($0.serialized().utf8) } ?? [], repeatable: false,
      // Whatever comes is the answer: nothing is sent twice.
      verdict: { _ in .answer })
    let response: HTTPResponse
    do {
      response = try await transport.send(request)
    } catch let fault as Fault {
      throw Self.neverArrived.contains(fault.code) ? WriteFailure.refused(fault) : .unknown(fault)
    }
    if response.status == 412 {
      throw WriteFailure.refused(Fault(BooksFault.changedMeanwhile, ["object": ObjectName.people(set)]))
    }
    guard let fault = response.fault(of: set, address: root.text) else { return response }
    // A refusal is 1С's own word with a status of 4xx; anything else may stand behind what was written.
    let isRefusal = (400...499).contains(response.status) && response.status != 408
    throw isRefusal ? WriteFailure.refused(fault) : .unknown(fault)
  }

  /// Faults before the request left.
  private static let neverArrived: Set<String> = Set(
    [
      TransportFault.badURL, .notResolved, .refused, .connectTimeout, .tls, .certificate, .clientCertificate,
      .authorities, .proxy,
    ].map(\.rawValue))

  private static func json(of response: HTTPResponse, set: String) throws -> JSONValue {
    do {
      let json = try JSONParser.parse(response.body)
      if let error = json["odata.error"] { throw ODataError(json: error).fault(of: set, status: response.status) }
      return json
    } catch let error as JSONError {
      throw Fault(BooksFault.unreadable, ["object": ObjectName.people(set), "line": String(error.line)])
    }
  }
}
