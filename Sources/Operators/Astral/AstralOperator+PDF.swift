import Fiscal

extension AstralOperator {
  /// The public copy: whoever has the three numbers of a receipt may have it, so that no key goes with them.
  public func pdf(of receipt: Receipt) async throws -> [UInt8] {
    guard let id = receipt.id, let sign = receipt.fiscalSign else {
      throw Fault(OperatorFault.pdfNumbers, ["operator": AstralOperator.title])
    }
    return try await calls.pdf(
      "landing.pdfNew",
      [
        ("fiscalSign", String(sign.value)), ("fiscalDocumentNumber", String(id.document)),
        ("fiscalDriveNumber", id.drive.text),
      ])
  }
}
