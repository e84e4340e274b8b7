"""Parameters read from text or JSON, and what is wrong with them, in Chinese."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from ontology.errors import QueryError
from queries.engine.parameters import Params
from queries.engine.worded import words_for

P = TypeVar("P", bound=Params)


def parse_parameters(model: type[P], values: Mapping[str, Any], example: str) -> P:
    """Parameters from text or JSON; QueryError names each fault and shows ``example``."""
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        faults = "；".join(text for _, text in describe_faults(model, error.errors()))
        raise QueryError(f"{faults}。示例：{example}") from None


_A_DATE = "参数 {name} 应为日期，如 2027-12-31，收到“{input}”"
_MESSAGES = {
    "missing": "缺少参数 {name}（{title}）",
    "extra_forbidden": "没有名为 {name} 的参数，可用的参数：{names}",
    "int_parsing": "参数 {name} 应为整数，收到“{input}”",
    "float_parsing": "参数 {name} 应为数，收到“{input}”",
    "finite_number": "参数 {name} 应为数，收到“{input}”",
    "bool_parsing": "参数 {name} 应为 true 或 false，收到“{input}”",
    "date_from_datetime_parsing": _A_DATE,
    "date_from_datetime_inexact": _A_DATE,
    "whose": "参数 today、as_of、offices、expand 只说明机构怎么算，请同时给出 agency",
    "either": "请给出 document（文件）或 indicator（指标），或两者都给",
    "which_task": "请给出 measure（任务编号）或 document（文件）",
    "two_dates": "参数 as_of 与 today=true 说的是两个日子；today=true 就是 as_of=今天，请只留一个",
    "greater_than_equal": "参数 {name} 不得小于 {ge}，收到“{input}”",
    "less_than_equal": "参数 {name} 不得大于 {le}，收到“{input}”",
    "string_pattern_mismatch": "参数 {name} 格式不对：{description}，收到“{input}”",
    "string_type": "参数 {name} 应为文字，收到“{input}”",
    "dict_type": "参数 {name} 应为 JSON 对象，收到“{input}”",
    "json_invalid": "请求体不是有效的 JSON（{error}）",
    "no_body": "请求体应为 JSON 对象，请带上请求头 Content-Type: application/json",
    "string_too_short": "参数 {name}（{title}）不能为空",
    "string_too_long": "参数 {name} 过长（最多 {max_length} 字）",
    "enum": "参数 {name} 只能取 {expected}，收到“{input}”",
    "literal_error": "参数 {name} 只能取 {expected}，收到“{input}”",
}


def describe_faults(
    model: type[Params] | None, errors: Iterable[Mapping[str, Any]]
) -> list[tuple[str, str]]:
    """(parameter, what is wrong with it in Chinese) for each of pydantic's errors."""
    fields = model.model_fields if model else {}
    return [_describe(error, fields) for error in errors]


def _describe(error: Mapping[str, Any], fields: Mapping[str, Any]) -> tuple[str, str]:
    type_, loc = error["type"], error["loc"]
    if type_ == "json_invalid" or loc == ("body",):
        type_, loc = "json_invalid" if type_ == "json_invalid" else "no_body", ("body",)
    name = str(loc[-1]) if loc else "?"
    field = fields.get(name)
    details = {
        **error.get("ctx", {}),
        "name": name,
        "title": (field and field.title) or name,
        "description": (field and field.description) or "",
        "names": "、".join(fields),
        "input": str(error.get("input"))[:60],
    }
    if "expected" in details:
        details["expected"] = _choices(str(details["expected"]), field)
    template = _MESSAGES.get(type_, "参数 {name}（{title}）不能是“{input}”")
    return name, template.format(**details)


def _choices(expected: str, field: FieldInfo | None) -> str:
    """What pydantic expects ('task' or 'safeguard'), each with its word: task（任务）、…"""
    words = words_for(field) if field else {}
    values = re.findall(r"'([^']*)'", expected)
    return "、".join(f"{v}（{words[v].chinese}）" if v in words else v for v in values)
