"""What the machine says about its network, as far as Qt can tell."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

_Feature = QNetworkInformation.Feature
_CUT_OFF = QNetworkInformation.Reachability.Disconnected


class Surroundings(QObject):
    """Is there a network, and is it paid by the byte. Unknown counts as there, and as free.

    Qt does not tell whether a laptop runs on its battery.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: QNetworkInformation | None = None
        if QNetworkInformation.loadBackendByFeatures(_Feature.Reachability):
            self._told = told = QNetworkInformation.instance()
            told.reachabilityChanged.connect(self.changed)
            told.isMeteredChanged.connect(self.changed)

    @property
    def is_reachable(self) -> bool:
        """Whether anything beyond this machine may answer."""
        return self._told is None or self._told.reachability() is not _CUT_OFF

    @property
    def is_metered(self) -> bool:
        """Whether bytes cost money here."""
        told = self._told
        return told is not None and told.supports(_Feature.Metered) and told.isMetered()
