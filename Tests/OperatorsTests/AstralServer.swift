import FlyingFox
import Foundation
import JSON
import Synchronization
import Testing

/// Астрал.ОФД on loopback: methods answered by the test, from the fixtures otherwise.
final class AstralServer: Sendable {
  struct Call: Sendable {
    var method: String
    var path: String
    var parameters: Tree
  }

  struct Reply: Sendable {
    var status = 200
    var body: String

    /// `{"ok": true, "result": …}`
    static func result(_ json: Tree) -> Reply { Reply(body: #"{"ok": true, "result": \#(json.serialized())}"#) }

    static func list(_ key: String, _ elements: [Tree], total: Tree? = nil) -> Reply {
      var members = [JSONMember(key, .array(elements))]
      if let total { members.append(JSONMember("totalCount", total)) }
      return result(Tree.object(members))
    }

    static func refusal(_ code: Int, _ description: String = "нет", status: Int = 200) -> Reply {
      Reply(
        status: status, body: #"{"ok": false, "error_code": \#(code), "description": "\#(description)"}"#)
    }
  }

  /// Nil leaves the method to the fixtures.
  typealias Answer = @Sendable (Call) -> Reply?

  private let answer: Answer
  private let log = Mutex<[Call]>([])
  let url: String
  private let server: HTTPServer
  private let run: Task<Void, any Error>

  var calls: [Call] { log.withLock { $0 } }

  func calls(of method: String) -> [Call] { calls.filter { $0.method == method } }

  private init(_ answer: @escaping Answer) async throws {
    self.answer = answer
    let server = HTTPServer(address: .loopback(port: 0), timeout: 30)
    self.server = server
    run = Task { try await server.run() }
    try await server.waitUntilListening()
    // Not `localhost`: another test's server may have the same port of the other family.
    url =
      switch await server.listeningAddress {
      case .ip4(let host, let port)?: "http://\(host):\(port)"
      case .ip6(let host, let port)?: "http://[\(host)]:\(port)"
      default: ""
      }
    await server.appendRoute("POST *") { [self] request in await respond(to: request) }
  }

  /// Runs a test against a server of its own.
  static func serving<Value>(
    _ answer: @escaping Answer = { _ in nil }, _ body: (AstralServer) async throws -> Value
  ) async throws -> Value {
    let server = try await AstralServer(answer)
    let result: Result<Value, any Error>
    do { result = .success(try await body(server)) } catch { result = .failure(error) }
    server.run.cancel()
    return try result.get()
  }

  private func respond(to request: HTTPRequest) async -> HTTPResponse {
    let method = request.path.split(separator: "/").last.map(String.init) ?? ""
    let bytes = (try? await Array(request.bodyData)) ?? []
    let call = Call(method: method, path: request.path, parameters: (try? JSONParser.parse(bytes)) ?? .null)
    log.withLock { $0.append(call) }
    let reply = answer(call) ?? AstralServer.fixture(call)
    return HTTPResponse(
      statusCode: HTTPStatusCode(reply.status, phrase: "Any"), headers: [.contentType: "application/json"],
      body: Data(reply.body.utf8))
  }

  /// The fixture as page 1, nothing after it.
  private static func fixture(_ call: Call) -> Reply {
    let page = (call.parameters["page"] ?? call.parameters["pageNumber"])?.integer ?? 1
    guard let text = fixture(named: call.method) else { return .refusal(404, "нет метода") }
    if page > 1 { return .result(Tree.object([])) }
    return Reply(body: text)
  }

  static func fixture(named name: String) -> String? {
    let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures/astral")
    return url.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
  }
}
