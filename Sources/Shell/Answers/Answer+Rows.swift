import Fiscal

extension Answer {
  /// The answer with so many rows of each list at the most. Those that are left out are counted in a note; totals are of all.
  /// - Parameter inBlocks: whether it is drawn for people, in blocks, and not as rows.
  func limited(to count: Int, inBlocks: Bool) -> Answer {
    var limited = self
    var hidden = 0
    if inBlocks {
      limited.blocks = blocks.map { block in
        guard case .table(var listing) = block, listing.rows.count > count else { return block }
        hidden += listing.rows.count - count
        listing.rows = listing.rows.limited(to: count)
        return .table(listing)
      }
    } else {
      limited.rows.rows = rows.rows.limited(to: count)
      if let elements, elements.count > count {
        limited.elements = Elements(count: count, at: elements.at)
      }
      hidden = document == nil ? max(0, rows.rows.count - count) : 0
    }
    guard hidden > 0 else { return self }
    limited.notes.insert(Message(OutputNote.rowsHidden, ["count": String(hidden)]), at: 0)
    return limited
  }

  /// The answer that tells how much of it has been drawn.
  func reporting(_ report: @escaping Progress.Report) -> Answer {
    var answer = self
    answer.rows.rows = rows.rows.reporting(report)
    answer.blocks = blocks.map { block in
      guard case .table(var listing) = block else { return block }
      listing.rows = listing.rows.reporting(report)
      return .table(listing)
    }
    if let elements {
      answer.elements = Elements(count: elements.count) { at in
        if at % Listing.Rows.step == 0 { report(Listing.Rows.progress(at, of: elements.count)) }
        return elements.at(at)
      }
    }
    return answer
  }
}

extension Listing.Rows {
  fileprivate static let step = 500

  fileprivate static func progress(_ done: Int, of total: Int) -> Progress {
    Progress(Message(OutputNote.writing), done: done, total: total)
  }

  fileprivate func limited(to count: Int) -> Listing.Rows {
    Listing.Rows(count: Swift.min(count, endIndex)) { self[$0] }
  }

  fileprivate func reporting(_ report: @escaping Progress.Report) -> Listing.Rows {
    guard endIndex > Self.step else { return self }
    return Listing.Rows(count: endIndex) { at in
      if at % Self.step == 0 { report(Self.progress(at, of: endIndex)) }
      return self[at]
    }
  }
}
