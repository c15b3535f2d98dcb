import Shell

@main
struct Cheki {
  static func main() {}
}
