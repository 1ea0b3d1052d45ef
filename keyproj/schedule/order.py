"""An order of steps in which each comes after what it waits for, and the cycle where there is none."""

from collections.abc import Sequence


def in_order(waits: Sequence[Sequence[int]]) -> list[int]:
    """The indices in such an order; those in a cycle, and what waits for them, are left out.

    `waits[i]` are the indices that `i` waits for. Linear, without recursion: a network may have 10,000 steps in a row.
    """
    open_ = [len(others) for others in waits]
    followers: list[list[int]] = [[] for _ in waits]
    for index, others in enumerate(waits):
        for other in others:
            followers[other].append(index)
    order = [index for index, count in enumerate(open_) if not count]
    for index in order:
        for follower in followers[index]:
            open_[follower] -= 1
            if not open_[follower]:
                order.append(follower)
    return order


def cycles(waits: Sequence[Sequence[int]]) -> list[list[int]]:
    """One cycle of each group of steps that all wait for each other, each step after what it waits for. Linear.

    A cycle begins with the smallest index in it; once it is mended its group may show another.
    """
    if len(in_order(waits)) == len(waits):
        return []
    return sorted(_cycle(waits, group) for group in _groups(waits) if len(group) > 1)


def _cycle(waits: Sequence[Sequence[int]], group: set[int]) -> list[int]:
    at, walk = min(group), dict[int, int]()
    while at not in walk:
        walk[at] = len(walk)
        at = min(other for other in waits[at] if other in group)
    cycle = list(walk)[walk[at] :][::-1]
    start = cycle.index(min(cycle))
    return cycle[start:] + cycle[:start]


def _groups(waits: Sequence[Sequence[int]]) -> list[set[int]]:
    """The strongly connected components (Kosaraju's algorithm)."""
    followers: list[list[int]] = [[] for _ in waits]
    for index, others in enumerate(waits):
        for other in others:
            followers[other].append(index)
    seen: set[int] = set()
    left = [index for first in range(len(waits)) for index in _reach(waits, first, seen)]
    seen = set()
    return [set(_reach(followers, first, seen)) for first in reversed(left)]


def _reach(graph: Sequence[Sequence[int]], first: int, seen: set[int]) -> list[int]:
    """What is reached from an index and not yet seen, each after all that is reached from it."""
    if first in seen:
        return []
    seen.add(first)
    stack, left = [(first, iter(graph[first]))], []
    while stack:
        index, others = stack[-1]
        following = next((other for other in others if other not in seen), None)
        if following is None:
            stack.pop()
            left.append(index)
        else:
            seen.add(following)
            stack.append((following, iter(graph[following])))
    return left
