"""What the hub counts, for Prometheus. Labels are routes and outcomes, never anybody's.

With several processes each writes its counts to a file of a shared folder, named in the
environment before prometheus_client is imported; whichever is asked adds them all up.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

if TYPE_CHECKING:
    from collections import Counter as Amounts
    from collections.abc import Iterator

    from prometheus_client import Metric

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
MEDIA_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120)


class Figures:
    """The counts of one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "provider_ops_hub_requests", "Requests answered.", ("route", "method", "status"),
            registry=self._registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "provider_ops_hub_request_seconds", "From the first to the last byte.", ("route",),
            buckets=_SECONDS, registry=self._registry,
        )  # fmt: skip
        self._bytes = Counter(
            "provider_ops_hub_bytes", "Bytes of bodies.", ("route", "direction"),
            registry=self._registry,
        )  # fmt: skip
        self._operations = Counter(
            "provider_ops_hub_operations", "Changes of laptops by what became of them.",
            ("outcome",), registry=self._registry,
        )  # fmt: skip
        self._pages = Counter(
            "provider_ops_hub_snapshot_pages", "Pages of first loads.", registry=self._registry
        )

    def request(
        self, route: str, method: str, status: int, seconds: float, received: int, sent: int
    ) -> None:
        """Count an answered request."""
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        self._bytes.labels(route, "received").inc(received)
        self._bytes.labels(route, "sent").inc(sent)

    def operations(self, outcomes: Amounts[str]) -> None:
        """Count what became of the changes of one exchange."""
        for outcome, amount in outcomes.items():
            self._operations.labels(outcome).inc(amount)

    def snapshot_page(self) -> None:
        """Count a page of a first load."""
        self._pages.inc()

    def text(self, *, devices_seen: int) -> bytes:
        """Return all counts of all processes, in the format of Prometheus.

        Args:
            devices_seen: Laptops that were in contact in the last 24 hours.
        """
        folder = os.environ.get(FOLDER_VARIABLE)
        counted = self._registry
        if folder:
            counted = CollectorRegistry()
            MultiProcessCollector(counted, folder)  # type: ignore[no-untyped-call]
        asked = CollectorRegistry()
        words = "Laptops in contact in the last 24 hours."
        asked.register(_Asked("provider_ops_hub_devices_seen", words, devices_seen))
        return generate_latest(counted) + generate_latest(asked)


class _Asked:
    """A figure that the database knows, the same whichever process is asked."""

    def __init__(self, name: str, words: str, value: float) -> None:
        self._family = GaugeMetricFamily(name, words, value)

    def collect(self) -> Iterator[Metric]:
        """Yield it; a `Gauge` would go to the shared folder instead."""
        yield self._family
