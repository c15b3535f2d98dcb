import Books
import Fiscal
import Foundation
import JSON
import Operators
import PTY
import Transport

/// The built `cheki-sandbox`, as long as this object lives.
final class SandboxProgram: Sendable {
  struct NotStarted: Error {}

  private let process: Process
  private let input: Pipe
  let greeting: JSONValue
  /// What was planted.
  let truth: [JSONValue]

  init(_ arguments: [String] = [], writesTruth: Bool = true) throws {
    let truth = URL(fileURLWithPath: NSTemporaryDirectory() + "sandbox-truth-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: truth) }
    process = Process()
    input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("cheki-sandbox"))
    process.arguments = ["--until-stdin-closes"] + (writesTruth ? ["--truth", truth.path] : []) + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while line.last != 0x0A {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { throw NotStarted() }
      line.append(piece)
    }
    greeting = try JSONParser.parse(String(decoding: line, as: UTF8.self))
    self.truth =
      writesTruth
      ? try JSONParser.parse(String(contentsOf: truth, encoding: .utf8))["planted"]?.elements ?? [] : []
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.terminate() }
  }

  private func told(_ side: String, _ field: String) -> String { greeting[side]?[field]?.text ?? "" }

  /// Tries often and soon.
  static func transport(tries: Int = 3) -> CurlTransport {
    var settings = TransportSettings()
    settings.tries = tries
    settings.firstPause = 0.02
    settings.firstByteTimeout = 30
    return CurlTransport(settings)
  }

  func `operator`(clock: OperatorClock = .local, tries: Int = 3) throws -> AstralOperator {
    guard let address = Address(told("operator", "url")) else { throw NotStarted() }
    return AstralOperator(
      address: address, key: told("operator", "key"), clock: clock, transport: Self.transport(tries: tries))
  }

  /// One of `--operator`, with what the sandbox says is needed to connect.
  func peer(
    _ name: String, tries: Int = 3, _ change: (inout OperatorOptions) -> Void = { _ in }
  ) throws -> any FiscalDataOperator {
    guard let told = greeting["operators"]?[name] else { throw NotStarted() }
    var options = OperatorOptions(token: told["key"]?.text ?? "")
    options.url = told["url"]?.text
    options.login = told["login"]?.text
    options.password = told["password"]?.text
    options.organization = told["organization"]?.text
    options.units = told["units"]?.text
    options.spacing = 0
    change(&options)
    return try OperatorCatalogue.make(name: name, options, transport: Self.transport(tries: tries))
  }

  func books(tries: Int = 3) throws -> Infobase {
    try Infobase(
      told("books", "url"), user: told("books", "user"), password: told("books", "password"),
      transport: Self.transport(tries: tries))
  }

  /// Sends `{"kinds": …}`.
  @discardableResult func misbehave(_ kinds: [String], requests: Int? = nil, seconds: Double? = nil) async throws
    -> JSONValue
  {
    var members = [JSONMember("kinds", .array(kinds.map { .string($0) }))]
    if let requests { members.append(JSONMember("requests", .number(String(requests)))) }
    if let seconds { members.append(JSONMember("seconds", .number(String(seconds)))) }
    let body = Array(JSONValue.object(members).serialized().utf8)
    let response = try await Self.transport().send(
      HTTPRequest(.post, url("/sandbox/misbehave"), headers: [], body: body, repeatable: true))
    return try JSONParser.parse(response.body)
  }

  func url(_ path: String) -> String {
    let base = told("books", "url")
    return String(base.dropLast("/base".count)) + path
  }

  private static let plain = CharacterSet(
    charactersIn: "!$&'()*,-./:;=@_~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// An answer of the books' interface: status, JSON or text.
  func odata(_ path: String, _ query: String = "") async throws -> (status: Int, json: JSONValue?, text: String) {
    func escaped(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? text
    }
    let address = url("/base/odata/standard.odata/") + escaped(path) + (query.isEmpty ? "" : "?" + escaped(query))
    let credentials = Data("\(told("books", "user")):\(told("books", "password"))".utf8).base64EncodedString()
    let response = try await Self.transport(tries: 1).send(
      HTTPRequest(
        .get, address, headers: [("Authorization", "Basic \(credentials)"), ("Accept", "application/json")],
        verdict: { _ in .answer }))
    return (response.status, try? JSONParser.parse(response.body), String(decoding: response.body, as: UTF8.self))
  }
}
