"""What kinds of files, their fields and what is wrong in them are called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules import kinds as official
from provider_ops.network.rules import npi_check_digit
from ui.counts import grouped
from ui.kit.error_words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.core.sentence import Sentence
    from provider_ops.intake.importer import Importer
    from provider_ops.intake.mapping import Column
    from provider_ops.intake.preview import ProblemGroup
    from provider_ops.intake.rows import Problem

_NAMED_COLUMNS = 12
"""Headers that are told apart by name; official files have hundreds that are of no use here."""


def kind_word(importer: Importer) -> str:
    """Return the name of a kind of file, to stand alone."""
    words = {
        "835": _tr("Remittance (835)"),
        "837p": _tr("Submitted claims (837P)"),
        "claims-log": _tr("Claims log"),
        "remit-lines": _tr("Remittance line by line"),
        "carrier-claims": _tr("Carrier claims of CMS"),
        "roster": _tr("Roster"),
        "nppes": _tr("NPPES file"),
        "approved-codes": _tr("Approved codes"),
        "contracts": _tr("Contracts"),
        official.LEIE: _tr("Exclusion list (LEIE)"),
        official.CPT: _tr("CPT list of the plan"),
        official.CROSSWALK: _tr("Crosswalk of specialties and taxonomy codes"),
    }
    title = say(importer.title)  # made for the middle of a sentence
    return words.get(importer.kind) or title[:1].upper() + title[1:]


def field_word(column: Column) -> str:
    """Return the name of a field; official headers of public files stay as they are."""
    return _claim_fields().get(column.title) or _other_fields().get(column.title, column.title)


def problem_word(word: str, column: str, message: Sentence) -> str:
    """Return what is wrong, in a few words; the message itself where there are none."""
    return _cell_problems(column).get(word) or _row_problems().get(word) or say(message)


def group_detail(group: ProblemGroup, said: str) -> str:
    """Return the second line of what is wrong: an example, or what is mostly the cause."""
    if group.word == "npi-digit":
        return _tr("Two digits swapped is most common")
    if group.word == "twin":
        return _tr("Same claim, code and date as another row")
    if group.word == "date" and not group.hint:
        return _tr("{said}. Expected MM/DD/YYYY").format(said=said)
    if group.hint:
        return _tr("{said}, did you mean {hint}?").format(said=said, hint=group.hint)
    return said or group.column


def explanation(problem: Problem, said: str) -> str:
    """Return why a cell is wrong, for the person who is to put it right."""
    if problem.word == "npi-digit":
        words = _tr("For the number in the file the check digit would be {right}, not {wrong}.")
        return words.format(right=npi_check_digit(said[:9]), wrong=said[9])
    if problem.word in ("twin", "other-name", "future"):
        return say(problem.message)
    return problem_word(problem.word, problem.column, problem.message)


def unused_words(headers: Sequence[str]) -> str:
    """Return which columns of a file nothing is made of; empty where there are none."""
    if not headers:
        return ""
    count = len(headers)
    words = QCoreApplication.translate(
        "Importing", "%n columns of the file are not read: {names}", "", int(count)
    )
    names = ", ".join(headers[:_NAMED_COLUMNS]) + (", …" if count > _NAMED_COLUMNS else "")
    return grouped(words, count).format(names=names)


def go_words(rows: int, held: int, *, goes_on: bool, again: bool) -> str:
    """Return what the button does with good rows, and what with those that are held back.

    `goes_on` if nothing is loaded yet, `again` if most of the rows were loaded before.
    """
    if goes_on:
        words = _tr("Go on with {n}, hold {held}") if held else _tr("Go on with {n}")
    elif again:
        words = _tr("Load {n} again, hold {held}") if held else _tr("Load {n} again")
    else:
        words = _tr("Load {n}, hold {held}") if held else _tr("Load {n}")
    return words.format(n=f"{rows:,}", held=f"{held:,}")


def why_word(why: str) -> str:
    """Return what speaks for a suggestion."""
    words = {
        "before": _tr("chosen for this number before"),
        "like-name": _tr("a like name"),
        "swapped": _tr("two digits swapped"),
        "digit": _tr("one digit differs"),
        "letter": _tr("a letter for a digit"),
        "same-tin": _tr("same TIN"),
        "same-name": _tr("same name"),
    }
    return words.get(why, why)


def _cell_problems(column: str) -> dict[str, str]:
    return {
        "missing": _tr("{column} is missing").format(column=column),
        "taken": _tr("A contract has this number"),
        "stranger": _tr("No office has this number"),
        "npi-digit": _tr("NPI fails its check digit"),
        "npi": _tr("Not an NPI"),
        "code-letter": _tr("Code has a letter for a digit"),
        "code": _tr("Not a billing code"),
        "date": _tr("Date is not a real date"),
        "amount": _tr("Amount is not a number"),
        "units": _tr("Units are not a number"),
        "whole": _tr("Not a whole number"),
        "truth": _tr("Neither yes nor no"),
        "modifier": _tr("Not a modifier"),
        "place": _tr("Not a place of service"),
        "reason": _tr("Not a reason (CARC)"),
        "remark": _tr("Not a remark code (RARC)"),
        "group": _tr("Not a group of reasons"),
        "line-number": _tr("Not a line number"),
    }


def _row_problems() -> dict[str, str]:
    return {
        "twin": _tr("Looks like a duplicate"),
        "other-name": _tr("NPI has another name elsewhere"),
        "order": _tr("Answered before the day of service"),
        "future": _tr("Date of service in the future"),
        "denied-paid": _tr("Marked as denied and paid"),
        "paid-allowed": _tr("More paid than allowed"),
        "quotes": _tr("Quotation marks do not match"),
        "wide": _tr("More cells than headers"),
        "no-line": _tr("Claim without a line"),
    }


def _claim_fields() -> dict[str, str]:
    return {
        "Rendering NPI": _tr("Rendering NPI"),
        "Billing NPI": _tr("Billing NPI"),
        "Code": _tr("Code"),
        "Date of service": _tr("Date of service"),
        "Charge": _tr("Charge"),
        "Denied amount": _tr("Denied amount"),
        "Claim number": _tr("Claim number"),
        "Line number": _tr("Line number"),
        "Modifiers": _tr("Modifiers"),
        "Modifier 2": _tr("Modifier 2"),
        "Modifier 3": _tr("Modifier 3"),
        "Modifier 4": _tr("Modifier 4"),
        "Place of service": _tr("Place of service"),
        "Units": _tr("Units"),
        "Allowed": _tr("Allowed"),
        "Paid": _tr("Paid"),
        "Group code": _tr("Group code"),
        "CARC": _tr("Reason (CARC)"),
        "Remark codes": _tr("Remark codes (RARC)"),
        "Denied flag": _tr("Denied, yes or no"),
        "Status": _tr("Status"),
        "Deductible": _tr("Deductible"),
        "Coinsurance": _tr("Coinsurance"),
        "Copay": _tr("Copay"),
        "Patient responsibility": _tr("Patient responsibility"),
        "Payer": _tr("Payer"),
        "Remittance date": _tr("Remittance date"),
        "Member number": _tr("Member number"),
        "Practice": _tr("Practice"),
        "TIN": _tr("TIN"),
    }


def _other_fields() -> dict[str, str]:
    return {
        "NPI": _tr("NPI"),
        "Last name": _tr("Last name"),
        "First name": _tr("First name"),
        "Provider name": _tr("Provider name"),
        "Credential": _tr("Credential"),
        "Specialty": _tr("Specialty"),
        "Taxonomy": _tr("Taxonomy"),
        "Languages": _tr("Languages"),
        "Accepting new patients": _tr("Accepting new patients"),
        "Organization": _tr("Organization"),
        "Group NPI": _tr("Group NPI"),
        "Address": _tr("Address"),
        "City": _tr("City"),
        "State": _tr("State"),
        "ZIP": _tr("ZIP"),
        "County": _tr("County"),
        "Phone": _tr("Phone"),
        "Effective date": _tr("Effective date"),
        "Contract number": _tr("Contract number"),
        "Line of business": _tr("Line of business"),
        "First day": _tr("First day"),
        "Last day": _tr("Last day"),
        "Renews by itself": _tr("Renews by itself"),
        "Months of a renewal": _tr("Months of a renewal"),
        "Days for notice": _tr("Days for notice"),
        "End date": _tr("End date"),
        "List name": _tr("List name"),
        "Valid from": _tr("Valid from"),
        "Valid to": _tr("Valid to"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Importing", text)
