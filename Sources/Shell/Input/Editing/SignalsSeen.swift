/// Which signals a reader has attended to.
struct SignalsSeen {
  var interrupts = Interrupts.count
  var resizes = Interrupts.resizes
  var continues = Interrupts.continues
}
