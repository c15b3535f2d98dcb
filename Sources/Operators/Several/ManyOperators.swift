import Fiscal
import Synchronization

/// Several operators as one: an owner's registers are with all of them, and one can be moved from one to another in the
/// middle of a month. Each keeps its own rate; that one of them fails does not stop the others.
public final class ManyOperators: FiscalDataOperator {
  /// One of them, and what it is called where it is spoken of.
  public struct Member: Sendable {
    public let label: String
    public let client: any FiscalDataOperator

    public init(label: String, client: any FiscalDataOperator) {
      self.label = label
      self.client = client
    }
  }

  public let members: [Member]

  /// By member: its registers as it told them last, and why it failed last.
  private struct Known {
    var registers: [Int: [Register]] = [:]
    var failures: [Int: Fault] = [:]
    /// Those of the failures that nobody has been told of.
    var untold: Set<Int> = []
  }

  private let known = Mutex(Known())

  /// - Parameter failures: why members failed already, by their places.
  public init(_ members: [Member], failures: [Int: Fault] = [:]) {
    self.members = members
    known.withLock { known in
      known.failures = failures
      known.untold = Set(failures.keys)
    }
  }

  public var name: String { members.map(\.label).joined(separator: " + ") }

  /// Those whose last call failed, and why.
  public var failures: [(label: String, fault: Fault)] {
    known.withLock { known in known.failures.sorted { $0.key < $1.key }.map { (members[$0.key].label, $0.value) } }
  }

  /// Those of ``failures`` that came since this was asked last.
  public func takeFailures() -> [(label: String, fault: Fault)] {
    known.withLock { known in
      defer { known.untold = [] }
      return known.untold.sorted().compactMap { at in known.failures[at].map { (members[at].label, $0) } }
    }
  }

  // MARK: Places

  public func organizations() async throws -> [Organization] {
    let told = try await each { try await $0.organizations() }
    var all: [Organization] = []
    // The same owner is known to several of them.
    for organization in told.flatMap(\.value)
    where !all.contains(where: { $0.inn != nil ? $0.inn == organization.inn : $0.id == organization.id }) {
      all.append(organization)
    }
    return all
  }

  public func outlets() async throws -> [Outlet] {
    var all: [Outlet] = []
    for outlet in try await each({ try await $0.outlets() }).flatMap(\.value) {
      guard let at = all.firstIndex(where: { $0.name.lowercased() == outlet.name.lowercased() }) else {
        all.append(outlet)
        continue
      }
      all[at].registers += outlet.registers.filter { !all[at].registers.contains($0) }
    }
    return all
  }

  /// A register that several know is told once, as the one tells it that had its last document.
  public func registers() async throws -> [Register] {
    var all: [Register] = []
    for register in try await told(anew: true).flatMap(\.value) {
      var register = register
      // Their own keys mean nothing to the others.
      register.sourceID = nil
      register.organizationID = nil
      guard let at = all.firstIndex(where: { $0.isSame(as: register) }) else {
        all.append(register)
        continue
      }
      all[at] = all[at].joined(with: register)
    }
    return all
  }

  /// The registers of each. One that fails now is taken by what it said before.
  private func told(anew: Bool) async throws -> [(at: Int, value: [Register])] {
    let kept = known.withLock { $0.registers }
    // One that could not list them is not asked again for every register: it costs its time-outs each time.
    if !anew, !kept.isEmpty { return kept.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    let fresh = try await each { try await $0.registers() }
    return known.withLock { known in
      for (at, registers) in fresh { known.registers[at] = registers }
      return known.registers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  // MARK: Documents

  public func documents(of register: Register, in period: Period, progress: @escaping Progress.Report) async throws
    -> SourceAnswer
  {
    let lists = try await told(anew: false)
    let own = Dictionary(
      uniqueKeysWithValues: lists.compactMap { at, registers in
        registers.first { $0.isSame(as: register) }.map { (at, $0) }
      })
    guard !own.isEmpty else {
      throw Fault(
        OperatorFault.unknownRegister,
        [
          "operator": name, "method": "–", "register": register.label,
          "count": String(lists.reduce(0) { $0 + $1.value.count }),
        ])
    }
    var notes: [Message] = []
    var answers: [SourceAnswer] = []
    for (at, result) in await results(
      of: own.keys.sorted(),
      { at, client in
        guard let register = own[at] else { return SourceAnswer() }
        return try await client.documents(of: register, in: period, progress: progress)
      })
    {
      switch result {
      case .success(let answer): answers.append(answer)
      case .failure(let fault):
        if own.count == 1 { throw fault }
        notes += [
          Message(OperatorNote.memberFailed, ["operator": members[at].label, "register": register.label]),
          fault.message,
        ]
      }
    }
    try Task.checkCancellation()
    // One that could not even list its registers may have this one, too.
    let silent = members.indices.filter { at in !lists.contains { $0.at == at } }
    known.withLock { $0.untold.formUnion(silent) }
    for at in silent {
      notes.append(Message(OperatorNote.memberFailed, ["operator": members[at].label, "register": register.label]))
    }
    guard !answers.isEmpty else { throw failures.first?.fault ?? Fault(OperatorFault.unknownRegister) }
    var joined = SourceAnswer.joined(answers)
    joined.complete = joined.complete && notes.isEmpty
    joined.notes += notes
    return joined
  }

  public func pdf(of receipt: Receipt) async throws -> [UInt8] {
    try await first(of: receipt, .noPDF) { try await $0.pdf(of: receipt) }
  }

  public func link(of receipt: Receipt) async throws -> String {
    try await first(of: receipt, .noLink) { try await $0.link(of: receipt) }
  }

  /// Of the member that has the receipt's register; where several have it, of the first that gives one.
  private func first<Value: Sendable>(
    of receipt: Receipt, _ none: OperatorFault, _ ask: (any FiscalDataOperator) async throws -> Value
  ) async throws -> Value {
    let register = Register(registration: receipt.register, drive: receipt.drive)
    var failure = Fault(none, ["operator": name])
    for (at, registers) in try await told(anew: false) where registers.contains(where: { $0.isSame(as: register) }) {
      do { return try await ask(members[at].client) } catch let fault as Fault { failure = fault }
    }
    throw failure
  }

  // MARK: Asking

  /// Asks all at once.
  /// - Throws: the first one's fault where all of them fail.
  private func each<Value: Sendable>(_ ask: @escaping @Sendable (any FiscalDataOperator) async throws -> Value)
    async throws -> [(at: Int, value: Value)]
  {
    let results = await results(of: Array(members.indices)) { _, client in try await ask(client) }
    try Task.checkCancellation()
    let values = results.compactMap { at, result in (try? result.get()).map { (at: at, value: $0) } }
    if values.isEmpty, case .failure(let fault)? = results.first?.result { throw fault }
    return values
  }

  private func results<Value: Sendable>(
    of wanted: [Int], _ ask: @escaping @Sendable (Int, any FiscalDataOperator) async throws -> Value
  ) async -> [(at: Int, result: Result<Value, Fault>)] {
    await withTaskGroup(of: (Int, Result<Value, Fault>?).self) { group in
      for at in wanted {
        let client = members[at].client
        group.addTask {
          do {
            return (at, .success(try await ask(at, client)))
          } catch let fault as Fault {
            return (at, .failure(fault))
          } catch {
            // Cancelled: whoever asked finds out by himself.
            return (at, nil)
          }
        }
      }
      var results: [(at: Int, result: Result<Value, Fault>)] = []
      for await (at, result) in group {
        guard let result else { continue }
        results.append((at, result))
        known.withLock { known in
          if case .failure(let fault) = result {
            known.failures[at] = fault
            known.untold.insert(at)
          } else {
            known.failures[at] = nil
          }
        }
      }
      return results.sorted { $0.at < $1.at }
    }
  }
}
