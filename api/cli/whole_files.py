"""Files and folders that are written whole or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ontology.errors import PolicyGraphError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """The path beside ``path`` to write to, which takes its place at the end.

    What was there stays until all is written.

    Raises:
        PolicyGraphError: the system does not let it be written.
    """
    new = path.with_name(f"{path.name}.new")
    try:
        yield new
        new.replace(path)
    except OSError as error:
        raise PolicyGraphError(
            f"无法写入 {path}（{error.strerror}）。请检查路径、权限和磁盘空间。"
        ) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(new) if new.is_dir() else new.unlink(missing_ok=True)
