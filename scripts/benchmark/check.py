"""What was found against what was planted: a fast wrong answer does not count."""

import csv
from collections import Counter


def read(path):
    """Findings by kind and receipt, with what each adds to the difference. Gaps are evidence and not planted."""
    rows = Counter()
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] != "gap_in_documents":
                rows[(row["kind"], row["drive"], row["shift"], row["number"], row.get("difference"))] += 1
    return rows


def compare(truth, findings, sums=True):
    """How many were planted, missed and false. Peers do not tell sums."""
    planted, found = read(truth), read(findings)
    if not sums:
        planted, found = (Counter({row[:4]: count for row, count in rows.items()}) for rows in (planted, found))
    return sum(planted.values()), planted - found, found - planted


if __name__ == "__main__":
    import sys

    planted, missed, false = compare(sys.argv[1], sys.argv[2])
    print(f"planted {planted}, missed {sum(missed.values())}, false {sum(false.values())}")
    for name, rows in (("missed", missed), ("false", false)):
        for row in list(rows)[:10]:
            print(" ", name, *row)
    sys.exit(1 if missed or false else 0)
