# pip: polars duckdb
"""Writes the tables of our export again: tables.py polars|duckdb|csv FOLDER. They hold them ready, as columns of texts."""
import csv
import io
import os
import pathlib
import sys

from serving import serve

program, paths = sys.argv[1], sorted(pathlib.Path(sys.argv[2]).glob("*.csv"))


def with_polars():
    os.environ["POLARS_MAX_THREADS"] = "1"
    import polars
    tables = [polars.read_csv(path, infer_schema_length=0) for path in paths]
    size = 0
    for table in tables:
        written = io.BytesIO()
        table.write_csv(written, line_terminator="\r\n")
        size += len(written.getvalue())

    def task():
        for table in tables:
            table.write_csv("/dev/null", line_terminator="\r\n")
        return size
    return task


def with_duckdb():
    import duckdb
    connection = duckdb.connect(config={"threads": 1})
    for number, path in enumerate(paths):
        connection.execute(
            f"create table t{number} as select * from read_csv(?, header=true, all_varchar=true, strict_mode=true)", [str(path)])
    target = pathlib.Path(os.environ["BENCHMARK_WORK"], "duckdb.csv")
    size = 0
    for number in range(len(paths)):
        connection.execute(f"copy t{number} to '{target}' (header, delimiter ',')")
        size += target.stat().st_size
    target.unlink()

    def task():
        for number in range(len(paths)):
            connection.execute(f"copy t{number} to '/dev/null' (header, delimiter ',')")
        return size
    return task


def with_csv():
    csv.field_size_limit(1 << 30)
    tables = []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            tables.append(list(csv.reader(file)))
    size = sum(path.stat().st_size for path in paths)

    def task():
        for rows in tables:
            with open("/dev/null", "w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\r\n").writerows(rows)
        return size
    return task


serve({"polars": with_polars, "duckdb": with_duckdb, "csv": with_csv}[program]())
