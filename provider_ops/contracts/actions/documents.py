"""Documents of a contract: attached, and taken away again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.model import Amendment, ContractFile
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.store.model import Blob
from provider_ops.store.pdf import page_count

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.contracts.rules.documents import FileKind
    from provider_ops.store.workspace import Workspace


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
    pages = page_count(content)
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
