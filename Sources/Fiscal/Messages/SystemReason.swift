import Glibc

/// Why the system refused something, as a fact of a message: `@errno.ENOENT` where the catalogue has words for it.
public enum SystemReason {
  private static let names: [Int32: String] = [
    ENOENT: "ENOENT", EACCES: "EACCES", EPERM: "EPERM", EISDIR: "EISDIR", ENOTDIR: "ENOTDIR", EROFS: "EROFS",
    ENOSPC: "ENOSPC", EDQUOT: "EDQUOT", EFBIG: "EFBIG", EIO: "EIO", EMFILE: "EMFILE", ENFILE: "ENFILE",
    ENAMETOOLONG: "ENAMETOOLONG", ELOOP: "ELOOP", ETXTBSY: "ETXTBSY", ENOEXEC: "ENOEXEC", ENOMEM: "ENOMEM",
    EAGAIN: "EAGAIN", EBADF: "EBADF", E2BIG: "E2BIG",
  ]

  public static func fact(_ code: Int32) -> String { names[code].map { "@errno.\($0)" } ?? "errno \(code)" }
}
