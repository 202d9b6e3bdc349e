"""Where the database is, and whether that place can be trusted with it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store.errors import StoreRefusedError

MOUNTS = Path("/proc/mounts")
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "9p", "fuse.sshfs"})


def parse(url: str) -> Path | URL:
    """The file of a `sqlite:///` URL, or a PostgreSQL URL for psycopg. Raises StoreRefusedError."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StoreRefusedError("The database URL must look like sqlite:///path or postgresql://…") from error
    kind = address.drivername.partition("+")[0]
    if kind in {"postgresql", "postgres"}:
        return address.set(drivername="postgresql+psycopg")
    if kind != "sqlite":
        raise StoreRefusedError(f"{kind} is not supported; use sqlite:///path or postgresql://…")
    if address.database in {None, "", ":memory:"}:
        raise StoreRefusedError("A database in memory forgets every answer; name a file: sqlite:///path.")
    return Path(str(address.database)).expanduser().absolute()


def prepare(path: Path, *, create: bool) -> None:
    """Make sure that the file is there, on a disk of this machine. Raises StoreRefusedError."""
    if not path.parent.is_dir():
        raise StoreRefusedError(f"The folder {path.parent} does not exist; create it first.")
    refuse_network(path)
    if path.exists():
        return
    if not create:
        raise StoreRefusedError(f"The database {path} is missing; restore it, or allow a new one to be made.")
    try:
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise StoreRefusedError(f"{path.parent} is not writable; mend the permissions.") from error


def refuse_network(path: Path) -> None:
    """SQLite's locks do not hold on network disks; two machines would destroy the file."""
    kind = file_system(path)
    if kind in NETWORK:
        raise StoreRefusedError(f"{path} is on a network disk ({kind}); use a local disk or PostgreSQL.")


def file_system(path: Path) -> str | None:
    """The type of the file system that holds the path; None where Linux's mount table is missing."""
    try:
        mounts = [line.split()[1:3] for line in MOUNTS.read_text().splitlines()]
    except OSError:
        return None
    place = path.resolve()
    around = [(len(point), kind) for point, kind in mounts if place.is_relative_to(_unescaped(point))]
    # The last of two mounts on one point hides the first.
    return max(reversed(around), key=lambda mount: mount[0])[1] if around else None


def _unescaped(point: str) -> str:
    return point.encode().decode("unicode_escape")
