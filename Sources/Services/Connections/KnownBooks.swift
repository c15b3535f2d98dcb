import Books
import Fiscal
import Transport

/// Makes the books that a profile names.
enum KnownBooks {
  static func make(_ settings: BooksSettings, _ secret: Secret, _ transport: any Transport) throws -> any Books {
    try Infobase(
      settings.url ?? "", user: settings.user, password: secret.value, configuration: settings.configuration,
      overrides: settings.names?.settingTree ?? .empty, transport: transport)
  }
}

extension NameTree {
  var settingTree: SettingTree {
    switch self {
    case .text(let text): .text(text)
    case .list(let list): .list(list)
    case .branch(let branch): .branch(branch.mapValues(\.settingTree))
    }
  }
}
