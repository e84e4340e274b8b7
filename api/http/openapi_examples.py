"""Examples in the OpenAPI document: requests, and what the seeds answered to them.

``examples.json`` holds them by operation id; ``make openapi`` asks them anew. What depends on the
day or the release (versions, days) stands there with the values of some day.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI

from api.http.problems import MEDIA_TYPE

Example = dict[str, Any]
FILE = "examples.json"


@cache
def examples() -> dict[str, Example]:
    """``{parameters, body, response}`` by operation id, and ``problems`` by status."""
    found: dict[str, Example] = json.loads(files("api").joinpath(FILE).read_text("utf-8"))
    return found


def add_examples(app: FastAPI) -> None:
    """Put the examples into the app's OpenAPI document when it is drawn."""
    draw = app.openapi

    def openapi() -> dict[str, Any]:
        document = draw()
        for operations in document["paths"].values():
            for operation in operations.values():
                _add(operation, examples().get(operation["operationId"], {}))
        return document

    app.openapi = openapi  # type: ignore[method-assign]


def _add(operation: dict[str, Any], example: Example) -> None:
    given = example.get("parameters", {})
    for parameter in operation.get("parameters", ()):
        if parameter["name"] in given:
            parameter["example"] = given[parameter["name"]]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        content.update({"example": example["body"]} if "body" in example else {})
    for status, response in operation["responses"].items():
        for media, content in response.get("content", {}).items():
            if (body := _body(media, status, example)) is not None:
                content["example"] = body


def _body(media: str, status: str, example: Example) -> Any:
    """What a response holds; None if there is no example of it."""
    if media == MEDIA_TYPE:
        return examples().get("problems", {}).get(status)
    return example.get("response") if media == "application/json" else None
