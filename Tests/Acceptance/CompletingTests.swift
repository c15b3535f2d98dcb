import Foundation
import PTY
import Testing

/// Tab at the built shell: what the candidates say, slips and layouts, a slow operator.
@Suite(.serialized) struct CompletingTests {
  @Test func theOtherLayoutAndSlipsAreUnderstood() throws {
    let shell = try ShellTerminal.start()
    try shell.type("вша\t", shows: "cheki> diff")
    shell.type("\u{15}")
    try shell.type("recepits\t", shows: "cheki> receipts")
    shell.type("\u{15}")
    try shell.type("куср\u{7F}\u{7F}\t", shows: "cheki> re")
    shell.type("\t")
    try shell.expectScreen("the list") { $0.text.contains("\nreceipts ") && $0.text.contains("\nregisters ") }
    shell.type("\u{15}вшаа\r")
    try shell.expect("did you mean diff?")
    shell.type("гыу лле 5525\r")
    try shell.expect("did you mean use kkt?")
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test(arguments: [40, 80, 200]) func candidatesSayWhatTheyAre(_ columns: Int) throws {
    let shell = try ShellTerminal.demo(columns: columns, rows: 60)
    func lists(_ typed: String, _ rows: [String]) throws {
      shell.type(typed + "\t")
      try shell.expectScreen("candidates of \(typed)") { screen in
        rows.allSatisfy { row in screen.lines.contains { $0.hasPrefix(row) } }
      }
      // A row that was too long would have gone on in the next one.
      #expect(shell.screen.lines.allSatisfy { !$0.hasPrefix("…") })
      shell.type("\u{15}\u{0C}")
      shell.settle()
    }
    try lists("use shift 7", ["76  ", "75  "])
    try lists("use kkt ", ["4092267631005525  Касса 1", "0007010001051431  Касса 1"])
    try lists("receipts --from ", ["today       today, 20", "-7d         a week ago"])
    try lists("receipts --", ["--sign  ", "--cashier  "])
    #expect(shell.screen.lines.contains { $0.hasSuffix("№76>") })
    #expect(try shell.leave() == 0)
  }

  @Test func receiptsCashiersAndGoodsComplete() throws {
    let shell = try ShellTerminal.demo(columns: 100, rows: 60)
    shell.type("receipt 99\t")
    try shell.expectScreen("receipts") { screen in
      screen.lines.contains { $0.hasPrefix("998  ") && $0.contains("sale") }
    }
    // The shift's only item is put in at once.
    shell.type("\u{15}goods match \t")
    try shell.expectScreen("goods") { $0.line.hasSuffix("№76> goods match 'Диван угловой'") }
    shell.type("\u{15}")
    // The same keys in the other layout: «диван».
    shell.type("goods match lbdfy\t")
    try shell.expectScreen("the item") { $0.line.hasSuffix("№76> goods match 'Диван угловой'") }
    shell.type("\u{3}")
    // What comes in the same instant may belong to the dropped line.
    shell.settle(milliseconds: 500)
    #expect(try shell.leave() == 0)
  }

  @Test func nobodyWaitsForASlowOperator() throws {
    let sandbox = try Sandbox()
    let url = try #require(URL(string: sandbox.text("operator", "url")))
    let road = try SlowRoad(to: UInt16(try #require(url.port)))
    let shell = try ShellTerminal.start([], ["KEY": sandbox.text("operator", "key")])
    shell.type("connect astral --url http://127.0.0.1:\(road.port)\(url.path) --token-env KEY\r")
    try shell.expect("organization")
    try shell.prompt("cheki>")
    road.isSlow = true
    // The registers are being asked for in the background, and the answer does not come.
    let before = road.requests
    let patience = ContinuousClock.now + .seconds(10)
    while road.requests == before, ContinuousClock.now < patience { shell.settle(milliseconds: 20) }
    #expect(road.requests > before)
    for (typed, shown) in [("disc\t", "disconnect"), ("use kkt 409\t", "use kkt 409"), ("set lang\t", "set language")] {
      let pressed = ContinuousClock.now
      try shell.type(typed, shows: "cheki> \(shown)")
      #expect(ContinuousClock.now - pressed < .seconds(1))
      shell.type("\u{15}")
    }
    shell.type("set language\r")
    try shell.expect("ru, en", seconds: 1)
    try shell.prompt("cheki>")
    // It has come: nothing else was asked for it.
    road.isSlow = false
    let end = ContinuousClock.now + .seconds(15)
    repeat {
      shell.type("\u{15}use kkt 409\t")
      shell.settle(milliseconds: 400)
    } while !shell.screen.line.hasSuffix("4092267631005525") && ContinuousClock.now < end
    #expect(shell.screen.line == "cheki> use kkt 4092267631005525")
    shell.type("\u{15}")
    #expect(try shell.leave() == 0)
  }
}
