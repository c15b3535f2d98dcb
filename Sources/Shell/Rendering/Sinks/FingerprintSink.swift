/// Output of which only is kept whether it is the same as another: FNV-1a.
final class FingerprintSink: OutputSink {
  let surface = Surface.plain()
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  func write(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  func finish() {}
  func abandon() {}
}
