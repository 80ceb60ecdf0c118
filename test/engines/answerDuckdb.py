"""Answers questions in DuckDB: answerDuckdb.py FOLDER, with script.sql, open.csv and questions.csv in it."""

import sys
from pathlib import Path

import duckdb

folder = Path(sys.argv[1])
database = duckdb.connect()
database.execute("SET TimeZone = 'UTC'")
# Twice, as one who prints next year's calendars does.
for _ in range(2):
    database.execute((folder / "script.sql").read_text())
database.execute(f"COPY milestone_questions FROM '{folder}/questions.csv' (HEADER)")


def answer(name: str, query: str) -> None:
    database.execute(f"COPY ({query}) TO '{folder}/{name}' (HEADER false)")


answer("view.csv", "SELECT id, minutes_between, epoch_ms(due_at) FROM milestone_answers")
answer(
    "functions.csv",
    "SELECT id, milestone_minutes(calendar, starts_at, ends_at), epoch_ms(milestone_due(calendar, starts_at, minutes))"
    " FROM milestone_questions",
)
# The CSV as docs/calendars.md says to count with it. It has no row before the first opening and none that says where it ends.
before = (
    "coalesce({row}.minutesBefore + (epoch_ms(least({at}, {row}.closes)) - epoch_ms({row}.opens)) / 60000, 0)"
)
database.execute(f"CREATE TABLE open_times AS FROM read_csv('{folder}/open.csv')")
answer(
    "csv.csv",
    f"SELECT q.id, {before.format(row='e', at='q.ends_at')} - {before.format(row='s', at='q.starts_at')}, NULL"
    " FROM milestone_questions q"
    " ASOF LEFT JOIN open_times s ON q.calendar = s.calendar AND q.starts_at >= s.opens"
    " ASOF LEFT JOIN open_times e ON q.calendar = e.calendar AND q.ends_at >= e.opens",
)
