"""Lets the suites of this folder import `made` and `facts_told`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
