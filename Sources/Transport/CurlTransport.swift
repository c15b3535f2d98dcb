import Fiscal
import Foundation

/// The transport over libcurl: requests of one connection share its connections, their number at once is limited, and
/// what fails in passing is tried again after growing pauses.
public final class CurlTransport: Transport {
  private let settings: TransportSettings
  private let policy: RetryPolicy
  private let loop: Result<CurlLoop, TryFailure>

  /// Makes no connection and starts no thread before the first request.
  public init(_ settings: TransportSettings = TransportSettings()) {
    self.settings = settings
    policy = RetryPolicy(settings: settings)
    loop = Result { () throws(TryFailure) in CurlLoop(try CurlOptions(settings)) }
  }

  deinit {
    if case .success(let loop) = loop { loop.stop() }
  }

  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    var tries = 0
    while true {
      try await request.turn()
      try Task.checkCancellation()
      tries += 1
      let pause: Double
      do {
        let response = try await carry(request)
        switch try decide(on: response, to: request, tries: tries) {
        case nil: return response
        case let seconds?: pause = seconds
        }
      } catch let failure as TryFailure {
        let chance = Double.random(in: 0..<1)
        let decision = policy.decide(after: failure, tries: tries, repeatable: request.repeatable, chance: chance)
        guard case .again(let seconds) = decision else { throw fault(failure, of: request, tries: tries) }
        pause = seconds
      }
      try await Task.sleep(for: .seconds(pause))
    }
  }

  /// One try.
  private func carry(_ request: HTTPRequest) async throws -> HTTPResponse {
    let loop = try loop.get()
    let exchange = Exchange(request)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if exchange.wait(continuation) { loop.carry(exchange) }
      }
    } onCancel: {
      exchange.finish(.failure(CancellationError()))
      loop.wake()
    }
  }

  /// Seconds after which to try again; nil when the response is the answer.
  private func decide(on response: HTTPResponse, to request: HTTPRequest, tries: Int) throws -> Double? {
    let status: Int
    var told = RetryAfter.seconds(of: response, now: Date().timeIntervalSince1970)
    switch request.verdict(response) {
    case .answer: return nil
    case .byStatus: status = response.status
    case .again(let meant, let after):
      status = meant
      told = told ?? after
    }
    if response.status == 407 {
      throw Fault(TransportFault.proxy, facts(of: request, tries, ["status": "407", "proxy": settings.proxyPlace]))
    }
    if [301, 302, 303, 307, 308].contains(status) {
      let target = response.header("Location").flatMap { Address($0)?.place } ?? request.place
      throw Fault(TransportFault.redirected, facts(of: request, tries, ["status": String(status), "target": target]))
    }
    let decision = policy.decide(
      status: status, retryAfter: told, tries: tries, repeatable: request.repeatable,
      chance: Double.random(in: 0..<1))
    switch decision {
    case .answer: return nil
    case .again(let seconds): return seconds
    case .giveUp: throw Fault(TransportFault.status, facts(of: request, tries, ["status": String(status)]))
    case .tooLongToWait(let seconds):
      let more = ["status": String(status), "seconds": seconds.rounded(.up).short]
      throw Fault(TransportFault.busy, facts(of: request, tries, more))
    }
  }

  private func fault(_ failure: TryFailure, of request: HTTPRequest, tries: Int) -> Fault {
    Fault(failure.code, facts(of: request, tries, failure.facts))
  }

  private func facts(of request: HTTPRequest, _ tries: Int, _ more: [String: String]) -> [String: String] {
    more.merging(["host": request.place, "tries": String(tries)]) { first, _ in first }
  }
}
