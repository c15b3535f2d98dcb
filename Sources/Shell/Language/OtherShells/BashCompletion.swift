/// For bash 4 and newer; needs no other package.
struct BashCompletion {
  let data: CompletionData

  private static func words(_ entries: [CompletionData.Entry]) -> String { entries.map(\.word).joined(separator: " ") }

  private static func table(_ rows: [(path: String, words: [CompletionData.Entry])]) -> String {
    rows.map { row in
      "    \(CompletionScript.quoted(row.path))) echo \(CompletionScript.quoted(words(row.words))) ;;"
    }.joined(separator: "\n")
  }

  private static func kind(_ values: CompletionData.Values) -> String {
    switch values {
    case .words(let entries): "words " + words(entries)
    case .files: "files"
    case .profiles: "profiles"
    case .connections(let entries): "profiles " + words(entries)
    case .environment: "environment"
    case .commands: "commands"
    case .unknown: "value"
    }
  }

  private var values: String {
    data.values.map { row in
      let place = row.place.hasSuffix("+") ? "\(row.place.dropLast())" : row.place
      let pattern =
        row.place.hasSuffix("+") && place == "0"
        ? CompletionScript.quoted("\(row.path)|") + "[0-9]*"
        : row.place.hasSuffix("+")
          ? CompletionScript.quoted("\(row.path)|") + "[\(place)-9]*" : CompletionScript.quoted("\(row.path)|\(place)")
      return "    \(pattern)) echo \(CompletionScript.quoted(Self.kind(row.values))) ;;"
    }.joined(separator: "\n")
  }

  private var prefixes: String {
    data.prefixes.map { "    \(CompletionScript.quoted($0.path))) echo \($0.arguments) ;;" }.joined(separator: "\n")
  }

  var text: String {
    """
    # Completion of cheki for bash, made by `cheki completions bash` from the declarations of its commands.
    # Load it with: source <(cheki completions bash)

    _cheki_next() {
      case "$1" in
    \(Self.table(data.nexts))
      esac
    }

    _cheki_options() {
      case "$1" in
    \(Self.table(data.optionNames))
      esac
    }

    # What fits behind an option, or as the argument of this number: nothing for a flag.
    _cheki_values() {
      case "$1|$2" in
    \(values)
      esac
    }

    # How many arguments stand before the statement that a command takes; nothing where it takes none.
    _cheki_prefix() {
      case "$1" in
    \(prefixes)
      esac
    }

    _cheki() {
      local cur=${COMP_WORDS[COMP_CWORD]} at='' option='' word='' before='' kind='' choices=''
      local -i args=0 i=0
      COMPREPLY=()
      for (( i = 1; i < COMP_CWORD; i++ )); do
        word=${COMP_WORDS[i]}
        [[ $word == '=' ]] && continue
        if [[ -n $option ]]; then
          option=''
        elif [[ $word == -* ]]; then
          [[ -n $(_cheki_values "$at" "$word") ]] && option=$word
        elif (( args == 0 )) && [[ " $(_cheki_next "$at") " == *" $word "* ]]; then
          at="${at:+$at }$word"
        else
          before=$(_cheki_prefix "$at")
          if [[ -n $before ]] && (( args >= before )) && [[ ! $word =~ ^[0-9] ]]; then
            at='' args=0
            [[ " $(_cheki_next '') " == *" $word "* ]] && at=$word
          else
            args+=1
          fi
        fi
      done
      [[ $cur == '=' ]] && cur=''
      if [[ -n $option ]]; then
        kind=$(_cheki_values "$at" "$option")
      elif [[ $cur == -* ]]; then
        COMPREPLY=( $(compgen -W "$(_cheki_options "$at")" -- "$cur") )
        return
      else
        kind=$(_cheki_values "$at" "$args")
        (( args == 0 )) && choices=$(_cheki_next "$at")
        before=$(_cheki_prefix "$at")
        [[ -n $before ]] && (( args >= before )) && choices+=" $(_cheki_next '')"
      fi
      case "$kind" in
        words\\ *) choices+=" ${kind#words }" ;;
        profiles*)
          choices+=" ${kind#profiles}"
          choices+=" $("${COMP_WORDS[0]}" --no-rc profiles --output tsv 2>/dev/null | tail -n +2 | cut -f1)"
          ;;
        environment) choices+=" $(compgen -e)" ;;
        commands) choices+=" $(_cheki_next '')" ;;
      esac
      COMPREPLY=( $(compgen -W "$choices" -- "$cur") )
      if [[ $kind == files ]]; then
        compopt -o filenames 2>/dev/null
        local file
        while IFS= read -r file; do COMPREPLY+=( "$file" ); done < <(compgen -f -- "$cur")
      fi
    }

    complete -F _cheki cheki

    """
  }
}
