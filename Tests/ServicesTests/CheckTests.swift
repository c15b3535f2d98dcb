import Archive
import Books
import Fiscal
import Foundation
import Operators
import Testing

@testable import Services

/// One side of a shop with one register, as a test wants it.
private struct ToldSide: FiscalDataOperator, Books {
  let side: SideName
  let register: Register
  let answer: SourceAnswer
  var fault: Fault?

  var name: String { side.rawValue }
  func check() async throws {}
  func organizations() async throws -> [Organization] { [] }
  func outlets() async throws -> [Outlet] { [] }
  func registers() async throws -> [Register] { [register] }

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    if let fault { throw fault }
    return answer
  }

  func receipts(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws -> SourceAnswer
  {
    try await documents(of: register, in: period, progress: progress)
  }
}

/// What wants a person.
@Suite struct CheckTests {
  private let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
  private let drive = DriveNumber("9960440300000000")
  private let registration = RegistrationNumber("0000000001052233")

  /// A shift of some day; documents from 100 on, the opening report first.
  private struct Told {
    var received: [UInt32] = [101, 102]
    var booked: [UInt32] = [101, 102]
    /// Days before today.
    var ago = 1
    var hours = 12
    var isOpen = false
    /// What the books tell of the drive.
    var unsent: Unsent?
    var expires: Int = 300
    /// What the drive says of itself, as the books have it.
    var signs: DriveSigns = []
    var fault: Fault?
  }

  private func check(_ told: Told, prepare: (Desk) async throws -> Void = { _ in }) async throws -> RegisterCheck {
    defer { try? FileManager.default.removeItem(atPath: home) }
    var desk = Desk(folders: Folders(home: home, environment: [:]), environment: [:])
    let drive = try #require(drive)
    let opened = desk.now.adding(seconds: -Int64(told.ago) * 86_400)
    var register = Register(registration: registration, drive: drive)
    register.driveExpires = desk.today.advanced(by: told.expires)
    func side(_ side: SideName, _ documents: [UInt32]) -> ToldSide {
      let closing = UInt32(103)
      let shift = Shift(
        id: ShiftID(drive: drive, number: 5), register: registration, opened: opened,
        closed: told.isOpen ? nil : opened.adding(seconds: Int64(told.hours) * 3600),
        state: told.isOpen ? .open : .closed, openingDocument: 100, closingDocument: told.isOpen ? nil : closing,
        report: side == .books && !told.signs.isEmpty ? ClosingReport(receipts: 2, signs: told.signs) : nil,
        unsent: side == .books ? told.unsent : nil)
      let receipts = documents.map { document in
        SourceDocument(
          .receipt(
            Receipt(
              datetime: opened.adding(seconds: Int64(document) * 10), register: registration, drive: drive, shift: 5,
              document: document, sign: .sale, total: Kopecks(100), payments: Payments(Kopecks(100), by: .cash))))
      }
      return ToldSide(
        side: side, register: register, answer: SourceAnswer(documents: receipts, shifts: [shift]),
        fault: side == .operator ? told.fault : nil)
    }
    desk.connection.operator = OperatorConnection(
      settings: OperatorSettings(kind: "astral"), client: side(.operator, told.received), source: "o")
    desk.connection.books = BooksConnection(
      settings: BooksSettings(kind: "1c"), client: side(.books, told.booked), source: "b")
    try await prepare(desk)
    return try await CheckService(desk, progress: { _ in })
      .check(RegisterRecord(operator: register, books: register))
  }

  @Test func aShopInOrderIsFine() async throws {
    let check = try await check(Told())
    #expect(check.verdict == .fine, "\(check)")
    #expect(check.driveExpires != nil && check.driveDaysLeft == nil)
    #expect(check.lastDocument != nil)
  }

  @Test func whatADriveSaysOfItselfWantsAPerson() async throws {
    let check = try await check(Told(signs: [.exhausted, .replaceNow]))
    #expect(check.driveSigns.names == ["replace-now", "exhausted"])
    #expect(check.verdict == .attention)
    #expect(check.differing.isEmpty && check.lacking.isEmpty)
  }

  @Test func whatTheBooksLackIsADifference() async throws {
    let check = try await check(Told(booked: [101]))
    #expect(check.verdict == .attention)
    #expect(check.differing == [.init(number: 5, findings: 1, difference: Kopecks(-100))])
    #expect(check.unsent.isEmpty)
  }

  @Test func documentsAboveTheOperatorsLastAreUnsentAndNoDifference() async throws {
    let check = try await check(Told(received: [101], booked: [101, 102, 103], ago: 2, isOpen: true))
    #expect(check.differing.isEmpty)
    let unsent = try #require(check.unsent.first)
    #expect(unsent.count == 2 && unsent.firstDocument == 102 && unsent.evidence == .numbers)
    #expect(unsent.deadline == unsent.first?.day.advanced(by: 30))
  }

  @Test func numbersThatNobodyHasBelowTheDrivesLastAreUnsentToo() async throws {
    let check = try await check(Told(received: [101], booked: [101, 104], isOpen: true))
    #expect(check.gaps == 0)
    #expect(check.unsent.map(\.count) == [3])
    #expect(check.unsent.map(\.firstDocument) == [102])
  }

  @Test func aGapBelowTheOperatorsLastIsAGap() async throws {
    let check = try await check(Told(received: [101, 104], booked: [101, 104], isOpen: true))
    #expect(check.gaps == 2)
    #expect(check.unsent.isEmpty)
    #expect(check.verdict == .attention)
  }

  @Test func whatASideTellsIsUnsentUntilTheOperatorHasIt() async throws {
    let first = try await check(
      Told(received: [101], booked: [101], isOpen: true, unsent: Unsent(count: 3, firstDocument: 102)))
    #expect(first.unsent.map(\.count) == [3])
    #expect(first.unsent.map(\.evidence) == [.told])
    #expect(first.unsent.first?.deadline == nil)
    let then = try await check(
      Told(received: [101, 102], booked: [101, 102], isOpen: true, unsent: Unsent(count: 1, firstDocument: 102)))
    #expect(then.unsent.isEmpty)
    // Nobody tells which they were, and the operator has what came after the closing.
    let closed = try await check(Told(received: [101, 104], booked: [101, 104], unsent: Unsent(count: 1)))
    #expect(closed.unsent.isEmpty)
    let held = try await check(Told(received: [101], booked: [101], unsent: Unsent(count: 1)))
    #expect(held.unsent.map(\.count) == [1])
  }

  @Test func shiftsLongerThanADayAndSilenceAreSeen() async throws {
    let open = try await check(Told(ago: 2, isOpen: true))
    #expect(open.long.map(\.hours) == [48])
    #expect(open.long.map(\.isOpen) == [true])
    let closed = try await check(Told(ago: 5, hours: 26))
    #expect(closed.long.map(\.hours) == [26])
    #expect(closed.silentDays ?? 0 >= 3)
    let short = try await check(Told(ago: 2, hours: 24))
    #expect(short.long.isEmpty)
  }

  @Test(arguments: [(31, nil), (30, 30), (0, 0), (-2, -2)] as [(Int, Int?)])
  func drivesNearTheirEndAreSeen(_ days: Int, _ left: Int?) async throws {
    let check = try await check(Told(expires: days))
    #expect(check.driveDaysLeft == left)
    #expect(check.verdict == (left == nil ? .fine : .attention))
  }

  @Test func aSideThatFailsIsSaidAndTheOtherIsLookedAt() async throws {
    let fault = Fault(OperatorFault.noPDF, ["operator": "o"])
    let check = try await check(Told(ago: 5, fault: fault))
    // That nobody could be asked says nothing of what differs, or of what the drive holds.
    #expect(!check.isCompared && check.difference == nil && check.differing.isEmpty && check.unsent.isEmpty)
    #expect(check.verdict == .failed)
    #expect(check.failures == [.operator: fault])
    #expect(check.silentDays ?? 0 >= 3)
  }

  @Test func aDifferenceThatSomebodyAcceptedIsSettledWhileItStaysTheSame() async throws {
    func accept(_ cells: String) -> (Desk) async throws -> Void {
      { desk in
        try await JournalService(desk).record(
          .shiftAccepted, of: registration, ["shift": "5", "drive": "9960440300000000", "cells": cells])
      }
    }
    let settled = try await check(Told(booked: [101]), prepare: accept("sale/cash:-1.00"))
    #expect(settled.verdict == .fine)
    #expect(settled.accepted == 1)
    let other = try await check(Told(booked: [101]), prepare: accept("sale/cash:-2.00"))
    #expect(other.verdict == .attention)
  }

  @Test func thirtyDaysAreCountedFromTheFirstDocument() throws {
    let first = try #require(WallClock("2026-10-25T23:59:59"))
    let unsent = UnsentOnDrive(drive: drive, count: 1, firstDocument: 7, first: first, evidence: .told)
    #expect(unsent.deadline?.description == "2026-11-24")
    let today = try #require(WallClock("2026-11-24")?.day)
    #expect(unsent.daysLeft(on: today) == 0)
    #expect(unsent.daysLeft(on: today.advanced(by: 1)) == -1)
  }

  @Test func anOperatorWithoutPDFsSaysSo() async throws {
    let side = ToldSide(side: .operator, register: Register(), answer: SourceAnswer())
    let receipt = Receipt(datetime: WallClock(seconds: 0), sign: .sale, total: .zero, payments: .zero)
    let fault = await #expect(throws: Fault.self) { try await side.pdf(of: receipt) }
    #expect(fault?.code == "operator.no-pdf")
  }
}
