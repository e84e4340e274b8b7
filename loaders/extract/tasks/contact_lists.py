"""Lists of whom to call, which stand beside the tables of tasks: 单位 | 联络员 | 办公电话."""

from loaders.text.document import Row, squeeze
from loaders.text.regex import regex
from loaders.text.role_words import BODY

_PHONE = regex("(?:办公|联系|手机|移动|值班|座机)?(?:电话|手机)(?:号码?)?|联系方式")
_OF_CONTACTS = regex(
    rf"(?:{BODY})(?:名称)?|(?:联系|联络|经办|责任|负责)[人员](?:及?职务)?|姓名|职[务位]|[序编]号|备注|{_PHONE.pattern}"
)


def heads_contacts(row: Row) -> bool:
    """Whether a row heads a list of whom to call: 单位 | 联络员 | 办公电话."""
    headings = [squeeze(cell.text) for cell in row.cells]
    return any(map(_PHONE.fullmatch, headings)) and all(map(_OF_CONTACTS.fullmatch, headings))
