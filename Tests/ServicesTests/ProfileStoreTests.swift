import Fiscal
import Foundation
import Services
import Testing

@Suite struct ProfileStoreTests {
  private let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
  private var store: ProfileStore { ProfileStore(folders: Folders(home: home, environment: [:])) }

  @Test func aProfileReadsBackAndItsSecretIsForItsOwner() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    var settings = OperatorSettings(kind: "astral")
    settings.tokenEnv = "ASTRAL_KEY"
    try store.save(Profile(operator: settings), credentials: .init(token: "тайна"), as: "магазин")
    #expect(try store.profile("магазин").operator == settings)
    #expect(try store.credentials(of: "магазин").token == "тайна")
    let mode = try FileManager.default.attributesOfItem(atPath: home + "/credentials.yaml")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    chmod(home + "/credentials.yaml", 0o644)
    #expect { try store.credentials(of: "магазин") } throws: { ($0 as? Fault)?.code == "service.credentials-open" }
  }

  @Test func anUnknownProfileIsNamed() {
    #expect { try store.profile("нет") } throws: { ($0 as? Fault)?.message.facts["name"] == "нет" }
  }

  @Test func aSlipOfThePenIsNotLost() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    var books = BooksSettings(kind: "1c")
    books.url = "https://example.ru/base"
    try store.save(
      Profile(operator: OperatorSettings(kind: "astral"), books: books), credentials: .init(), as: "магазин")
    let file = home + "/config.yaml"
    let good = try String(contentsOfFile: file, encoding: .utf8)
    try (good + "      ulr: x\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect { try store.profiles() } throws: { thrown in
      let fault = thrown as? Fault
      return fault?.code == "service.configuration-unknown"
        && fault?.message.facts["where"] == "profiles.магазин.operator.ulr"
    }
    // A key without a value is no slip.
    try (good + "      login:\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try store.profile("магазин").books == books)
  }
}
