/// For zsh, with what every word means.
struct ZshCompletion {
  let data: CompletionData

  /// `word:meaning`, as `_describe` reads it.
  private static func words(_ entries: [CompletionData.Entry]) -> String {
    entries.map { entry in
      let word = entry.word.replacing(":", with: "\\:")
      return CompletionScript.quoted(entry.meaning.isEmpty ? word : "\(word):\(entry.meaning)")
    }.joined(separator: " ")
  }

  private static func table(_ rows: [(path: String, words: [CompletionData.Entry])]) -> String {
    rows.map { "    \(CompletionScript.quoted($0.path))) reply=(\(words($0.words))) ;;" }.joined(separator: "\n")
  }

  private static func kind(_ values: CompletionData.Values) -> String {
    switch values {
    case .words(let entries): "kind=words; reply=(\(words(entries)))"
    case .files: "kind=files"
    case .profiles: "kind=profiles"
    case .connections(let entries): "kind=profiles; reply=(\(words(entries)))"
    case .environment: "kind=environment"
    case .commands: "kind=commands"
    case .unknown: "kind=value"
    }
  }

  private var values: String {
    data.values.map { row in
      let pattern =
        row.place.hasSuffix("+")
        ? CompletionScript.quoted("\(row.path)|") + "<\(row.place.dropLast())->"
        : CompletionScript.quoted("\(row.path)|\(row.place)")
      return "    \(pattern)) \(Self.kind(row.values)) ;;"
    }.joined(separator: "\n")
  }

  private var prefixes: String {
    data.prefixes.map { "    \(CompletionScript.quoted($0.path))) before=\($0.arguments) ;;" }.joined(separator: "\n")
  }

  var text: String {
    """
    #compdef cheki
    # Completion of cheki for zsh, made by `cheki completions zsh` from the declarations of its commands.
    # Put it into a folder of $fpath as _cheki, or load it with: source <(cheki completions zsh)

    _cheki_next() {
      reply=()
      case "$1" in
    \(Self.table(data.nexts))
      esac
    }

    _cheki_options() {
      reply=()
      case "$1" in
    \(Self.table(data.optionNames))
      esac
    }

    # What fits behind an option, or as the argument of this number: no kind for a flag.
    _cheki_values() {
      kind=''
      reply=()
      case "$1|$2" in
    \(values)
      esac
    }

    # How many arguments stand before the statement that a command takes; nothing where it takes none.
    _cheki_prefix() {
      before=''
      case "$1" in
    \(prefixes)
      esac
    }

    # Whether a word is among those of reply.
    _cheki_has() { [[ -n ${(M)reply:#$1(|:*)} ]] }

    _cheki() {
      local at='' option='' word='' before='' kind='' own=''
      local -a reply choices
      integer args=0 i=0
      for (( i = 2; i < CURRENT; i++ )); do
        word=${(Q)words[i]}
        if [[ -n $option ]]; then
          option=''
        elif [[ $word == -* ]]; then
          [[ $word == *=* ]] && continue
          _cheki_values "$at" "$word"
          [[ -n $kind ]] && option=$word
        else
          _cheki_next "$at"
          if (( args == 0 )) && _cheki_has "$word"; then
            at="${at:+$at }$word"
          else
            _cheki_prefix "$at"
            if [[ -n $before ]] && (( args >= before )) && [[ $word != [0-9]* ]]; then
              at='' args=0
              _cheki_next ''
              _cheki_has "$word" && at=$word
            else
              (( args += 1 ))
            fi
          fi
        fi
      done
      if [[ -z $option && $PREFIX == --*=* ]]; then
        option=${PREFIX%%=*}
        compset -P '*='
      fi
      if [[ -n $option ]]; then
        _cheki_values "$at" "$option"
        choices=($reply)
      elif [[ $PREFIX == -* ]]; then
        _cheki_options "$at"
        _describe -t options option reply
        return
      else
        _cheki_values "$at" "$args"
        choices=($reply)
        if (( args == 0 )); then
          _cheki_next "$at"
          choices+=($reply)
        fi
        _cheki_prefix "$at"
        if [[ -n $before ]] && (( args >= before )); then
          _cheki_next ''
          choices+=($reply)
        fi
      fi
      case $kind in
        profiles) choices+=(${(f)"$(${words[1]} --no-rc profiles --output tsv 2>/dev/null | tail -n +2 | cut -f1)"}) ;;
        environment) choices+=(${(k)parameters[(R)*export*]}) ;;
        commands)
          _cheki_next ''
          choices+=($reply)
          ;;
        files) _files ;;
      esac
      (( $#choices )) && _describe -t commands word choices
    }

    if [[ $funcstack[1] == _cheki ]]; then
      _cheki "$@"
    else
      compdef _cheki cheki
    fi

    """
  }
}
