"""How long the database is asked, and how much: every limit of a statement stands here.

Limits of what is read from files stand in ``loaders.read.limits``, of questions and their pages in
``queries.engine.parameters``. The figures of typed statements are those of decision 24.
"""

READ_SECONDS = 10.0
"""Of a read over HTTP: the server is asked to stop then, and a little later we stop waiting."""
GRACE_SECONDS = 1.0
"""How much later."""
STATEMENT_SECONDS = 60.0
"""Of a statement from the command line."""
RECENT_SECONDS = 0.01
"""How old the version of the data may be under which a request is answered."""

POOL_SIZE = 20
"""Connections; a request that finds all of them busy waits for ``READ_SECONDS``."""
READ_ROWS = 10_000
"""Of a read that asked for no limit."""
FETCH_ROWS = 100
"""Rows of a typed statement that are under way at a time: each may be large."""
STATEMENT_ROWS = 1000
"""Of a statement that a person typed: what ``POST /cypher`` and ``policygraph cypher`` return."""
RESULT_SIZE = 8_000_000
"""Characters and other values of one result."""
RESULT_DEPTH = 50
"""Lists and maps within one another in a row."""

STATEMENT_CHARACTERS = 20_000
MAX_NESTING = 60
"""Brackets: Neo4j hangs on some hundreds within one another."""
MAX_RANGE = 1_000_000
"""The largest number in a ``range``, and the most numbers that it gives."""
MAX_VALUES = 100_000
"""Values in all parameters together."""
PARAMETER_DEPTH = 20
"""Lists and maps within one another in a parameter."""
MAX_LOOPS = 2
"""Loops within one another in one expression."""
MAX_WALK = 3
"""Steps of a path within an expression, which the embedded engine walks without a clock."""
MAX_PATTERN = 200
"""Characters of a string in a statement with regular expressions."""
MAX_ITEMS = 10_000
"""Items of the list of a loop."""
MAX_NESTED_ITEMS = 1_000
"""Items of a loop that stands in another, or has another in it."""
MAX_GROWN = 1_000_000
"""Characters or items of what a ``reduce`` carries along."""
MAX_MATCHED = ((1_000_000, 30_000, 2_000, 300), (10_000, 500, 100, 50))
"""Characters of a text that a regular expression with one, two, three, four repetitions is held
against, outside of loops and in one: trying all ways takes the length to that power."""
MAX_WORKED = 10_000
"""Characters of a text, and items of a list, that each step of a loop works on as a whole."""
MAX_HELD = 10_000
"""What the numbers of values in the lists and maps of a statement multiply to."""
