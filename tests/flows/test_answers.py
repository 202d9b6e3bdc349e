from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers import (
    Given,
    Labels,
    Reading,
    Reason,
    Unclear,
    Unknown,
    Vocabulary,
    mentions_personal_number,
    read,
)
from flows.facts import Domain, Kind, Scope
from flows.rulebook import Question

TODAY = date(2026, 11, 23)
VOCABULARY = Vocabulary(
    yes=frozenset({"はい", "○", "Yes", "y", "ya"}),
    no=frozenset({"いいえ", "×", "No", "ya"}),
    unknown=frozenset({"わからない", "Don't know", "?"}),
)
PLACES = {
    "hokkaido": ("北海道", "Hokkaido"),
    "tokyo": ("東京都", "Tokyo"),
    "kyoto": ("京都府", "Kyoto"),
    "tochigi": ("栃木県", "Tochigi"),
}
YEARS = {
    "short": ("1年", "One year"),
    "middle": ("3年", "Three years"),
    "long": ("5年以上", "Five years or more"),
}
STATES = {
    "done": ("加入済み", "All enrolled"),
    "open": ("未加入", "None enrolled"),
    "other": ("該当なし", "No such worker"),
}


def ask(text: str, domain: Domain, labels: Labels | None = None) -> Reading:
    question = Question("fact", "workplace", Scope.WORKPLACE, domain, ())
    return read(question, text, vocabulary=VOCABULARY, labels=labels or {}, today=TODAY)


def choose(text: str, labels: Labels) -> Reading:
    return ask(text, Domain(Kind.CHOICE, tuple(labels)), labels)


def number(text: str) -> Reading:
    return ask(text, Domain(Kind.NUMBER, minimum=0, maximum=9999))


def day(text: str) -> Reading:
    return ask(text, Domain(Kind.DATE))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(
            ("はい", True),
            ("YES", True),
            ("ｙｅｓ！", True),
            ("はいです。", True),
            (" ○ ", True),
            ("1", True),
        ),
        *(
            ("１", True),
            ("い\u200bい\nえ", None),
            ("いいえ", False),
            ("No.", False),
            ("2", False),
            ("②", False),
        ),
    ],
)
def test_yes_and_no_are_read_in_every_language(text: str, value: bool | None) -> None:
    expected = Unclear(Reason.NOT_YES_NO) if value is None else Given(value)
    assert ask(text, Domain(Kind.YESNO)) == expected


@pytest.mark.parametrize("text", ["3", "maybe", "はい？", "yes and no", "no?", "0"])
def test_what_is_neither_yes_nor_no_is_not_guessed(text: str) -> None:
    assert ask(text, Domain(Kind.YESNO)) == Unclear(Reason.NOT_YES_NO)


def test_a_word_that_means_yes_here_and_no_there_is_unclear() -> None:
    assert ask("ya", Domain(Kind.YESNO)) == Unclear(Reason.NOT_YES_NO)


@pytest.mark.parametrize(
    "domain",
    [
        Domain(Kind.YESNO),
        Domain(Kind.CHOICE, ("one", "two")),
        Domain(Kind.NUMBER, minimum=0, maximum=9),
        Domain(Kind.DATE),
    ],
)
def test_dont_know_empty_and_endless_texts_are_told_apart_for_every_kind(domain: Domain) -> None:
    assert ask("わからない。", domain) == Unknown()
    assert ask("DON’T KNOW", domain) == Unknown()
    assert ask(" \u200b\n", domain) == Unclear(Reason.EMPTY)
    assert ask("。", domain) == Unclear(Reason.EMPTY)
    assert ask("1" * 201, domain) == Unclear(Reason.TOO_LONG)
    assert ask("あ" * 200, domain) != Unclear(Reason.TOO_LONG)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        *(("1", "hokkaido"), ("４", "tochigi"), ("2番", "tokyo"), ("#3", "kyoto"), ("3番目", "kyoto")),
        *(
            ("北海道", "hokkaido"),
            ("TOKYO", "tokyo"),
            ("東京", "tokyo"),
            ("東京都です", "tokyo"),
            ("Toch", "tochigi"),
        ),
        *(("京都", "kyoto"), ("kyo", "kyoto"), ("海道", "hokkaido")),
    ],
)
def test_an_option_is_typed_by_number_label_or_part(text: str, option: str) -> None:
    assert choose(text, PLACES) == Given(option)


@pytest.mark.parametrize("text", ["0", "5", "大阪", "都", "T", "to", "okyo", "東京都庁", "1000", "1番地"])
def test_what_is_no_option_is_not_guessed(text: str) -> None:
    assert choose(text, PLACES) == Unclear(Reason.NOT_AN_OPTION)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("1", Given("short")),
        ("2", Given("middle")),
        ("3", Unclear(Reason.SEVERAL_OPTIONS)),
        ("3番", Given("long")),
        ("3年", Given("middle")),
        ("year", Unclear(Reason.SEVERAL_OPTIONS)),
    ],
)
def test_a_number_that_stands_in_a_label_is_not_taken_for_a_button(text: str, reading: Reading) -> None:
    assert choose(text, YEARS) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("加入", Unclear(Reason.SEVERAL_OPTIONS)),
        ("加入済", Given("done")),
        ("enrolled", Unclear(Reason.SEVERAL_OPTIONS)),
        ("no", Given("other")),
        ("none", Given("open")),
        ("such worker", Given("other")),
    ],
)
def test_a_part_that_fits_several_options_is_not_guessed(text: str, reading: Reading) -> None:
    assert choose(text, STATES) == reading


def test_a_label_that_two_options_share_is_unclear() -> None:
    assert choose("same", {"one": ("same",), "two": ("Same", "other")}) == Unclear(Reason.SEVERAL_OPTIONS)


def test_an_option_without_words_can_still_be_typed_by_number() -> None:
    assert ask("2", Domain(Kind.CHOICE, ("one", "two"))) == Given("two")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("5", 5), ("０", 0), ("５人", 5), ("5 people", 5), ("5人です。", 5), ("1 person", 1), ("+3", 3)),
        *(("1,100", 1100), ("￥1,100", 1100), ("１，１００円", 1100), ("¥ 1100", 1100), ("1 100 yen", 1100)),
        *(("40時間", 40), ("3か月", 3), ("三ヶ月", 3), ("④", 4), ("५", 5)),
        *(("五", 5), ("〇", 0), ("十", 10), ("十二", 12), ("二十", 20), ("二十一人", 21), ("百", 100)),
        *(("千二百", 1200), ("2千5百", 2500), ("九千九百九十九", 9999), ("二〇二七", 2027), ("千円", 1000)),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, value: int) -> None:
    assert number(text) == Given(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        *(
            (text, Reason.OUT_OF_RANGE)
            for text in ("-5", "−5", "－５人", "△5", "▲5", "マイナス5", "minus 5", "¥-5")
        ),
        *((text, Reason.OUT_OF_RANGE) for text in ("10000", "99,999円", "9" * 200)),
        *(
            (text, Reason.NOT_WHOLE)
            for text in ("5.5", "5.0", "-1.5", ".5", "1.100", "5,5", "５．５時間", "5半")
        ),
        *((text, Reason.NOT_WHOLE) for text in ("5時間半", "1年半", "1,10")),
        *(
            (text, Reason.NOT_A_NUMBER)
            for text in ("five", "20万円", "5k", "5-10", "5〜10", "約5", "5人以上", "½")
        ),
        *(
            (text, Reason.NOT_A_NUMBER)
            for text in ("5²", "十十", "二〇二七一", "1,1000", "人", "5 or 6", "2+3", "50%", "?5")
        ),
    ],
)
def test_what_is_no_whole_number_in_range_says_why(text: str, reason: Reason) -> None:
    assert number(text) == Unclear(reason)


@given(st.integers(0, 9999))
def test_every_number_can_be_typed_in_kanji_and_with_separators(value: int) -> None:
    places = ((1000, "千"), (100, "百"), (10, "十"))
    digits = "〇一二三四五六七八九"
    spelled, rest = "", value
    for worth, place in places:
        count, rest = divmod(rest, worth)
        spelled += (digits[count] if count > 1 else "") + place if count else ""
    spelled += digits[rest] if rest or not spelled else ""
    by_digit = "".join(digits[int(digit)] for digit in str(value))
    wide = str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    for text in (spelled, by_digit, wide, f"{value:,}", f"¥{value:,}", f"{value}人", str(value)):
        assert number(text) == Given(value)


MARCH = date(2027, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2027-03-01",
            "2027/3/1",
            "2027.3.1",
            "2027年3月1日",
            "2027年3月1",
            "２０２７／０３／０１",
            "20270301",
        ),
        *(
            "2027 / 3 / 1",
            "2027年 3月 1日",
            "令和9年3月1日",
            "令和９年３月１日です",
            "令和九年三月一日",
            "二〇二七年三月一日",
        ),
        *("R9.3.1", "r9/3/1", "R9-3-1", "Ｒ９．３．１", "R09.03.01", "㋿9年3月1日", "2027.3.1."),
        *(
            "1 March 2027",
            "1st of March, 2027",
            "March 1, 2027",
            "MARCH 1ST 2027",
            "Mar. 1, 2027",
            "1-Mar-2027",
        ),
        *("Mar 1 2027", "1mar2027"),
    ],
)
def test_one_day_can_be_typed_in_many_ways(text: str) -> None:
    assert day(text) == Given(MARCH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R1.5.1", date(2019, 5, 1)),
        ("H31.4.30", date(2019, 4, 30)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("S1.12.25", date(1926, 12, 25)),
        ("令和十年十二月三十一日", date(2028, 12, 31)),
        ("2028-02-29", date(2028, 2, 29)),
        ("2027年3月末", date(2027, 3, 31)),
        ("2028年2月末日", date(2028, 2, 29)),
        ("2027/2末", date(2027, 2, 28)),
        ("令和9年4月の末", date(2027, 4, 30)),
        ("end of March 2027", date(2027, 3, 31)),
        ("the end of Feb, 2028", date(2028, 2, 29)),
        ("Sept 30, 2027", date(2027, 9, 30)),
        ("2046-12-31", date(2046, 12, 31)),
        ("1926-01-01", date(1926, 1, 1)),
        ("今日", TODAY),
        ("Today", TODAY),
        ("昨日", date(2026, 11, 22)),
        ("明日です", date(2026, 11, 24)),
        ("今月末", date(2026, 11, 30)),
        ("来月末日", date(2026, 12, 31)),
        ("先月の末", date(2026, 10, 31)),
        ("end of next month", date(2026, 12, 31)),
        ("last month end", date(2026, 10, 31)),
        ("this month's end", date(2026, 11, 30)),
    ],
)
def test_eras_month_ends_and_near_days_are_exact(text: str, expected: date) -> None:
    assert day(text) == Given(expected)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        *(
            (text, Reason.NO_SUCH_DAY)
            for text in ("2027-02-29", "令和9年2月29日", "2027-13-01", "2027/4/31", "Feb 30 2027")
        ),
        *((text, Reason.NO_SUCH_DAY) for text in ("2027-03-00", "2027年13月末", "2027-十十-1", "20271301")),
        *(
            (text, Reason.NO_SUCH_DAY)
            for text in ("令和元年4月30日", "H31.5.1", "昭和64年1月8日", "平成元年1月7日", "S1.12.24")
        ),
        *(
            (text, Reason.YEAR_OUT_OF_RANGE)
            for text in ("2207-03-01", "2047-01-01", "1925-12-31", "0027-03-01")
        ),
        *(
            (text, Reason.YEAR_OUT_OF_RANGE)
            for text in ("平成32年1月1日", "令和0年1月1日", "R99.1.1", "S65.1.1")
        ),
        *(
            (text, Reason.NOT_A_DATE)
            for text in ("3月1日", "3/1", "1/3/2027", "3.1.27", "27/3/1", "2027年3月", "2027-03")
        ),
        *(
            (text, Reason.NOT_A_DATE)
            for text in ("2027", "next month", "来月", "月末", "March 2027", "March 1")
        ),
        *(
            (text, Reason.NOT_A_DATE)
            for text in ("2027-3/1", "2027-03-01まで", "T10.1.1", "soon", "来年3月末", "はい")
        ),
    ],
)
def test_what_is_no_certain_day_says_why(text: str, reason: Reason) -> None:
    assert day(text) == Unclear(reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令9.3.1", MARCH),
        ("令9年3月1日", MARCH),
        ("平31.4.30", date(2019, 4, 30)),
        ("昭64年1月7日", date(1989, 1, 7)),
        ("令元年5月1日", date(2019, 5, 1)),
    ],
)
def test_an_era_may_be_one_character(text: str, expected: date) -> None:
    assert day(text) == Given(expected)


@given(st.dates(date(1926, 1, 1), date(2046, 12, 31)))
def test_every_day_can_be_typed_in_every_notation(one: date) -> None:
    year, month, number_of_day = one.year, one.month, one.day
    texts = [
        *(one.isoformat(), f"{year}/{month}/{number_of_day}", f"{year}年{month}月{number_of_day}日"),
        *(f"{number_of_day} {one:%B} {year}", f"{one:%b} {number_of_day}, {year}"),
    ]
    if one >= date(2019, 5, 1):
        texts += [f"令和{year - 2018}年{month}月{number_of_day}日", f"R{year - 2018}.{month}.{number_of_day}"]
    for text in texts:
        assert day(text) == Given(one)


@given(st.text(max_size=220), st.sampled_from(list(Kind)))
def test_whatever_is_typed_the_reading_is_a_possible_answer_or_a_reason(text: str, kind: Kind) -> None:
    domain = Domain(kind, tuple(PLACES), 0, 300)
    match ask(text, domain, PLACES):
        case Given(value):
            assert value in domain
        case other:
            assert isinstance(other, Unknown | Unclear)


@pytest.mark.parametrize(
    "text",
    [
        *("AB12345678CD", "在留カードはＡＢ１２３４５６７８ＣＤです", "ab12345678cd", "AB\u200b12345678CD"),
        *(
            "123456789012",
            "1234 5678 9012",
            "1234-5678-9012",
            "１２３４－５６７８－９０１２",
            "番号1234‐5678‐9012。",
        ),
        *("TK1234567", "passport: tk1234567."),
    ],
)
def test_it_sees_numbers_that_name_a_person(text: str) -> None:
    assert mentions_personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "はい", "2027-03-01", "2027-03-01 2028-03-31", "03-1234-5678", "090-1234-5678", "12345678901"),
        *("1234567890123", "ABC1234567", "AB12345678", "1,100円", "令和9年3月1日"),
    ],
)
def test_it_lets_other_numbers_pass(text: str) -> None:
    assert not mentions_personal_number(text)
