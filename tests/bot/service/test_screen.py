from __future__ import annotations

import pytest

from bot.service.screen import Button, Press, Screen, pack, pages, rows_of, unpack

PRESS = Press("g", "legal_form.0")


def test_a_button_says_what_it_does_whose_it_is_and_when_it_was_shown() -> None:
    assert pack(PRESS, "AbCd-_12", 7) == "a1:AbCd-_12:7:g:legal_form.0"
    assert unpack("a1:AbCd-_12:7:g:legal_form.0") == (PRESS, "AbCd-_12", 7)


def test_64_bytes_are_packed_and_65_refused() -> None:
    room = 64 - len("a1:AbCd-_12:7:s:")

    assert len(pack(Press("s", "x" * room), "AbCd-_12", 7)) == 64
    with pytest.raises(ValueError, match="longer than 64 bytes"):
        pack(Press("s", "x" * (room + 1)), "AbCd-_12", 7)


def test_bytes_count_and_not_characters() -> None:
    with pytest.raises(ValueError, match="longer than 64 bytes"):
        pack(Press("s", "保" * 20), "AbCd-_12", 7)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "a1",
        "a1:handle:7:g",
        "a1:handle:7:g:x:y",
        "b1:handle:7:g:x",
        "a1:handle:seven:g:x",
        "a1:handle:-1:g:x",
        "a1:handle::g:x",
        "'; drop table answer; --",
    ],
)
def test_data_that_no_button_of_ours_has_means_nothing(data: str) -> None:
    assert unpack(data) is None


def test_the_keyboard_keeps_rows_and_labels() -> None:
    yes, no = Button("はい", Press("g", "q.y")), Button("いいえ", Press("g", "q.n"))
    screen = Screen("question", "?", [[yes], [no]])

    assert list(screen.buttons()) == [yes, no]
    assert screen.keyboard("new", 0) == {
        "inline_keyboard": [
            [{"text": "はい", "callback_data": "a1:new:0:g:q.y"}],
            [{"text": "いいえ", "callback_data": "a1:new:0:g:q.n"}],
        ]
    }


def test_rows_are_filled_one_after_another() -> None:
    buttons = [Button(str(number), PRESS) for number in range(5)]

    assert [len(row) for row in rows_of(buttons, 2)] == [2, 2, 1]
    assert rows_of([], 2) == []


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (6, 1), (7, 2), (12, 2), (13, 3)])
def test_there_is_always_one_page(count: int, expected: int) -> None:
    assert pages(count, 6) == expected
