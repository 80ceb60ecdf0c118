"""Writes cases.csv and history.csv of a folder as Parquet: toParquet.py FOLDER."""

import sys
from pathlib import Path

import duckdb

folder = Path(sys.argv[1])
database = duckdb.connect()
for name, typed in (
    ("cases", "CreatedDate::TIMESTAMPTZ AS CreatedDate, ClosedDate::TIMESTAMPTZ AS ClosedDate, IsClosed::BOOLEAN AS IsClosed"),
    ("history", "CreatedDate::TIMESTAMPTZ AS CreatedDate"),
):
    table = f"read_csv('{folder}/{name}.csv', header = true, all_varchar = true)"
    database.execute(f"COPY (SELECT * REPLACE ({typed}) FROM {table}) TO '{folder}/{name}.parquet'")
