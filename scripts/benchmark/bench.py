"""Measures cheki against the best peer for each work, as ratios in one run. Started by scripts/bench."""

import argparse
import os
import shutil
import subprocess
import sys

from check import compare
from measure import Failed, pair, run, until_prompt

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS = (
    "{'datetime':'TIMESTAMP','register':'VARCHAR','drive':'VARCHAR','shift':'INTEGER','number':'INTEGER',"
    "'document':'BIGINT','sign':'TINYINT','total':'DECIMAL(15,2)','cash':'DECIMAL(15,2)','electronic':'DECIMAL(15,2)',"
    "'prepaid':'DECIMAL(15,2)','postpaid':'DECIMAL(15,2)','provision':'DECIMAL(15,2)','cashier':'VARCHAR'}"
)


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = options.folder
        self.rows = []
        os.makedirs(self.folder, exist_ok=True)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    # What is measured

    def compare(self):
        self.data("plain")
        operator, books, truth = (self.path("plain", name) for name in ("operator.csv", "books.csv", "truth.csv"))
        out, other = self.path("ours.csv"), self.path("theirs.csv")
        ours = lambda: run([self.options.cheki, "compare", operator, books, "--out", out], (0, 1))
        polars = lambda: run([self.options.python, os.path.join(HERE, "polars_compare.py"), operator, books, other])
        duckdb = self.duckdb(":memory:", "duckdb_compare.sql", OPERATOR=operator, BOOKS=books, OUT=other)
        mine, theirs = pair(ours, polars, self.options.runs)
        self.right(truth, out)
        self.right(truth, other, sums=False)
        self.row("compare, two CSVs", "polars, three joins", mine.wall, theirs.wall, "s", 0.5)
        mine, theirs = pair(ours, duckdb, self.options.runs)
        self.right(truth, other, sums=False)
        self.row("its peak memory", "DuckDB, three joins", mine.peak, theirs.peak, "MiB", 0.4)
        dialect = self.path("plain", "books-russian.csv")
        russian = lambda: run([self.options.cheki, "compare", operator, dialect, "--out", out], (0, 1))
        mine, theirs = pair(russian, ours, self.options.runs)
        russian()
        self.right(truth, out)
        self.row("books in windows-1251, `;`, decimal comma", "our own UTF-8", mine.wall, theirs.wall, "s", 1.25)

    def large(self):
        """Ten million receipts do not fit a processor's cache; the peers need 11 GB of memory."""
        self.data("large")
        operator, books, truth = (self.path("large", name) for name in ("operator.csv", "books.csv", "truth.csv"))
        out, other = self.path("large-ours.csv"), self.path("large-theirs.csv")
        ours = lambda: run([self.options.cheki, "compare", operator, books, "--out", out], (0, 1))
        polars = lambda: run([self.options.python, os.path.join(HERE, "polars_compare.py"), operator, books, other])
        duckdb = self.duckdb(":memory:", "duckdb_compare.sql", OPERATOR=operator, BOOKS=books, OUT=other)
        runs = min(self.options.runs, 3)
        mine, theirs = pair(ours, polars, runs)
        self.right(truth, out)
        self.right(truth, other, sums=False)
        self.row("the same, 10 M", "polars, three joins", mine.wall, theirs.wall, "s", 0.4)
        theirs = duckdb()
        self.right(truth, other, sums=False)
        self.row("its peak memory", "DuckDB, three joins", mine.peak, theirs.peak, "MiB", 0.4)

    def hard(self):
        """Not a race: what chains really send, every finding to the kopeck."""
        self.data("hard", ["--mix", "hard", "--rate", "0.02", "--seed", "7"])
        operator, books, truth = (self.path("hard", name) for name in ("operator.csv", "books.csv", "truth.csv"))
        out = self.path("hard.csv")
        run([self.options.cheki, "compare", operator, books, "--out", out], (0, 1))
        self.right(truth, out)
        first = open(out, "rb").read()
        run([self.options.cheki, "compare", operator, books, "--out", out], (0, 1))
        if open(out, "rb").read() != first:
            raise Failed("two runs over the same files gave other bytes")
        self.say("hard mix: every planted discrepancy found, none invented, twice the same bytes")

    def load(self):
        self.data("plain")
        lines, home, store = self.path("plain", "operator.jsonl"), self.path("home"), self.path("store.duckdb")

        def ours():
            shutil.rmtree(home, ignore_errors=True)
            return run([self.options.cheki, "--home", home, "import", "operator", lines])

        load = self.duckdb(store, "duckdb_import.sql", LINES=lines)

        def theirs():
            if os.path.exists(store):
                os.remove(store)
            return load()

        mine, other = pair(ours, theirs, self.options.runs)
        self.row("import of JSON Lines with three lines a receipt", "DuckDB into its own file", mine.wall, other.wall, "s", 0.8)
        self.row("its peak memory", "the same", mine.peak, other.peak, "MiB", None)

    def archive(self):
        name = "large" if self.options.large else "plain"
        self.data(name)
        operator, home, store = self.path(name, "operator.csv"), self.path("home-" + name), self.path(name + ".duckdb")
        if not os.path.exists(home):
            run([self.options.cheki, "--home", home, "import", "operator", operator])
        if not os.path.exists(store):
            create = f"CREATE TABLE receipt AS SELECT * FROM read_csv('{operator}', header = true, columns = {COLUMNS})"
            run([self.options.duckdb, store, "-c", create])
        with open(operator, encoding="utf-8") as file:
            first = file.read(20_000).splitlines()[1].split(",")
        archive = os.path.join(home, "archive.sqlite")
        one = ["sqlite3", archive, "SELECT * FROM shift_totals LIMIT 1"]
        cheki = [self.options.cheki, "--home", home]
        asked = ["-c", f"use kkt {first[1]}", "-c", f"use shift {first[3]}", "-c", "shift totals"]
        mine, theirs = pair(lambda: run(cheki + asked), lambda: run(one), self.options.runs * 4)
        self.row("`shift totals` out of the archive", "sqlite3 asked for one row", mine.wall, theirs.wall, "ms", 3)
        mine, theirs = pair(
            lambda: run(cheki + ["--output", "csv", "shifts"]), self.duckdb(store, "duckdb_totals.sql"), self.options.runs)
        self.row("totals of every shift", "DuckDB", mine.wall, theirs.wall, "ms", 0.5)
        environment = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8"}
        mine, theirs = pair(
            lambda: until_prompt(cheki, b"> ", environment),
            lambda: until_prompt(["sqlite3", archive], b"sqlite> ", environment), self.options.runs * 4)
        self.row("start to the first prompt, that archive open", "sqlite3", mine.wall, theirs.wall, "ms", 2.5)

    # Data, peers, figures

    def data(self, name, more=()):
        folder = self.path(name)
        done = os.path.join(folder, "truth.csv")
        if os.path.exists(done):
            return
        count = 10_000_000 if name == "large" else self.options.receipts
        self.say(f"making {count} receipts ({name})")
        extra = [] if name == "large" else ["--json-lines", "--russian"]
        subprocess.run(
            [sys.executable, os.path.join(HERE, "generate.py"), folder, "--receipts", str(count), *extra, *more],
            check=True, stdout=subprocess.DEVNULL)

    def duckdb(self, store, script, **places):
        text = open(os.path.join(HERE, script), encoding="utf-8").read().replace("@COLUMNS@", COLUMNS)
        for name, value in places.items():
            text = text.replace(f"@{name}@", value)
        return lambda: run([self.options.duckdb, store, "-c", text])

    def right(self, truth, findings, sums=True):
        planted, missed, false = compare(truth, findings, sums)
        if missed or false:
            raise Failed(f"{findings}: of {planted} planted {sum(missed.values())} missed, {sum(false.values())} false")

    def row(self, work, peer, ours, theirs, unit, at_most):
        scale = {"s": 1, "ms": 1000, "MiB": 1}[unit]
        digits = 2 if unit == "s" else 1 if unit == "ms" else 0
        ratio = ours / theirs
        self.rows.append(
            f"| {work} | {ours * scale:.{digits}f} {unit} | {peer}: {theirs * scale:.{digits}f} {unit} "
            f"| {ratio:.2f} × | {f'{at_most} ×' if at_most else '–'} |")
        self.say(self.rows[-1])

    def say(self, text):
        print(text, file=sys.stderr, flush=True)

    def table(self):
        print("| work | cheki | peer | ratio | at most |")
        print("| --- | --- | --- | --- | --- |")
        print("\n".join(self.rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cheki", required=True)
    parser.add_argument("--python", required=True, help="of the environment that has polars")
    parser.add_argument("--duckdb", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--receipts", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true", help="compare ten million receipts too, and ask an archive of as many")
    parser.add_argument("works", nargs="*", help="compare, large, hard, load, archive; all of them when none is named (large only with --large)")
    options = parser.parse_args()
    bench = Bench(options)
    works = {
        "compare": bench.compare, "large": bench.large, "hard": bench.hard, "load": bench.load, "archive": bench.archive}
    if not options.large and "large" not in options.works:
        options.works = options.works or [name for name in works if name != "large"]
    try:
        for name in options.works or works:
            if name not in works:
                parser.error(f"no such work: {name}")
            works[name]()
    except Failed as failed:
        print(f"bench: {failed}", file=sys.stderr)
        sys.exit(2)
    bench.table()


main()
