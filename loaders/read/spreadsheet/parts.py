"""The XML parts of a workbook, read element by element: a million cells take little memory."""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from loaders.read.archive import Archive
from ontology.errors import FormatError

Element = etree._Element


def local(element: Element) -> str:
    """The name of an element without its namespace: Strict and Transitional differ in it alone."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name; "" if there is none."""
    return next(
        (
            str(value)
            for key, value in element.attrib.items()
            if str(key).rpartition("}")[2] == name
        ),
        "",
    )


def elements(archive: Archive, part: str, *names: str) -> Iterator[Element]:
    """The elements of these local names in a part, in order; none if there is no such part.

    An element is emptied when the next one is asked for.

    Raises:
        FormatError: damaged, or with declarations of entities.
    """
    data = archive.read(part)
    if data is None:
        return
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise FormatError(f"{archive.path}：其中的“{part}”含有实体声明；来源可疑，请另存后重试")
    wanted = [f"{{*}}{name}" for name in names]
    source = etree.iterparse(
        BytesIO(data), tag=wanted, resolve_entities=False, no_network=True, huge_tree=True
    )
    try:
        for _, element in source:
            yield element
            element.clear()
            above, before = element.getparent(), element.getprevious()
            if above is not None and before is not None and local(before) in names:
                above.remove(before)
    except etree.LxmlError as error:
        raise FormatError(
            f"{archive.path}：其中的“{part}”损坏（{error}）；请用 Excel 或 WPS 打开修复后另存"
        ) from error
