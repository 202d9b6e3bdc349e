"""The files in deploy/ agree with the code and keep their hardening. No container engine is needed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings
from tests.house.files import ROOT, repository, text
from tests.house.test_readme import strange

DOCKERFILE = text("deploy/Dockerfile").replace("\\\n", " ")
COMPOSE: dict[str, Any] = yaml.safe_load(text("deploy/compose.yaml"))
UNIT = ROOT / "deploy/tsuriai.service"
SYSTEMD = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(SYSTEMD is None, reason="systemd-analyze is not installed")


def instructions(name: str) -> list[str]:
    return re.findall(rf"^{name} (.*)$", DOCKERFILE, re.MULTILINE)


def copied() -> list[str]:
    return [source for line in instructions("COPY") if "--from" not in line for source in line.split()[:-1]]


def unit() -> dict[str, list[str]]:
    """Every line of the unit as Section.Key and its values; an unreadable line fails."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            key, equals, value = line.partition("=")
            assert equals, line
            found.setdefault(f"{heading}.{key}", []).append(value)
    return found


def test_every_setting_in_deploy_exists() -> None:
    known = {f"TSURIAI_{name.upper()}" for name in Settings.model_fields}
    files = [path for path in repository() if path.parts[0] in {"deploy", ".github", ".ci"}]
    used = {name for path in files for name in re.findall(r"TSURIAI_[A-Z_]+", text(str(path)))}
    assert used
    assert used <= known


def test_the_image_copies_what_exists_and_what_the_builder_is_sent() -> None:
    sent = [line[1:] for line in text("deploy/Dockerfile.dockerignore").splitlines() if line.startswith("!")]
    assert all((ROOT / source).exists() for source in copied())
    assert sorted(copied()) == sorted(sent)


def test_the_image_holds_every_package_and_every_file_that_the_project_is_built_from() -> None:
    project = tomllib.loads(text("pyproject.toml"))
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    files = [project["project"]["readme"], *project["project"]["license-files"]]
    assert {*packages, *files} <= {*copied()}


def test_the_image_starts_our_command_as_a_user_without_rights() -> None:
    [entrypoint], [command] = instructions("ENTRYPOINT"), instructions("CMD")
    assert json.loads(entrypoint) == ["tsuriai"]
    assert strange(json.loads(command)) == []
    assert instructions("USER") == ["10001:10001"]


def test_the_images_health_is_a_command_that_exists() -> None:
    [health] = instructions("HEALTHCHECK")
    assert strange(json.loads(health.partition("CMD ")[2])[1:]) == []
    assert strange(COMPOSE["services"]["bot"]["healthcheck"]["test"][2:]) == []


def test_the_image_installs_by_hash_or_not_from_outside() -> None:
    installed = re.findall(r"\binstall (--[^&\n]*)", DOCKERFILE)
    assert installed
    for options in installed:
        assert "--require-hashes" in options or "--no-index" in options, options


def test_images_are_official_ones() -> None:
    images = [line.split()[0] for line in instructions("FROM")] + [COMPOSE["services"]["database"]["image"]]
    assert [image for image in images if not re.fullmatch(r"(python|postgres):\d[\w.-]*", image)] == []


@pytest.mark.parametrize("name", ["bot", "database"])
def test_a_service_of_compose_is_hardened(name: str) -> None:
    service = COMPOSE["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert "privileged" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["user"] in {"10001:10001", "postgres"}
    assert {"mem_limit", "pids_limit", "healthcheck"} <= service.keys()
    assert all("noexec" in mount and "nosuid" in mount for mount in service["tmpfs"])


def test_the_database_of_compose_cannot_be_reached_from_outside() -> None:
    assert COMPOSE["services"]["database"]["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert "ports" not in COMPOSE["services"]["database"]
    assert all(port.startswith("127.0.0.1:") for port in COMPOSE["services"]["bot"]["ports"])


def test_compose_waits_for_a_healthy_database() -> None:
    assert COMPOSE["services"]["bot"]["depends_on"] == {"database": {"condition": "service_healthy"}}


def test_no_secret_stands_in_a_file() -> None:
    lines = text("deploy/env.example").splitlines()
    secrets = [line for line in lines if re.match(r"#?\w*(TOKEN|SECRET|PASSWORD)=", line)]
    assert len(secrets) == 3
    assert [line for line in secrets if not line.endswith("=")] == []
    assert "${POSTGRES_PASSWORD:?" in COMPOSE["services"]["database"]["environment"]["POSTGRES_PASSWORD"]


HARDENING = {
    "DynamicUser": "yes",
    "StateDirectory": "tsuriai",
    "StateDirectoryMode": "0700",
    "UMask": "0077",
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "PrivateUsers": "yes",
    "ProtectKernelTunables": "yes",
    "ProtectKernelModules": "yes",
    "ProtectKernelLogs": "yes",
    "ProtectControlGroups": "yes",
    "ProtectProc": "invisible",
    "RestrictAddressFamilies": "AF_INET AF_INET6 AF_UNIX",
    "RestrictNamespaces": "yes",
    "RestrictSUIDSGID": "yes",
    "MemoryDenyWriteExecute": "yes",
    "SystemCallArchitectures": "native",
    "Restart": "always",
}


@pytest.mark.parametrize(("key", "value"), HARDENING.items(), ids=HARDENING)
def test_the_unit_is_hardened(key: str, value: str) -> None:
    assert unit()[f"Service.{key}"] == [value]


def test_the_unit_bounds_memory_tasks_and_system_calls() -> None:
    assert {"Service.MemoryMax", "Service.TasksMax"} <= unit().keys()
    assert unit()["Service.SystemCallFilter"] == ["@system-service", "~@privileged @resources"]


def test_the_unit_starts_our_command_with_the_settings_file() -> None:
    [start] = unit()["Service.ExecStart"]
    assert start.startswith("/opt/tsuriai/bin/tsuriai ")
    assert strange(start.split()[1:]) == []
    assert unit()["Service.EnvironmentFile"] == ["/etc/tsuriai/env"]


def test_the_unit_says_nothing_twice() -> None:
    twice = {
        key
        for key, count in Counter({key: len(values) for key, values in unit().items()}).items()
        if count > 1
    }
    assert twice == {"Service.SystemCallFilter"}


@needs_systemd
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    # The program is not installed on the machine that tests; everything else is as shipped.
    copy.write_text(UNIT.read_text(encoding="utf-8").replace("/opt/tsuriai/bin/tsuriai run", "/bin/true"))
    found = subprocess.run([str(SYSTEMD), "verify", str(copy)], capture_output=True, text=True, check=False)
    assert (found.returncode, [line for line in found.stderr.splitlines() if UNIT.name in line]) == (0, [])


@needs_systemd
def test_systemd_rates_the_exposure_below_two_of_ten() -> None:
    rating = [str(SYSTEMD), "security", "--offline=true", "--no-pager", "--threshold=20", str(UNIT)]
    found = subprocess.run(rating, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout[-200:] + found.stderr


def test_no_database_and_no_secret_is_sent_to_the_builder() -> None:
    lines = text("deploy/Dockerfile.dockerignore").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    refused = [rule.removeprefix("**/") for rule in rules if not rule.startswith("!")]
    for name in ("tsuriai.db", "tsuriai.db-wal", "answers.sqlite3"):
        assert any(fnmatch(name, rule) for rule in refused[1:]), name
