/// The language in which the shell speaks.
public enum Language: String, Sendable, CaseIterable {
  case russian = "ru"
  case english = "en"
}
