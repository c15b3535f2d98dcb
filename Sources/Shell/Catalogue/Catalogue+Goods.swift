extension Catalogue {
  /// Items of receipts and items of the books.
  static let goods: [String: Wording] = [
    "topic.goods": Wording(ru: "Товары", en: "Goods"),
    "help.goods.list": Wording(
      ru: "товары в чеках и какие это позиции учёта", en: "the items of receipts, and which items of the books they are"
    ),
    "help.goods.list.more": Wording(
      ru: "По порядку: решение человека, регистр соответствий 1С, GTIN из кода маркировки, штрихкод, артикул в начале "
        + "названия, точное название, название без регистра и знаков. Что подходит не одной позиции, решает человек.",
      en:
        "In this order: a person's decision, 1С's own register of matches, the GTIN of the marking code, the barcode, "
        + "the article at the name's beginning, the exact name, the name without case and punctuation. What fits more "
        + "than one item a person decides."),
    "help.goods.suggest": Wording(
      ru: "что могут значить несопоставленные товары", en: "what items without a match may be"),
    "help.goods.match": Wording(
      ru: "решить, какая это позиция учёта", en: "decide which item of the books it is"),
    "help.goods.match.more": Wording(
      ru: "Позицию называют ключ, код, штрихкод, артикул или точное название; без неё оболочка предложит и спросит. "
        + "С --code решение — о товаре с этим кодом, без него — обо всех с таким названием.",
      en: "Key, code, barcode, article or the exact name call an item; without it the shell offers some and asks. With "
        + "--code the decision is about that code, without it about everything of that name."),
    "help.goods.unmatch": Wording(ru: "взять решение назад", en: "take a decision back"),
    "help.goods.import": Wording(
      ru: "взять решения из таблицы", en: "take decisions from a table"),
    "help.goods.import.more": Wording(
      ru: "Столбцы: name, code и один из item, article, item_name — как пишет goods export. Строка без позиции "
        + "пропускается, строка без изменений ничего не решает. С --catalog — номенклатура для учёта из файлов: item, "
        + "name, article, barcode, vat, price.",
      en:
        "Columns: name, code and one of item, article, item_name, as goods export writes them. A row without an item is "
        + "left out, an unchanged row decides nothing. With --catalog: the goods of books made of files: item, name, "
        + "article, barcode, vat, price."),
    "help.goods.export": Wording(
      ru: "выгрузить таблицу соответствий", en: "write the table of matches"),
    "name.goods": Wording(ru: "ТОВАР", en: "GOODS"),
    "name.item": Wording(ru: "ПОЗИЦИЯ", en: "ITEM"),
    "argument.goods": Wording(ru: "название, как в чеке", en: "the name that the receipt has"),
    "argument.item": Wording(
      ru: "позиция учёта: ключ, код, штрихкод, артикул или название",
      en: "the books' item: key, code, barcode, article, or name"),
    "option.code": Wording(ru: "код товара в чеке", en: "the code in the receipt"),
    "option.state": Wording(ru: "только такие", en: "only those"),
    "option.most": Wording(ru: "сколько предложить для каждого", en: "how many for each"),
    "option.catalog": Wording(ru: "это номенклатура, а не соответствия", en: "the table is a catalog, not matches"),
    "kind.goods": Wording(ru: "ТОВАР", en: "GOODS"),
    "choice.matched": Wording(ru: "сопоставленные", en: "with a match"),
    "choice.ambiguous": Wording(ru: "подходит не одной позиции", en: "several items fit"),
    "choice.unmatched": Wording(ru: "без позиции учёта", en: "without a match"),
    "choice.lost": Wording(ru: "позиции больше нет", en: "the item is gone"),

    "goods.state.matched": Wording(ru: "есть", en: "matched"),
    "goods.state.ambiguous": Wording(ru: "неоднозначно", en: "ambiguous"),
    "goods.state.unmatched": Wording(ru: "нет", en: "unmatched"),
    "goods.state.lost": Wording(ru: "позиции больше нет", en: "lost"),
    "goods.rule.decision": Wording(ru: "решение", en: "decision"),
    "goods.rule.mapping": Wording(ru: "регистр 1С", en: "mapping"),
    "goods.rule.gtin": Wording(ru: "GTIN", en: "gtin"),
    "goods.rule.barcode": Wording(ru: "штрихкод", en: "barcode"),
    "goods.rule.article": Wording(ru: "артикул", en: "article"),
    "goods.rule.name": Wording(ru: "название", en: "name"),
    "goods.rule.line": Wording(ru: "чек 1С", en: "receipt of 1С"),
    "goods.rule.folded": Wording(ru: "похожее написание", en: "folded"),
    "goods.rule.likeness": Wording(ru: "сходство", en: "likeness"),

    "column.item": Wording(ru: "Ключ позиции", en: "item"),
    "column.article": Wording(ru: "Артикул", en: "article"),
    "column.item_name": Wording(ru: "Позиция учёта", en: "item name"),
    "column.rank": Wording(ru: "№", en: "rank"),
    "column.score": Wording(ru: "Сходство", en: "score"),

    "goods.line-unknown": Wording(
      ru: "в этих чеках нет товара «{name}»", en: "these receipts have no item “{name}”",
      hint: .init(
        ru: "похожие: {nearest}; все товары: goods list, другой период: --from, --to",
        en: "alike: {nearest}; goods list shows all of them, --from and --to another period")),
    "goods.item-unknown": Wording(
      ru: "в учётной системе нет позиции «{word}»", en: "the books have no item “{word}”",
      hint: .init(
        ru: "похожие: {nearest}; подходят ключ, код, штрихкод, артикул или точное название",
        en: "alike: {nearest}; key, code, barcode, article or the exact name will do")),
    "goods.item-ambiguous": Wording(
      ru: "«{word}» — не одна позиция: {candidates}", en: "“{word}” is more than one item: {candidates}",
      hint: .init(ru: "назовите её ключом", en: "name it by its key")),
    "goods.not-decided": Wording(
      ru: "о товаре «{name}» ничего не решали", en: "nothing was decided about “{name}”",
      hint: .init(
        ru: "решённые показывает goods list: «решение»", en: "goods list shows decisions by their rule")),
    "goods.nothing-like": Wording(
      ru: "на «{name}» ничего не похоже", en: "nothing is like “{name}”",
      hint: .init(ru: "назовите позицию: goods match ТОВАР ПОЗИЦИЯ", en: "name the item: goods match GOODS ITEM")),
    "goods.item-missing": Wording(
      ru: "не сказано, какая позиция учёта — «{name}», а спросить некого",
      en: "which item of the books “{name}” is was not said, and there is nobody to ask",
      hint: .init(
        ru: "goods match ТОВАР ПОЗИЦИЯ; предложения: goods suggest",
        en: "goods match GOODS ITEM; goods suggest tells what it may be")),
    "goods.catalog-own": Wording(
      ru: "у {books} есть своя номенклатура", en: "{books} has a catalog of its own",
      hint: .init(
        ru: "она читается сама; заново: goods list --refresh", en: "it is read by itself; goods list --refresh"
      )),
    "goods.cannot-keep": Wording(
      ru: "учётной системе ({books}) соответствия не передать: нет её регистра",
      en: "matches cannot be handed to the books ({books}): there is no register of theirs",
      hint: .init(
        ru: "включите РегистрСведений.СопоставлениеНоменклатурыОФД в OData; решения и так в силе",
        en: "include РегистрСведений.СопоставлениеНоменклатурыОФД in OData; the decisions hold anyway")),
    "books.match-not-taken": Wording(
      ru: "1С не сохранила соответствие для «{name}» в {object}",
      en: "1С did not keep the match of “{name}” in {object}",
      hint: .init(ru: "проверьте права и состав регистра", en: "look at the rights and at the register's fields")),
    "goods.written": Wording(
      ru: "соответствие «{goods}» — {item} записано в {books}",
      en: "the match of “{goods}”, {item}, was written into {books}"),
    "said.goods-pushed": Wording(
      ru: "в регистр 1С записано {written}, было и раньше {unchanged}, не передано {left}",
      en: "{written} written into 1С's register, {unchanged} there before, {left} left out"),
    "help.goods.push": Wording(
      ru: "передать решения в регистр соответствий 1С", en: "hand the decisions to 1С's register of matches"),
    "option.write-back": Wording(ru: "передать и в регистр 1С", en: "hand it to 1С's register, too"),
    "goods.columns-missing": Wording(
      ru: "{file}: нет столбцов {columns}", en: "{file} lacks the columns {columns}",
      hint: .init(ru: "образец пишет goods export", en: "goods export writes such a table")),
    "goods.import-rejected": Wording(
      ru: "{file}: не взято {count|строка|строки|строк}, первая — {line}: {reason}; ничего не решено",
      en: "{file}: {count|row|rows} refused, the first is {line}: {reason}; nothing was decided",
      hint: .init(
        ru: "полный список: --rejects ФАЙЛ; взять остальное: --keep-going",
        en: "--rejects FILE lists them; --keep-going takes the rest")),
    "goods.reject.empty": Wording(ru: "пусто в столбце {column}", en: "{column} is empty"),
    "goods.reject.unknown": Wording(ru: "{column}: нет позиции «{value}»", en: "{column}: there is no item “{value}”"),
    "goods.reject.ambiguous": Wording(
      ru: "{column}: «{value}» — не одна позиция: {candidates}",
      en: "{column}: “{value}” is more than one item: {candidates}"),
    "goods.reject.contradiction": Wording(
      ru: "столбцы {columns} называют разные позиции", en: "the columns {columns} name different items"),
    "goods.reject.twice": Wording(
      ru: "в строке {line} о том же сказано другое", en: "line {line} says something else of the same"),
    "goods.reject.damaged": Wording(
      ru: "{column}: {value} — код испорчен табличной программой",
      en: "{column}: a spreadsheet damaged the code {value}"),
    "goods.reject.bad-value": Wording(ru: "{column}: не понять «{value}»", en: "{column}: “{value}” is none"),

    "note.goods-counted": Wording(
      ru: "сопоставлено {matched}, неоднозначно {ambiguous}, без позиции {unmatched}",
      en: "{matched} matched, {ambiguous} ambiguous, {unmatched} unmatched"),
    "note.goods-no-catalog": Wording(
      ru: "номенклатуры учётной системы нет: сопоставлено только решённое; загрузить: goods import ФАЙЛ --catalog",
      en: "the books have no catalog: only decisions match; goods import FILE --catalog brings one"),
    "note.goods-catalog": Wording(
      ru: "номенклатура: {items|позиция|позиции|позиций} на {time}", en: "catalog: {items|item|items} as of {time}"),
    "said.goods-matched": Wording(ru: "«{goods}» — это {item}", en: "“{goods}” is {item}"),
    "said.goods-unmatched": Wording(ru: "«{goods}»: решение снято", en: "“{goods}” is decided no more"),
    "said.goods-imported": Wording(
      ru: "{file}: решено {decided}, без изменений {unchanged}, без позиции {empty}",
      en: "{file}: {decided} decided, {unchanged} unchanged, {empty} without an item"),
    "said.goods-catalog-imported": Wording(
      ru: "{file}: {items|позиция|позиции|позиций}, {barcodes|штрихкод|штрихкода|штрихкодов}",
      en: "{file}: {items|item|items}, {barcodes|barcode|barcodes}"),
    "ask.goods-offer": Wording(ru: "  {number}  {item}", en: "  {number}  {item}"),
    "ask.goods-which": Wording(
      ru: "Что такое «{goods}»? Номер от 1 до {most} или позиция: ", en: "What is “{goods}”? 1 to {most}, or an item: "),
    "ask.goods-again": Wording(
      ru: "Номер от 1 до {most}, артикул, штрихкод или название: ",
      en: "A number from 1 to {most}, an article, a barcode, or a name: "),
  ]
}
