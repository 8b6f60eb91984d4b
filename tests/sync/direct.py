"""A hub without a network: the real service, every message packed and unpacked as on the wire."""

from __future__ import annotations

from provider_ops.core.errors import HubError, ProviderOpsError
from provider_ops.hub import access, bundle, files
from provider_ops.sync import wire
from provider_ops.sync.transport import Traffic


class Direct:
    """The transport of one laptop to a hub in this process."""

    def __init__(self, hub, device_id, staff_id):
        self.hub = hub
        self.identify = lambda c: access.caller(c, device_id, staff_id)
        self.traffic = Traffic()

    def there(self, kind, message):
        content = wire.pack(message)
        self.traffic.up += len(content)
        return wire.parse(kind, wire.unpack(content))

    def back(self, kind, message):
        content = wire.pack(message)
        self.traffic.down += len(content)
        return wire.parse(kind, wire.unpack(content))

    def exchange(self, request):
        return self.back(
            wire.Answer, self.hub.exchange(self.identify, self.there(wire.Request, request))
        )

    def snapshot(self, market, table, as_of, after, columns=()):
        page = self.hub.snapshot(self.identify, market, table, after, columns)
        return self.back(wire.SnapshotPage, page)

    def send_import_page(self, import_id, number, page):
        return self.back(
            wire.ImportReceipt,
            self.hub.take_import_page(self.identify, import_id, self.there(wire.ImportPage, page)),
        )

    def digest(self, asked):
        found = self.hub.digest(self.identify, self.there(wire.DigestRequest, asked))
        return self.back(wire.Digest, found)

    def digest_rows(self, asked):
        found = self.hub.digest_rows(self.identify, self.there(wire.DigestRequest, asked))
        return self.back(wire.RowPage, found)

    def card(self, asked):
        return self.back(wire.CardAnswer, bundle.vouch(self.hub, self.identify, asked))

    def rescue(self, package):
        package = self.there(wire.Rescue, package)
        return self.back(wire.Rescued, self.hub.rescue(self.identify, package))

    def send_blob(self, sha256, media_type, content):
        self.traffic.up += len(content)
        self.hub.put_blob(self.identify, sha256, media_type, content)

    def blob_received(self, sha256):
        return files.received(self.hub, self.identify, sha256)

    def send_blob_part(self, sha256, part, offset):
        self.traffic.up += len(part.content)
        return files.put_part(self.hub, self.identify, sha256, part, offset)

    def fetch_blob_part(self, sha256, offset):
        try:
            found = files.get_part(self.hub, self.identify, sha256, offset, wire.BLOB_PART)
        except ProviderOpsError as error:
            if isinstance(error, HubError):
                raise
            return None
        self.traffic.down += len(found.content)
        return found
