/// Every command of the shell. Parser, help, completion, the manual, the history's filter and the tests read this array.
public enum CommandList {
  public static let all: [CommandSpec] = [
    // Connecting
    ConnectCommand.spec, ConnectCommand.booksToInfobase, ConnectCommand.booksToFiles, DisconnectCommand.spec,
    ProfileCommands.list, ProfileCommands.save, ProfileCommands.delete, OperatorsCommand.spec, StatusCommand.spec,
    // Looking
    OutletsCommand.spec, RegistersCommand.spec, UseCommands.register, UseCommands.outlet, UseCommands.shift,
    ShiftsCommand.spec, ReceiptsCommand.spec, ReceiptCommand.spec,
    // Reconciling
    ShiftTotalsCommand.spec, DiffCommand.spec, ExplainCommand.spec, CompareCommand.spec,
    // Seeing
    ChartCommand.days, ChartCommand.registers, ChartCommand.hours, ExportReportCommand.spec,
    // Closing
    ShiftReportCommand.spec, ShiftCloseCommand.spec, UnsentCommand.spec, CheckCommand.spec, JournalCommand.spec,
    // Goods
    GoodsListCommands.list, GoodsListCommands.suggest, GoodsMatchCommands.match, GoodsMatchCommands.unmatch,
    GoodsMatchCommands.push, GoodsTableCommands.importing, GoodsTableCommands.exporting,
    // Licences
    LicenceCommands.show, LicenceCommands.add, LicenceCommands.quote, IssueCommands.issue, IssueCommands.key,
    RegisterCommands.attach, RegisterCommands.detach, RegisterCommands.scenario,
    // Moving
    PullCommand.spec, ImportCommand.spec, ExportCommand.spec,
    // Sales
    SalesCommands.preview, SalesCommands.load,
    // The shell itself
    LastCommand.spec, WatchCommand.spec, IfCommand.spec, SetCommand.spec, SetCommand.unset, SourceCommand.spec,
    HistoryCommand.spec, CompletionsCommand.spec, ManCommand.spec, HelpCommand.spec, TutorialCommand.spec,
    QuitCommand.spec,
  ]

  public static let parser = CommandParser(all)
}
