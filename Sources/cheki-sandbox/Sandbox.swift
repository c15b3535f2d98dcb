import ArgumentParser
import Fiscal
import FlyingFox
import Foundation
import JSON

import enum JSON.JSONValue

extension Configuration: ExpressibleByArgument {}

/// An operator and a 1С infobase on loopback, with a small chain of shops in them.
@main
struct Sandbox: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cheki-sandbox", abstract: "Serves Астрал.ОФД and a 1С infobase of an invented chain of shops.",
    discussion: """
      It prints one line of JSON when it is ready: the addresses of both sides, key, user and password.

      Kinds of misbehaviour; with -operator or -books behind one, that side alone:
      \(Misbehaviour.allCases.map { "  \($0.rawValue): \($0.help)" }.joined(separator: "\n"))
      While it runs: POST /sandbox/misbehave {"kinds": ["429"], "requests": 2, "seconds": 5}, where requests (for ever
      without) says how many are hit and seconds how long a slow answer takes; GET tells the present state.
      """)

  @Option(help: "The port; 0 takes any that is free.") var port: UInt16 = 0
  @Option(help: "Another number makes another chain.") var seed: UInt64 = 1
  @Option(help: "How many outlets the chain has.") var outlets = 4
  @Option(help: "How many days it has worked, the last one included.") var days = 14
  @Option(help: "The last day, as 2026-11-20.") var today = "2026-11-20"
  @Option(help: "Write down the findings that were planted.") var truth: String?
  @Option(
    name: .customLong("operator"), parsing: .upToNextOption,
    help:
      "Be these operators, too, each on a port of its own behind --port: \(Peers.all.map { $0.name }.joined(separator: ", ")) or all."
  )
  var operators: [String] = []
  @Option(help: "A token of a session is good for so many requests, so that it dies in the middle of the work.")
  var sessionRequests: Int?
  @Option(help: "Refuse requests that come sooner than so many seconds one after the other, where the operator does.")
  var spacing = 0.0
  @Flag(help: "The operators' totals of every fifth shift are not those of its receipts.") var wrongTotals = false
  @Option(help: "Misbehave on purpose: KIND[,KIND…].") var misbehave: String?
  @Option(help: "What the books are: \(Configuration.allCases.map(\.rawValue).joined(separator: ", ")).")
  var configuration = Configuration.unf3
  @Flag(help: "The books have no reports on sales yet.") var noReports = false
  @Flag(help: "End when standard input closes.") var untilStdinCloses = false

  func validate() throws {
    guard ClockText(today) != nil else { throw ValidationError("--today is not a date") }
    guard (1...500).contains(outlets), (1...366).contains(days) else {
      throw ValidationError("--outlets takes 1 to 500, --days 1 to 366")
    }
    _ = try misbehaviour()
    _ = try peers()
  }

  private func peers() throws -> [any Peer.Type] {
    if operators == ["all"] { return Peers.all }
    return try operators.flatMap { $0.split(separator: ",") }.filter { $0 != "astral" }.map { name in
      guard let peer = Peers.named(String(name)) else {
        throw ValidationError("--operator does not know \(name)")
      }
      return peer
    }
  }

  private var rules: PeerRules {
    PeerRules(sessionRequests: sessionRequests, spacing: spacing, wrongTotals: wrongTotals)
  }

  private func misbehaviour() throws -> [Misbehaviour.Fit] {
    try (misbehave ?? "").split(separator: ",").flatMap { part in
      guard let fits = Misbehaviour.Fit.read(String(part)) else {
        throw ValidationError("--misbehave does not know \(part)")
      }
      return fits
    }
  }

  func run() async throws {
    let chain = Chain(
      seed: seed, outlets: outlets, days: days, today: ClockText(today)?.clock.day ?? CalendarDay(number: 0))
    if let truth { try Data(Truth.text(chain).utf8).write(to: URL(fileURLWithPath: truth), options: .atomic) }
    let temper = Temper(try misbehaviour())
    let service = Service(chain: chain, temper: temper, configuration: configuration, reports: !noReports)
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { await service.answer($0) })
    let running = Task { try await server.run() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { return }
    let peers = try peers().enumerated().map { at, type in
      try PeerServer(type, chain, rules, temper, port: self.port == 0 ? 0 : self.port &+ UInt16(at + 1))
    }
    var others: [(String, JSONValue)] = []
    for peer in peers {
      Task { try await peer.run() }
      if let told = try await peer.greeting() { others.append(told) }
    }
    let greeting = service.greeting(port).with(others.isEmpty ? [] : [("operators", .record(others))])
    FileHandle.standardOutput.write(Data((greeting.serialized() + "\n").utf8))
    if untilStdinCloses {
      // A thread of its own: the read blocks.
      Thread.detachNewThread {
        while !FileHandle.standardInput.availableData.isEmpty {}
        Foundation.exit(0)
      }
    }
    try await running.value
  }
}
