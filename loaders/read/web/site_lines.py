"""Lines that a site puts round a text: buttons, ways to the page, dates of upload, attachments."""

from loaders.read.lines.furniture import REGISTERED
from loaders.text.regex import regex

_SITE_LINE = regex(
    r"(?:【?\s*(?:字体|字号)[:：]?.*[大中小].*|.*(?:打印本页|关闭窗口|关闭本页|返回顶部|分享到).*"
    r"|扫一扫.*|.*(?:(?:浏览|阅读|访问|点击)(?:次数|量|数)|责任编辑|版权所有)[:：].*"
    r"|(?:来源|发布时间|发布日期|索引号|主题分类|公开方式|有效性|分享|保护视力色|护眼色)[:：].*"
    r"|(?:上一篇|下一篇|相关链接|相关文档|相关解读|附件下载|当前位置|您的位置).*"
    r"|(?:[^>＞»›]{1,15}[>＞»›]+\s*){1,8}[^>＞»›]{0,40}"  # the way to the page: 首页 > 公开 > 正文
    r"|\S+\.(?i:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)(?:\s*[（(].{1,20}[）)])?"
    r"|打印|关闭|收藏"
    rf"|[^。]*(?:{REGISTERED.pattern})[^。]*)"
)
_SITE_LINE_MAX = 60


def is_site_line(words: str) -> bool:
    """Whether a paragraph is one of the site's."""
    return len(words) <= _SITE_LINE_MAX and _SITE_LINE.fullmatch(words) is not None
