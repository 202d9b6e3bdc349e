from __future__ import annotations

from datetime import date

import pytest

from i18n.articles import cited, day


@pytest.mark.parametrize(
    ("article", "japanese"),
    [
        ("3", "第3条"),
        ("19-2", "第19条の2"),
        ("22-4-2", "第22条の4の2"),
        ("28(1)", "第28条第1項"),
        ("3(3)(ii)", "第3条第3項第2号"),
        ("19-18(1)", "第19条の18第1項"),
        ("12(v)", "第12条第5号"),
        ("3(1)(ix)", "第3条第1項第9号"),
        ("2(1)(iv)", "第2条第1項第4号"),
        ("2(1)(xiv)", "第2条第1項第14号"),
        ("2(1)(xl)", "第2条第1項第40号"),
        ("24(iii-4)", "第24条第3号の4"),
        ("7(2-2)", "第7条第2項の2"),
        ("suppl. 17", "附則第17条"),
        ("suppl. 1-2(3)", "附則第1条の2第3項"),
    ],
)
def test_an_article_is_written_the_way_japanese_law_is_cited(article: str, japanese: str) -> None:
    assert cited("ja", [article]) == japanese
    assert cited("en", [article]) == f"art. {article}"


def test_several_articles_stand_one_after_another() -> None:
    assert cited("ja", ["161", "164", "3(3)(ii)"]) == "第161条・第164条・第3条第3項第2号"
    assert cited("en", ["161", "164", "3(3)(ii)"]) == "arts. 161, 164, 3(3)(ii)"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_whole_page_has_no_article(language: str) -> None:
    assert cited(language, []) == ""


@pytest.mark.parametrize("wrong", ["", "three", "3(3", "第3条", "3.1"])
def test_what_is_no_article_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="is no article"):
        cited("ja", [wrong])


@pytest.mark.parametrize(
    ("when", "japanese", "english"),
    [
        (date(2027, 3, 1), "2027年3月1日", "1 March 2027"),
        (date(2028, 2, 29), "2028年2月29日", "29 February 2028"),
        (date(2026, 12, 31), "2026年12月31日", "31 December 2026"),
    ],
)
def test_a_day_is_written_the_way_each_language_writes_it(when: date, japanese: str, english: str) -> None:
    assert day("ja", when) == japanese
    assert day("en", when) == english
