import CLibcurl
import Foundation
import Synchronization

/// One handle of libcurl's multi interface on a thread of its own, which carries all requests of a transport.
///
/// The thread begins with the first request and ends with ``stop()``. Everything of libcurl happens on it, but for
/// `curl_multi_wakeup`.
final class CurlLoop: Sendable {
  /// libcurl allows waking from any thread; the rest of the handle belongs to the loop's thread.
  private struct Multi: @unchecked Sendable {
    let handle: UnsafeMutableRawPointer
  }

  private struct Mail {
    var arrived: [Exchange] = []
    var multi: Multi?
    var stopped = false
  }

  private let options: CurlOptions
  private let mail = Mutex(Mail())

  init(_ options: CurlOptions) { self.options = options }

  /// Takes an exchange; it is always finished at some time.
  func carry(_ exchange: Exchange) {
    let taken = mail.withLock { mail in
      guard !mail.stopped, CurlLibrary.isReady else { return false }
      if mail.multi == nil {
        guard let handle = curl_multi_init() else { return false }
        let multi = Multi(handle: handle)
        mail.multi = multi
        let thread = Thread { self.run(multi.handle) }
        thread.name = "cheki-http"
        thread.start()
      }
      mail.arrived.append(exchange)
      if let multi = mail.multi { curl_multi_wakeup(multi.handle) }
      return true
    }
    if !taken { exchange.finish(.failure(TryFailure(code: .failed, facts: ["cause": "libcurl"]))) }
  }

  /// Lets the thread look for exchanges that are over.
  func wake() {
    mail.withLock { if let multi = $0.multi { _ = curl_multi_wakeup(multi.handle) } }
  }

  /// Ends the thread; what is under way is given up.
  func stop() {
    mail.withLock {
      $0.stopped = true
      if let multi = $0.multi { _ = curl_multi_wakeup(multi.handle) }
    }
  }

  // MARK: On the thread

  private func run(_ multi: UnsafeMutableRawPointer) {
    var active: [UnsafeMutableRawPointer: Transfer] = [:]
    var waiting: [Exchange] = []
    while true {
      let (arrived, stopped) = mail.withLock { mail in
        defer { mail.arrived = [] }
        return (mail.arrived, mail.stopped)
      }
      waiting += arrived
      if stopped { break }
      waiting.removeAll(where: \.isOver)
      for transfer in active.values where transfer.exchange.isOver { drop(transfer, from: multi, &active) }
      start(&waiting, on: multi, &active)
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      collect(from: multi, &active)
      let patience = expire(on: multi, &active)
      let hasRoom = active.count < limit && !waiting.isEmpty
      curl_multi_poll(multi, nil, 0, hasRoom ? 0 : patience, nil)
    }
    let unfinished = active.values.map(\.exchange) + waiting
    for transfer in active.values { drop(transfer, from: multi, &active) }
    for exchange in unfinished { exchange.finish(.failure(CancellationError())) }
    mail.withLock { $0.multi = nil }
    curl_multi_cleanup(multi)
  }

  private var limit: Int { max(1, options.settings.parallel) }

  private func start(
    _ waiting: inout [Exchange], on multi: UnsafeMutableRawPointer,
    _ active: inout [UnsafeMutableRawPointer: Transfer]
  ) {
    let free = min(max(0, limit - active.count), waiting.count)
    for exchange in waiting.prefix(free) {
      guard let transfer = Transfer(exchange, options, now: .now),
        curl_multi_add_handle(multi, transfer.easy) == CURLM_OK
      else {
        exchange.finish(.failure(TryFailure(code: .failed, facts: ["cause": "libcurl"])))
        continue
      }
      active[transfer.easy] = transfer
    }
    waiting.removeFirst(free)
  }

  /// Finishes what libcurl reports as done.
  private func collect(from multi: UnsafeMutableRawPointer, _ active: inout [UnsafeMutableRawPointer: Transfer]) {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let transfer = active[easy]
      else { continue }
      let outcome = transfer.outcome(message.pointee.data.result)
      drop(transfer, from: multi, &active)
      transfer.exchange.finish(outcome)
    }
  }

  /// Gives up what was silent or took too long; milliseconds until the next has to be looked at.
  private func expire(
    on multi: UnsafeMutableRawPointer, _ active: inout [UnsafeMutableRawPointer: Transfer]
  ) -> Int32 {
    let now = ContinuousClock.now
    // Bytes of a long upload are seen only by looking.
    var patience = active.isEmpty ? 60_000.0 : 1000
    for transfer in active.values {
      let (deadline, fault) = transfer.deadline(now: now)
      if deadline <= now {
        drop(transfer, from: multi, &active)
        transfer.exchange.finish(.failure(transfer.failure(fault)))
      } else {
        patience = min(patience, (deadline - now) / .milliseconds(1) + 1)
      }
    }
    return Int32(patience)
  }

  private func drop(
    _ transfer: Transfer, from multi: UnsafeMutableRawPointer, _ active: inout [UnsafeMutableRawPointer: Transfer]
  ) {
    curl_multi_remove_handle(multi, transfer.easy)
    active[transfer.easy] = nil
  }
}
