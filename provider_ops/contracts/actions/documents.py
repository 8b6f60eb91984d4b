"""Documents of a contract: attached, and taken away again."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.model import Amendment, ContractFile
from provider_ops.contracts.rules.documents import MAX_BYTES, FileKind
from provider_ops.core.errors import FileError, NotFoundError, RuleError
from provider_ops.store.model import Blob

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace

_PDF = b"%PDF-"


def attach_file(
    work: Workspace,
    contract_id: UUID,
    kind: FileKind,
    file_name: str,
    content: bytes,
    *,
    amendment_id: UUID | None = None,
) -> UUID:
    """Attach a PDF of at most 30 MB to a contract, or to one of its amendments.

    Raises:
        FileError: It is no PDF, damaged, protected or too large.
        NotFoundError: There is no such contract or amendment.
        RuleError: It has no name.
    """
    if not file_name.strip():
        raise RuleError("A document has a name.")
    pages = pages_of(content)
    digest = hashlib.sha256(content).hexdigest()
    with contract_act(work) as session:
        contract_of(session, contract_id)
        if amendment_id is not None:
            amendment = session.get(Amendment, amendment_id)
            if amendment is None or amendment.contract_id != contract_id:
                raise NotFoundError
        if session.get(Blob, digest) is None:
            session.add(Blob(sha256=digest, media_type="application/pdf", size=len(content),
                             content=content))  # fmt: skip
        row = ContractFile(
            id=work.new_id(), market_id=work.market_id, contract_id=contract_id,
            amendment_id=amendment_id, kind=kind.value, file_name=file_name.strip(),
            sha256=digest, pages=pages, added_by=work.staff_id, added_at=work.now(),
            removed_at=None,
        )  # fmt: skip
        session.add(row)
        return row.id


def remove_file(work: Workspace, file_id: UUID) -> None:
    """Take a document away from its contract; who added it and when stays on record.

    Raises:
        NotFoundError: There is no such document, or it was removed.
    """
    with contract_act(work) as session:
        row = session.get(ContractFile, file_id)
        if row is None or row.removed_at is not None:
            raise NotFoundError
        row.removed_at = work.now()


def pages_of(content: bytes) -> int:
    """Return the number of pages of a PDF.

    Raises:
        FileError: It is no PDF that a contract could keep.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    if len(content) > MAX_BYTES:
        raise FileError(
            f"It has {len(content) // 1_000_000} MB; the limit is {MAX_BYTES // 1_000_000} MB.",
            title="This file is too large",
            remedy="Nothing was added. Save it in a smaller size and try again.",
        )
    if not content.startswith(_PDF):
        raise FileError("It is not a PDF.")
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise FileError("It is protected by a password.")
        return len(reader.pages)
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError) as error:
        raise FileError("The PDF is damaged.") from error
