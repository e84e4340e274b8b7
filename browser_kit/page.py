"""A page of all saved statements, each with a button that copies it: it needs no setting at all."""

from collections.abc import Mapping
from html import escape
from itertools import groupby

_HEAD = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Neo4j Browser 语句 · policygraph</title>
<link rel="stylesheet" href="kit.css">
<script src="kit.js" defer></script>
</head>
<body>
<main>
<h1>在 Neo4j Browser 中用的语句</h1>
<p>复制一条，粘贴到 Neo4j Browser 的编辑框里运行；语句开头的注释说明哪里可以改。</p>
<ul>
<li>样式：在编辑框里输入 <code>:style <span data-address="style.grass">style.grass</span></code>，
或把<a href="style.grass" download>style.grass</a> 拖进样式窗口（<code>:style</code>）。</li>
<li>指引：输入 <code>:guide <span data-address="guide.html">guide.html</span></code>；2025 年以后的
Neo4j Browser 用 <a href="guide.adoc" download>guide.adoc</a>。</li>
<li>收藏：把 <a href="favourites.zip" download>favourites.zip</a> 拖进左边的收藏栏。</li>
</ul>
"""
_TAIL = "</main>\n</body>\n</html>\n"


def page(saved: Mapping[str, str]) -> str:
    """The page as HTML; ``saved`` are the statements by folder and file."""
    groups = groupby(saved.items(), key=lambda entry: entry[0].partition("/")[0])
    sections = (
        f"<h2>{escape(folder)}</h2>\n" + "".join(_entry(path, text) for path, text in entries)
        for folder, entries in groups
    )
    return f"{_HEAD}{''.join(sections)}{_TAIL}"


def _entry(path: str, statement: str) -> str:
    title = path.partition("/")[2].removesuffix(".cypher")
    return (
        f"<details>\n<summary>{escape(title)}</summary>\n"
        f'<button class="copy" type="button">复制</button>\n'
        f"<pre>{escape(statement)}</pre>\n</details>\n"
    )
