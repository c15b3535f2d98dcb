import Archive
import Fiscal
import Foundation

/// Licences: what was bought, what it allows, and, for who runs the service, issuing them.
///
/// With no vendor's key configured there is nobody who could sell anything: everything is allowed.
public struct LicenceService: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The variable of the environment that may hold the vendor's key, before `vendor_key` of config.yaml.
  public static let vendorVariable = "CHEKI_VENDOR_KEY"

  /// Whether a vendor's key is configured.
  public func isLicensed() throws -> Bool { try vendorKey() != nil }

  func vendorKey() throws -> Signing.PublicKey? {
    let variable = desk.environment[Self.vendorVariable].flatMap { $0.isEmpty ? nil : $0 }
    guard let text = try variable ?? desk.profiles.vendorKey() else { return nil }
    guard let key = Signing.PublicKey(text) else {
      let place = variable == nil ? desk.folders.configurationFile : Self.vendorVariable
      throw Fault(LicenceFault.vendorKeyBad, ["where": place])
    }
    return key
  }

  // MARK: What there is

  /// A licence and what is left of it.
  public struct Holding: Hashable, Sendable {
    public var licence: Licence
    public var standing: Licence.Standing
    /// The registers that are attached, as they were when they were.
    public var attached: [AttachmentEvent]
    /// How many registers were detached in its term.
    public var detached: Int

    public var free: Int { max(0, licence.places - attached.count) }
    public var detachmentsLeft: Int { max(0, licence.places - detached) }
  }

  /// The licences whose signature is the vendor's, in the order in which they were added.
  /// - Returns: them, and how many are kept that the vendor never signed so.
  public func holdings() async throws -> (good: [Holding], bad: Int) {
    guard let key = try vendorKey() else { return ([], 0) }
    let archive = try desk.archive
    let attached = try await archive.attachments()
    let all = try await archive.attachmentEvents()
    var bad = 0
    var holdings: [Holding] = []
    for text in try await archive.licences() {
      guard let signed = Licence.Signed(text),
        try Signing.verify(signed.signature, of: signed.licence.canonical, by: key)
      else {
        bad += 1
        continue
      }
      holdings.append(Self.holding(signed.licence, attached, all, desk.today))
    }
    return (holdings, bad)
  }

  static func holding(
    _ licence: Licence, _ attached: [AttachmentEvent], _ all: [AttachmentEvent], _ day: CalendarDay
  ) -> Holding {
    Holding(
      licence: licence, standing: licence.standing(on: day), attached: attached.filter { $0.licence == licence.number },
      detached: all.count { $0.kind == .detach && $0.licence == licence.number })
  }

  /// Adds a licence file.
  /// - Returns: the licence, and whether it was there before.
  public func add(_ file: String) async throws -> (licence: Licence, before: Bool) {
    guard let key = try vendorKey() else { throw Fault(LicenceFault.noVendor) }
    // A licence is a page; what is longer is none.
    guard FileManager.default.fileExists(atPath: file), let data = FileManager.default.contents(atPath: file) else {
      throw Fault(ServiceFault.fileUnreadable, ["file": file])
    }
    guard data.count < 100_000, let text = String(data: data, encoding: .utf8), let signed = Licence.Signed(text) else {
      throw Fault(LicenceFault.unreadable, ["file": file])
    }
    let licence = signed.licence
    guard try Signing.verify(signed.signature, of: licence.canonical, by: key) else {
      throw Fault(LicenceFault.forged, ["file": file])
    }
    if licence.standing(on: desk.today) == .expired {
      throw Fault(LicenceFault.expired, ["number": licence.number, "to": licence.to.russian])
    }
    let kept = try await desk.archive.keep(
      licence: licence.number, file: signed.text, at: desk.instant, user: JournalService.user)
    if let kept {
      guard kept == signed.text else { throw Fault(LicenceFault.numberTaken, ["number": licence.number]) }
      return (licence, true)
    }
    try await JournalService(desk).record(
      .licenceAdded, ["licence": licence.number, "holder": licence.holder.text])
    return (licence, false)
  }

  // MARK: Prices

  /// What registers cost.
  public struct Quote: Hashable, Sendable {
    public var tariff: Tariff
    public var registers: Int
    public var years: Int

    public init(_ tariff: Tariff, registers: Int, years: Int) {
      self.tariff = tariff
      self.registers = registers
      self.years = years
    }

    /// Nil where it does not fit.
    public var sum: Kopecks? {
      let (places, over) = Int64(registers).multipliedReportingOverflow(by: Int64(years))
      let (count, beyond) = places.multipliedReportingOverflow(by: tariff.price.count)
      return over || beyond ? nil : Kopecks(count)
    }
  }

  // MARK: Issuing

  /// Where the private key lies.
  public enum KeyPlace: Sendable {
    case file(String)
    case variable(String)
  }

  /// Signs a licence and writes its file.
  /// - Returns: the public key, which who takes the licence must have configured.
  public func issue(_ licence: Licence, key place: KeyPlace, to file: String) async throws -> String {
    let (signature, known) = try Signing.sign(licence.canonical, by: try privateKey(place))
    try write(Licence.Signed(licence, signature: signature).text, to: file, mode: 0o644, replacing: true)
    try await JournalService(desk).record(
      .licenceIssued,
      [
        "licence": licence.number, "holder": licence.holder.text, "tariff": licence.tariff.rawValue,
        "places": String(licence.places), "to": licence.to.description,
      ])
    return known.text
  }

  /// Makes a pair of keys: the private one into a file that only its owner may read.
  /// - Returns: the public one, for `vendor_key`.
  public func makeKey(file: String) throws -> String {
    guard !FileManager.default.fileExists(atPath: file) else { throw Fault(LicenceFault.keyThere, ["file": file]) }
    let key = try Signing.PrivateKey()
    try write(key.secret.value + "\n", to: file, mode: 0o600, replacing: false)
    return try Signing.publicKey(of: key).text
  }

  private func privateKey(_ place: KeyPlace) throws -> Signing.PrivateKey {
    let secret: Secret
    let name: String
    switch place {
    case .variable(let variable):
      secret = try Secret.fromEnvironment(variable, desk.environment)
      name = variable
    case .file(let file):
      var about = stat()
      guard stat(file, &about) == 0 else { throw Fault(ServiceFault.fileUnreadable, ["file": file]) }
      guard about.st_mode & 0o077 == 0, about.st_uid == geteuid() || geteuid() == 0 else {
        throw Fault(LicenceFault.keyOpen, ["file": file, "mode": String(about.st_mode & 0o777, radix: 8)])
      }
      guard let data = FileManager.default.contents(atPath: file), data.count < 100_000,
        let text = String(data: data, encoding: .utf8)
      else { throw Fault(ServiceFault.fileUnreadable, ["file": file]) }
      secret = Secret(text)
      name = file
    }
    guard let key = Signing.PrivateKey(secret) else { throw Fault(LicenceFault.keyBad, ["where": name]) }
    return key
  }

  private func write(_ text: String, to file: String, mode: mode_t, replacing: Bool) throws {
    guard !desk.isTrial else { return }
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL)
    let descriptor = open(file, flags, mode)
    guard descriptor >= 0 else { throw Fault(ServiceFault.fileUnwritable, ["file": file]) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw Fault(ServiceFault.fileUnwritable, ["file": file])
    }
  }
}
