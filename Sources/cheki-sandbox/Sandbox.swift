import ArgumentParser
import Fiscal
import FlyingFox
import Foundation
import JSON

import enum JSON.JSONValue

/// An operator and a 1С infobase on loopback, with a small chain of shops in them.
@main
struct Sandbox: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cheki-sandbox", abstract: "Serves Астрал.ОФД and a 1С infobase of an invented chain of shops.")

  @Option(help: "The port; 0 takes any that is free.") var port: UInt16 = 0
  @Option(help: "Another number makes another chain.") var seed: UInt64 = 1
  @Option(help: "How many outlets the chain has.") var outlets = 4
  @Option(help: "How many days it has worked, the last one included.") var days = 14
  @Option(help: "The last day, as 2026-11-20.") var today = "2026-11-20"
  @Option(help: "Write down what was planted.") var truth: String?
  @Flag(help: "End when standard input closes.") var untilStdinCloses = false

  func validate() throws {
    guard ClockText(today) != nil else { throw ValidationError("--today is not a date") }
    guard (1...100).contains(outlets), (1...15).contains(days) else {
      throw ValidationError("--outlets takes 1 to 100, --days 1 to 15")
    }
  }

  func run() async throws {
    let chain = Chain(
      seed: seed, outlets: outlets, days: days, today: ClockText(today)?.clock.day ?? CalendarDay(number: 0))
    if let truth { try Data(Truth.text(chain).utf8).write(to: URL(fileURLWithPath: truth), options: .atomic) }
    let service = Service(chain: chain)
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { await service.answer($0) })
    let running = Task { try await server.run() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { return }
    FileHandle.standardOutput.write(Data((service.greeting(port).serialized() + "\n").utf8))
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

/// What was planted, as JSON.
enum Truth {
  static func text(_ chain: Chain) -> String {
    let planted = chain.planted.map { planted -> JSONValue in
      let receipt = planted.receipt
      return .record([
        ("kind", .string(planted.kind)), ("register", .string(receipt.register?.text ?? "")),
        ("drive", .string(receipt.drive?.text ?? "")), ("shift", .whole(Int(receipt.shift ?? 0))),
        ("number", .whole(Int(receipt.number ?? 0))), ("document", .whole(Int(receipt.document ?? 0))),
        ("datetime", .string(receipt.datetime.description)), ("sign", .string(receipt.sign.name)),
        ("operator_sum", .string(receipt.total.rubles)),
      ])
    }
    return JSONValue.record([("planted", .array(planted))]).serialized(pretty: true) + "\n"
  }
}
