/// The language in which the shell speaks.
public enum Language: String, Sendable, CaseIterable {
  case russian = "ru"
  case english = "en"
}

extension Language {
  /// The language that was asked for: by `--language`, else by the first of LC_ALL, LC_MESSAGES and LANG that is set, by
  /// its name, whether or not that locale is installed: `ru…` is Russian, anything else English.
  /// - Parameter option: what stands after `--language`; a word that names no language is the caller's to refuse.
  public static func detect(option: String? = nil, environment: [String: String]) -> Language {
    if let option, let language = Language(rawValue: option) { return language }
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return name?.lowercased().hasPrefix("ru") == true ? .russian : .english
  }
}
