import Foundation
import JSON
import Testing

/// The journal through the built program.
@Suite struct JournalTests {
  @Test func connectionsAndProfilesAreKept() async throws {
    let peers = try await Peers(tickets: [], sets: [:])
    let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: home) }
    let key = ["KEY": Peers.key]
    let connect = "connect astral --url \(peers.address) --token-env KEY\n"
    let first = try DemoTests().run(
      ["--home", home], input: connect + "profile save магазин\n" + connect + "profile delete магазин\n", key)
    #expect(first.status == 0, "\(first.errors)")
    let listed = try DemoTests().run(["--home", home, "journal", "--output", "json"])
    let entries = try JSONParser.parse(listed.output).elements ?? []
    #expect(entries.compactMap { $0["what"]?.text } == ["connection.made", "profile.saved", "profile.deleted"])
    #expect(entries.first?["details"]?["address"] == .string(peers.address))
    #expect(entries.first?["details"]?["side"] == .string("operator"))
    #expect(entries.first?["user"] == .string(NSUserName()))
    let russian = try DemoTests().run(["--home", home, "--language", "ru", "journal"])
    #expect(russian.output.contains("сохранено подключение «магазин»"), "\(russian.output)")
    let none = try DemoTests().run(["--home", home, "journal", "--to", "-7d", "--output", "csv"])
    #expect(none.output == "datetime,user,register,what,details,text\n", "\(none.output)")
  }
}
