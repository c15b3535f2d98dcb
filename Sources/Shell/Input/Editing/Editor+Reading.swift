import CLibedit
import Glibc

/// The reader of keys that libedit calls: it waits for keys and signals at once.
extension Editor {
  private enum Key {
    case scalar(Unicode.Scalar)
    case end
    /// Something else than a key: a signal, half a letter.
    case none
  }

  /// - Returns: 1 with a key, 0 at the end of input, -1 where the line is given up.
  func readKey(into key: inout UInt32) -> Int32 {
    while true {
      if !steps.isEmpty {
        step = steps.removeFirst()
        key = Editor.stepKey
        return 1
      }
      if outcome != nil { return -1 }
      attend()
      guard steps.isEmpty, outcome == nil else { continue }
      switch nextKey() {
      case .none: continue
      case .end:
        outcome = .end
        return 0
      case .scalar(let scalar):
        guard let scalar = route(scalar) else { continue }
        key = scalar.value
        return 1
      }
    }
  }

  /// Looks at the signals that have come.
  private func attend() {
    if let ending = Interrupts.ending {
      outcome = .ending(ending)
    } else if Interrupts.count != seen.interrupts {
      outcome = .interrupted
      steps = [.leave]
    } else if Interrupts.takeSuspension() {
      stop()
    } else if Interrupts.continues != seen.continues {
      goOn()
    } else if Interrupts.resizes != seen.resizes {
      if hasPaste { wipe() } else { tell("\r\n") }
      redraw()
    }
  }

  private func nextKey() -> Key {
    guard Interrupts.wait(reading: keyboard) else { return .none }
    // What is typed behind a Ctrl-C belongs to the next line.
    guard !Interrupts.isArriving, Interrupts.count == seen.interrupts else { return .none }
    // A byte at a time: what is typed ahead may be meant for a program that the line starts.
    var byte: UInt8 = 0
    switch Glibc.read(keyboard, &byte, 1) {
    case 1: return decoder.add(byte).map { .scalar($0) } ?? .none
    case 0: return .end
    default: return errno == EINTR || errno == EAGAIN ? .none : .end
    }
  }

  /// Where a key goes: to libedit, or to the search; a mark is joined to its letter.
  private func route(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x80...0x9F).contains(scalar.value) { return nil }
    if search != nil {
      steps = [searchStep(scalar)]
      return nil
    }
    defer { previous = scalar }
    if let base = previous, let letter = TypedText.composed(base, scalar) {
      steps = [.compose(base: base, mark: scalar, letter: letter)]
      return nil
    }
    return scalar
  }

  /// Ctrl-Z at the prompt.
  private func stop() {
    setPaste(false)
    _ = clibedit_set_integer(handle, EL_PREP_TERM, 0)
    TerminalGuard.unchanged()
    Interrupts.suspend()
    goOn()
  }

  /// After `fg`: whoever had the terminal meanwhile may have left it in any state.
  private func goOn() {
    seen.continues = Interrupts.continues
    _ = clibedit_set_integer(handle, EL_PREP_TERM, 0)
    _ = clibedit_set_integer(handle, EL_PREP_TERM, 1)
    TerminalGuard.changed(paste: hasPaste)
    setPaste(true)
    tell("\r\n")
    redraw()
  }

  private func redraw() {
    seen.resizes = Interrupts.resizes
    el_resize(handle)
    clibedit_refresh(handle)
  }

  /// `ESC [ 200 ~` came: all up to `ESC [ 201 ~` goes into the line as it is, Tab and line feeds included.
  func paste() -> Answer {
    let end = "\u{1B}[201~".unicodeScalars
    var text = String.UnicodeScalarView()
    while Interrupts.ending == nil, Interrupts.count == seen.interrupts {
      switch nextKey() {
      case .none: continue
      case .end: return .refresh
      case .scalar(let scalar):
        text.append(scalar)
        guard scalar == "~", text.suffix(end.count).elementsEqual(end) else { continue }
        replaceWord(0, TypedText.pasted(String(text.dropLast(end.count))))
        return .refresh
      }
    }
    return .refresh
  }

  func takeStep() -> Answer {
    defer { step = nil }
    switch step {
    case nil: return .plain
    case .leave:
      search = nil
      showPrompt()
      moveCursor(by: Int(Int32.max))
      return .refresh
    case .print(let lines, let back):
      tell("\r\n" + lines.joined(separator: "\r\n") + "\r\n")
      moveCursor(by: -back)
      clibedit_refresh(handle)
      return .plain
    case .compose(let base, let mark, let letter):
      let follows = line.before.unicodeScalars.last == base
      replaceWord(follows ? 1 : 0, String(Character(follows ? letter : mark)))
      previous = follows ? letter : nil
      return .refresh
    case .search: return showFound()
    case .accept(let key): return acceptFound(key)
    case .cancel: return cancelSearch()
    }
  }
}
