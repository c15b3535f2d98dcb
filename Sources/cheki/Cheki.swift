import ArgumentParser
import Fiscal
import Foundation
import Shell

/// The process: its own options, then the shell.
@main
struct Cheki {
  static func main() async {
    let environment = ProcessInfo.processInfo.environment
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let fault = Options.words.fault(in: arguments) {
      Launch.refuse(fault, environment: environment)
      exit(2)
    }
    if Options.words.asksForHelp(arguments) {
      let help = Options.helpMessage().replacing("USAGE: options", with: "USAGE: cheki")
      FileHandle.standardOutput.write(Data((help + "\nThe shell's commands: cheki help\n").utf8))
      exit(0)
    }
    var status: Int32
    do {
      let options = try Options.parse()
      status = await Launch(options: options.launch(arguments), environment: environment)
        .run()
    } catch {
      status = refuse(error, environment)
    }
    exit(status)
  }

  /// Says what is wrong with the options; `--help` and `--version` come this way too.
  private static func refuse(_ error: any Error, _ environment: [String: String]) -> Int32 {
    if Options.exitCode(for: error) == .success {
      FileHandle.standardOutput.write(Data((Options.fullMessage(for: error) + "\n").utf8))
      return 0
    }
    Launch.refuse(Options.message(for: error), environment: environment)
    return 2
  }
}

struct Options: ParsableArguments {
  static let words = ProcessOptions(
    valued: ["--home", "--profile", "-c", "-f", "--start", "--output", "--language", "--color"],
    flags: ["--offline", "--keep-going", "--no-rc", "--version", "--help", "-h"])

  @Option(parsing: .unconditional, help: "Keep everything under one folder.") var home: String?
  @Option(parsing: .unconditional, help: "Open a profile first.") var profile: String?
  @Option(name: .customShort("c"), parsing: .unconditionalSingleValue, help: "Run a command; may be repeated.")
  var command: [String] = []
  @Option(name: .customShort("f"), parsing: .unconditionalSingleValue, help: "Run a file's commands; may be repeated.")
  var file: [String] = []
  @Option(parsing: .unconditional, help: "Run a file's commands, then go on at the terminal.") var start: String?
  @Option(parsing: .unconditional, help: "table, vertical, csv, tsv, json, jsonl, markdown, html") var output: String?
  @Option(parsing: .unconditional, help: "ru or en") var language: String?
  @Option(parsing: .unconditional, help: "auto, always or never") var color: String?
  @Flag(help: "Ask nobody; answer from the archive.") var offline = false
  @Flag(name: .customLong("keep-going"), help: "Go on after a command that fails.") var keepGoing = false
  @Flag(name: .customLong("no-rc"), help: "Do not run the start file.") var noRC = false
  @Flag(help: "Print the version.") var version = false
  @Argument(parsing: .captureForPassthrough, help: "One command.") var words: [String] = []

  func launch(_ arguments: [String]) -> Launch.Options {
    var options = Launch.Options()
    options.home = home
    options.profile = profile
    options.scripts = Launch.Options.inOrder(command, file, as: arguments)
    options.start = start
    options.output = output
    options.language = language
    options.color = color
    options.offline = offline
    options.keepGoing = keepGoing
    options.noRC = noRC
    options.version = version
    options.words = words
    return options
  }
}
