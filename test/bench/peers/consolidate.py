"""Consolidates the returns of a folder as a macro user would: each file's lines into one new sheet, with openpyxl.

Prints one line of JSON: seconds of processor time, lines, total of the amounts in 分.
"""

import glob
import json
import sys
import time

from openpyxl import Workbook, load_workbook

SHEET = "支出录入"

folder, target = sys.argv[1:3]
started = time.process_time()
book = Workbook(write_only=True)
into = book.create_sheet(SHEET)
lines, total = 0, 0
for path in sorted(glob.glob(f"{folder}/*.xlsx")):
    returned = load_workbook(path, read_only=True, data_only=True)
    rows = returned[SHEET].iter_rows(values_only=True)
    header = next(rows)
    amount = next(i for i, name in enumerate(header) if str(name).startswith("金额"))
    for row in rows:
        if row[amount] is None:
            continue
        into.append(row)
        lines += 1
        total += round(row[amount] * 100)
    returned.close()
book.save(target)
print(json.dumps({"seconds": time.process_time() - started, "lines": lines, "total": total}))
