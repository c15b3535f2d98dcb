"""The same comparison in polars: three joins, each over what the one before left. polars_compare.py OPERATOR BOOKS OUT"""

import sys

import polars as pl

SUMS = ["total", "cash", "electronic", "prepaid", "postpaid", "provision"]
SCHEMA = {
    "datetime": pl.String, "register": pl.String, "drive": pl.String, "shift": pl.Int32, "number": pl.Int32,
    "document": pl.Int64, "sign": pl.Int8, **{sum: pl.Float64 for sum in SUMS}, "cashier": pl.String,
}
KEYS = [["drive", "document"], ["drive", "shift", "number"], ["drive", "datetime", "total"]]
SHOWN = ["kind", "drive", "shift", "number", "document"]


def differs(name):
    return pl.col(name) != pl.col(name + "_booked")


received = pl.read_csv(sys.argv[1], schema=SCHEMA).with_row_index("received")
booked = pl.read_csv(sys.argv[2], schema=SCHEMA).rename({name: name + "_booked" for name in SCHEMA}).with_row_index("booked")

pairs = None
for key in KEYS:
    left, right = received, booked.filter(pl.col("document_booked").is_not_null())
    if pairs is not None:
        left = received.join(pairs.select("received"), on="received", how="anti")
        right = booked.filter(pl.col("document_booked").is_null()).join(pairs.select("booked"), on="booked", how="anti")
    found = left.join(right, left_on=key, right_on=[name + "_booked" for name in key], how="inner", coalesce=False)
    pairs = found if pairs is None else pl.concat([pairs, found.select(pairs.columns)])

twice = pairs.group_by("received").len().filter(pl.col("len") > 1)
kind = (
    pl.when(differs("total")).then(pl.lit("sum_differs")).when(differs("sign")).then(pl.lit("sign_differs"))
    .when(differs("shift")).then(pl.lit("shift_differs")).when(differs("datetime")).then(pl.lit("time_differs"))
    .otherwise(pl.lit("payment_differs"))
)
any_differs = pl.any_horizontal([differs(name) for name in SUMS + ["sign", "shift", "datetime"]])
pl.concat([
    received.join(pairs.select("received"), on="received", how="anti")
    .with_columns(kind=pl.lit("missing_in_books")).select(SHOWN),
    booked.join(pairs.select("booked"), on="booked", how="anti").with_columns(kind=pl.lit("missing_in_operator"))
    .rename({name + "_booked": name for name in SHOWN[1:]}).select(SHOWN),
    received.join(twice, on="received", how="semi").with_columns(kind=pl.lit("duplicate_in_books")).select(SHOWN),
    pairs.join(twice, on="received", how="anti").filter(any_differs).with_columns(kind=kind).select(SHOWN),
]).write_csv(sys.argv[3])
