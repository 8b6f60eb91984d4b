"""Provider Ops: the window without arguments, the command line with a subcommand."""

from __future__ import annotations

import sys

from provider_ops.bootstrap.environment import enter

if __name__ == "__main__":
    enter(sys.argv[1:])
    from provider_ops.cli.app import run

    sys.exit(run(sys.argv[1:], window="ui.app"))
