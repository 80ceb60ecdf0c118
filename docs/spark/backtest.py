"""Replays past cases on Apache Spark: each partition goes through `milestone backtest --partial`, and what they counted is merged.

    spark-submit backtest.py --file support.entitlement.yaml --cases cases.csv --history history.csv \\
        --report=--format --report=html=report.html

Paths of tables are whatever Spark reads: files, folders, object stores. docs/spark.md says how this runs on a cluster.
"""

import argparse
import json
import shlex
import subprocess
import tempfile
from itertools import chain

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

HISTORY = ["Field", "OldValue", "NewValue", "CreatedDate"]
MILESTONES = ["MilestoneType.Name", "StartDate", "TargetDate", "CompletionDate", "IsViolated"]
KEY, ORDER = "_milestone_key", "_milestone_order"


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", required=True, help="the entitlement file, at this path wherever an executor runs")
    parser.add_argument("--cases", required=True, help="cases")
    parser.add_argument("--history", help="what changed when (CaseHistory)")
    parser.add_argument("--milestones", help="recorded milestones (CaseMilestone)")
    parser.add_argument("--format", default="csv", help="of the tables: csv, parquet, json, or another one that Spark reads")
    parser.add_argument("--multi-line", action="store_true", help="values of the CSV hold line breaks")
    parser.add_argument("--partitions", type=int, help="parts that are replayed; Spark decides when absent")
    parser.add_argument("--milestone", default="milestone", help="the command, such as 'node /opt/milestone/dist/cli.js'")
    parser.add_argument("--option", action="append", default=[], help="for --partial, such as --option=--group-by --option=month")
    parser.add_argument("--report", action="append", default=[], help="for merge, such as --report=--propose --report=95")
    parser.add_argument("--tallies", help="keep what the parts counted in this file")
    return parser.parse_args()


def read(spark: SparkSession, path: str, arguments: argparse.Namespace) -> DataFrame:
    """A table with the key of its case and the order of its rows."""
    reader = spark.read.format(arguments.format)
    if arguments.format == "csv":
        # As Salesforce writes it: every value is text, and a quotation mark inside a value is written twice.
        reader = reader.options(header=True, escape='"', multiLine=arguments.multi_line)
    table = reader.load(path)
    owner = "CaseId" if "CaseId" in table.columns else "Id"
    return table.withColumn(KEY, F.substring(F.trim(owner), 1, 15)).withColumn(ORDER, F.monotonically_increasing_id())


def column(name: str) -> F.Column:
    return F.col(f"`{name}`").alias(name)


def rows_by_case(table: DataFrame, columns: list[str], name: str) -> DataFrame:
    """The rows of each case as a list, in the order of the table."""
    row = F.struct(ORDER, *[column(each) for each in columns if each in table.columns])
    return table.groupBy(KEY).agg(F.sort_array(F.collect_list(row)).alias(name))


def main() -> None:
    arguments = parse_arguments()
    spark = SparkSession.builder.appName("milestone backtest").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    cases = read(spark, arguments.cases, arguments)
    columns = [each for each in cases.columns if each not in (KEY, ORDER)]
    joined, lists, tracked = cases, [], []
    if arguments.history:
        history = read(spark, arguments.history, arguments)
        tracked = sorted(row.Field for row in history.select("Field").distinct().collect() if row.Field)
        joined = joined.join(rows_by_case(history, HISTORY, "history"), KEY, "left")
        lists.append("history")
    if arguments.milestones:
        recorded = read(spark, arguments.milestones, arguments)
        joined = joined.join(rows_by_case(recorded, MILESTONES, "milestones"), KEY, "left")
        lists.append("milestones")
    # All rows of a case in one part, in the order of the table: which of two that are there twice counts is decided there.
    parts = [arguments.partitions, KEY] if arguments.partitions else [KEY]
    ordered = joined.repartition(*parts).sortWithinPartitions(ORDER)
    case = F.struct(*[column(each) for each in columns]).alias("case")
    lines = ordered.select(F.to_json(F.struct(case, *lists))).rdd.map(lambda row: row[0])
    head = json.dumps({"columns": columns, "tracked": tracked, "milestones": bool(arguments.milestones)})
    command = [*shlex.split(arguments.milestone), "backtest"]
    part = shlex.join([*command, arguments.file, "--partial", *arguments.option])
    tallies = lines.mapPartitions(lambda part_lines: chain([head], part_lines)).pipe(part, checkCode=True).collect()
    spark.stop()
    with open(arguments.tallies, "w") if arguments.tallies else tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.writelines(f"{tally}\n" for tally in tallies)
        file.flush()
        subprocess.run([*command, "merge", file.name, *arguments.report], check=True)


if __name__ == "__main__":
    main()
