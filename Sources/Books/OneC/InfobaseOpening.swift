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
    var profile =
      try self.profile ?? ConfigurationProfile(ConfigurationProfile.detect(in: metadata), overriddenBy: overrides)
    // $metadata does not tell Розница 3.0 from УНФ, on which it is built; the release's own name does.
    if self.profile == nil, profile.name == "unf3" {
      let retail = try ConfigurationProfile("retail3", overriddenBy: overrides)
      if try await OpenInfobase.release(retail.release, client, metadata) != nil { profile = retail }
    }
    try profile.validate(against: metadata)
    let base = OpenInfobase(
      client: client, profile: profile, metadata: metadata, shelf: ObjectShelf(client: client, metadata: metadata))
    opened = base
    return base
  }
}
