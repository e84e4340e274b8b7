"""The graph as py2neo objects, for notebooks; needs the extra ``policygraph[py2neo]``.

py2neo is at its end of life: nothing else here imports this package or py2neo. It is not called
``notebook`` because Jupyter's own package has that name and would overwrite it.
"""
