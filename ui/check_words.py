"""What a code check says, in the language of the screens; its record is English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules import check, spanish
from provider_ops.codes.rules.listed import BESIDE_LISTED, MODIFIER_LISTED, PLACE_LISTED
from provider_ops.codes.rules.told import asked_words
from provider_ops.codes.rules.whereabouts import LOCATION
from ui.kit.language_names import is_spanish

if TYPE_CHECKING:
    from provider_ops.codes.rules.facts import Question
    from provider_ops.codes.rules.remedies import Remedy
    from provider_ops.codes.rules.trail import Test


def code_words(question: Question) -> str:
    """Return what is asked about as it is read aloud: 99214-25, or G0439 with 99213-25."""
    return asked_words(question, QCoreApplication.translate("Checker", "with"))


def title_of_test(name: str, modifiers: tuple[str, ...] = ()) -> str:
    """Return the name of a test in the trail; `modifiers` are those that were asked about."""
    translate = QCoreApplication.translate
    if name == check.MODIFIER:
        if not modifiers:
            return translate("Checker", "Modifiers")
        return translate("Checker", "Modifier {}").format(", ".join(modifiers))
    return {
        check.NPI: translate("Checker", "Clinician"),
        check.EXCLUSION: translate("Checker", "Not excluded"),
        check.OPT_OUT: translate("Checker", "Not opted out"),
        check.CONTRACT: translate("Checker", "Contract"),
        check.PARTICIPATION: translate("Checker", "Linked to contract"),
        check.CODE_SET: translate("Checker", "Code set"),
        check.APPROVED_LIST: translate("Checker", "Approved list"),
        check.SPECIALTY: translate("Checker", "Specialty"),
        check.PLACE_OF_SERVICE: translate("Checker", "Place of service"),
        check.UNITS: translate("Checker", "Units"),
        check.MUE: translate("Checker", "Medicare unit limit"),
        check.PTP: translate("Checker", "Beside other codes"),
        check.AUTHORIZATION: translate("Checker", "Authorization"),
        LOCATION: translate("Checker", "Where covered"),
        MODIFIER_LISTED: translate("Checker", "Modifier in lists"),
        PLACE_LISTED: translate("Checker", "Place in lists"),
        BESIDE_LISTED: translate("Checker", "Same day in lists"),
    }[name]


def found_words(test: Test) -> str:
    """Return the sentence of a test in the language of the screens."""
    return spanish.sentence(test.detail) if is_spanish() else test.detail


def cause_words(cause: str) -> str:
    """Return why an answer was given once, in the language of the screens."""
    return spanish.sentence(cause) if is_spanish() else cause


def source_words(test: Test) -> str:
    """Return what a test stands on in the language of the screens."""
    return spanish.source(test.source) if is_spanish() else test.source


def remedy_words(remedy: Remedy) -> tuple[str, str]:
    """Return a thing to do, and what to know about it, in the language of the screens."""
    if is_spanish():
        return spanish.remedy(remedy.title), spanish.remedy(remedy.detail)
    return remedy.title, remedy.detail
