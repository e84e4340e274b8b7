"""What a statement that a person typed may call: the rest of an engine's offer stays out of reach.

The embedded engine resolves the functions of its other languages by name, among them ``eval``, so
functions are listed as well as procedures. Names are lower case.
"""

PROCEDURES = frozenset(
    {
        "db.index.fulltext.querynodes",
        "db.labels",
        "db.propertykeys",
        "db.relationshiptypes",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.schema.visualization",
    }
)
FUNCTION_SPACES = frozenset(
    {"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"}
)
"""What may stand before the dot of a function's name: ``date.truncate``."""

_FUNCTIONS = """
    abs acos asin atan atan2 avg btrim ceil ceiling char_length character_length coalesce collect
    cos cosh cot coth count date datetime degrees duration e elementid endnode exists exp floor
    haversin head id isempty isnan isnormalized keys labels last left length ln localdatetime
    localtime log log10 lower ltrim max min nodes normalize nullif percentilecont percentiledisc pi
    point properties radians rand randomuuid range relationships replace reverse right round rtrim
    sign sin sinh size split sqrt startnode stdev stdevp substring sum tail tan tanh time timestamp
    toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger
    tointegerlist tointegerornull tolower tostring tostringlist tostringornull toupper trim type
    upper valuetype
"""
FUNCTIONS = frozenset(_FUNCTIONS.split())

_BEFORE_BRACKET = """
    all allshortestpaths and any as by call case collect contains count cypher distinct else end
    ends exists group groups in is limit match none not offset on optional or order path paths
    reduce return shortest shortestpath single skip starts then union unwind when where with xor
    yield acyclic trail walk
"""
BEFORE_BRACKET = frozenset(_BEFORE_BRACKET.split())
"""Words of the language that a bracket may follow, and that are no function's name."""
