"""The receipts of an invented chain as its operator and as its books hold them, with discrepancies planted.

    generate.py FOLDER [--receipts N] [--seed S] [--rate R] [--mix plain|hard] [--json-lines] [--russian]

Writes into FOLDER
    operator.csv        what the operator received, register by register and day by day
    books.csv           what was booked, by time over all registers
    operator.jsonl      --json-lines: the operator's documents in the ФНС's form, three lines each on average
    books-russian.csv   --russian: books.csv as 1С exports it: windows-1251, `;`, ДД.ММ.ГГГГ, decimal comma, signs in words
    truth.csv           kind,drive,shift,number,difference of every finding that must be found

`plain` is what one SQL query after another can still get right: every receipt of the operator's has its numbers, and the
books lack the document number in 2 % of the rows. `hard` is what chains really send: drives that change in mid-day and
begin again with shift 1, shifts over midnight, half the books without document numbers, clocks a few seconds apart,
cashiers spelt two ways, two unlike documents under one number. The same arguments give the same bytes.
"""

import argparse
import os
import random
import time

HEADER = "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"
RUSSIAN_HEADER = (
    "Дата;РегНомерККТ;НомерФН;Смена;НомерЧека;НомерФД;ПризнакРасчета;Сумма;Наличные;Безналичные;Аванс;Кредит;"
    "Встречное;Кассир\r\n"
)
SIGNS = {"sale": (1, "Приход"), "return": (2, "Возврат прихода"), "expense": (3, "Расход"),
         "expense-return": (4, "Возврат расхода")}
OPPOSITE = {"sale": "return", "return": "sale", "expense": "expense-return", "expense-return": "expense"}
GOODS = [
    "Хлеб «Бородинский» 400 г", "Молоко 3,2 % 930 мл", "Сыр «Российский», весовой", "Кефир 1 % 900 г",
    "Вода питьевая 1,5 л", "Яйцо С1, 10 шт.", "Гречка 800 г", "Чай чёрный, 100 пакетиков", "Масло сливочное 180 г",
    "Пакет-майка", "Батон нарезной 350 г", "Сахар-песок 1 кг", "Кофе растворимый 95 г", "Огурцы, весовые",
    "Шоколад молочный 90 г", "Порошок стиральный 3 кг",
]
CASHIERS = [
    ("Иванова Анна Петровна", "Иванова А.П."), ("Петров Сергей Викторович", "Петров С.В."),
    ("Сидорова Елена Николаевна", "Сидорова Е.Н."), ("Кузнецов Денис Андреевич", "Кузнецов Д.А."),
    ("Смирнова Ольга Игоревна", "Смирнова О.И."), ("Васильева Тамара Григорьевна", "Васильева Т.Г."),
]
PLAIN = ["missing_in_books", "missing_in_operator", "duplicate_in_books", "sum_differs", "payment_differs",
         "sign_differs", "time_differs", "shift_differs"]
HARD = PLAIN + ["cashier_differs", "duplicate_in_operator"]
FIRST_DAY = 1_767_225_600  # 2026-01-01


def rubles(kopecks):
    return f"{kopecks // 100}.{kopecks % 100:02d}"


def signed(kopecks):
    return ("-" if kopecks < 0 else "") + rubles(abs(kopecks))


def clock(seconds):
    t = time.gmtime(seconds)
    return f"{t[0]}-{t[1]:02d}-{t[2]:02d}T{t[3]:02d}:{t[4]:02d}:{t[5]:02d}"


class Register:
    def __init__(self, number, rng):
        self.number = number
        self.registration = f"{10_000_000_000 + number * 7_919:010d}{number % 60_000:06d}"[-16:]
        self.drives = 0
        self.cashiers = [CASHIERS[number % 6], CASHIERS[(number + 2) % 6]]
        self.at_night = number % 7 == 3
        self.new_drive(1 + int(rng.random() * 400), 1 + int(rng.random() * 30_000))

    def new_drive(self, shift, document):
        self.drive = f"99604{403 + self.drives:03d}{self.number * 7_919 % 100_000_000:08d}"
        self.drives += 1
        self.shift = shift
        self.document = document


class Chain:
    def __init__(self, options):
        self.options = options
        self.rng = random.Random(options.seed)
        self.hard = options.mix == "hard"
        self.kinds = HARD if self.hard else PLAIN
        count = max(2, min(400, options.receipts // 5_000))
        self.registers = [Register(number, self.rng) for number in range(1, count + 1)]
        self.truth = []
        self.made = 0
        self.sequence = 0

    def days(self):
        """For every day the operator's rows, its documents and the books' rows."""
        day = 0
        while self.made < self.options.receipts:
            received, documents, booked = [], [], []
            for register in self.registers:
                if self.made >= self.options.receipts:
                    break
                self.live(register, FIRST_DAY + day * 86_400, received, documents, booked)
            booked.sort()
            yield received, documents, [row for _, _, row in booked]
            day += 1

    def live(self, register, day, received, documents, booked):
        rng = self.rng
        count = min(self.options.receipts - self.made, 110 + int(rng.random() * 100))
        opening = day + (72_000 if self.hard and register.at_night else 28_800)
        step = 46_800 / count
        register.shift += 1
        register.document += 1  # the opening report
        changes = count // 2 if self.hard and rng.random() < 0.02 else -1
        number = 0
        for place in range(count):
            if place == changes:
                register.new_drive(1, 2)
                number = 0
            number += 1
            register.document += 1
            self.made += 1
            at = opening + int(step * (place + rng.random() * 0.9))
            self.happen(register, number, at, place * 2 < count, received, documents, booked)
        register.document += 1  # the closing report

    def happen(self, register, number, at, first_half, received, documents, booked):
        rng = self.rng
        roll = rng.random()
        sign = "sale" if roll < 0.96 else "return" if roll < 0.99 else "expense" if roll < 0.998 else "expense-return"
        items = [(int(rng.random() * 16), 990 + int(rng.random() * 60_000), 1 + int(rng.random() * 3))
                 for _ in range(1 + int(rng.random() * 5))]
        total = sum(price * quantity for _, price, quantity in items)
        payments = self.pay(total)
        cashier = register.cashiers[0 if first_half else 1]
        receipt = [clock(at), register.registration, register.drive, register.shift, number, register.document, sign,
                   total, payments, cashier[1]]
        kind = self.kinds[int(rng.random() * len(self.kinds))] if rng.random() < self.options.rate else None
        if kind != "missing_in_operator":
            received.append(self.row(receipt))
            if self.options.json_lines:
                documents.append(self.document(receipt, items, at))
        if kind == "duplicate_in_operator":
            other = list(receipt)
            other[7] = total + 100
            other[8] = [payments[0] + 100] + payments[1:] if payments[0] else self.more(payments, 100)
            received.append(self.row(other))
            self.expect(kind, receipt, -self.net(sign, total + 100))
        if kind == "missing_in_books":
            return self.expect(kind, receipt, -self.net(sign, total))
        self.book(receipt, at, kind, cashier, booked)

    def book(self, receipt, at, kind, cashier, booked):
        rng = self.rng
        row = list(receipt)
        sign, total, payments = receipt[6], receipt[7], receipt[8]
        without = rng.random() < (0.5 if self.hard else 0.02)
        if without:
            row[5] = ""
        if self.hard:
            if rng.random() < 0.3:
                row[9] = cashier[0]
            jitter = int(rng.random() * 41) - 20
        else:
            jitter = 0
        at += jitter
        if kind == "missing_in_operator":
            if rng.random() < 0.5:  # never reached the register
                row[5] = ""
            self.expect(kind, receipt, self.net(sign, total))
        elif kind == "duplicate_in_books":
            self.expect(kind, receipt, self.net(sign, total))
        elif kind == "sum_differs":
            more = (1 + int(rng.random() * 99)) if rng.random() < 0.5 else (100 + int(rng.random() * 50_000))
            if rng.random() < 0.5 and more < max(payments):
                more = -more
            row[7], row[8] = total + more, self.more(payments, more)
            self.expect(kind, receipt, self.net(sign, more))
        elif kind == "payment_differs":
            row[8] = self.other_payments(total, payments)
            self.expect(kind, receipt, 0)
        elif kind == "sign_differs":
            row[6] = OPPOSITE[sign]
            self.expect(kind, receipt, -2 * self.net(sign, total))
        elif kind == "time_differs":
            at += (90 + int(rng.random() * 1_600)) * (1 if rng.random() < 0.5 else -1)
            self.expect(kind, receipt, 0)
        elif kind == "shift_differs":
            row[3] += 1
            self.expect(kind, receipt, 0)
        elif kind == "cashier_differs":
            row[9] = "Морозова Л.Д."
            self.expect(kind, receipt, 0)
        self.put(row, at, booked)
        if kind == "duplicate_in_books":
            self.put(row, at if rng.random() < 0.5 else at + 1 + int(rng.random() * 120), booked)

    def put(self, row, at, booked):
        self.sequence += 1
        row[0] = clock(at)
        booked.append((at, self.sequence, self.row(row)))

    def expect(self, kind, receipt, difference):
        self.truth.append(f"{kind},{receipt[2]},{receipt[3]},{receipt[4]},{signed(difference)}\n")

    def pay(self, total):
        roll = self.rng.random()
        if roll < 0.33:
            return [total, 0, 0, 0, 0]
        if roll < 0.90:
            return [0, total, 0, 0, 0]
        if roll < 0.96:
            cash = total // 200 * 100
            return [cash, total - cash, 0, 0, 0]
        return [0, 0, total, 0, 0] if roll < 0.98 else [0, 0, 0, total, 0] if roll < 0.995 else [0, 0, 0, 0, total]

    @staticmethod
    def other_payments(total, payments):
        cash, card = payments[0], payments[1]
        return [card, cash, 0, 0, 0] if cash != card and cash + card == total else [0 if cash else total, total if cash else 0, 0, 0, 0]

    @staticmethod
    def more(payments, more):
        changed = list(payments)
        changed[changed.index(max(changed))] += more
        return changed

    @staticmethod
    def net(sign, sum):
        return sum if sign in ("sale", "expense-return") else -sum

    @staticmethod
    def row(receipt):
        sums = ",".join(rubles(part) for part in [receipt[7]] + receipt[8])
        head = ",".join(str(part) for part in receipt[:6])
        return f"{head},{SIGNS[receipt[6]][0]},{sums},{receipt[9]}\n"

    @staticmethod
    def document(receipt, items, at):
        lines = ",".join(
            f'{{"name":"{GOODS[goods]}","price":{price},"quantity":{quantity},"sum":{price * quantity},'
            f'"nds":{1 + goods % 2},"paymentType":4,"productType":1,"itemsQuantityMeasure":0}}'
            for goods, price, quantity in items)
        cash, card, prepaid, credit, provision = receipt[8]
        return (
            f'{{"code":3,"user":"ООО \\"Ромашка\\"","userInn":"7701234567","kktRegId":"{receipt[1]}",'
            f'"fiscalDriveNumber":"{receipt[2]}","fiscalDocumentNumber":{receipt[5]},'
            f'"fiscalSign":{(receipt[5] * 2_654_435_761 + at) % 4_294_967_296},"fiscalDocumentFormatVer":4,'
            f'"shiftNumber":{receipt[3]},"requestNumber":{receipt[4]},"dateTime":"{receipt[0]}",'
            f'"operationType":{SIGNS[receipt[6]][0]},"taxationType":1,"operator":"{receipt[9]}","retailPlace":"Магазин",'
            f'"totalSum":{receipt[7]},"cashTotalSum":{cash},"ecashTotalSum":{card},"prepaidSum":{prepaid},'
            f'"creditSum":{credit},"provisionSum":{provision},"items":[{lines}]}}\n')


def russian(row):
    fields = row.rstrip("\n").split(",")
    at = fields[0]
    fields[0] = f"{at[8:10]}.{at[5:7]}.{at[:4]} {int(at[11:13])}{at[13:]}"
    fields[6] = next(word for number, word in SIGNS.values() if str(number) == fields[6])
    fields[7:13] = [sum.replace(".", ",") for sum in fields[7:13]]
    return ";".join(fields) + "\r\n"


def generate(options):
    os.makedirs(options.folder, exist_ok=True)

    def create(name, encoding="utf-8"):
        return open(os.path.join(options.folder, name), "w", encoding=encoding, newline="")

    chain = Chain(options)
    with create("operator.csv") as operator, create("books.csv") as books:
        lines = create("operator.jsonl") if options.json_lines else None
        dialect = create("books-russian.csv", "cp1251") if options.russian else None
        operator.write(HEADER)
        books.write(HEADER)
        if dialect:
            dialect.write(RUSSIAN_HEADER)
        for received, documents, booked in chain.days():
            operator.writelines(received)
            books.writelines(booked)
            if lines:
                lines.writelines(documents)
            if dialect:
                dialect.writelines(map(russian, booked))
        for file in filter(None, (lines, dialect)):
            file.close()
    with create("truth.csv") as truth:
        truth.write("kind,drive,shift,number,difference\n")
        truth.writelines(chain.truth)
    return len(chain.truth)


def parser():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--receipts", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.01)
    parser.add_argument("--mix", choices=["plain", "hard"], default="plain")
    parser.add_argument("--json-lines", action="store_true")
    parser.add_argument("--russian", action="store_true")
    return parser


if __name__ == "__main__":
    print(generate(parser().parse_args()), "discrepancies planted")
