/// The man page, made from the specs and the catalogue's words, as roff with the macros of man(7).
struct ManualPage {
  let specs: [CommandSpec]
  let options: [ProcessOption]
  let catalogue: Catalogue
  let version: String

  private var help: HelpText { HelpText(specs, catalogue) }

  var text: String {
    var page = [
      #"'\" -*- coding: UTF-8 -*-"#, #".\" Made by `cheki man` from the declarations of the commands."#,
      ".TH CHEKI 1 \"\" \"cheki \(version)\" \"\(quoted(catalogue.word("man.title")))\"",
      // Words of commands are not to be broken, nor lines of Russian to be stretched.
      ".nh", ".ad l",
    ]
    page += section("man.name") + [#"cheki \- "# + plain(catalogue.word("man.summary"))]
    page += section("man.synopsis") + [#".B cheki"#] + options.map { ".RI [ " + italic($0) + " ]" }
    page += [".RI [ " + #"\fI"# + plain(catalogue.word("name.command")) + #"\fR"# + "...]"]
    page += section("man.description") + paragraphs(catalogue.word("man.about"))
    page += section("man.options")
    for option in options {
      page += [".TP", bold(option.names.joined(separator: ", ")) + value(option)]
      page += [plain(catalogue.word(option.help))]
    }
    page += section("man.commands")
    for topic in CommandSpec.Topic.allCases {
      let own = specs.filter { $0.topic == topic }
      if own.isEmpty { continue }
      page += [".SS \"\(quoted(catalogue.word("topic.\(topic.rawValue)")))\""]
      for spec in own { page += command(spec) }
    }
    for name in ["language", "modes", "status", "scripting", "environment", "files"] {
      page += section("man.\(name)") + paragraphs(catalogue.word("man.\(name).text"))
    }
    return page.joined(separator: "\n") + "\n"
  }

  private func command(_ spec: CommandSpec) -> [String] {
    var lines = [".TP", bold(help.usage(spec, short: false))]
    lines += [plain(catalogue.word(spec.helpCode)) + "."]
    if Catalogue.entries[spec.helpCode + ".more"] != nil {
      lines += [".IP"] + [plain(catalogue.word(spec.helpCode + ".more"))]
    }
    var rows: [(String, String)] = []
    for argument in spec.arguments {
      rows.append(
        (catalogue.word("name.\(argument.name)"), help.describe("argument.\(argument.name)", argument.kind, of: spec)))
    }
    for option in spec.options {
      rows.append(("--\(option.name)", help.describe("option.\(option.name)", option.kind, of: spec)))
    }
    if !rows.isEmpty {
      lines += [".RS"]
      for (name, meaning) in rows { lines += [".TP", bold(name), meaning.isEmpty ? #"\&"# : plain(meaning)] }
      lines += [".RE"]
    }
    if !spec.examples.isEmpty {
      lines += [".IP", ".EX"] + spec.examples.map { plain($0.line) } + [".EE"]
    }
    return lines
  }

  private func section(_ code: String) -> [String] { [".SH \"\(quoted(catalogue.word(code)))\""] }

  private func paragraphs(_ text: String) -> [String] {
    let parts = text.split(separator: "\n").map { plain(String($0)) }
    return Array(parts.map { [$0] }.joined(separator: [".PP"]))
  }

  private func value(_ option: ProcessOption) -> String { option.value.map { #" \fI"# + plain($0) + #"\fR"# } ?? "" }

  private func italic(_ option: ProcessOption) -> String {
    let name = option.names[0]
    return "\"" + #"\fB"# + plain(name) + #"\fR"# + value(option) + "\""
  }

  private func bold(_ text: String) -> String { #"\fB"# + plain(text) + #"\fR"# }

  /// A text between the quotes of a macro.
  private func quoted(_ text: String) -> String { plain(text).replacing("\"", with: #"\(dq"#) }

  /// A text as roff leaves it: backslashes, dashes and quotes mean themselves, and no line begins a request.
  private func plain(_ text: String) -> String {
    var roff = ""
    for character in text {
      switch character {
      case "\\": roff += #"\e"#
      case "-": roff += #"\-"#
      case "'": roff += #"\(aq"#
      case "`": roff += #"\(ga"#
      case "^": roff += #"\(ha"#
      case "~": roff += #"\(ti"#
      case "\n": roff += " "
      default: roff.append(character)
      }
    }
    return roff.hasPrefix(".") ? #"\&"# + roff : roff
  }
}
