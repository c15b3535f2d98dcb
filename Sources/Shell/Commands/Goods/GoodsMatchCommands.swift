import Fiscal
import Services

/// `goods match NAME [ITEM]`, `goods unmatch NAME`: a person decides.
enum GoodsMatchCommands {
  static let match = CommandSpec(
    "goods match", topic: .goods,
    arguments: [.init("goods", .goods, .required), .init("item", .item)],
    options: [.init("code", .text), .init("write-back")] + GoodsListCommands.options.filter { $0.name != "refresh" },
    examples: [
      .init("goods match 'Диван угловой' F-1"), .init("goods match 'Доставка по городу'", runs: false),
    ], writes: true
  ) { invocation, context in
    let service = GoodsService(context.session.desk, progress: context.progress)
    let rows = try await GoodsListCommands.rows(invocation, context)
    let label = try service.label(try invocation.required("goods"), code: invocation.text("code"), among: rows)
    let match: GoodsMatch
    if let word = invocation.text("item") {
      match = try await service.item(called: word)
    } else {
      match = try await choose(label, rows, service, context)
    }
    try await service.decide(label, is: match)
    var said = [
      Message(
        GoodsNote.matched,
        ["goods": label.text, "item": [match.name, match.article].compactMap(\.self).joined(separator: ", ")])
    ]
    if invocation.flag("write-back") { said.append(Self.told(try await service.push(only: [label]))) }
    return Outcome(said: said)
  }

  static let push = CommandSpec(
    "goods push", topic: .goods, examples: [.init("goods push", runs: false)], writes: true
  ) { _, context in
    let service = GoodsService(context.session.desk, progress: context.progress)
    return Outcome(said: [told(try await service.push())])
  }

  private static func told(_ pushed: GoodsService.Pushed) -> Message {
    Message(
      GoodsNote.pushed,
      [
        "written": String(pushed.written.count), "unchanged": String(pushed.unchanged), "left": String(pushed.left),
      ])
  }

  static let unmatch = CommandSpec(
    "goods unmatch", topic: .goods, arguments: [.init("goods", .goods, .required)], options: [.init("code", .text)],
    examples: [.init("goods unmatch 'Диван угловой'")], writes: true
  ) { invocation, context in
    let service = GoodsService(context.session.desk, progress: context.progress)
    let labels = try await service.undecide(try invocation.required("goods"), code: invocation.text("code"))
    return Outcome(said: labels.map { Message(GoodsNote.unmatched, ["goods": $0.text]) })
  }

  /// Shows what the label may mean, and asks which it is.
  private static func choose(
    _ label: GoodsLabel, _ rows: [GoodsRow], _ service: GoodsService, _ context: Context
  ) async throws -> GoodsMatch {
    guard context.canAsk else { throw Fault(GoodsFault.itemMissing, ["name": label.text]) }
    var line = rows.first { $0.line.label.name == label.name && (label.code == nil || $0.line.label == label) }
    // What is matched already may be decided anew.
    if case .matched? = line?.resolution { line?.resolution = .unmatched }
    let offers = try await service.suggestions(for: line.map { [$0] } ?? [], most: 9).map(\.match)
    guard !offers.isEmpty else { throw Fault(GoodsFault.nothingLike, ["name": label.text]) }
    for (at, offer) in offers.enumerated() {
      let words = [offer.name, offer.article].compactMap(\.self).joined(separator: ", ")
      context.say(Message(GoodsQuestion.offer, ["number": String(at + 1), "item": words]))
    }
    let most = String(offers.count)
    var answer = try await context.ask(Message(GoodsQuestion.which, ["goods": label.text, "most": most]))
    while true {
      if let number = Int(answer), offers.indices.contains(number - 1) { return offers[number - 1] }
      if !answer.isEmpty, Int(answer) == nil {
        do { return try await service.item(called: answer) } catch let fault as Fault {
          context.warn(fault.message)
        }
      }
      answer = try await context.ask(Message(GoodsQuestion.again, ["goods": label.text, "most": most]))
    }
  }
}

/// What a person is asked about goods.
enum GoodsQuestion: String, MessageCode {
  /// `number`, `item`
  case offer = "ask.goods-offer"
  /// `goods`, `most`
  case which = "ask.goods-which"
  case again = "ask.goods-again"
}
