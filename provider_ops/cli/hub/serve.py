"""`hub serve`: run a hub on this machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.cli.hub.place import add_place, hub_folder, settings_of
from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context

LARGEST_PORT = 65_535


def register(commands: Commands) -> None:
    """Add `hub serve`."""
    parser = commands.add("hub", "serve", summary="run the hub until stopped", handler=serve)
    parser.add_argument("--host", help="address to listen at (default: 127.0.0.1)")
    parser.add_argument(
        "--port", type=port, help="port to listen at; 0 takes a free one (default: 8440)"
    )
    parser.add_argument(
        "--workers", type=int, metavar="N", help="processes that answer (default: 2)"
    )
    parser.add_argument(
        "--tls-certificate", type=Path, metavar="FILE", help="serve HTTPS with this certificate"
    )
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key")
    add_place(parser)


def port(text: str) -> int:
    """Read a port of the command line.

    Raises:
        ValueError: There is no such port.
    """
    number = int(text)
    if not 0 <= number <= LARGEST_PORT:
        raise ValueError(text)
    return number


def serve(arguments: argparse.Namespace, context: Context) -> int:
    """Print the address once the hub answers there, and serve until interrupted."""
    from provider_ops.hub.workers.processes import load_ahead

    settings = settings_of(
        arguments,
        context,
        server_host=arguments.host,
        server_port=arguments.port,
        server_workers=arguments.workers,
        tls_certificate=arguments.tls_certificate,
        tls_key=arguments.tls_key,
    )
    load_ahead("provider_ops.areas")  # while this process loads what it needs itself
    from provider_ops.areas import travelling
    from provider_ops.core.clock import system_clock
    from provider_ops.hub import certificate, logs, server
    from provider_ops.hub.workers.supervisor import serve_with_workers

    secure = certificate.certificate_of(settings) is not None
    logs.write_logs(settings)
    listener = server.listen(settings.server_host, settings.server_port)
    address = settings.server_address or server.address_of(listener, secure=secure)

    def tell() -> None:
        if context.json:
            print_json({"address": address})
        else:
            print_line(f"The hub answers at {address}")
        sys.stdout.flush()
        say("Stop it with Ctrl+C.")

    with server.opened(hub_folder(context), travelling(), system_clock, settings) as hub:
        serve_with_workers(hub, listener, travelling, tell)
    return ExitCode.DONE
