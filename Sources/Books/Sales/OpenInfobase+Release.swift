import Fiscal

extension OpenInfobase {
  /// The release that the infobase tells of its configuration: a record of «Версии подсистем», where it is included.
  func release() async throws -> Release? { try await Self.release(profile.release, client, metadata)?.release }

  static func release(
    _ names: ReleaseNames?, _ client: ODataClient, _ metadata: Metadata
  ) async throws -> (name: String, release: Release)? {
    guard let names, metadata.sets.contains(names.set) else { return nil }
    do {
      let query = ODataQuery(set: names.set, order: ["\(names.name) asc"], keys: [names.name])
      let records = try await client.all(query, top: 200) { $0 }.items
      for record in records {
        guard let name = record.text(names.name), names.names.contains(name),
          let release = record.text(names.version).flatMap({ Release($0) })
        else { continue }
        return (name, release)
      }
      return nil
    } catch let fault as Fault where fault.isRefusal {
      return nil
    }
  }
}
