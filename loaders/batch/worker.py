"""The process that reads files of a batch: a function and a path are the question.

The answer is what the function makes of the file, or why it makes nothing of it.
"""

import pickle
import signal

from loaders.batch.attempt import attempt
from loaders.read.serving import serve


def _answer(question: bytes) -> bytes:
    read, given, path = pickle.loads(question)
    return pickle.dumps(attempt(read, given, path), pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, which ends this process
    serve(_answer)
