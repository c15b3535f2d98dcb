import Fiscal
import Services

/// `disconnect`
enum DisconnectCommand {
  static let spec = CommandSpec("disconnect", topic: .connecting, examples: [.init("disconnect")]) { _, context in
    var session = context.session
    session.desk.connection = Connection()
    session.desk.profile = nil
    session.selection = Selection()
    return Outcome(said: [Message(ShellNote.disconnected)], session: session)
  }
}
