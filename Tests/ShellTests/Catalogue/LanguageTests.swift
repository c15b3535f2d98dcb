import Shell
import Testing

struct LanguageTests {
  @Test func theOptionDecides() {
    #expect(Language.detect(option: "en", environment: ["LC_ALL": "ru_RU.UTF-8"]) == .english)
    #expect(Language.detect(option: "ru", environment: [:]) == .russian)
  }

  @Test(arguments: [
    (["LANG": "ru_RU.UTF-8"], Language.russian),
    (["LANG": "ru"], .russian),
    (["LANG": "en_US.UTF-8"], .english),
    (["LANG": "C"], .english),
    ([:], .english),
    (["LC_ALL": "C", "LANG": "ru_RU.UTF-8"], .english),
    (["LC_ALL": "", "LANG": "ru_RU.UTF-8"], .russian),
    (["LC_MESSAGES": "ru_RU", "LANG": "en_US.UTF-8"], .russian),
    (["LC_ALL": "ru_RU.UTF-8", "LC_MESSAGES": "en_US", "LANG": "en_US"], .russian),
    (["LC_CTYPE": "ru_RU.UTF-8"], .english),
  ])
  func theFirstVariableThatIsSetDecides(_ environment: [String: String], _ language: Language) {
    #expect(Language.detect(environment: environment) == language)
  }
}
