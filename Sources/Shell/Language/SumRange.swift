import Fiscal

/// A range of sums: `100..500`, `100..`, `..500`, or one sum. Both ends are included; rubles, kopecks optional.
public enum SumRange {
  public static func read(_ text: String) -> ClosedRange<Kopecks>? {
    // A receipt's sum has no sign.
    range(text).flatMap { $0.lowerBound < .zero ? nil : $0 }
  }

  private static func range(_ text: String) -> ClosedRange<Kopecks>? {
    guard let dots = text.firstRange(of: "..") else {
      return Kopecks(rubles: text).map { $0...$0 }
    }
    let low = text[..<dots.lowerBound]
    let high = text[dots.upperBound...]
    guard !low.isEmpty || !high.isEmpty else { return nil }
    guard let from = low.isEmpty ? Kopecks.zero : Kopecks(rubles: low),
      let to = high.isEmpty ? Kopecks(.max) : Kopecks(rubles: high), from <= to
    else { return nil }
    return from...to
  }
}
