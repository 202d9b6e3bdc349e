import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from flows.calendar import Period
from flows.facts import Domain, Kind, Party, Scope
from flows.loading import RulebookError, load
from flows.rulebook import Rulebook
from flows.sources import Citation, Confidence, Source
from tests.flows.support import SHOP


@dataclass(frozen=True)
class Break:
    """One change of the shop's files, and every sentence it is refused with."""

    file: str
    old: str
    new: str
    sentences: tuple[str, ...]


NO_CHOICE = "a choice, and only a choice, needs at least two options, each of them once"
IN_A_ROW = "must follow each other without gap or overlap"
NOTE_KINDS = "'announced', 'changed', 'option', 'rule', 'claim' or 'open'"
ABOUT_A_WORKER = "'part_time_enrolled' is about a worker"
QUESTION = 'sources: [{source: act, article: "89"}]'
BREAKS = {
    "unknown key": Break(
        "workplace.yaml",
        "    min: 0",
        "    minimum: 0",
        ("workplace.yaml:11: 'minimum' is no key here; see the format in flows/shapes.py",),
    ),
    "missing key": Break(
        "insurance.yaml",
        "    met_when: registered\n    owed_by: employer\n    falls_on: [worker, employer]",
        "    owed_by: employer\n    falls_on: [worker, employer]",
        ("insurance.yaml:23: 'met_when' is missing",),
    ),
    "key given twice": Break(
        "workplace.yaml",
        "    max: 300",
        "    max: 300\n    max: 400",
        ("workplace.yaml:13: 'max' is given twice",),
    ),
    "id with capitals": Break(
        "workplace.yaml",
        "id: employees",
        "id: Employees",
        ("workplace.yaml:8: 'id': String should match pattern '^[a-z][a-z0-9_]*$'",),
    ),
    "id too long": Break(
        "workplace.yaml",
        "id: employees",
        "id: employees_of_all_workplaces_of_the_company",
        ("workplace.yaml:8: 'id': String should have at most 28 characters",),
    ),
    "definition with capitals": Break(
        "insurance.yaml",
        "  covered: legal_form",
        "  Covered: legal_form",
        ("insurance.yaml:21: 'Covered': String should match pattern '^[a-z][a-z0-9_]*$'",),
    ),
    "unknown kind": Break(
        "workplace.yaml",
        "kind: number",
        "kind: count",
        ("workplace.yaml:10: 'kind': Input should be 'yesno', 'choice', 'number' or 'date'",),
    ),
    "reset of nothing": Break(
        "workplace.yaml",
        "    max: 300",
        "    max: 300\n    resets: [wages]",
        ("workplace.yaml:8: 'employees' resets 'wages', which is no question",),
    ),
    "reset of another scope": Break(
        "workplace.yaml",
        "    max: 300",
        "    max: 300\n    resets: [part_time_enrolled]",
        ("workplace.yaml:8: 'employees' resets 'part_time_enrolled', which is asked of another scope",),
    ),
    "reset of what came before": Break(
        "workplace.yaml",
        "    max: 300",
        "    max: 300\n    resets: [legal_form, employees]",
        (
            "workplace.yaml:8: 'employees' resets 'legal_form', which is not asked after it",
            "workplace.yaml:8: 'employees' resets 'employees', which is not asked after it",
        ),
    ),
    "number as text": Break(
        "workplace.yaml",
        "max: 300",
        'max: "300"',
        ("workplace.yaml:12: 'max': Input should be a valid integer",),
    ),
    "choice with one option": Break(
        "workplace.yaml",
        "[corporation, sole_proprietor]",
        "[corporation]",
        (f"workplace.yaml:3: 'legal_form': {NO_CHOICE}",),
    ),
    "options without choice": Break(
        "contract.yaml",
        "  - id: terms\n    scope: workplace\n    kind: yesno",
        "  - id: terms\n    scope: workplace\n    kind: yesno\n    options: [here, there]",
        (f"contract.yaml:17: 'terms': {NO_CHOICE}",),
    ),
    "option twice": Break(
        "workplace.yaml",
        "[hokkaido, tokyo, okinawa]",
        "[hokkaido, tokyo, okinawa, tokyo]",
        (f"workplace.yaml:14: 'prefecture': {NO_CHOICE}",),
    ),
    "number without range": Break(
        "contract.yaml",
        "    max: 5000\n",
        "",
        ("contract.yaml:3: 'wage': a number, and only a number, needs min and max with min < max",),
    ),
    "question without source": Break(
        "workplace.yaml",
        QUESTION,
        "sources: []",
        ("workplace.yaml:13: 'sources': Tuple should have at least 1 item after validation, not 0",),
    ),
    "article as number": Break(
        "workplace.yaml",
        'article: "89"',
        "article: 89",
        ("workplace.yaml:13: 'article': Input should be a valid string",),
    ),
    "article in other words": Break(
        "workplace.yaml",
        'article: "89"',
        'article: "Art. 89"',
        ('workplace.yaml:13: \'article\': write an article as "3", "19-2", "3(3)(ii)" or "suppl. 17"',),
    ),
    "source without address": Break(
        "sources.yaml",
        "https://law.example/act",
        "http://law.example/act",
        ("sources.yaml:2: 'url': a source needs a full https address",),
    ),
    "source of another kind": Break(
        "sources.yaml",
        "kind: page",
        "kind: blog",
        ("sources.yaml:3: 'kind': Input should be 'statute' or 'page'",),
    ),
    "day as text": Break(
        "sources.yaml",
        'id: act, kind: statute, url: "https://law.example/act", checked_on: 2026-11-23',
        'id: act, kind: statute, url: "https://law.example/act", checked_on: 20261123',
        ("sources.yaml:2: 'checked_on': Input should be a valid date",),
    ),
    "day that does not exist": Break(
        "insurance.yaml",
        "until: 2026-04-01",
        "until: 2026-04-31",
        ("insurance.yaml:62: '2026-04-31' cannot be read",),
    ),
    "tag of a programming language": Break(
        "workplace.yaml",
        "max: 300",
        "max: !!python/name:os.system 300",
        ("workplace.yaml:12: '300' cannot be read",),
    ),
    "source nobody declared": Break(
        "workplace.yaml",
        '[{source: act, article: "89"}]',
        "[{source: acts}]",
        ("workplace.yaml:8: question 'employees' cites 'acts', which is no source",),
    ),
    "amount citing nothing": Break(
        "amounts.yaml",
        "source: {source: page}",
        "source: {source: pages}",
        ("amounts.yaml:9: amount 'minimum_wage' cites 'pages', which is no source",),
    ),
    "section that is not asked": Break(
        "contract.yaml",
        "section: contract",
        "section: wages",
        ("contract.yaml:1: questions and obligations need a section: workplace, insurance, contract",),
    ),
    "no section": Break(
        "contract.yaml",
        "section: contract\n",
        "",
        ("contract.yaml:1: questions and obligations need a section: workplace, insurance, contract",),
    ),
    "question twice": Break(
        "contract.yaml",
        "id: wage\n",
        "id: employees\n",
        (
            "contract.yaml:3: question 'employees' exists already at workplace.yaml:8",
            "contract.yaml:26: 'wage' is not known: declare it as a question, definition or amount first",
        ),
    ),
    "definition of a known name": Break(
        "insurance.yaml",
        "  covered: legal_form",
        "  size_line: employees >= 2\n  covered: legal_form",
        ("insurance.yaml:21: 'size_line' already means something else; choose another name",),
    ),
    "definition used before": Break(
        "insurance.yaml",
        "  covered: legal_form",
        "  uncovered: not covered\n  covered: legal_form",
        ("insurance.yaml:21: 'covered' is not known: declare it as a question, definition or amount first",),
    ),
    "condition with a wrong name": Break(
        "insurance.yaml",
        "met_when: levy_paid",
        "met_when: levy_payed",
        ("insurance.yaml:47: 'levy_payed' is not known: did you mean 'levy_paid'?",),
    ),
    "scope worker without worker": Break(
        "contract.yaml",
        "  - id: written-terms\n    records: [written-terms]\n    scope: workplace",
        "  - id: written-terms\n    records: [written-terms]\n    scope: worker",
        ("contract.yaml:42: 'written-terms' has scope worker, but none of its facts is about a worker",),
    ),
    "scope workplace with worker": Break(
        "insurance.yaml",
        "    scope: worker\n    applies_when",
        "    scope: workplace\n    applies_when",
        (f"insurance.yaml:33: 'enrol-part-time' has scope workplace, but {ABOUT_A_WORKER}",),
    ),
    "weight out of range": Break(
        "insurance.yaml",
        "weight: 3\n    confidence: verified",
        "weight: 4\n    confidence: verified",
        ("insurance.yaml:30: 'weight': Input should be less than or equal to 3",),
    ),
    "in force backwards": Break(
        "insurance.yaml",
        "{from: 2027-04-01}",
        "{from: 2027-04-01, until: 2027-04-01}",
        ("insurance.yaml:43: 'pay-levy': in force until 2027-04-01, which is not after 2027-04-01",),
    ),
    "amount by no choice": Break(
        "amounts.yaml",
        "by: prefecture",
        "by: employees",
        ("amounts.yaml:9: 'minimum_wage' is keyed by 'employees', which is no choice question",),
    ),
    "amount with an unknown key": Break(
        "amounts.yaml",
        "key: okinawa",
        "key: kyoto",
        (
            "amounts.yaml:19: 'minimum_wage': key 'kyoto' is no option of 'prefecture'",
            "amounts.yaml:9: 'minimum_wage': no row for 'okinawa'",
        ),
    ),
    "amount with a key but no fact": Break(
        "amounts.yaml",
        "{from: 2024-10-01,",
        "{key: tokyo, from: 2024-10-01,",
        ("amounts.yaml:7: 'size_line': key 'tokyo' has no place without 'by'",),
    ),
    "amount with a gap": Break(
        "amounts.yaml",
        "from: 2027-10-01, until: 2029-10-01",
        "from: 2028-10-01, until: 2029-10-01",
        (f"amounts.yaml:2: 'size_line': the rows {IN_A_ROW}",),
    ),
    "amount with a gap for one key": Break(
        "amounts.yaml",
        "{key: tokyo, from: 2025-10-03, until: 2026-10-01, value: 1226}",
        "{key: tokyo, from: 2025-10-03, value: 1226}",
        (f"amounts.yaml:9: 'minimum_wage': the rows for 'tokyo' {IN_A_ROW}",),
    ),
    "amount backwards": Break(
        "amounts.yaml",
        "from: 2027-10-01, until: 2029-10-01",
        "from: 2027-10-01, until: 2026-10-01",
        ("amounts.yaml:8: 'size_line': in force until 2026-10-01, which is not after 2027-10-01",),
    ),
    "not YAML": Break(
        "workplace.yaml",
        "options: [corporation, sole_proprietor]",
        "options: [corporation, sole_proprietor",
        ("workplace.yaml:7: not YAML: expected ',' or ']', but got ':'",),
    ),
    "control character": Break(
        "workplace.yaml",
        "section: workplace",
        "section: work\x07place",
        ("workplace.yaml:1: not text in UTF-8: special characters are not allowed",),
    ),
    "not a mapping": Break(
        "edition.yaml",
        'version: "test.1"\nsections: [workplace, insurance, contract]\nworkers_when: employees >= 1',
        "- workplace",
        ("edition.yaml:1: 'the file': Input should be a valid dictionary or instance of EditionShape",),
    ),
    "amount shown that there is not": Break(
        "worker.yaml",
        "shows: [size_line]",
        "shows: [night_pay]",
        ("worker.yaml:22: 'night-permit' shows 'night_pay', which is no amount with one value a day",),
    ),
    "amount shown that another fact selects": Break(
        "worker.yaml",
        "shows: [size_line]",
        "shows: [minimum_wage]",
        ("worker.yaml:22: 'night-permit' shows 'minimum_wage', which is no amount with one value a day",),
    ),
    "pack without papers": Break(
        "reference.yaml",
        "      - {id: photo, by: worker}\n      - {id: pay-slips, by: employer, when: hours > 20}",
        "      []",
        ("reference.yaml:5: 'documents': Tuple should have at least 1 item after validation, not 0",),
    ),
    "paper twice in a pack": Break(
        "reference.yaml",
        "id: pay-slips",
        "id: photo",
        ("reference.yaml:2: 'permit-renewal' names 'photo' twice",),
    ),
    "paper with a wrong condition": Break(
        "reference.yaml",
        "when: hours > 20}",
        "when: hour > 20}",
        ("reference.yaml:2: 'hour' is not known: did you mean 'hours'?",),
    ),
    "pack citing nothing": Break(
        "reference.yaml",
        "    confidence: verified\n    sources: [{source: page}]\ncalendar:",
        "    confidence: verified\n    sources: [{source: pages}]\ncalendar:",
        ("reference.yaml:2: pack 'permit-renewal' cites 'pages', which is no source",),
    ),
    "pack twice": Break(
        "reference.yaml",
        "calendar:",
        "  - {id: permit-renewal, records: [pack-permit], applies_when: always, confidence: verified,\n"
        "     documents: [{id: photo, by: worker}], sources: [{source: page}]}\ncalendar:",
        ("reference.yaml:10: pack 'permit-renewal' exists already at reference.yaml:2",),
    ),
    "deadline with a wrong condition": Break(
        "reference.yaml",
        "applies_when: covered",
        "applies_when: coverd",
        ("reference.yaml:11: 'coverd' is not known: did you mean 'covered'?",),
    ),
    "deadline of a workplace with a fact about a worker": Break(
        "reference.yaml",
        "applies_when: covered",
        "applies_when: hours > 20",
        ("reference.yaml:11: 'annual-report' has scope workplace, but 'hours' is about a worker",),
    ),
    "deadline on a leap day": Break(
        "reference.yaml",
        "closes: 07-10",
        "closes: 02-29",
        ("reference.yaml:16: 'closes': write a day of every year as \"05-31\"",),
    ),
    "deadline in a thirteenth month": Break(
        "reference.yaml",
        "opens: 06-01",
        "opens: 13-01",
        ("reference.yaml:15: 'opens': write a day of every year as \"05-31\"",),
    ),
    "deadline citing nothing": Break(
        "reference.yaml",
        "    confidence: secondary\n    sources: [{source: page}]",
        "    confidence: secondary\n    sources: [{source: pages}]",
        ("reference.yaml:19: deadline 'winter-list' cites 'pages', which is no source",),
    ),
    "note of another kind": Break(
        "reference.yaml",
        "kind: claim",
        "kind: rumour",
        (f"reference.yaml:42: 'kind': Input should be {NOTE_KINDS}",),
    ),
    "note citing nothing": Break(
        "reference.yaml",
        "    since: 2028-10-01\n    confidence: verified\n    sources: [{source: page}]",
        "    since: 2028-10-01\n    confidence: verified\n    sources: [{source: pages}]",
        ("reference.yaml:35: note 'fewer-hours' cites 'pages', which is no source",),
    ),
    "record listed and left out": Break(
        "reference.yaml",
        "  lead-times: they",
        "  register: they",
        ("reference.yaml:61: record 'register' exists already at reference.yaml:46",),
    ),
    "workers told by a fact about a worker": Break(
        "edition.yaml",
        "workers_when: employees >= 1",
        "workers_when: hours >= 1",
        ("edition.yaml:3: 'workers_when' has scope workplace, but 'hours' is about a worker",),
    ),
    "workers told by nothing known": Break(
        "edition.yaml",
        "workers_when: employees >= 1",
        "workers_when: employes >= 1",
        ("edition.yaml:3: 'employes' is not known: did you mean 'employees'?",),
    ),
    "edition without sections": Break(
        "edition.yaml",
        "sections: [workplace, insurance, contract]",
        "",
        ("edition.yaml:1: 'sections' is missing",),
    ),
}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHOP, tmp_path / "shop"))


def refusal(folder: Path) -> tuple[str, ...]:
    with pytest.raises(RulebookError) as refused:
        load(folder)
    assert str(refused.value) == "\n".join(refused.value.problems)
    return tuple(refused.value.problems)


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS.keys())
def test_it_refuses_a_broken_rulebook_with_file_and_line(shop: Path, broken: Break) -> None:
    file = shop / broken.file
    text = file.read_text(encoding="utf-8")
    assert text.count(broken.old) == 1
    file.write_text(text.replace(broken.old, broken.new), encoding="utf-8")
    assert refusal(shop) == broken.sentences


def test_it_names_every_broken_file_at_once(shop: Path) -> None:
    for name in ("insurance.yaml", "workplace.yaml"):
        file = shop / name
        file.write_text(file.read_text(encoding="utf-8").replace("questions:", "asks:"), encoding="utf-8")
    assert refusal(shop) == (
        "workplace.yaml:2: 'asks' is no key here; see the format in flows/shapes.py",
        "insurance.yaml:2: 'asks' is no key here; see the format in flows/shapes.py",
    )


def test_it_refuses_an_empty_file(shop: Path) -> None:
    (shop / "extra.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert refusal(shop) == ("extra.yaml:1: the file is empty",)


def test_it_refuses_bytes_that_are_no_text(shop: Path) -> None:
    (shop / "extra.yaml").write_bytes(b"section: \xff")
    assert refusal(shop) == ("extra.yaml:1: not text in UTF-8: invalid start byte",)


def test_it_refuses_a_folder_without_an_edition(tmp_path: Path) -> None:
    assert refusal(tmp_path) == ("edition.yaml:1: cannot be read: No such file or directory",)


def test_questions_stand_in_the_order_of_sections_and_of_declaration(book: Rulebook) -> None:
    assert book.sections == ("workplace", "insurance", "contract")
    assert list(book.questions) == [
        *("legal_form", "employees", "prefecture"),
        *("registered", "has_part_time", "part_time_enrolled", "levy_paid"),
        *("wage", "agreement", "agreement_until", "terms"),
        *("night_shift", "hours", "permit_seen", "permit_until"),
    ]


def test_it_loads_packs_deadlines_notes_and_records(book: Rulebook) -> None:
    pack = book.packs["permit-renewal"]
    assert (pack.records, str(pack.applies_when)) == (("pack-permit",), "night_shift")
    assert [(one.id, str(one.when)) for one in pack.documents] == [
        ("photo", "always"),
        ("pay-slips", "hours > 20"),
    ]
    assert [(one.id, one.scope) for one in book.calendar.values()] == [
        ("annual-report", Scope.WORKPLACE),
        ("winter-list", Scope.WORKPLACE),
        ("permit-list", Scope.WORKER),
    ]
    assert [note.citations for note in book.notes.values()] == [(Citation("page"),), ()]
    assert book.records["register"] is None
    assert book.records["lead-times"] == "they become reminders, which this shop does not have"
    assert book.obligations["night-permit"].shows == ("size_line",)
    assert str(book.workers_when) == "employees >= 1"


def test_a_rulebook_may_leave_open_whether_there_are_workers(shop: Path) -> None:
    head = shop / "edition.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace("workers_when: employees >= 1\n", ""), encoding="utf-8")
    assert str(load(shop).workers_when) == "always"


def test_it_loads_what_the_files_say(book: Rulebook) -> None:
    question = book.questions["employees"]
    assert (question.section, question.scope, question.kind) == ("workplace", Scope.WORKPLACE, Kind.NUMBER)
    assert question.domain == Domain(Kind.NUMBER, minimum=0, maximum=300)
    assert question.citations == (Citation("act", "89"),)
    duty = book.obligations["enrol-part-time"]
    assert (duty.area, duty.scope, duty.weight) == ("insurance", Scope.WORKER, 3)
    assert str(duty.applies_when) == "covered and has_part_time and employees >= size_line"
    assert (duty.owed_by, duty.falls_on) == (Party.EMPLOYER, (Party.WORKER,))
    assert duty.confidence is Confidence.SECONDARY
    assert book.obligations["pay-levy"].in_force == Period(date(2027, 4, 1), None)
    assert book.sources["page"] == Source("page", "page", "https://office.example/page", date(2026, 11, 23))
    assert book.version == "test.1"
