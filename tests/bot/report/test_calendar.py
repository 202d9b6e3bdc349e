from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.report.calendar import Entry, feed

NOW = datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)
CHANGED = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=9)))


def entry(**changes: Any) -> Entry:
    plain = {
        "uid": "w1-stay@tsuriai",
        "sequence": 2,
        "day": date(2027, 3, 31),
        "title": "在留期間の満了日：厨房A",
        "text": "",
        "url": None,
        "cancelled": False,
        "changed_at": CHANGED,
        "alarm": False,
    }
    return Entry(**{**plain, **changes})


def written(*entries: Entry, name: str = "釣り合い") -> bytes:
    return feed(entries, name=name, now=NOW)


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def lines(content: bytes) -> list[bytes]:
    """The lines with what is folded put together again."""
    return content.replace(b"\r\n ", b"").split(b"\r\n")


def test_an_entry_is_a_whole_day_that_blocks_nobody() -> None:
    found = set(lines(written(entry())))

    assert {
        b"UID:w1-stay@tsuriai",
        b"SEQUENCE:2",
        b"DTSTART;VALUE=DATE:20270331",
        b"DTEND;VALUE=DATE:20270401",
        b"DTSTAMP:20261123T010203Z",
        b"LAST-MODIFIED:20261120T000000Z",
        b"TRANSP:TRANSPARENT",
        b"STATUS:CONFIRMED",
        b"CLASS:PRIVATE",
    } <= found


def test_the_file_says_what_it_is_and_how_often_to_look_again() -> None:
    found = lines(written(entry()))

    assert found[:2] == [b"BEGIN:VCALENDAR", b"VERSION:2.0"]
    assert {
        b"PRODID:-//Tsuriai//Tsuriai//EN",
        b"METHOD:PUBLISH",
        "X-WR-CALNAME:釣り合い".encode(),
        b"REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        b"X-PUBLISHED-TTL:PT6H",
    } <= set(found)


def test_a_cancelled_entry_stays_as_cancelled_and_does_not_ring() -> None:
    found = lines(written(entry(cancelled=True, alarm=True, sequence=3)))

    assert b"STATUS:CANCELLED" in found
    assert b"BEGIN:VALARM" not in found


def test_an_alarm_rings_in_the_morning_of_the_day() -> None:
    [event] = events(written(entry(alarm=True)))
    [alarm] = event.walk("VALARM")

    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["DESCRIPTION"] == "在留期間の満了日：厨房A"
    assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_an_address_is_there_when_there_is_one() -> None:
    address = "https://example.org/a?b=1,2"
    with_address, without = (events(written(entry(url=url)))[0] for url in (address, None))

    assert with_address["URL"] == address
    assert "URL" not in without


def test_entries_come_by_day_whatever_their_order() -> None:
    days = [entry(uid=f"u{number}", day=date(2027, 1, 9 - number)) for number in range(8)]

    assert [one["UID"] for one in events(written(*days))] == [f"u{number}" for number in range(7, -1, -1)]
    assert written(*days) == written(*reversed(days))


def test_two_entries_of_one_uid_are_refused() -> None:
    with pytest.raises(ValueError, match="same uid"):
        written(entry(), entry(sequence=3))


def test_a_calendar_without_entries_still_holds_a_component() -> None:
    content = written()

    assert events(content) == []
    [zone] = Calendar.from_ical(content).walk("VTIMEZONE")
    assert zone.to_tz().utcoffset(datetime(2027, 3, 31)) == timedelta(hours=9)  # noqa: DTZ001  # a zone is asked about local time


def test_commas_semicolons_and_line_breaks_are_escaped() -> None:
    content = written(entry(title="a,b;c\\d", text="1行目\n2行目\r\n3行目"), name="A, B; C")

    assert {
        rb"SUMMARY:a\,b\;c\\d",
        "DESCRIPTION:1行目\\n2行目\\n3行目".encode(),
        rb"X-WR-CALNAME:A\, B\; C",
        rb"NAME:A\, B\; C",
    } <= set(lines(content))


def test_a_text_cannot_add_a_line_of_its_own() -> None:
    content = written(entry(title="a\rATTENDEE:b", text="c\r\nATTENDEE:d\x00\x0b"))

    assert not any(line.startswith(b"ATTENDEE") for line in content.splitlines())
    assert b"\x00" not in content


LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("在留,;\\\n😀")
TEXTS = st.text(LETTERS, max_size=200)


@given(TEXTS, TEXTS)
def test_every_text_comes_back_and_no_line_is_longer_than_75_octets(title: str, text: str) -> None:
    content = written(entry(title=title, text=text, alarm=True))
    [event] = events(content)

    assert (event["SUMMARY"], event["DESCRIPTION"]) == (title, text)
    assert content.endswith(b"END:VCALENDAR\r\n")
    # To decode each line by itself fails where a letter is cut in two.
    folded = [line.decode() for line in content.split(b"\r\n")]
    assert max(len(line.encode()) for line in folded) <= 75
    assert not any("\n" in line for line in folded)
