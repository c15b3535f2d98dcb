import JSON

/// Everything that was planted, as JSON.
enum Truth {
  static func text(_ chain: Chain) -> String {
    let planted = chain.tills.indices.flatMap { till in
      chain.plans(of: till).filter { !$0.plants.isEmpty || $0.isOpen }.flatMap { chain.story($0).truth }
    }
    return JSONValue.record([("planted", .array(planted.map(\.json)))]).serialized(pretty: true) + "\n"
  }
}
