"""The pages that a user reads: the README and what docs say, by language, and the commands that they show."""

import difflib
import re
import shlex

from tests.running import ROOT

ALL = [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
CHINESE = [path for path in ALL if path.name.endswith(".zh-CN.md")]
ENGLISH = [path for path in ALL if path not in CHINESE]
LANGUAGES = {"en": ENGLISH, "zh": CHINESE}


def name(path):
    """How a page is called in this project, such as docs/guide/warn.md."""
    return path.relative_to(ROOT).as_posix()


def blocks(path, kind):
    """What stands in each fenced block of this kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", path.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def shown(path):
    """Each command of a page with what stands under it, up to the next command or the end of its block."""
    for block in blocks(path, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.strip("\n")


def expected(output):
    """A pattern of the lines shown, in which `…` alone on a line stands for any number of lines, else for what is left
    out of a line, such as the id of a commit.
    """
    lines = [r"(?:.*\n)*?" if line == "…" else one_line(line) + r"\n" for line in output.split("\n")]
    return re.compile("".join(lines))


def one_line(line):
    """The pattern of a line."""
    return ".*".join(map(re.escape, line.split("…")))


def renewed(output, printed):
    """The lines shown, each as the line printed now that is most like it; all that is printed where none was left out."""
    if "…" not in output:
        return printed.rstrip("\n")
    lines, found, at = printed.splitlines(), [], 0
    for line in output.split("\n"):
        if line == "…" or not lines[at:]:
            found.append(line)
            continue
        best = max(range(at, len(lines)), key=lambda here: (likeness(line, lines[here]), -here))
        found.append(line if re.fullmatch(one_line(line), lines[best]) else lines[best])
        at = best + 1
    return "\n".join(found)


def likeness(one, other):
    """How much two lines have in common, from 0 to 1."""
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def renew(path, command, output, printed):
    """Writes into the page what the command prints now; where lines were left out, look at what came of it."""
    old, new = (f"$ {command}\n{text}".rstrip("\n") + "\n" for text in (output, renewed(output, printed)))
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def told(path):
    """The commands of a page, run or only named, as words without what differs by language: --lang and -o."""
    named = [line for block in blocks(path, "sh") for line in block.splitlines() if line.startswith("keyproj ")]
    for command in [*(command for command, _ in shown(path)), *named]:
        words = shlex.split(command, comments=True)
        yield [word for before, word in zip(["", *words], words, strict=False) if not {before, word} & {"--lang", "-o"}]


def links(path):
    """The relative links and pictures of a page, without what leads to a place within it."""
    targets = re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8"))
    return [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
