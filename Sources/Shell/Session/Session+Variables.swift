import Fiscal
import Services

extension Session {
  /// What `:name` stands for: what was set, and before it what is selected, the day, and how the statement before ended.
  var variableValues: [String: String] {
    var values: [String: String] = ["today": desk.today.description]
    values["profile"] = desk.profile
    values["register"] = selection.register?.register.registration?.text
    values["drive"] = selection.register?.register.drive?.text
    values["shift"] = selection.shift.map { String($0.id.number) }
    values["status"] = String(lastStatus.rawValue)
    return values.merging(variables.values) { $1 }
  }
}
