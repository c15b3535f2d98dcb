/// A branch of the configuration file that the shell hands on as it stands: texts in a tree.
public indirect enum NameTree: Codable, Hashable, Sendable {
  case text(String)
  case list([String])
  case branch([String: NameTree])

  public init(from decoder: any Decoder) throws {
    if let branch = try? decoder.singleValueContainer().decode([String: NameTree].self) {
      self = .branch(branch)
    } else if let list = try? decoder.singleValueContainer().decode([String].self) {
      self = .list(list)
    } else {
      self = .text(try decoder.singleValueContainer().decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .branch(let branch): try container.encode(branch)
    }
  }
}
