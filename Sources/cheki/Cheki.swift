import Foundation
import Shell

/// The process: its own options, then the shell.
@main
struct Cheki {
  static func main() async {
    let environment = ProcessInfo.processInfo.environment
    do {
      let options = try Launch.Options(Array(CommandLine.arguments.dropFirst()))
      exit(await Launch(options: options, environment: environment).run())
    } catch {
      Launch.refuse(error, arguments: Array(CommandLine.arguments.dropFirst()), environment: environment)
      exit(2)
    }
  }
}
