"""Tasks that fall due as a calendar, read back with a library."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from starlette.testclient import TestClient

from queries.catalogue import catalogue

DUE = "/queries/tasks-due"
OPENAPI = Path(__file__).parents[2] / "docs" / "openapi.json"
"""What the API says: test_openapi.py holds that it does."""


def events_of(client: TestClient, path: str, **values: str) -> list[Event]:
    response = client.get(path, params={**values, "format": "ics"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(response.content)
    assert isinstance(calendar, Calendar)
    return calendar.events


def test_each_task_is_an_all_day_event_with_its_agencies_and_its_source(client: TestClient) -> None:
    events = events_of(client, DUE)
    assert [event.start for event in events] == [
        date(2025, 12, 31), date(2026, 6, 30), date(2026, 6, 30),
    ]  # fmt: skip
    first = events[0]
    assert first.duration == timedelta(days=1)
    assert first.uid == "doc-aaaaaaaaaaaa.m.a1@policygraph"
    assert str(first["SUMMARY"]) == "到期：办好滨海新区购物节"
    told = str(first["DESCRIPTION"])
    assert "牵头单位：天津市商务局" in told
    assert "配合单位：天津市文化和旅游局；天津市财政局" in told
    assert "原文：1 办好购物节" in told and "出处：《天津市服务业方案》第12行" in told


def test_the_same_rows_give_the_same_file(client: TestClient) -> None:
    one, two = (client.get(DUE, params={"format": "ics"}).content for _ in range(2))
    assert one == two
    assert (
        'filename="tasks-due.ics"'
        in (client.get(DUE, params={"format": "ics"}).headers["content-disposition"])
    )


def test_tasks_without_a_day_are_left_out(client: TestClient) -> None:
    path = "/queries/document-measures"
    rows = client.get(path, params={"document": "天津市服务业方案"}).json()["rows"]
    events = events_of(client, path, document="天津市服务业方案")
    assert len(events) == sum(row["due_on"] is not None for row in rows) < len(rows)


def test_two_rows_of_one_task_are_one_event(client: TestClient) -> None:
    path, asked = "/queries/tasks-by-agency-kind", {"document": "天津市服务业方案"}
    rows = [r for r in client.get(path, params=asked).json()["rows"] if r["due_on"]]
    events = events_of(client, path, **asked)
    assert len({event.uid for event in events}) == len(events) == 3 < len(rows)


@pytest.mark.parametrize("name", ["documents", "agency-profile", "deadlines-by-quarter"])
def test_what_has_no_days_is_no_calendar(client: TestClient, name: str) -> None:
    example = catalogue()[name].example
    response = client.get(f"/queries/{name}", params={**example, "format": "ics"})
    assert response.status_code == 422
    assert "format 只能取" in response.json()["detail"]


def test_openapi_offers_a_calendar_where_there_is_one() -> None:
    paths = json.loads(OPENAPI.read_text("utf-8"))["paths"]
    media = {name: paths[f"/queries/{name}"]["get"]["responses"]["200"]["content"] for name in (
        "tasks-due", "documents",
    )}  # fmt: skip
    assert "text/calendar" in media["tasks-due"] and "text/calendar" not in media["documents"]
