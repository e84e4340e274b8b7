"""Hides numpy from the commands that tests start: nothing that ``make run`` installs needs it.

The driver of Neo4j imports numpy and pandas where it finds them, 0.7 s of the processor for each
command. Only a notebook here uses pandas.
"""

raise ImportError("numpy is no part of what the program installs")
