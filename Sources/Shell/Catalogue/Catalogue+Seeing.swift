extension Catalogue {
  /// Pictures: `chart`, and the page of `export report`.
  static let seeing: [String: Wording] = [
    "topic.seeing": Wording(ru: "Увидеть", en: "Seeing"),
    "help.chart": Wording(ru: "расхождения по дням, рисунком", en: "a period's differences by day, drawn"),
    "help.chart.more": Wording(
      ru:
        "Столбик влево — в учёте меньше, чем у ОФД, вправо — больше. Без периода берётся 31 день, без выбранной кассы или с --all — все кассы. "
        + "День — по времени чеков, как у diff. С --output csv, json и другими — те же числа таблицей.",
      en:
        "A bar to the left: the books have less than the operator; to the right: more. Without a period 31 days, without a selected register or with --all "
        + "every register. Days go by the times of the receipts, as in diff. --output csv, json and the others give the same numbers."
    ),
    "help.chart.registers": Wording(
      ru: "кассы × дни: где и когда расходится", en: "registers × days: where and when it differs"),
    "help.chart.registers.more": Wording(
      ru: "Кассы выбранной точки или все. Чем гуще клетка, тем больше разность; знак видно и без цвета.",
      en:
        "The registers of the selected outlet, or all. The denser a cell, the greater the difference; its sign shows without colours too."
    ),
    "help.chart.hours": Wording(ru: "смена по часам, обе стороны", en: "a shift by hours, both sides"),
    "picture.days": Wording(ru: "Разность по дням", en: "Difference by day"),
    "picture.registers": Wording(ru: "Кассы и дни", en: "Registers and days"),
    "picture.hours": Wording(ru: "Чеки по часам", en: "Receipts by hour"),
    "picture.less": Wording(ru: "в учёте меньше", en: "books have less"),
    "picture.more": Wording(ru: "в учёте больше", en: "books have more"),
    "picture.less.short": Wording(ru: "меньше", en: "less"),
    "picture.more.short": Wording(ru: "больше", en: "more"),
    "picture.equal": Wording(ru: "сходится", en: "equal"),
    "picture.nothing": Wording(ru: "чеков нет", en: "no receipts"),
    "picture.books-nothing": Wording(ru: "в учёте ни одного чека", en: "the books have no receipt"),
    "picture.operator-nothing": Wording(ru: "у ОФД ни одного чека", en: "the operator has no receipt"),
    "picture.one-side": Wording(ru: "чеки есть только на одной стороне", en: "only one side has receipts"),
    "picture.differs-inside": Wording(
      ru: "итог сходится, чеки или оплаты — нет", en: "the total agrees, receipts or payments do not"),
    "picture.one-net": Wording(ru: "итог единственной стороны", en: "what the one side has"),
    "picture.levels": Wording(
      ru: "ступени: от 1/30 и от 1/3 наибольшей ({sum})", en: "steps: from 1/30 and from 1/3 of the greatest ({sum})"),
    "picture.hidden": Wording(
      ru: "не показано: {count|касса|кассы|касс} без расхождений",
      en: "not shown: {count|register|registers} without differences"),
    "picture.operator": Wording(ru: "ОФД", en: "operator"),
    "picture.books": Wording(ru: "учёт", en: "books"),
    "picture.hours-legend": Wording(
      ru: "час · сторона · чеков · сумма, возвраты вычтены · разность",
      en: "hour · side · receipts · sum less returns · difference"),
    "seeing.registers": Wording(
      ru: "{from} – {to}, {count|касса|кассы|касс}", en: "{from} – {to}, {count|register|registers}"),
    "seeing.empty": Wording(ru: "Чеков за это время нет.", en: "There are no receipts in that time."),
    "seeing.total": Wording(
      ru: "ОФД {operator} · учётная система {books} · разность {difference}",
      en: "operator {operator} · books {books} · difference {difference}"),
    "seeing.one-total": Wording(ru: "итого {sum}", en: "total {sum}"),
    "shell.report-ending": Wording(
      ru: "{file}: отчёт пишется страницей HTML", en: "{file}: the report is a page of HTML",
      hint: .init(ru: "назовите файл с окончанием .html", en: "give the file a name that ends in .html")),
    "help.export.report": Wording(
      ru: "страница с рисунками и таблицами: период или смена",
      en: "a page with pictures and tables: a period or a shift"),
    "help.export.report.more": Wording(
      ru:
        "Без периода — выбранная смена, иначе 31 день выбранной кассы или всех. Странице не нужна сеть; таблицы сортируются щелчком по заголовку и ищут; "
        + "на печать — A4.",
      en:
        "Without a period the selected shift, else 31 days of the selected register or of all. The page needs no network; its tables sort at a click and filter; "
        + "it prints on A4."),
    "page.title": Wording(ru: "Сверка касс", en: "Reconciliation of registers"),
    "page.difference": Wording(ru: "разность", en: "difference"),
    "page.remainder": Wording(ru: "не объяснено", en: "unexplained"),
    "page.findings": Wording(ru: "Расхождения", en: "Findings"),
    "page.totals": Wording(ru: "Итоги", en: "Totals"),
    "page.causes": Wording(ru: "Причины и что делать", en: "Causes, and what to do"),
    "page.remarks": Wording(ru: "Чего не хватает", en: "What is not complete"),
    "page.hidden": Wording(
      ru: "Показаны первые {shown}, ещё {count} — в export findings.",
      en: "The first {shown} are here, {count} more in export findings."),
    "page.made": Wording(ru: "Составлено cheki {time}", en: "Made by cheki, {time}"),
    "page.filter": Wording(ru: "Искать в таблице", en: "Look in the table"),
    "page.shown": Wording(ru: "показано", en: "shown"),
    "column.findings": Wording(ru: "Расхождений", en: "findings"),
    "column.remark": Wording(ru: "Замечание", en: "remark"),
    "weekday.1": Wording(ru: "пн", en: "Mon"),
    "weekday.2": Wording(ru: "вт", en: "Tue"),
    "weekday.3": Wording(ru: "ср", en: "Wed"),
    "weekday.4": Wording(ru: "чт", en: "Thu"),
    "weekday.5": Wording(ru: "пт", en: "Fri"),
    "weekday.6": Wording(ru: "сб", en: "Sat"),
    "weekday.7": Wording(ru: "вс", en: "Sun"),
    "column.day": Wording(ru: "День", en: "day"),
    "column.hour": Wording(ru: "Час", en: "hour"),
    "column.operator_receipts": Wording(ru: "Чеков ОФД", en: "operator receipts"),
    "column.books_receipts": Wording(ru: "Чеков учёта", en: "books receipts"),
    "column.differs": Wording(ru: "Расходится", en: "differs"),
  ]
}
