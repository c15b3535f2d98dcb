import Fiscal
import Services

/// What stands before the line that is typed: the profile and what is selected; and, in a line above it, how things stand with
/// the register as far as it is known already.
enum SessionPrompt {
  /// Where the prompt would take more of the window than this, the register goes by its last digits.
  private static let share = (3, 5)

  static func prompt(_ session: Session, _ standing: Standing? = nil, width: Int = 80) -> Prompt {
    let whole = parts(session, standing, isShort: false)
    let text = whole.map(\.text).joined()
    let isShort = DisplayWidth.of(text) * share.1 > width * share.0
    return Prompt(isShort ? parts(session, standing, isShort: true) : whole)
  }

  private static func parts(_ session: Session, _ standing: Standing?, isShort: Bool) -> [Prompt.Part] {
    var parts = [Prompt.Part(session.desk.profile ?? "cheki", .strong)]
    let selection = session.selection
    if let register = selection.register {
      let label = register.label
      parts.append(Prompt.Part(" " + (isShort && label.count > 6 ? "…" + label.suffix(4) : label)))
    } else if let outlet = selection.outlet {
      parts.append(Prompt.Part(" " + (isShort ? outlet.name.shortened(to: 12) : outlet.name)))
    }
    if let shift = selection.shift {
      let isOpen = standing?.open?.id == shift.id || standing == nil && shift.state == .open
      parts.append(Prompt.Part(" №\(shift.id.number)", isOpen ? .good : nil))
    }
    if session.settings.offline { parts.append(Prompt.Part(" offline", .warning)) }
    return parts + [Prompt.Part("> ")]
  }

  /// The line above the prompt; empty where nothing is selected.
  /// - Parameter now: Data from another day says so, and is marked.
  static func line(_ standing: Standing?, now: WallClock, _ catalogue: Catalogue) -> [Prompt.Part] {
    guard let standing else { return [] }
    var parts: [Prompt.Part] = []
    func add(_ note: PromptNote, _ facts: [String: String] = [:], _ style: Palette.Style) {
      if !parts.isEmpty { parts.append(Prompt.Part(" · ", .faint)) }
      parts.append(Prompt.Part(catalogue.text(Message(note, facts)), style))
    }
    if let open = standing.open {
      let time = open.opened.map { text($0, now) } ?? "–"
      // A shift lasts 24 hours at the most.
      let isLate = open.opened.map { $0.adding(seconds: 86_400) < now } ?? false
      add(.shiftOpen, ["shift": String(open.id.number), "time": time], isLate ? .warning : .good)
    }
    if standing.unsent > 0 { add(.unsent, ["count": String(standing.unsent)], .warning) }
    for side in SideName.allCases {
      guard let asOf = standing.asOf[side] else { continue }
      let name = "@prompt.side.\(side.rawValue)"
      guard let asOf else {
        add(.neverAsked, ["side": name], .faint)
        continue
      }
      add(.asOf, ["side": name, "time": text(asOf, now)], asOf.day < now.day ? .warning : .faint)
    }
    return parts
  }

  /// `16:13`, of another day `20.11 16:13`, of another year `20.11.2025 16:13`.
  private static func text(_ clock: WallClock, _ now: WallClock) -> String {
    let text = clock.russian
    let time = String(text.suffix(8).prefix(5))
    if clock.day == now.day { return time }
    let isThisYear = clock.day.components.year == now.day.components.year
    return "\(text.prefix(isThisYear ? 5 : 10)) \(time)"
  }
}

/// What the line above the prompt and the candidates of completion say.
public enum PromptNote: String, MessageCode {
  /// `shift`, `time`
  case shiftOpen = "prompt.shift-open"
  /// `side`, `time`
  case asOf = "prompt.as-of"
  /// `side`
  case neverAsked = "prompt.never-asked"
  /// `count`
  case unsent = "prompt.unsent"
  /// `count`: receipts of a cashier
  case receipts = "prompt.receipts"
  /// `count`: times an item was sold
  case sold = "prompt.sold"
  case monthBegin = "prompt.month-begin"
  case lastMonthBegin = "prompt.last-month-begin"
}
