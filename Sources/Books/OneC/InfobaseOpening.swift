import Fiscal

/// Opens an infobase at the first question and keeps it open.
actor InfobaseOpening {
  private let client: ODataClient
  private let profile: ConfigurationProfile?
  private let overrides: SettingTree
  private var opened: OpenInfobase?

  init(client: ODataClient, profile: ConfigurationProfile?, overrides: SettingTree) {
    self.client = client
    self.profile = profile
    self.overrides = overrides
  }

  func base() async throws -> OpenInfobase {
    if let opened { return opened }
    let metadata = try MetadataReader.read(
      await client.metadata(), types: ConfigurationProfile.sets(overriddenBy: overrides),
      properties: ConfigurationProfile.properties(overriddenBy: overrides))
    guard !metadata.sets.isEmpty else {
      throw Fault(BooksFault.emptyComposition, ["address": client.root.text])
    }
    let profile =
      if let profile { profile } else {
        try ConfigurationProfile(ConfigurationProfile.detect(in: metadata), overriddenBy: overrides)
      }
    try profile.validate(against: metadata)
    let base = OpenInfobase(
      client: client, profile: profile, metadata: metadata, shelf: ObjectShelf(client: client, metadata: metadata))
    opened = base
    return base
  }
}
