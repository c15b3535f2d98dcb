@preconcurrency import Glibc

/// The variables that the process was started with.
public enum ProcessEnvironment {
  public static var current: [String: String] {
    var all: [String: String] = [:]
    var at = environ
    while let entry = at.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        all[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      at += 1
    }
    return all
  }
}
