import Testing

@testable import Shell

/// A new command is either named with its tariff or here, among what is free.
struct LicenceGateTests {
  private static let free: Set<String> = [
    "connect", "connect books 1c", "connect books files", "disconnect", "profiles", "profile save", "profile delete",
    "operators", "status", "outlets", "registers", "use kkt", "use outlet", "use shift", "compare", "import", "journal",
    "goods unmatch", "goods push",
    "goods import", "licence", "licence add", "licence quote", "licence issue", "licence key",
    "register attach", "register detach", "register scenario", "set", "source", "history", "help", "quit", "watch",
    "if", "last", "unset", "completions", "man", "tutorial",
    "check books",
  ]

  @Test func everyCommandIsHeldOrFree() {
    for spec in CommandList.all {
      let isHeld = LicenceGate.tariffs[spec.name] != nil
      #expect(isHeld != Self.free.contains(spec.name), "\(spec.name)")
    }
  }

  @Test func loadingTakesTheHigherTariff() {
    #expect(LicenceGate.tariffs.filter { $0.value == .extended }.keys.sorted() == ["sales load"])
  }
}
