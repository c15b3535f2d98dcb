// swift-tools-version: 6.1
import PackageDescription

// Who may import whom stands here and nowhere else; Tests/HouseTests holds the sources to it.
let package = Package(
  name: "cheki",
  products: [
    .executable(name: "cheki", targets: ["cheki"]),
    .executable(name: "cheki-sandbox", targets: ["cheki-sandbox"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The system's C libraries. Those that bring many others with them are loaded when they are first called.
    .target(name: "CLazily"),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CLibcurl", dependencies: ["CLazily"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CZip", dependencies: ["CLazily"]),
    .target(name: "CXlsxWriter", dependencies: ["CLazily"]),
    .target(name: "CSodium", dependencies: ["CLazily"]),
    .systemLibrary(name: "CQRencode", providers: [.apt(["libqrencode-dev"])]),

    // The ground floor: the field's values, and JSON as text.
    .target(name: "Fiscal"),
    .target(name: "JSON"),

    // The first floor: each knows the ground floor and not its neighbours.
    .target(name: "Reconciliation", dependencies: ["Fiscal"]),
    .target(name: "Transport", dependencies: ["Fiscal", "CLibcurl"]),
    .target(name: "Files", dependencies: ["Fiscal", "JSON", "CZlib", "CZstd", "CExpat", "CZip", "CXlsxWriter"]),
    .target(name: "Operators", dependencies: ["Fiscal", "JSON", "Transport"]),
    .target(name: "Books", dependencies: ["Fiscal", "JSON", "Transport", "CExpat"]),
    .target(
      name: "Archive",
      dependencies: [
        "Fiscal", "CZstd", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // What a command asks for, and who asks.
    .target(
      name: "Services",
      dependencies: [
        "Fiscal", "JSON", "Reconciliation", "Files", "Operators", "Books", "Archive", "Transport", "CSodium", "Yams",
      ]),
    .target(
      name: "Shell",
      dependencies: ["Fiscal", "JSON", "Reconciliation", "Files", "Services", "CLibedit", "CQRencode"]),
    .executableTarget(
      name: "cheki", dependencies: ["Shell"]),
    .executableTarget(
      name: "cheki-sandbox",
      dependencies: [
        "Fiscal", "JSON", "FlyingFox", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "HouseTests"),
    .testTarget(name: "FiscalTests", dependencies: ["Fiscal"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "ReconciliationTests", dependencies: ["Reconciliation", "Fiscal"]),
    .testTarget(name: "TransportTests", dependencies: ["Transport", "Fiscal", "FlyingFox"]),
    .testTarget(
      name: "FilesTests", dependencies: ["Files", "Fiscal", "JSON", "CZip"], resources: [.copy("Fixtures")],
      linkerSettings: [.linkedLibrary("zip")]),
    .testTarget(
      name: "OperatorsTests", dependencies: ["Operators", "Transport", "Fiscal", "JSON", "FlyingFox"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "BooksTests", dependencies: ["Books", "Transport", "Fiscal", "JSON", "FlyingFox"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Fiscal", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "ServicesTests", dependencies: ["Services", "Fiscal", "Reconciliation", "Archive", "Books", "Operators"]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "Services", "Fiscal", "JSON", "Files", "Transport", "Operators", "Books", "Archive", "Reconciliation",
        "PTY", "editor-probe",
      ]),
    .testTarget(
      name: "SandboxTests",
      dependencies: ["Books", "Fiscal", "JSON", "Operators", "PTY", "Reconciliation", "Transport", "cheki-sandbox"]),
    // A terminal for tests, and a program that only reads lines in it.
    .target(name: "PTY", path: "Tests/Support/PTY"),
    .executableTarget(name: "editor-probe", dependencies: ["Shell", "Fiscal"], path: "Tests/Support/editor-probe"),
    .testTarget(
      name: "Acceptance", dependencies: ["Shell", "JSON", "FlyingFox", "PTY", "cheki", "cheki-sandbox"],
      path: "Tests/Acceptance",
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
