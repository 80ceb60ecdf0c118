"""Reads a script in a dialect: parseSql.py DIALECT < script. Prints what its statements are, and which functions no one knows."""

import json
import logging
import sys

import sqlglot
from sqlglot import exp

logging.disable(logging.CRITICAL)
dialect = sys.argv[1]
statements = sqlglot.parse(sys.stdin.read(), read=dialect, error_level=sqlglot.ErrorLevel.RAISE)
view = statements[-1]
query = view.expression if isinstance(view, exp.Create) else None
print(
    json.dumps(
        {
            "kinds": [type(each).__name__ for each in statements],
            "unknown": sorted({each.name for one in statements for each in one.find_all(exp.Anonymous)}),
            "rows": sum(len(each.expressions) for one in statements for each in one.find_all(exp.Values)),
            "columns": query.named_selects if query else [],
        }
    )
)
