import Fiscal
import Shell
import Testing

struct PageModesTests {
  static let small = Listing(
    [.init("name"), .init("sum"), .init("difference")],
    rows: [
      [.text("<b>a|b</b> & \"c\"\n`*_"), .sum(Kopecks(3_690_000)), .difference(Kopecks(-1))],
      [.absent, .absent, .absent],
    ],
    totals: [.text("Итого"), .sum(Kopecks(3_690_000))])

  static let answer = Answer(
    blocks: [
      .heading(Message(OutputFault.isDirectory, ["path": "<x>"])), .table(small), .verbatim("```\n<qr>"),
      .line(Message(OutputNote.noRows)),
    ],
    rows: small, notes: [Message(OutputFault.isDirectory, ["path": "<n>"])])

  @Test func markdown() throws {
    let (text, notes) = try Samples.draw(PageModesTests.answer, .markdown, .english)
    #expect(
      Samples.shown(text) == #"""
        ## \<x\> is a folder, not a file

        | name | sum | difference |
        | --- | ---: | ---: |
        | \<b\>a\|b\</b\> \& "c"␊\`\*\_ | 36~900,00 | −0,01 |
        | | | |
        | **Итого** | **36~900,00** | |

        ````
        ```
        <qr>
        ````

        Nothing.

        """#)
    #expect(notes.count == 1)
  }

  @Test func html() throws {
    let (text, notes) = try Samples.draw(PageModesTests.answer, .html, .russian)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"ru\">\n"))
    #expect(text.contains("<title>&lt;x&gt; — папка, а не файл</title>"))
    let body = text.split(separator: "</head>\n").last ?? ""
    #expect(
      Samples.shown(String(body)) == #"""
        <body>
        <h2>&lt;x&gt; — папка, а не файл</h2>
        <table>
        <thead>
        <tr><th scope="col">Название</th><th scope="col" class="n">Сумма</th><th scope="col" class="n">Разница</th></tr>
        </thead>
        <tbody>
        <tr><td>&lt;b&gt;a|b&lt;/b&gt; &amp; &quot;c&quot;␊`*_</td><td class="n">36~900,00</td><td class="n minus">−0,01</td></tr>
        <tr><td></td><td class="n"></td><td class="n"></td></tr>
        </tbody>
        <tfoot>
        <tr><td>Итого</td><td class="n">36~900,00</td><td class="n"></td></tr>
        </tfoot>
        </table>
        <pre>```
        &lt;qr&gt;</pre>
        <p>Ничего нет.</p>
        <p class="note">&lt;n&gt; — папка, а не файл</p>
        </body>
        </html>

        """#)
    #expect(notes.count == 1)
  }

  @Test func htmlNeedsNothingBesideItself() throws {
    let (text, _) = try Samples.draw(PageModesTests.answer, .html)
    for reference in ["http", "src=", "href=", "url(", "<script"] { #expect(!text.contains(reference)) }
  }

  @Test func vertical() throws {
    #expect(
      Samples.shown(try Samples.draw(Answer(PageModesTests.small), .vertical, .english).text) == """
        ── 1 ───────────────────────────────────────────────────────
        name        <b>a|b</b> & "c"␊`*_
        sum         36~900,00
        difference  −0,01
        ── 2 ───────────────────────────────────────────────────────
        name
        sum
        difference
        ── Total ───────────────────────────────────────────────────
        name        Итого
        sum         36~900,00
        difference

        """)
  }

  @Test func aSingleRecordHasNoNumber() throws {
    let one = Listing([.init("name"), .init("detail")], rows: [[.text("a"), .text("Москва, Тверская улица, дом 1")]])
    #expect(
      try Samples.draw(Answer(one), .vertical, .russian, Surface(isTerminal: false, width: 32)).text == """
        Название     a
        Подробности  Москва, Тверская
                     улица, дом 1

        """)
  }
}
