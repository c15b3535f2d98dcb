/// A span of time as people type it: `5`, `0.5`, `0,5`; a tenth of a second at the least, a day at the most.
public enum Seconds {
  public static func read(_ text: String) -> Duration? {
    let plain = text.replacing(",", with: ".")
    guard plain.first.map({ ("0"..."9").contains($0) }) == true,
      plain.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
      let seconds = Double(plain), (0.1...86_400).contains(seconds)
    else { return nil }
    return .milliseconds(Int64((seconds * 1000).rounded()))
  }
}
