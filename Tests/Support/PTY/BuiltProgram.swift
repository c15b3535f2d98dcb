import Glibc

/// The programs of the package, which lie beside the tests' own.
public enum BuiltProgram {
  public static func path(_ name: String) -> String {
    let own = realpath("/proc/self/exe", nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
    guard let own, let slash = own.lastIndex(of: "/") else { return name }
    return own[...slash] + name
  }
}
