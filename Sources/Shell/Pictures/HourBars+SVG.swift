import Fiscal
import Services

extension HourBars {
  private static let width = 900
  private static let room = 150

  func svg(_ catalogue: Catalogue) -> String {
    let face = Face(catalogue)
    let step = max(10, min(70, (Self.width - 20) / max(1, hours.hours.count)))
    let width = max(Self.width, 20 + step * hours.hours.count)
    let greatest = greatest
    let axis = 24 + Self.room
    let hasReturns = hours.hours.contains { hour in sides.contains { (hour.pair[$0]?.net ?? .zero) < .zero } }
    let below = hasReturns ? Self.room / 2 : 0
    var body: [String] = []
    for (at, side) in sides.enumerated() {
      let style = side == .operator ? SVG.calm : SVG.plus
      body.append(SVG.rectangle(10 + at * 160, 4, 12, 12, style))
      body.append(SVG.text(28 + at * 160, 14, catalogue.word("picture.\(side.rawValue)")))
    }
    let bar = max(2, (step - 4) / max(1, sides.count))
    for (at, hour) in hours.hours.enumerated() {
      let start = 10 + at * step
      for (number, side) in sides.enumerated() {
        guard let figures = hour.pair[side], figures.receipts > 0 else { continue }
        let length = max(1, SVG.length(figures.net, of: greatest, room: figures.net < .zero ? below : Self.room))
        let title =
          "\(face.text(.clock(hour.start))), \(catalogue.word("picture.\(side.rawValue)")): "
          + "\(face.text(.sum(figures.net))) (\(figures.receipts))"
        body.append(
          SVG.rectangle(
            start + number * bar, figures.net < .zero ? axis : axis - length, bar - 1, length,
            side == .operator ? SVG.calm : SVG.plus, title: title))
      }
      let name = String(hour.start.description.dropFirst(11).prefix(2))
      body.append(SVG.text(start + step / 2, axis + below + 16, name, .middle, style: SVG.muted))
    }
    body.append(SVG.line(10, axis, 10 + step * max(1, hours.hours.count), axis))
    return SVG.frame(width: width, height: axis + below + 28, label: catalogue.word("picture.hours"), body)
  }
}
