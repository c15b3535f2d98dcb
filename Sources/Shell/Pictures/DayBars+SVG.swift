import Fiscal
import Services

extension DayBars {
  private static let width = 900
  private static let room = 100

  func svg(_ catalogue: Catalogue) -> String {
    let face = Face(catalogue)
    let language = catalogue.language
    let left = 10
    let values = days.compactMap { pair($0)?.shown }
    let above = values.contains { $0 > .zero } ? Self.room : 0
    let below = values.contains { $0 < .zero } ? Self.room : 0
    let axis = 24 + above
    let height = axis + below + 40
    let step = max(2, min(60, (Self.width - 2 * left) / max(1, days.count)))
    let width = max(Self.width, left * 2 + step * days.count)
    let greatest = greatest
    var body: [String] = []
    if isDifference {
      if above > 0 { body.append(SVG.text(left, 14, "▲ " + catalogue.word("picture.more"), style: SVG.plus)) }
      if below > 0 {
        body.append(SVG.text(width - left, 14, "▼ " + catalogue.word("picture.less"), .end, style: SVG.minus))
      }
    }
    // A date every so often.
    let every = max(1, (44 + step - 1) / step)
    for (at, day) in days.enumerated() {
      let x = left + at * step
      if let pair = pair(day) {
        let title = "\(day.long(language)): \(value(pair, face))"
        let length = SVG.length(pair.shown, of: greatest, room: Self.room)
        let bar = max(1, step - max(1, step / 5))
        if pair.shown < .zero {
          body.append(SVG.rectangle(x, axis, bar, length, SVG.minus, title: title))
        } else if length > 0 {
          body.append(
            SVG.rectangle(x, axis - length, bar, length, isDifference ? SVG.plus : SVG.calm, title: title))
        } else {
          body.append(SVG.rectangle(x, axis - 1, bar, 2, pair.differs ? SVG.plus : SVG.muted, title: title))
        }
      }
      if at % every == 0 {
        body.append(SVG.text(x, axis + below + 16, day.short(language), style: SVG.muted))
      }
    }
    body.append(SVG.line(left, axis, left + step * max(1, days.count), axis))
    return SVG.frame(width: width, height: height, label: catalogue.word("picture.days"), body)
  }
}
