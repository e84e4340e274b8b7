"""A web page as a document."""

import re
from pathlib import Path

from loaders.read.rendering import Rendering
from loaders.read.web.blocks import print_body
from loaders.read.web.body import find_body
from loaders.read.web.parse import parse_page
from loaders.text.document import Document
from ontology.errors import FormatError

_SITE_LINE = re.compile(
    r"(?:【?\s*(?:字体|字号)[:：]?.*[大中小].*|.*(?:打印本页|关闭窗口|关闭本页|返回顶部|分享到).*"
    r"|扫一扫.*|.*(?:浏览次数|访问量|点击数|责任编辑|版权所有)[:：].*"
    r"|(?:来源|发布时间|发布日期|索引号|主题分类|公开方式|有效性)[:：].*"
    r"|(?:上一篇|下一篇|相关链接|相关文档|相关解读|附件下载|当前位置|您的位置).*|打印|关闭|收藏)"
)
_SITE_LINE_MAX = 60


def read_page(path: Path, data: bytes) -> Document:
    """The text of a page, its site's own lines left out.

    Raises:
        FormatError: no page, broken, or without text.
    """
    body = find_body(parse_page(path, data))
    rendering = Rendering()
    for words in body.head:
        rendering.paragraph(words)
    try:
        print_body(body.element, rendering, _is_site_line)
    except ValueError as error:
        raise FormatError(f"{path}：{error}，不像一份规划文本；请检查网页的表格") from error
    return rendering.document(path, data)


def _is_site_line(words: str) -> bool:
    return len(words) <= _SITE_LINE_MAX and _SITE_LINE.fullmatch(words) is not None
