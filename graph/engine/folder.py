"""Where the embedded engine keeps its data, if nobody says otherwise."""

import os
from pathlib import Path

from platformdirs import user_data_path


def default_folder() -> Path:
    """``POLICYGRAPH_DATA``, else the user's data folder of this operating system."""
    configured = os.environ.get("POLICYGRAPH_DATA")
    return Path(configured) if configured else user_data_path("policygraph", appauthor=False)
