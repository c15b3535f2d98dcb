import Glibc

/// The locale that libedit draws and reads by. Without UTF-8 it loses Cyrillic letters, and dies of one in its prompt.
public enum TerminalLocale {
  /// Called once, when the process starts and has one thread: the user's locale, or C.UTF-8 where that one is missing, was
  /// never set, or is not UTF-8. Numbers stay with a decimal point.
  /// - Returns: whether letters are UTF-8 now.
  @discardableResult
  public static func prepare() -> Bool {
    setlocale(LC_ALL, "")
    let isReady = isUTF8 || (setlocale(LC_CTYPE, "C.UTF-8") != nil && isUTF8)
    setlocale(LC_NUMERIC, "C")
    return isReady
  }

  static var isUTF8: Bool { nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8" }
}
