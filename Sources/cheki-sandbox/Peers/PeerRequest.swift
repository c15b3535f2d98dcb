import Fiscal
import FlyingFox
import Foundation
import JSON

import enum JSON.JSONValue

/// A request to an operator, read.
struct PeerRequest: Sendable {
  let method: String
  let path: String
  let query: [(name: String, value: String)]
  /// As it came, percent-encoded.
  let rawQuery: String
  let body: Data
  private let headers: HTTPHeaders

  init(_ request: HTTPRequest) async {
    method = request.method.rawValue
    path = request.target.path(percentEncoded: false)
    rawQuery = request.target.query(percentEncoded: true)
    headers = request.headers
    body = (try? await request.bodyData) ?? Data()
    query = rawQuery.split(separator: "&").compactMap { part in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.replacing("+", with: " ").removingPercentEncoding ?? String($0) }
      return halves.first.map { (name: $0, value: halves.count > 1 ? halves[1] : "") }
    }
  }

  func header(_ name: String) -> String? { headers[HTTPHeader(name)] }

  subscript(name: String) -> String? { query.first { $0.name == name }?.value }

  func all(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  func clock(_ name: String) -> WallClock? { self[name].flatMap { WallClock($0) } }

  var json: JSONValue { (try? JSONParser.parse(body)) ?? .null }

  /// The parts of the path.
  var parts: [String] { path.split(separator: "/").map(String.init) }
}
