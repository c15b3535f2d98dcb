import Fiscal

/// An operator of fiscal data (ОФД) behind one face. One folder of this room holds one operator's adapter.
///
/// Every method throws a ``Fault``, or `CancellationError` when its task is cancelled. All of them ask the operator anew:
/// keeping is the archive's business.
public protocol FiscalDataOperator: Sendable {
  /// The operator's short name, as `connect` takes it: `astral`.
  var name: String { get }

  /// The owners that the key reaches. The cheapest call; `connect` tries the key with it.
  func organizations() async throws -> [Organization]

  func outlets() async throws -> [Outlet]

  func registers() async throws -> [Register]

  /// The documents of a register in a period of its wall clock, in ascending order of time, each document once as the
  /// operator sent it (the same document sent twice with the same content is one), and the frames of the shifts they
  /// belong to.
  func documents(of register: Register, in period: Period, progress: @escaping Progress.Report) async throws
    -> SourceAnswer

  /// The operator's own PDF of a receipt.
  /// - Throws: ``OperatorFault/noPDF`` where the operator makes none, which is so unless an adapter says otherwise.
  func pdf(of receipt: Receipt) async throws -> [UInt8]

  /// The address of the operator's own page of a receipt.
  /// - Throws: ``OperatorFault/noLink`` where the operator has none, which is so unless an adapter says otherwise;
  ///   ``OperatorFault/linkNumbers`` where the receipt lacks a number that the page wants.
  func link(of receipt: Receipt) async throws -> String
}

extension FiscalDataOperator {
  public func pdf(of receipt: Receipt) async throws -> [UInt8] {
    throw Fault(OperatorFault.noPDF, ["operator": name])
  }

  public func link(of receipt: Receipt) async throws -> String {
    throw Fault(OperatorFault.noLink, ["operator": name])
  }
}
