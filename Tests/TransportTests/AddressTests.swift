import Testing
import Transport

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://ofd.astralnalog.ru", "https://ofd.astralnalog.ru"),
    (" HTTP://Host:8080/a/b// ", "http://host:8080/a/b"),
    (
      "http://кафе.рф/база данных/",
      "http://xn--80akn5b.xn--p1ai/%D0%B1%D0%B0%D0%B7%D0%B0%20%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D1%85"
    ),
    ("http://u:p@[::1]:80/x?q=1#f", "http://[::1]:80/x"),
    ("http://h/a%20b", "http://h/a%20b"),
  ])
  func addressAsTyped(text: String, expected: String) {
    #expect(Address(text)?.text == expected)
  }

  @Test(arguments: ["", "host", "localhost:8080", "ftp://h", "http://", "http://h:0", "http://h:99999", "http://a b/"])
  func notAnAddress(text: String) {
    #expect(Address(text) == nil)
  }

  @Test func credentialsAreApart() throws {
    let address = try #require(Address("https://Иван:п@р%20оль@1c.example:8443/base"))
    #expect(address.user == "Иван")
    #expect(address.text == "https://1c.example:8443/base")
    #expect(address.place == "1c.example:8443")
    #expect(address.url("x") == "https://1c.example:8443/base/x")
    #expect(Address("http://u:a%40b@h")?.password == "a@b")
  }

  @Test func usualPathWhereThereIsNone() {
    #expect(Address("https://h/")?.defaulting(path: "/api/v4.2").text == "https://h/api/v4.2")
    #expect(Address("https://h/x")?.defaulting(path: "/api/v4.2").text == "https://h/x")
  }

  @Test func basicAuthorizationInUTF8() {
    let header = BasicAuthorization.header(user: "Админ", password: "пароль")
    #expect(header.name == "Authorization")
    #expect(header.value == "Basic 0JDQtNC80LjQvTrQv9Cw0YDQvtC70Yw=")
  }
}
