from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.entities import Formatted
from bot.sandbox.errors import ApiError
from bot.sandbox.html import parse_html


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}

PARSED = [
    ("", "", []),
    ("釣り合い", "釣り合い", []),
    ("a<b></b>c", "ac", []),
    ("<b>x</>", "x", [entity("bold", 0, 1)]),
    ("😀<b>釣😀</b>", "😀釣😀", [entity("bold", 2, 3)]),
    ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
    ("&lt;b&gt; &amp;amp; &quot;", '<b> &amp; "', []),
    ("&lt<b>x</b>", "<x", [entity("bold", 1, 1)]),
    ("&#x1F600;&#37347;&#0;&copy;", "😀釣&#0;&copy;", []),
    (
        "<a href='https://example.org/?a=1&amp;b=2'>x</a>",
        "x",
        [entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")],
    ),
    ("<a href=example.org>x</a>", "x", [entity("text_link", 0, 1, url="http://example.org")]),
    ("<a>example.org</a>", "example.org", [entity("text_link", 0, 11, url="http://example.org")]),
    ("<a href='nowhere'>x</a>", "x", []),
    (
        "<a href='tg://user?id=7'>x</a>",
        "x",
        [entity("text_mention", 0, 1, user={"id": 7, "is_bot": False, "first_name": ""})],
    ),
    ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
    ('<tg-emoji emoji-id="12">x</tg-emoji>', "x", [entity("custom_emoji", 0, 1, custom_emoji_id="12")]),
    (
        '<tg-time unix="99" format="dt">x</tg-time>',
        "x",
        [entity("date_time", 0, 1, unix_time=99, date_time_format="dt")],
    ),
    ("<tg-time>x</tg-time>", "x", []),
    ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
    ('<pre><code class="language-sql">x</code></pre>', "x", [entity("pre", 0, 1, language="sql")]),
    ('<code class="language-sql"><pre>x</pre></code>', "x", [entity("pre", 0, 1, language="sql")]),
    ('<pre>x <code class="language-sql">y</code></pre>', "x y", [entity("pre", 0, 3), entity("code", 2, 1)]),
    ("<pre><code>x</code></pre>", "x", [entity("code", 0, 1), entity("pre", 0, 1)]),
]

REFUSED = [
    ("釣<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("釣<p>x</p>", 'Unsupported start tag "p" at byte offset 3'),
    ("1 < 2 > 0", 'Unsupported start tag "" at byte offset 2'),
    ("😀</b>", "Unexpected end tag at byte offset 4"),
    ("😀<b>釣</i>", 'Unmatched end tag at byte offset 10, expected "</b>", found "</i>"'),
    ("<B>x</B>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</B>"'),
    ("1 <2", "Unclosed start tag at byte offset 2"),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
    ("x<a href='y>z</a>", "Unclosed start tag at byte offset 1"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
    ("<span class='red'>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a ='y'>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=y/>x</a>", "Unexpected end of name token at byte offset 8"),
    (
        "&#xD83D;",
        (
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        ),
    ),
]


@pytest.mark.parametrize(("source", "text", "entities"), PARSED)
def test_it_counts_in_utf16_units(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    found_text, found = parse_html(source)
    assert found_text == text
    assert sorted(found, key=str) == sorted(entities, key=str)


@pytest.mark.parametrize(("tag", "kind"), TAGS.items())
def test_it_knows_the_tag(tag: str, kind: str) -> None:
    assert parse_html(f"-<{tag}>x</{tag}>") == ("-x", [entity(kind, 1, 1)])


@pytest.mark.parametrize(("source", "why"), REFUSED)
def test_it_refuses_with_byte_offsets(source: str, why: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


def test_it_trims_text_and_entities_together() -> None:
    finished = Formatted(" \n😀 x ", [entity("bold", 0, 7), entity("italic", 0, 2)]).finished()
    assert finished.text == "😀 x"
    assert finished.entities == [entity("bold", 0, 4)]


def test_it_finds_commands_links_and_mentions_by_itself() -> None:
    finished = Formatted("/why 3/4 https://example.org/a?b @tsuriai_bot", []).finished()
    assert finished.entities == [
        entity("bot_command", 0, 4),
        entity("url", 9, 23),
        entity("mention", 33, 12),
    ]


def test_it_finds_nothing_inside_code_and_links() -> None:
    text, entities = parse_html('<code>/why</code> <a href="https://example.org">https://example.com</a>')
    kinds = [found["type"] for found in Formatted(text, entities).finished().entities]
    assert kinds == ["code", "text_link"]
