import Fiscal
import JSON
import Shell
import Testing

struct MachineModesTests {
  let answer = Answer(Samples.receipts)

  @Test(arguments: Language.allCases) func csv(_ language: Language) throws {
    let (text, _) = try Samples.draw(answer, .csv, language)
    #expect(
      text == """
        datetime,register,number,sign,total,difference,cashier,address,model,code
        2026-11-20T16:13:42,0000000010000000,17,sale,36900.00,-260.00,Иванова Анна Петровна,"Москва, Тверская ул., д. 1",АТОЛ 91Ф,
        2026-11-20T16:13:43,0000000010000000,18,return,0.05,1200.00,日本 太郎 🍕,'=1+2,,
        2026-11-20T16:13:44,,,sale,,0.00,"и\u{306}од\u{1B}[31m, ""x""\n\u{202E}y",👩‍🍳 ❤️ 👍🏽,a|b,

        """)
  }

  @Test func csvOnATerminalSteersNothing() throws {
    let listing = Listing([.init("name")], rows: [[.text("a\u{1B}[2J\nb")], [.absent], [.text("")]])
    #expect(
      try Samples.draw(Answer(listing), .csv, .russian, Surface(isTerminal: true)).text
        == "name\n\"a␛[2J\nb\"\n\"\"\n\n")
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\ta"]) func spreadsheetsRunNothing(_ text: String) throws {
    let listing = Listing([.init("a"), .init("b")], rows: [[.text(text), .sum(Kopecks(-100))]])
    #expect(try Samples.draw(Answer(listing), .csv).text == "a,b\n'\(text),-1.00\n")
    let field = text.replacing("\t", with: "\\t")
    #expect(try Samples.draw(Answer(listing), .tsv).text == "a\tb\n'\(field)\t-1.00\n")
  }

  @Test func tsvKeepsARowOnALine() throws {
    let listing = Listing([.init("a"), .init("b")], rows: [[.text("1\t2\n3\r\\"), .absent]])
    #expect(try Samples.draw(Answer(listing), .tsv).text == "a\tb\n1\\t2\\n3\\r\\\\\t\n")
  }

  static let small = Listing(
    [.init("shift"), .init("sum"), .init("open"), .init("name")],
    rows: [
      [.integer(5), .sum(Kopecks(-3_690_000)), .flag(false), .text("\"а\\\u{1B}\u{2028}\n")],
      [.absent, .absent, .absent, .absent],
    ])

  @Test func jsonIsAnObjectALine() throws {
    #expect(
      try Samples.draw(Answer(MachineModesTests.small), .json).text == #"""
        [{"shift":5,"sum":"-36900.00","open":false,"name":"\"а\\\u001b\u2028\n"},
        {"shift":null,"sum":null,"open":null,"name":null}]

        """#)
  }

  @Test func jsonOnATerminalIsIndented() throws {
    #expect(
      try Samples.draw(Answer(MachineModesTests.small), .json, .english, Surface(isTerminal: true)).text == #"""
        [
          {
            "shift": 5,
            "sum": "-36900.00",
            "open": false,
            "name": "\"а\\\u001b\u2028\n"
          },
          {
            "shift": null,
            "sum": null,
            "open": null,
            "name": null
          }
        ]

        """#)
  }

  @Test func jsonLines() throws {
    #expect(
      try Samples.draw(Answer(MachineModesTests.small), .jsonl).text == #"""
        {"shift":5,"sum":"-36900.00","open":false,"name":"\"а\\\u001b\u2028\n"}
        {"shift":null,"sum":null,"open":null,"name":null}

        """#)
  }

  @Test func jsonIsReadBackAsItWas() throws {
    for surface in [Surface.plain(), Surface(isTerminal: true)] {
      let value = try JSONParser.parse(Samples.draw(answer, .json, .russian, surface).text)
      #expect(value.elements?.count == 3)
      #expect(value.elements?[2]["cashier"] == .string("и\u{306}од\u{1B}[31m, \"x\"\n\u{202E}y"))
      #expect(value.elements?[0]["total"] == .string("36900.00"))
    }
  }

  @Test func emptyListsAreEmptyDocuments() throws {
    let empty = Answer(Listing([.init("a"), .init("b")]))
    #expect(try Samples.draw(empty, .json).text == "[]\n")
    #expect(try Samples.draw(empty, .json, .english, Surface(isTerminal: true)).text == "[]\n")
    #expect(try Samples.draw(empty, .jsonl).text == "")
    #expect(try Samples.draw(empty, .csv).text == "a,b\n")
  }

  @Test func documentsAndElementsAreAsTheAnswerMakesThem() throws {
    let object = JSONValue.object([JSONMember("a", .array([.string("x\n"), .null]))])
    let document = Answer(blocks: [], rows: MachineModesTests.small, document: { object })
    #expect(try Samples.draw(document, .json).text == #"{"a":["x\n",null]}"# + "\n")
    let elements = Answer(MachineModesTests.small, elements: .init(count: 2) { _ in object })
    #expect(
      try Samples.draw(elements, .json).text == #"""
        [{"a":["x\n",null]},
        {"a":["x\n",null]}]

        """#)
    #expect(
      try Samples.draw(elements, .jsonl).text == #"""
        {"a":["x\n",null]}
        {"a":["x\n",null]}

        """#)
    let pretty = try Samples.draw(elements, .json, .english, Surface(isTerminal: true)).text
    #expect(pretty.hasPrefix("[\n  {\n    \"a\": [\n      \"x\\n\",\n      null\n    ]\n  },\n  {\n"))
    #expect(try JSONParser.parse(pretty) == .array([object, object]))
  }

  @Test func rowsCanBeWrittenOneByOne() throws {
    for mode in OutputMode.allCases {
      let sink = MemorySink()
      guard var writer = try RowWriter(mode, MachineModesTests.small.columns, on: sink) else {
        #expect(!mode.isForMachines)
        continue
      }
      for row in MachineModesTests.small.rows { try writer.append(row) }
      try writer.end()
      #expect(sink.text == (try Samples.draw(Answer(MachineModesTests.small), mode).text), "\(mode)")
    }
  }
}
