extension ConfigurationProfile {
  /// Розница 3.0, built on УНФ: its names. Of `КассоваяСмена` and `КассыККМ` that was read, of receipts for the greater
  /// part; of the rest it is inferred. Nothing in `$metadata` tells the two apart: the release's own name does.
  static let retail3 = unf3.overridden(by: [
    "detect": [],
    "configuration": "retail3",
    "release": ["names": ["Розница"], "least": "3.0.6"],
  ])
}
