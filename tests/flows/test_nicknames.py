"""A nickname tells HR who is meant, and nobody else."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import flows.nicknames
from flows.nicknames import Objection, objection, tidy


@pytest.mark.parametrize(
    "text",
    [
        "キッチンA",
        "夜勤2",
        "B-3",
        "厨房のリーダー",
        "Kitchen A",
        "night shift",
        "VIP担当",
        "3番ライン",
        "2026.4入社",
        "クロワッサン",
        "Artisan",
        "リンゴ係",
        "キムチ売場",
        "Lining 2",
        "タン塩担当",
        "👩‍🍳2号",
        "🇯🇵朝番",
        "👍🏽B",
        "はな",
        "ふくろう",
        "No. 7",
        "1",
    ],
)
def test_what_tells_a_place_a_shift_or_a_task_is_a_nickname(text: str) -> None:
    assert objection(text) is None


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\n\t"])
def test_nothing_is_no_nickname(text: str) -> None:
    assert objection(text) is Objection.EMPTY


@pytest.mark.parametrize("text", ["厨房の一番奥で働く人たちの", "x" * 13, "🇯🇵" * 13, "が" * 13, "x" * 5000])
def test_thirteen_characters_are_too_long(text: str) -> None:
    assert objection(text) is Objection.TOO_LONG


@pytest.mark.parametrize(
    "text",
    [
        "厨房の一番奥で働く人たち",
        "🇯🇵" * 12,
        "👩‍🍳" * 12,
        "👍🏽" * 12,
        "1️⃣" * 6,
        unicodedata.normalize("NFD", "が" * 12),
        "ｶﾞ" * 12,
        "ก่" * 12,
        "q\u0301" * 12,
    ],
)
def test_twelve_characters_as_people_see_them_fit(text: str) -> None:
    assert objection(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nguyen Van Anh",
        "NGUYEN VAN ANH",
        "Ana Beatriz",
        "Ｎｇｕｙｅｎ",
        "nguyen",
        "Nguyễn",
        "NguyenV",
        "夜勤Nguyen",
        "đặng",
        "João",
        "グエン",
        "ｸﾞｴﾝ",
        "グエン2",
        "夜勤のリン",
        "リン",
        "キム",
        "Kim",
        "kim 2",
        "シャルマ・A",
        "Mr Kitchen",
        "Ms. Ann",
        "mr.k",
        "ann-san",
        "Ann San",
        "taro kun",
        "アンさん",
        "王さん",
        "山田様",
        "高橋氏",
        "たろうくん",
        "花ちゃん",
        "グエ\u200dン",
        "アンさん（夜）",
    ],
)
def test_what_is_shaped_like_a_name_or_is_a_common_one_is_refused(text: str) -> None:
    assert objection(text) is Objection.LOOKS_LIKE_NAME


@pytest.mark.parametrize(
    "text",
    [
        "AB12345678CD",
        "TK1234567",
        "1234-5678-9012",
        "1234567",
        "１２３４５６７",
        "090-1234-5678",
        "(03) 123 4567",
        "1990.04.01",
        "夜勤1234567",
        "一二三四五六七",
        "+81 90 12345",
        "123ー4567",
    ],
)
def test_what_is_shaped_like_a_number_of_a_person_is_refused(text: str) -> None:
    assert objection(text) is Objection.LOOKS_LIKE_NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "夜勤\n2",
        "夜勤\r2",
        "夜\u2028勤",
        "夜\u202e勤",
        "夜\u2066勤",
        "夜\u200b勤",
        "夜\x00勤",
        "夜\ue000勤",
        "<b>夜勤",
        "＜夜勤＞",
        "A&B",
        "@yakin",
        "t.me/yakin",
        "www.yakin",
        "yakin.com",
        "http://a",
        "a@b",
    ],
)
def test_what_cannot_be_shown_safely_is_refused(text: str) -> None:
    assert objection(text) is Objection.NOT_ALLOWED


def test_space_around_a_nickname_is_no_objection() -> None:
    assert objection(" 夜勤2\n") is None


def test_a_long_name_is_called_a_name_so_that_nobody_shortens_it_to_half_of_it() -> None:
    assert objection("Nguyen Thi Thanh Huong") is Objection.LOOKS_LIKE_NAME


def test_every_name_of_the_list_is_refused_and_is_one_plain_word() -> None:
    lines = Path(flows.nicknames.__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    names = [word for line in lines if not line.startswith("#") for word in line.split()]
    assert len(names) > 400
    assert [word for word in names if not re.fullmatch(r"[a-z]+|[ァ-ヺー]+", word)] == []
    assert {objection(word) for word in names} == {Objection.LOOKS_LIKE_NAME}


@pytest.mark.parametrize(
    ("text", "stored"),
    [("　夜勤　２ ", "夜勤 2"), ("ｷｯﾁﾝＡ", "キッチンA"), ("a  \n b", "a b"), ("①番", "1番"), ("", "")],
)
def test_it_is_stored_in_plain_width_with_single_spaces(text: str, stored: str) -> None:
    assert tidy(text) == stored


@given(st.text(max_size=40))
def test_the_stored_form_is_judged_as_the_typed_one_was_and_stays_as_it_is(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    if objection(text) is None:
        assert objection(tidy(text)) is None
        assert len(tidy(text)) > 0
