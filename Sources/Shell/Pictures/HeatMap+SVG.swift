import Fiscal
import Services

extension HeatMap {
  private static let width = 900
  private static let name = 190

  func svg(_ catalogue: Catalogue) -> String {
    let face = Face(catalogue)
    let language = catalogue.language
    let step = max(3, min(26, (Self.width - Self.name) / max(1, days.count)))
    let row = 20
    let width = max(Self.width, Self.name + step * days.count)
    let greatest = greatest
    var body: [String] = []
    let every = max(1, (34 + step - 1) / step)
    for (at, day) in days.enumerated() where at % every == 0 {
      body.append(SVG.text(Self.name + at * step, 12, day.short(language), style: SVG.muted))
    }
    for (number, line) in lines.enumerated() {
      let y = 18 + number * row
      body.append(SVG.text(0, y + 14, Self.name(line.record).shortened(to: 28)))
      for (at, day) in days.enumerated() {
        guard let pair = line.days[day] else { continue }
        let (style, opacity): (String, Int) =
          switch tone(pair, greatest) {
          case .nothing, .equal: (SVG.muted, 15)
          case .inside: (SVG.plus, 25)
          case .less(let level): (SVG.minus, [35, 65, 100][level - 1])
          case .more(let level): (SVG.plus, [35, 65, 100][level - 1])
          case .one(let level): (SVG.calm, [35, 65, 100][level - 1])
          }
        let shown = face.text(pair.difference.map { .difference($0) } ?? .sum(pair.shown))
        body.append(
          SVG.rectangle(
            Self.name + at * step, y, max(1, step - 2), row - 2, style, opacity: opacity,
            title: "\(Self.name(line.record)), \(day.long(language)): \(shown)"))
      }
    }
    let foot = 18 + lines.count * row + 14
    var x = 0
    for (style, key) in [(SVG.minus, "picture.less"), (SVG.plus, "picture.more"), (SVG.muted, "picture.equal")]
    where grid.sides.count == 2 {
      body.append(SVG.rectangle(x, foot - 10, 12, 12, style, opacity: key == "picture.equal" ? 15 : 100))
      body.append(SVG.text(x + 18, foot, catalogue.word(key), style: SVG.muted))
      x += 200
    }
    return SVG.frame(width: width, height: foot + 8, label: catalogue.word("picture.registers"), body)
  }
}
