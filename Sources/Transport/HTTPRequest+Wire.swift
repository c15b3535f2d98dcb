extension HTTPRequest {
  /// The address with its secret parameters: only libcurl sees it.
  var wholeURL: String {
    guard !secretQuery.isEmpty else { return url }
    return url + (url.contains("?") ? "&" : "?") + PercentEncoding.query(secretQuery)
  }

  /// Header lines for libcurl. A line break in a value would begin a header of its own: it becomes a space.
  var headerLines: [String] {
    var lines = headers.map { header in
      let value = String(String.UnicodeScalarView(header.value.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
      return value.isEmpty ? "\(header.name);" : "\(header.name): \(value)"
    }
    func has(_ name: String) -> Bool { headers.contains { $0.name.lowercased() == name } }
    if !has("user-agent") { lines.append("User-Agent: cheki") }
    // libcurl would add a type of its own, and wait a second for leave to send a long body.
    if body != nil, !has("content-type") { lines.append("Content-Type:") }
    if !has("expect") { lines.append("Expect:") }
    return lines
  }

  /// The host for messages: no credentials, no path.
  var place: String { Address(url)?.place ?? "–" }
}
