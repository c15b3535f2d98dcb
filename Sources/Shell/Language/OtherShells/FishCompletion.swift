/// For fish 3 and newer, with what every word means.
struct FishCompletion {
  let data: CompletionData

  private static func quoted(_ text: String) -> String {
    CompletionScript.quoted(text.replacing("\\", with: "\\\\"), quote: "\\'")
  }

  /// A line a word: the word, a tab, what it means.
  private static func words(_ entries: [CompletionData.Entry]) -> String {
    let lines = entries.map { "\(quoted($0.word)) \(quoted($0.meaning))" }
    return lines.isEmpty ? "true" : #"printf '%s\t%s\n' "# + lines.joined(separator: " ")
  }

  private static func table(_ rows: [(path: String, words: [CompletionData.Entry])]) -> String {
    rows.map { "        case \(quoted($0.path))\n            \(words($0.words))" }.joined(separator: "\n")
  }

  private static func commands(_ values: CompletionData.Values) -> String {
    switch values {
    case .words(let entries): words(entries)
    case .files: "__fish_complete_path (commandline -ct)"
    case .profiles: "__cheki_profiles"
    case .connections(let entries): "\(words(entries))\n            __cheki_profiles"
    case .environment: "set -nx"
    case .commands: "__cheki_next ''"
    case .unknown: "true"
    }
  }

  private var values: String {
    data.values.map { row in
      let pattern = row.place.hasSuffix("+") ? "\(row.path)|*" : "\(row.path)|\(row.place)"
      return "        case \(Self.quoted(pattern))\n            \(Self.commands(row.values))"
    }.joined(separator: "\n")
  }

  /// The options that take a value.
  private var valued: String {
    data.values.filter { $0.place.hasPrefix("-") }.map { Self.quoted("\($0.path)|\($0.place)") }
      .joined(separator: " ")
  }

  private var prefixes: String {
    data.prefixes.map { "        case \(Self.quoted($0.path))\n            echo \($0.arguments)" }
      .joined(separator: "\n")
  }

  var text: String {
    """
    # Completion of cheki for fish, made by `cheki completions fish` from the declarations of its commands.
    # Keep it as ~/.config/fish/completions/cheki.fish, or load it with: cheki completions fish | source

    function __cheki_next
        switch "$argv[1]"
    \(Self.table(data.nexts))
        end
    end

    function __cheki_options
        switch "$argv[1]"
    \(Self.table(data.optionNames))
        end
    end

    function __cheki_profiles
        set -l words (commandline -opc)
        command -q $words[1]; or return
        $words[1] --no-rc profiles --output tsv 2>/dev/null | tail -n +2 | cut -f1
    end

    # What fits behind an option, or as the argument of this number.
    function __cheki_values
        switch "$argv[1]|$argv[2]"
    \(values)
        end
    end

    # How many arguments stand before the statement that a command takes; nothing where it takes none.
    function __cheki_prefix
        switch "$argv[1]"
    \(prefixes)
        end
    end

    function __cheki_has
        contains -- "$argv[2]" (__cheki_next "$argv[1]" | string split -f1 \\t)
    end

    function __cheki_complete
        set -l valued \(valued)
        set -l at ''
        set -l option ''
        set -l args 0
        set -l words (commandline -opc)
        for word in $words[2..-1]
            if test -n "$option"
                set option ''
            else if string match -q -- '-*' "$word"
                contains -- "$at|$word" $valued; and set option $word
            else if test $args -eq 0; and __cheki_has "$at" "$word"
                set at (string trim "$at $word")
            else
                set -l before (__cheki_prefix "$at")
                if test -n "$before"; and test $args -ge "$before"; and not string match -qr '^[0-9]' -- "$word"
                    set at ''
                    set args 0
                    __cheki_has '' "$word"; and set at $word
                else
                    set args (math $args + 1)
                end
            end
        end
        set -l current (commandline -ct)
        if test -n "$option"
            __cheki_values "$at" "$option"
        else if string match -q -- '--*=*' "$current"
            set -l name (string split -m1 -f1 = -- "$current")
            __cheki_values "$at" "$name" | string replace -r -- '^' "$name="
        else if string match -q -- '-*' "$current"
            __cheki_options "$at"
        else
            test $args -eq 0; and __cheki_next "$at"
            set -l before (__cheki_prefix "$at")
            test -n "$before"; and test $args -ge "$before"; and __cheki_next ''
            __cheki_values "$at" "$args"
        end
    end

    complete -c cheki -f -k -a '(__cheki_complete)'

    """
  }
}
