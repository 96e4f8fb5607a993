"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# How long an example takes says more about the machine than about the code; cost is measured elsewhere. In CI
# the examples are the same every time, so that a failure there comes from the change that is tested.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
