"""Answers questions in Apache Spark: answerSpark.py FOLDER, with script.sql and questions.csv in it."""

import sys
from pathlib import Path

from pyspark.sql import SparkSession

folder = Path(sys.argv[1])
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "4")
    # Nothing may depend on the zone of the session.
    .config("spark.sql.session.timeZone", "Asia/Kathmandu")
    .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
    .getOrCreate()
)


def run_script() -> None:
    for statement in (folder / "script.sql").read_text().split(";\n"):
        if any(line and not line.startswith("--") for line in statement.splitlines()):
            spark.sql(statement)


run_script()
columns = "id STRING, calendar STRING, starts_at TIMESTAMP, ends_at TIMESTAMP, minutes DOUBLE"
questions = spark.read.csv(str(folder / "questions.csv"), schema=columns, header=True)
questions.write.insertInto("milestone_questions")
run_script()
answers = spark.sql("SELECT id, minutes_between, unix_millis(due_at) FROM milestone_answers")
answers.coalesce(1).write.csv(str(folder / "answers"))
spark.stop()
