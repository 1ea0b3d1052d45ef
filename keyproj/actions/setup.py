"""What a repository needs for reviews: `.gitattributes` of the ledger, and CODEOWNERS by county from the policy."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from keyproj.actions.place import county_folder
from keyproj.base.errors import Refused
from keyproj.model.policy import Policy
from keyproj.store.folder import POLICY
from keyproj.store.read import read

ATTRIBUTES = ".gitattributes"
LINES = ("*.yaml text diff=keyproj", "projects/**/*.yaml merge=keyproj")
"""What git is told of the ledger's files: heads of hunks that name the project, and who merges."""

OWNERS = ("CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS")
"""Where the services look for owners: the first that is there is taken, else the first is made."""

BEGIN, END = "# keyproj: begin (keyproj setup writes what stands here)", "# keyproj: end"
_GUARDS = ("/CODEOWNERS", "/.github/", "/.gitlab/", "/.gitlab-ci.yml")
"""What decides how a change is reviewed."""

_OURS = re.compile(rf"{re.escape(BEGIN)}\n.*?{re.escape(END)}\n", re.DOTALL)
_SIGNS = re.compile(r"([\\ #!\[\]*?])")


def attributes(text: str) -> str:
    """The file with the lines that it lacks; what stands there stays."""
    known = {" ".join(line.split()) for line in text.splitlines()}
    missing = [line for line in LINES if line not in known]
    return text + ("\n" if text and not text.endswith("\n") else "") + "".join(f"{line}\n" for line in missing)


def policy_of(data: bytes) -> Policy:
    """The policy of a ledger. Raises Refused where it has errors."""
    model = read(data, POLICY, "policy").model
    if not isinstance(model, Policy):
        raise Refused("setup.error.policy", file=POLICY)
    return model


def owners(text: str, policy: Policy, files: Mapping[str, Sequence[str]], prefix: str) -> str:
    """The file with our part written anew; without any owners in the policy without it.

    `files` are the projects' files by county. `prefix` is the way from the repository's top to the ledger, `data/` or
    nothing.
    """
    lines = list(_owners(policy, _places([county.name for county in policy.counties], files), f"/{prefix}"))
    ours = "\n".join([BEGIN, *lines, END]) + "\n" if lines else ""
    if _OURS.search(text):
        return _OURS.sub(lambda _: ours, text)
    return text + ("\n" if text and ours and not text.endswith("\n") else "") + ours


def _owners(policy: Policy, places: Mapping[str, Sequence[str]], top: str) -> Iterator[str]:
    """The last line that fits a file counts, so what is for all stands first, what must not change last."""
    everybody = " ".join(policy.owners)
    if everybody:
        yield f"{_escaped(top) if top != '/' else '*'} {everybody}"
    for county in policy.counties:
        if county.owners:
            for place in places.get(county.name, ()):
                yield f"{_escaped(top + place)} {' '.join(county.owners)}"
    if everybody:
        for name in (POLICY, "plans/", "adjustments/", "closes/"):
            yield f"{_escaped(top + name)} {everybody}"
        for name in _GUARDS:
            yield f"{name} {everybody}"


def project_files(db: sqlite3.Connection) -> Mapping[str, Sequence[str]]:
    """County → the files of its projects."""
    found: dict[str, list[str]] = defaultdict(list)
    for county, path in db.execute("SELECT p.county, file.path FROM project p JOIN file ON file.pk = p.pk"):
        found[county].append(path)
    return found


def _places(counties: Sequence[str], files: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """County → the folders that hold its projects alone, and its files elsewhere.

    The folder in which `keyproj new` would put its next project is one of them, unless others' projects are there.
    """
    holds: dict[str, set[str]] = {f"projects/{county_folder(county)}": set() for county in counties}
    for county in counties:
        holds[f"projects/{county_folder(county)}"].add(county)
    for county, paths in files.items():
        for path in paths:
            holds.setdefault(str(PurePosixPath(path).parent), set()).add(county)
    alone = {folder: of for folder, of in holds.items() if len(of) == 1 and folder != "projects"}
    return {
        county: sorted(
            {f"{folder}/" for folder, of in alone.items() if of == {county}}
            | {path for path in files.get(county, ()) if str(PurePosixPath(path).parent) not in alone}
        )
        for county in counties
    }


def _escaped(place: str) -> str:
    return _SIGNS.sub(r"\\\1", place)
