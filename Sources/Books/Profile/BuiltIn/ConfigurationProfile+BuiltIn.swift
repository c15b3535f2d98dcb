extension ConfigurationProfile {
  /// The built-in profiles by name.
  public static let builtIn: [String: SettingTree] = [
    "unf3": unf3, "retail3": retail3, "retail2": retail2, "ut11": ut11, "bp3": bp3,
  ]
}
