"""iCalendar files (RFC 5545) of days that somebody has to keep in mind. This module loads icalendar."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard, vText

PRODUCT = "-//Tsuriai//Tsuriai//EN"
REFRESH = timedelta(hours=6)
MORNING = timedelta(hours=9)  # when an alarm rings on its day, where the reader's calendar is

_ZONE = "Asia/Tokyo"
_JAPAN = timedelta(hours=9)
# RFC 5545 has no place for them in a text.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day in Japan. `uid` stays the same for ever; `sequence` grows with every change."""

    uid: str
    sequence: int
    day: date
    title: str
    text: str
    url: str | None
    cancelled: bool
    changed_at: datetime
    alarm: bool


def feed(entries: Iterable[Entry], *, name: str, now: datetime, method: str = "PUBLISH") -> bytes:
    """The entries as a file, by day; equal input gives equal bytes. Without entries it is valid as well.

    `now` and `changed_at` are aware. Raises ValueError for two entries of one uid.
    """
    entries = sorted(entries, key=lambda one: (one.day, one.uid))
    if len({one.uid for one in entries}) < len(entries):
        raise ValueError("two entries have the same uid")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    # The library escapes only in what it knows to be text.
    calendar.add("name", vText(_plain(name)))
    calendar.add("x-wr-calname", vText(_plain(name)))
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for one in entries:
        calendar.add_component(_event(one, now))
    if not entries:
        # A calendar holds at least one component, or Outlook refuses it.
        calendar.add_component(_japan())
    return bytes(calendar.to_ical())


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now)
    event.add("last-modified", entry.changed_at)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", _plain(entry.title))
    event.add("description", _plain(entry.text))
    if entry.url:
        event.add("url", entry.url)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    # Who sees a shared calendar of somebody else need not read about workers.
    event.add("class", "PRIVATE")
    if entry.alarm and not entry.cancelled:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(entry.title))
    alarm.add("trigger", MORNING)
    return alarm


def _japan() -> Timezone:
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", _ZONE)
    standard.add("dtstart", datetime(1951, 1, 1))  # noqa: DTZ001  # RFC 5545 wants local time here
    standard.add("tzoffsetfrom", _JAPAN)
    standard.add("tzoffsetto", _JAPAN)
    standard.add("tzname", "JST")
    zone.add_component(standard)
    return zone


def _plain(text: str) -> str:
    return _CONTROLS.sub("", text.replace("\r\n", "\n"))
