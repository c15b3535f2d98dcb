/// How many rows of the screen stand above the cursor, of the line that is edited. libedit does not tell, and after a change of
/// the window's size there is no other way to find where the line begins.
enum WrappedRows {
  /// - Parameter text: the prompt and what stands before the cursor.
  static func above(_ text: String, columns: Int) -> Int {
    guard columns > 0 else { return 0 }
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.reduce(rows.count - 1) { $0 + DisplayWidth.of(String($1)) / columns }
  }

  /// Whether the terminal breaks its rows anew when its size changes. One that does not say who it is may do either.
  static func areFlowing(_ environment: [String: String]) -> Bool {
    let marks = [
      "TMUX", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "ALACRITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_PANE",
    ]
    if marks.contains(where: { environment[$0] != nil }) { return true }
    return ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(environment["TERM_PROGRAM"] ?? "")
  }

  /// How far up the line begins after a change. Too few rows leave a piece of the old line standing; too many would wipe out
  /// what stands above it.
  static func above(_ text: String, old: Int, new: Int, areFlowing: Bool) -> Int {
    let flowed = above(text, columns: new)
    return areFlowing ? flowed : min(above(text, columns: old), flowed)
  }
}
