"""Prompts: what people start with, in words that keep an agent to what the lines say."""

from collections.abc import Mapping
from dataclasses import dataclass

from mcp import types

from ontology.errors import QueryError

_RULES = "每个结论都注明文件、行号和原文；没有找到不等于没有，要如实说明。"


@dataclass(frozen=True, slots=True)
class Prompt:
    """``text`` has the arguments in braces; each has its description."""

    name: str
    title: str
    description: str
    arguments: Mapping[str, str]
    text: str

    @property
    def described(self) -> types.Prompt:
        """As clients are told of it."""
        arguments = [
            types.PromptArgument(name=name, description=words, required=True)
            for name, words in self.arguments.items()
        ]
        return types.Prompt(
            name=self.name, title=self.title, description=self.description, arguments=arguments
        )

    def filled(self, given: Mapping[str, str]) -> types.GetPromptResult:
        """The message; QueryError if an argument is missing."""
        missing = [name for name in self.arguments if not given.get(name, "").strip()]
        if missing:
            raise QueryError(f"提示 {self.name} 缺少参数：{'、'.join(missing)}。")
        text = self.text.format(**{name: given[name] for name in self.arguments}) + _RULES
        message = types.PromptMessage(role="user", content=types.TextContent(text=text))
        return types.GetPromptResult(description=self.description, messages=[message])


PROMPTS = {
    prompt.name: prompt
    for prompt in (
        Prompt(
            "read_plan",
            "读一份方案",
            "谁牵头、谁配合、何时完成、达到多少",
            {"document": "文件的标题、编号或发文字号"},
            "请读政策文件“{document}”：先用 answer_question 的 plan-overview、document-measures、"
            "targets-of-document 取任务和目标，再用 source_lines 核对关键的行，"
            "概括谁牵头、谁配合、何时完成、达到多少。",
        ),
        Prompt(
            "agency_tasks",
            "一个机构的任务",
            "一个机构在各文件中牵头、负责和配合的任务",
            {"agency": "机构的全称或简称，如 市商务局"},
            "请列出“{agency}”在各文件中牵头、独自负责、共同负责和配合的任务及完成时限"
            "（answer_question 的 tasks-of-agency，用 next_cursor 读完）。推断的要与写明的分开。",
        ),
        Prompt(
            "check_text",
            "核对一段文字",
            "逐句核对一段文字说的牵头单位、时限、数值",
            {"text": "要核对的文字"},
            "请把下面的文字拆成一句一事，逐句用 verify_claim 核对，"
            "列表说明每句是有出处、与原文矛盾还是没有找到：\n{text}\n",
        ),
    )
}
