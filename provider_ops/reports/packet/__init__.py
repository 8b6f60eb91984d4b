"""A packet for a provider's office: what they may bill, chosen handouts, and a sheet to sign."""

from __future__ import annotations

from provider_ops.reports.packet.builder import Packet, build_packet, packet_pdf
from provider_ops.reports.packet.facts import PacketFacts, PacketRequest, packet_facts

__all__ = ["Packet", "PacketFacts", "PacketRequest", "build_packet", "packet_facts", "packet_pdf"]
