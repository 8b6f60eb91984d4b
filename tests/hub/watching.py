"""What statements the hub sends, and what PostgreSQL says each of them would read."""

from __future__ import annotations

import re
from contextlib import contextmanager

from sqlalchemy import event, text

_OF_MARKET = re.compile(r"\(*(\w+\.)?market_id\)?(::text)? = ")
_OF_BOOK = re.compile(r"\(*(\w+\.)?id\)?(::text)? = ")


@contextmanager
def watched(engine):
    """Collect (statement, parameters) of everything that goes to the server."""
    sent = []

    def note(_connection, _cursor, statement, parameters, _context, many):
        sent.append((statement, parameters[0] if many else parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


class Judge:
    """Asks PostgreSQL itself, by EXPLAIN, which parts of which tables a statement goes through.

    It asks as the owner, so that no policy adds a condition that the statement lacks.
    """

    def __init__(self, hub):
        self.hub = hub
        names = [t.name for t in hub.schema.metadata.sorted_tables if "market_id" in t.c]
        self.tables = {name: name for name in names if name != hub.schema.grant.name}
        self.tables[hub.schema.market.name] = hub.schema.market.name
        query = text(
            "SELECT c.relname, p.relname FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid "
            "JOIN pg_class p ON p.oid = h.inhparent WHERE p.relkind = 'p'"
        )
        with hub.engine.connect() as connection:
            self.tables |= dict(connection.execute(query).all())

    def problems(self, sent):
        """What is wrong with these statements, each once."""
        found, seen = [], set()
        with self.hub.engine.connect() as connection:
            for statement, parameters in sent:
                if statement in seen or not re.match(r"(SELECT|INSERT|UPDATE|DELETE)\b", statement):
                    continue
                seen.add(statement)
                found += [
                    f"{why}: {statement}" for why in self._of(connection, statement, parameters)
                ]
        return found

    def reads(self, connection, statement, parameters):
        """Every scan of the plan, as (table, part, its conditions)."""
        explained = f"EXPLAIN (FORMAT JSON, VERBOSE) {statement}"
        plan = connection.exec_driver_sql(explained, parameters).scalar_one()
        return [(self.tables[name], name, words) for name, words in _scans(plan[0]["Plan"])
                if name in self.tables]  # fmt: skip

    def _of(self, connection, statement, parameters):
        parts = {}
        for table, part, words in self.reads(connection, statement, parameters):
            parts.setdefault(table, set()).add(part)
            wanted = _OF_BOOK if table == self.hub.schema.market.name else _OF_MARKET
            if not any(wanted.match(condition) for condition in words):
                yield f"{table} is read without its market"
        markets = _markets(parameters)
        for table, found in parts.items():
            if len(found) > max(1, markets):
                yield f"{table} is read in {len(found)} parts for {markets} markets"


def _markets(parameters):
    values = parameters.values() if hasattr(parameters, "values") else parameters
    return sum(isinstance(value, str) and value in ("mine", "hers", "shared") for value in values)


def conjuncts(condition):
    """Split what PostgreSQL prints, "((a = 1) AND (b = 2))", into what must hold in any case."""
    if not (condition.startswith("(") and _closes(condition) == len(condition) - 1):
        return [condition]
    inner, found, depth, quoted, start = condition[1:-1], [], 0, False, 0
    for place, sign in enumerate(inner):
        quoted ^= sign == "'"
        depth += 0 if quoted else (sign == "(") - (sign == ")")
        if depth == 0 and not quoted and inner.startswith(" OR ", place):
            return []
        if depth == 0 and not quoted and inner.startswith(" AND ", place):
            found.append(inner[start:place])
            start = place + len(" AND ")
    found.append(inner[start:])
    return [inner] if len(found) == 1 else [one for part in found for one in conjuncts(part)]


def _closes(condition):
    """Where the bracket that opens the text is closed."""
    depth, quoted = 0, False
    for place, sign in enumerate(condition):
        quoted ^= sign == "'"
        depth += 0 if quoted else (sign == "(") - (sign == ")")
        if depth == 0:
            return place
    return -1


def _scans(node):
    name, kind = node.get("Relation Name"), node["Node Type"]
    if name and "Scan" in kind:
        words = (str(node.get(key, "")) for key in ("Index Cond", "Filter", "Recheck Cond"))
        yield name, [condition for text in words for condition in conjuncts(text)]
    for child in node.get("Plans", ()):
        yield from _scans(child)
