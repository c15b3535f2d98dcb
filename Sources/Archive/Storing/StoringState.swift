import Fiscal

/// What a transaction remembers between the documents that it stores.
struct StoringState: Sendable {
  var registers = NumberedTexts("register_name")
  var drives = NumberedTexts("drive_name")
  var cashiers = NumberedTexts("cashier_name")
  var names = NumberedTexts("item_name")
  var totals = TotalsChange()
  /// Rows that stand for a document of the answer at hand already.
  var claimed: Set<Int64> = []
  /// Shifts whose documents changed.
  var touched: Set<ShiftKey> = []
  /// Frames as opening and closing reports tell them.
  var frames: [ShiftID: Shift] = [:]
  var outcome = StoreOutcome()
  /// How many documents were told.
  var documents = 0
}

/// A shift in the archive's numbers.
struct ShiftKey: Hashable, Sendable {
  var drive: Int64
  var shift: Int64
}
