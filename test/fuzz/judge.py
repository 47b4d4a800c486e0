"""Reads workbooks with openpyxl and prints their contents, one line of JSON for each path on standard input."""
import datetime
import json
import resource
import signal
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")

# openpyxl creates a cell for every place of a merge: a file may declare seventeen billion of them.
SECONDS = 5
MEMORY = 2 * 1024**3
resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def too_long(_signal, _frame):
    raise TimeoutError("took too long")


signal.signal(signal.SIGALRM, too_long)


def cell_of(value, data_type):
    if data_type == "e":
        return ["error", str(value)]
    if isinstance(value, bool):
        return ["logical", value]
    if isinstance(value, (int, float)):
        return ["number", repr(float(value))]
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return ["date", str(value)[:10]]
    return ["text", str(value)]


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        for cell in sheet._cells.values():
            if cell.value is not None:
                cells[cell.coordinate] = cell_of(cell.value, cell.data_type)
        sheets[sheet.title] = cells
    return sheets


for line in sys.stdin:
    signal.alarm(SECONDS)
    try:
        answer = {"sheets": read(line.rstrip("\n"))}
    except BaseException as error:  # Continues with the next file after any error.
        if isinstance(error, KeyboardInterrupt):
            raise
        answer = {"refused": f"{type(error).__name__}: {error}"[:200]}
    signal.alarm(0)
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
