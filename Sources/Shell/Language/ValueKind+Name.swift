extension ValueKind {
  /// The key of its name in the catalogue, `kind.NAME`.
  var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .seconds: "seconds"
    case .date: "date"
    case .sums: "sums"
    case .choice: "choice"
    case .file, .newFile: "file"
    case .register: "register"
    case .outlet: "outlet"
    case .shift: "shift"
    case .cashier: "cashier"
    case .profile: "profile"
    case .environment: "environment"
    case .command: "command"
    case .setting: "setting"
    case .settingValue: "value"
    case .connection: "connection"
    case .goods: "goods"
    case .item: "item"
    case .receipt: "text"
    case .variable: "variable"
    case .statement: "statement"
    }
  }
}
