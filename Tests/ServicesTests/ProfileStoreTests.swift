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
}
