"""The application of one hub: its handlers, and errors as words."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from provider_ops.core.errors import HubError, NotFoundError, ProviderOpsError, RuleError
from provider_ops.hub.accounts.errors import (
    CodeNeededError,
    PendingError,
    RefusedError,
    SecondFactorNeededError,
    TooManyTriesError,
    WipeError,
    WrongSignInError,
)
from provider_ops.hub.api.blobs import add_blobs
from provider_ops.hub.api.care import add_care
from provider_ops.hub.api.devices import add_devices
from provider_ops.hub.api.messages import BadMessageError
from provider_ops.hub.api.signin import add_signin
from provider_ops.hub.api.state import add_state
from provider_ops.hub.api.sync import add_sync
from provider_ops.hub.api.watch import SlowRequestError, Watch
from provider_ops.hub.figures import Figures
from provider_ops.hub.service import TooLargeError
from provider_ops.sync.wire import HELLO

if TYPE_CHECKING:
    from provider_ops.hub.service import Hub

LOG = logging.getLogger("provider_ops.hub")

_PASSING = (OperationalError, InterfaceError, PoolTimeoutError)
_PASSING_S = 30.0

_STATUS: tuple[tuple[type[ProviderOpsError], int], ...] = (
    (RefusedError, 401),
    (WrongSignInError, 401),
    (CodeNeededError, 401),
    (PendingError, 403),
    (SecondFactorNeededError, 403),
    (WipeError, 403),
    (TooManyTriesError, 429),
    (NotFoundError, 404),
    (TooLargeError, 413),
    (RuleError, 422),
    (SlowRequestError, 408),
    (HubError, 503),
)


def build_app(hub: Hub, figures: Figures | None = None) -> FastAPI:
    """Return the application that serves one hub and counts what it does in `figures`."""
    figures = figures or Figures()
    app = FastAPI(title="Provider Ops hub", docs_url=None, redoc_url=None)
    app.add_exception_handler(ProviderOpsError, _told)
    app.add_exception_handler(SQLAlchemyError, _stumbled)
    app.add_exception_handler(Exception, _stumbled)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_middleware(Watch, settings=hub.settings, figures=figures)
    add_state(app, hub, figures)
    add_signin(app, hub)
    add_devices(app, hub)
    add_sync(app, hub, figures)
    add_blobs(app, hub)
    add_care(app, hub)
    return app


def _told(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProviderOpsError)
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 400)
    words = {"title": error.title, "detail": error.detail, "remedy": error.remedy}
    words["reason"] = getattr(error, "reason", "")
    headers = {}
    if isinstance(error, HubError) and error.retry_after_s is not None:
        headers["Retry-After"] = str(math.ceil(error.retry_after_s))
    return JSONResponse({"service": HELLO["service"], **words}, status, headers)


def _malformed(request: Request, _error: Exception) -> JSONResponse:
    """Answer a request of the wrong shape without repeating it: it may hold a password."""
    return _told(request, BadMessageError())


def _stumbled(_request: Request, error: Exception) -> JSONResponse:
    """Say whether this very request is at fault, or the hub's own state, which passes.

    A laptop sets aside a change over which the hub stumbles again and again; a database that is
    out of reach or overloaded is no reason to.
    """
    if isinstance(error, _PASSING):
        LOG.error("the database is out of reach", exc_info=error)
        busy = HubError(title="The hub is busy")
        busy.retry_after_s = _PASSING_S
        return _told(_request, busy)
    LOG.error("the hub stumbled", exc_info=error)
    return JSONResponse({"service": HELLO["service"], "title": "The hub stumbled"}, 500)
