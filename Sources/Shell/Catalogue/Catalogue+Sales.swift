extension Catalogue {
  /// Sales into the books: commands, what stands in the way, what was done.
  static let sales: [String: Wording] = salesHelp.merging(salesFaults) { first, _ in first }
    .merging(salesNotes) { first, _ in first }.merging(booksWriting) { first, _ in first }
    .merging(booksRemarks) { first, _ in first }

  private static let salesHelp: [String: Wording] = [
    "help.sales.preview": Wording(
      ru: "что будет в «Отчёте о розничных продажах» за смену", en: "what a shift's report on sales will hold"),
    "help.sales.preview.more": Wording(
      ru:
        "Строки сложены по позиции, цене и ставке НДС из чеков ОФД. Ничего не записывается. Видно, что мешает загрузке "
        + "и есть ли уже отчёт этой смены в 1С.",
      en:
        "Lines by item, price and VAT out of the operator's receipts. Nothing is written. It tells what stands in the "
        + "way, and whether 1С has the shift's report already."),
    "help.sales.load": Wording(
      ru: "«Отчёт о розничных продажах» в 1С или в файл EnterpriseData",
      en: "the report on sales into 1С, or into a file of EnterpriseData"),
    "help.sales.load.more": Wording(
      ru: "Перед записью отчёт этой смены ищется в 1С: второго не будет, сколько раз ни запускай. Документ не "
        + "проводится без --post; после записи он перечитывается и сверяется. --out пишет сообщение EnterpriseData "
        + "(1.17; новее — --edition), которое 1С загружает сама.",
      en: "The shift's report is looked for in 1С first: there is never a second one, however often it is run. It is "
        + "not posted without --post; after writing it is read back and compared. --out writes a message of "
        + "EnterpriseData (1.17; --edition for a later one) for 1С's own loading."),
    "option.post": Wording(ru: "провести документ", en: "post the document"),
    "option.replace": Wording(
      ru: "изменить отчёт смены, даже если его записали не мы", en: "change the shift's report though it is not ours"),
    "option.edition": Wording(
      ru: "версия EnterpriseData: 1.17 и новее", en: "version of EnterpriseData: 1.17 or later"),
    "column.goods": Wording(ru: "Номенклатура", en: "goods"),
    "column.tax": Wording(ru: "Сумма НДС", en: "tax"),
    "column.problems": Wording(ru: "Мешает", en: "problems"),
    "column.sales_document": Wording(ru: "Документ 1С", en: "1С document"),
    "column.action": Wording(ru: "Сделано", en: "action"),
    "column.key": Wording(ru: "Ключ", en: "key"),
    "column.posted": Wording(ru: "Проведён", en: "posted"),
    "sales.action.created": Wording(ru: "записан", en: "created"),
    "sales.action.changed": Wording(ru: "изменён", en: "changed"),
    "sales.action.present": Wording(ru: "уже был", en: "was there"),
    "sales.plan.created": Wording(ru: "будет записан", en: "to be created"),
    "sales.plan.changed": Wording(ru: "будет изменён", en: "to be changed"),
    "sales.plan.present": Wording(ru: "уже есть", en: "is there"),
    "sales.action.failed": Wording(ru: "не загружена", en: "failed"),
    "sales.state.same": Wording(ru: "совпадает", en: "the same"),
    "sales.state.empty": Wording(ru: "без строк, будет заполнен", en: "without lines, to be filled"),
    "sales.state.differs": Wording(ru: "отличается", en: "differs"),
    "view.sales-ready": Wording(ru: "можно загружать", en: "ready to be loaded"),
    "view.sales-problem": Wording(ru: "мешает: {text}", en: "in the way: {text}"),
    "view.sales-doubt": Wording(ru: "не провести: {text}", en: "not to be posted: {text}"),
  ]

  private static let salesFaults: [String: Wording] = [
    "sales.books-cannot": Wording(
      ru: "в такую учётную систему продажи не загружаются: {books}",
      en: "sales are not loaded into such books: {books}",
      hint: .init(
        ru: "нужна база 1С: connect books 1c АДРЕС", en: "it takes a 1С infobase: connect books 1c URL")),
    "sales.release-old": Wording(
      ru: "релиз конфигурации {release}, а загрузка продаж — с {least}",
      en: "the configuration's release is {release}; sales are loaded from {least} on",
      hint: .init(
        ru: "обновите конфигурацию; сверка и просмотр работают и так",
        en: "update the configuration; reconciling and looking work all the same")),
    "sales.shift-open": Wording(
      ru: "смена {shift} открыта: загружаются только закрытые",
      en: "shift {shift} is open: only closed ones are loaded",
      hint: .init(
        ru: "закройте смену; посмотреть можно и сейчас: sales preview", en: "close it; sales preview works now")),
    "sales.nothing-sold": Wording(
      ru: "в смене {shift} нет чеков ОФД", en: "the operator has no receipts of shift {shift}",
      hint: .init(ru: "проверьте: shifts, pull --refresh", en: "see shifts, pull --refresh")),
    "sales.no-shifts": Wording(
      ru: "нет закрытых смен с чеками с {from} по {to}", en: "no closed shift with receipts from {from} to {to}",
      hint: .init(ru: "посмотрите смены: shifts", en: "see shifts")),
    "sales.not-ready": Wording(
      ru: "смену {shift} не загрузить: {count|помеха|помехи|помех}",
      en: "shift {shift} cannot be loaded: {count|obstacle|obstacles}",
      hint: .init(
        ru: "список: sales preview; товары сопоставляют goods suggest и goods match",
        en: "sales preview lists them; goods suggest and goods match match items")),
    "sales.not-postable": Wording(
      ru: "смену {shift} не провести: {count|замечание|замечания|замечаний}; ничего не записано",
      en: "shift {shift} cannot be posted: {count|doubt|doubts}; nothing was written",
      hint: .init(
        ru:
          "загрузите без --post и дополните документ в 1С, либо задайте значения в профиле (names: report: constants)",
        en: "load it without --post and complete it in 1С, or give the values in the profile (names: report: constants)"
      )),
    "sales.fields-ignored": Wording(
      ru: "документ {number} записан, но 1С сохранила иначе: {attributes}",
      en: "document {number} was written, but 1С kept these otherwise: {attributes}",
      hint: .init(
        ru: "документ не проведён; сверьте имена реквизитов с конфигурацией (names: report) и повторите",
        en: "it is not posted; check the attributes' names (names: report) and run it again")),
    "sales.some-failed": Wording(
      ru: "не загружено смен: {failed} из {count}", en: "{failed} of {count|shift|shifts} were not loaded",
      hint: .init(ru: "причины — в последней колонке", en: "the last column says why")),
    "sales.format-unknown": Wording(
      ru: "версии EnterpriseData «{text}» нет", en: "there is no EnterpriseData version “{text}”",
      hint: .init(ru: "годятся 1.17 и новее, например 1.20", en: "1.17 and later will do, such as 1.20")),
    "sales.document-unknown": Wording(
      ru: "документ «{document}» не из тех, что записывала эта оболочка",
      en: "“{document}” is none of the documents that this shell wrote",
      hint: .init(
        ru: "нужны номер или ключ документа из journal; простое число — это № ФД",
        en: "give a number or a key out of journal; a plain number is a № ФД")),
  ]

  private static let salesNotes: [String: Wording] = [
    "sales.problem.goods-unmatched": Wording(
      ru: "товар «{goods}» ({sum}) не сопоставлен", en: "“{goods}” ({sum}) is matched to no item"),
    "sales.problem.goods-ambiguous": Wording(
      ru: "товару «{goods}» подходит несколько позиций: {candidates}", en: "several items fit “{goods}”: {candidates}"),
    "sales.problem.goods-lost": Wording(
      ru: "товар «{goods}» сопоставлен позиции «{item}», которой в 1С больше нет",
      en: "“{goods}” is matched to “{item}”, which 1С has no more"),
    "sales.problem.vat-unknown": Wording(
      ru: "у товара «{goods}» неизвестна ставка НДС (№ ФД {document})",
      en: "the VAT rate of “{goods}” is not known (№ ФД {document})"),
    "sales.problem.lines-differ": Wording(
      ru: "№ ФД {document}: строк на {lines}, а чек на {total}", en: "№ ФД {document}: lines of {lines}, total {total}"),
    "sales.problem.payments-differ": Wording(
      ru: "№ ФД {document}: оплачено {payments}, а чек на {total}",
      en: "№ ФД {document}: payments of {payments}, total {total}"),
    "sales.problem.line-unreadable": Wording(
      ru: "№ ФД {document}: у строки «{goods}» не понять количество, цену или сумму",
      en: "№ ФД {document}: quantity, price or sum of “{goods}” cannot be told"),
    "sales.problem.vat-differs": Wording(
      ru: "№ ФД {document}: НДС чека {told}, по строкам {counted}",
      en: "№ ФД {document}: the receipt's VAT is {told}, that of its lines {counted}"),
    "sales.note.expenses-left-out": Wording(
      ru: "расходы в отчёт не входят: {count|чек|чека|чеков} на {sum}",
      en: "expenses are no part of the report: {count|receipt|receipts} of {sum}"),
    "sales.note.usual-rates": Wording(
      ru: "ОФД не сообщает ставок: у {count|строки|строк|строк} взята обычная ставка товара",
      en: "the operator tells no rates: {count|line has|lines have} the item's usual one"),
    "sales.note.sales-unknown": Wording(
      ru: "продажа не найдена в этой смене у {count|строки|строк|строк} возврата",
      en: "{count|returned line|returned lines}: the sale is not in this shift"),
    "sales.note.gaps": Wording(
      ru: "у ОФД нет {count|чека|чеков|чеков} этой смены, первый № {first}: отчёт будет неполон",
      en:
        "the operator lacks {count|receipt|receipts} of this shift, the first is № {first}: the report will not be whole"
    ),
    "sales.note.report-differs": Wording(
      ru: "в отчёте о закрытии смены {told}, а по чекам {counted}",
      en: "the closing report tells {told}, the receipts {counted}"),
    "sales.note.open": Wording(
      ru: "смена {shift} ещё открыта: чеки добавятся", en: "shift {shift} is still open: more receipts will come"),
    "sales.note.payment-untold": Wording(
      ru: "в EnterpriseData нет места для оплаты «{payment}» ({sum}): 1С сочтёт её наличными, поправьте в документе",
      en: "EnterpriseData has no place for “{payment}” ({sum}): 1С will take it for cash; mend it in the document"),
    "sales.note.units-assumed": Wording(
      ru: "у {count|товара|товаров|товаров} 1С не назвала единицу, взяты штуки; первый — «{first}»",
      en: "1С tells no unit of {count|item|items}, taken for pieces; the first is “{first}”"),
    "sales.note.report-there": Wording(
      ru: "отчёт этой смены в 1С уже есть: {number} на {total}, {state}",
      en: "1С has this shift's report already: {number} of {total}, {state}"),
    "sales.note.report-not-there": Wording(
      ru: "отчёта этой смены в 1С нет: будет записан новый",
      en: "1С has no report of this shift: a new one will be written"),
    "said.sales-created": Wording(
      ru: "смена {shift}: записан отчёт {number} на {total}", en: "shift {shift}: report {number} of {total} written"),
    "said.sales-changed": Wording(
      ru: "смена {shift}: отчёт {number} изменён, теперь на {total}",
      en: "shift {shift}: report {number} changed, now of {total}"),
    "said.sales-present": Wording(
      ru: "смена {shift}: отчёт {number} на {total} уже есть, писать нечего",
      en: "shift {shift}: report {number} of {total} is there, nothing to write"),
    "said.sales-posted": Wording(ru: "отчёт {number} проведён", en: "report {number} posted"),
    "said.sales-written": Wording(
      ru: "{file}: {count|отчёт|отчёта|отчётов} для загрузки в 1С",
      en: "{file}: {count|report|reports} for 1С to load"),
    "said.sales-dry": Wording(ru: "смена {shift}: ничего не записано", en: "shift {shift}: nothing was written"),
    "progress.sales": Wording(ru: "запись продаж смены {shift}", en: "writing the sales of shift {shift}"),
  ]
}
