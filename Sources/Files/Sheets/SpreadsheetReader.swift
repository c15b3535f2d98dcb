import Fiscal

struct SpreadsheetReader {
  init(_ opened: Opened) {}
  func read<Sink: ReceiptSink>(into intake: inout Intake<Sink>) throws {}
}
