/// The words of one message in both languages. `{name}` stands for the fact of that name.
///
/// A plural is written `{count|чек|чека|чеков}` in Russian and `{count|receipt|receipts}` in English: the number itself,
/// a space, and the form that fits it.
public struct Wording: Sendable {
  public var ru: String
  public var en: String
  /// What to do next, for faults.
  public var hint: Pair?

  public struct Pair: Sendable {
    public var ru: String
    public var en: String

    public init(ru: String, en: String) {
      self.ru = ru
      self.en = en
    }

    subscript(language: Language) -> String { language == .russian ? ru : en }
  }

  public init(ru: String, en: String, hint: Pair? = nil) {
    self.ru = ru
    self.en = en
    self.hint = hint
  }

  subscript(language: Language) -> String { language == .russian ? ru : en }
}
