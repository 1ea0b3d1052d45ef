"""Networks written for TaskJuggler, and the moments that it found."""

import csv
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from keyproj.schedule.calendar import Calendar

HEAD = """project keyproj "keyproj" 2023-01-01 - 2026-01-01 {
  timezone "UTC"
  timeformat "%Y-%m-%d-%H"
  timingresolution 60 min
  dailyworkinghours 8
  workinghours mon - fri 9:00 - 17:00
  workinghours sat, sun off
}
"""
TAIL = 'taskreport "found" { formats csv columns id, start, end hidetask ~isleaf() }\n'
YEARS = [date(2023, 1, 1) + timedelta(n) for n in range(3 * 365)]
WEEKENDS = frozenset(day for day in YEARS if day.weekday() > 4)
CALENDAR = Calendar(days_off=WEEKENDS)
"""The notices' holidays, but no make-up days: TaskJuggler's weeks are all alike."""


def forwards(name, steps, start):
    """As soon as possible: each step depends on what it waits for."""
    said = {"完成-开始": "", "开始-开始": "onstart "}
    lines = []
    for step in steps:
        links = [f"depends !{link.step} {{ {said[link.kind]}{gap(link)} }}" for link in step.links]
        lines.append(task(step, links or [f"start {date.fromordinal(start)}"]))
    return group(name, lines)


def backwards(name, steps, deadline):
    """As late as possible: each step precedes what waits for it; it knows no 开始-开始 that way."""
    said = {"完成-开始": "", "完成-完成": "onend "}
    followers = {step.id: [] for step in steps}
    for step in steps:
        for link in step.links:
            followers[link.step].append(f"precedes !{step.id} {{ {said[link.kind]}{gap(link)} }}")
    end = f"end {date.fromordinal(deadline + 1)} scheduling alap"
    return group(name, [task(step, followers[step.id] or [end]) for step in steps])


def gap(link):
    return f"gaplength {link.lag}d" if link.lag else ""


def task(step, attributes):
    takes = f"length {step.days}d" if step.days else "milestone"
    return f'  task {step.id} "{step.id}" {{ {takes} {" ".join(attributes)} }}\n'


def group(name, lines):
    return f'task {name} "{name}" {{\n{"".join(lines)}}}\n'


def run(folder, groups):
    """Start and end of every step by `group.step`, as moments."""
    if shutil.which("tj3") is None:
        pytest.skip("TaskJuggler (Debian package tj3) is not installed")
    leaves = [day for day in YEARS if day not in WEEKENDS and not CALENDAR.works(day)]
    holidays = "".join(f'leaves holiday "{day}" {day}\n' for day in leaves)
    (folder / "networks.tjp").write_text(HEAD + holidays + "".join(groups) + TAIL)
    done = subprocess.run(["tj3", "--silent", "networks.tjp"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = csv.DictReader((folder / "found.csv").read_text().splitlines(), delimiter=";")
    return {row["Id"]: (moment(row["Start"]), moment(row["End"])) for row in rows if "." in row["Id"]}


def moment(text):
    """`2023-01-06-17` is the end of that day's work."""
    return date.fromisoformat(text[:10]).toordinal() + (int(text[11:]) >= 17)
