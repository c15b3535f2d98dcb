import Foundation
import Yams

/// The places of a YAML text that hold something, by their keys: `profiles.shop.operator.url`.
struct YAMLPaths {
  private var paths: [String] = []

  init(of text: String) {
    if let node = try? Yams.compose(yaml: text) { add(node, "") }
  }

  init(of data: Data?) { self.init(of: data.flatMap { String(data: $0, encoding: .utf8) } ?? "") }

  func first(notIn others: YAMLPaths) -> String? {
    let known = Set(others.paths)
    return paths.first { !known.contains($0) }
  }

  private mutating func add(_ node: Node, _ path: String) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping where value.null == nil {
        let place = path + (path.isEmpty ? "" : ".") + (key.string ?? "?")
        if value.mapping == nil { paths.append(place) } else { add(value, place) }
      }
    default: break
    }
  }
}
