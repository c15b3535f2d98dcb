import Fiscal
import JSON
import Shell
import Testing

struct FaultLinesTests {
  let fault = Fault(
    OutputFault.programFailed, ["program": "wc", "status": "3"], at: Fault.Place(file: "night.cheki", line: 12))

  @Test func oneLineTellsWhereWhatAndWhatToDo() {
    #expect(
      Catalogue(.russian).line(for: fault)
        == "night.cheki:12: программа wc завершилась с кодом 3 — что не так, она сказала выше")
    #expect(
      Catalogue(.english).line(for: Fault(fault.message))
        == "program wc ended with status 3 — see above what it said")
  }

  @Test func jsonHasAllMembers() {
    #expect(
      Catalogue(.english).json(for: fault).serialized()
        == #"{"error":{"code":"output.program-failed","message":"program wc ended with status 3","#
        + #""hint":"see above what it said","file":"night.cheki","line":12}}"#)
    #expect(
      Catalogue(.english).json(for: Fault(OutputNote.noRows)).serialized()
        == #"{"error":{"code":"output.no-rows","message":"Nothing.","hint":null,"file":null,"line":null}}"#)
  }
}
