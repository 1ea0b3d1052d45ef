"""The YAML that a ledger uses: strings, mappings and lists, read from libyaml's events with every place kept.

Refused by name: duplicate keys, anchors, aliases, tags, merge keys, second documents, keys that aren't plain text. That
also ends alias bombs, since nothing is ever copied.
"""

from typing import Any

from yaml import events as ev
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.error import MarkedYAMLError, YAMLError

from keyproj.base.problem import Place, Problem
from keyproj.store.excerpt import LINE_BREAK
from keyproj.store.nodes import Mapping, Mark, Sequence
from keyproj.store.slips import slip_behind

DEEPEST = 32
"""Levels of nesting; a project file uses five."""


class _TooDeep(Exception):
    pass


class Tree:
    """The root of one file's nodes, with the problems of its YAML.

    `broken` holds the starts of refused values; `unfinished` the nodes that were open where the reading broke off, at
    the line and column of `stop`.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Any = None
        self.problems: list[Problem] = []
        self.broken: set[tuple[int, int]] = set()
        self.unfinished: list[Any] = []
        self.stop: tuple[int, int] | None = None
        self._stack: list[Any] = []
        self._node: Any = None
        self._key: tuple[str, Mark] | None = None
        self._keys: list[tuple[str, Mark] | None] = []

    def refuse(self, code: str, mark: Mark, **args: Any) -> None:
        """Notes a problem and that the value there must not be judged again."""
        self.problems.append(Problem(code, self.path, Place(*mark), args=args))
        self.broken.add(mark[:2])

    def open(self, node: Any, mark: Mark) -> None:
        """Enters a mapping or a sequence."""
        self.put(node, mark)
        self._stack.append(node)
        self._keys.append(self._key)  # of a mapping that is a key itself, the one above goes on with it
        self._node, self._key = node, None
        if len(self._stack) > DEEPEST:
            self.refuse("K018", mark, most=DEEPEST)
            raise _TooDeep

    def close(self, end: Any) -> None:
        """Leaves it; one written on a single line (`[1, 2]`) is marked to its end."""
        node = self._stack.pop()
        self._node = parent = self._stack[-1] if self._stack else None
        self._key = self._keys.pop()
        if node.at[2] and parent is not None:
            slot = len(parent) - 1 if isinstance(parent, Sequence) else next(reversed(parent), "")
            if parent and parent[slot] is node:
                parent.values_at[slot] = (*node.at[:2], end.column + 1 if end.line + 1 == node.at[0] else 0)

    def break_off(self) -> None:
        """Notes that nothing more can be read: what is still open may lack anything, and lone text means nothing."""
        self.unfinished = self._stack.copy()
        if not isinstance(self.root, Mapping | Sequence):
            self.root = None
        self.stop = self.stop or self.problems[-1].place[:2]

    def put(self, value: Any, mark: Mark) -> None:
        """Adds a value to what is open: an entry of a sequence, or a mapping's key and then its value."""
        node = self._node
        if node is None:
            self.root = value
        elif node.__class__ is Sequence:
            node.append(value)
            node.values_at.append(mark)
        elif self._key is None:
            self._key = (self._as_key(node, value, mark), mark)
        else:
            key, key_mark = self._key
            self._key = None
            if key not in node:
                node[key], node.keys_at[key], node.values_at[key] = value, key_mark, mark

    def _as_key(self, node: Mapping, value: Any, mark: Mark) -> str:
        if not isinstance(value, str):
            if mark[:2] not in self.broken:
                self.refuse("K019", mark)
            return ""
        if value in node:
            self.refuse("K012", mark, key=value, first=node.keys_at[value][0])
        elif value == "<<":
            self.refuse("K016", mark)
        return value


def parse(text: str, path: str) -> Tree:
    """The nodes of a text, with all problems of its YAML; after a syntax error what stands before it is kept."""
    tree = Tree(path)
    try:
        _build(tree, CParser(text))
    except _TooDeep:
        tree.break_off()
    except YAMLError as error:
        _syntax(tree, error, text)
        tree.break_off()
    return tree


def _build(tree: Tree, parser: Any) -> None:
    """Follows libyaml's events to the end of the stream, or to a second document."""
    documents = 0
    while True:
        event: Any = parser.get_event()
        kind = event.__class__
        if kind is ev.ScalarEvent:
            _scalar(tree, event)
        elif kind is ev.MappingStartEvent:
            _collection(tree, event, Mapping)
        elif kind is ev.SequenceStartEvent:
            _collection(tree, event, Sequence)
        elif kind is ev.MappingEndEvent or kind is ev.SequenceEndEvent:
            tree.close(event.end_mark)
        elif kind is ev.AliasEvent:
            tree.refuse("K014", _mark(event), name=event.anchor)
            tree.put(None, _mark(event))
        elif kind is ev.DocumentStartEvent:
            documents += 1
            _document(tree, event, documents)
        if kind is ev.StreamEndEvent or documents > 1:
            return


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    return (start.line + 1, start.column + 1, end.column + 1 if end.line == start.line else 0)


def _scalar(tree: Tree, event: Any) -> None:
    mark = _mark(event)
    if event.anchor is not None or event.tag is not None:
        _decorated(tree, event, mark)
    value = event.value
    if not value and event.style in (None, "") and event.implicit[0]:
        value = None
    tree.put(value, mark)


def _collection(tree: Tree, event: Any, make: type[Mapping] | type[Sequence]) -> None:
    mark = _mark(event)
    if not event.flow_style:
        mark = (mark[0], mark[1], 0)
    if event.anchor is not None or event.tag is not None:
        _decorated(tree, event, mark)
    tree.open(make(mark), mark)


def _decorated(tree: Tree, event: Any, mark: Mark) -> None:
    """Refuses what an anchor or a tag says of a value."""
    if event.anchor is not None:
        tree.refuse("K013", mark, name=event.anchor)
    if event.tag is not None:
        tree.refuse("K015", mark, tag=event.tag)


def _document(tree: Tree, event: Any, number: int) -> None:
    if number > 1:
        tree.refuse("K017", _mark(event))
    elif event.tags:
        tree.refuse("K015", _mark(event), tag="%TAG")


def _syntax(tree: Tree, error: YAMLError, text: str) -> None:
    at = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    if at is None:
        tree.refuse("K010", (1, 1, 0), cause=str(error).splitlines()[0])
        return
    lines = LINE_BREAK.split(text)
    # For libyaml the end of a file without a last line break is on a line that does not exist.
    row, column = (at.line, at.column) if at.line < len(lines) else (len(lines) - 1, len(lines[-1]))
    mark = (row + 1, column + 1, column + 2)
    cause = getattr(error, "problem", "") or ""
    if cause == "exceeded maximum nesting depth":
        tree.refuse("K018", mark, most=DEEPEST)
        return
    if "\t" in lines[row][: column + 1] and not lines[row][:column].strip():
        tree.refuse("K011", mark, cause=cause)
    elif (slip := slip_behind(cause, error, lines)) is not None:
        tree.stop = slip.stop
        tree.refuse("K010", slip.mark, cause=cause, **slip.args)
    else:
        tree.refuse("K010", mark, cause=cause)
