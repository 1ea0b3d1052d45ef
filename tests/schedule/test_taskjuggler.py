"""Both passes give what TaskJuggler gives."""

from random import Random

from keyproj.schedule.backward import backward
from keyproj.schedule.forward import forward
from keyproj.schedule.network import Link, Step, network
from tests.schedule import taskjuggler
from tests.schedule.small_steps import day

START, DEADLINE = day("2023-01-04"), day("2025-06-27")
NETWORKS = 150


def generated(random, other_kind):
    """Up to a dozen steps; milestones only where they follow a finish, since TaskJuggler's have no day."""
    steps = []
    for number in range(random.randint(2, 12)):
        names = random.sample(range(number), min(number, random.randint(0, 3)))
        kinds = random.choice([("完成-开始",), ("完成-开始", other_kind)])
        links = tuple(Link(f"s{name}", random.choice(kinds), random.choice([0, 0, 1, 3, 10])) for name in names)
        milestone = links and all(link.kind == "完成-开始" for link in links) and random.random() < 0.2
        steps.append(Step(f"s{number}", 0 if milestone else random.randint(1, 25), links=links))
    random.shuffle(steps)
    return steps


def ours(name, steps, moments):
    count = taskjuggler.CALENDAR.work.before
    places = zip(steps, moments.start, moments.end, strict=True)
    return {f"{name}.{step.id}": (count(start), count(end)) for step, start, end in places}


def theirs(found):
    count = taskjuggler.CALENDAR.work.before
    return {name: (count(start), count(end)) for name, (start, end) in found.items()}


def test_as_soon_as_possible(tmp_path):
    random, groups, expected = Random(1), [], {}
    for number in range(NETWORKS):
        steps = generated(random, "开始-开始")
        groups.append(taskjuggler.forwards(f"n{number}", steps, START))
        expected |= ours(f"n{number}", steps, forward(network(steps), taskjuggler.CALENDAR, START))
    assert theirs(taskjuggler.run(tmp_path, groups)) == expected


def test_as_late_as_possible(tmp_path):
    random, groups, expected = Random(2), [], {}
    for number in range(NETWORKS):
        steps = generated(random, "完成-完成")
        groups.append(taskjuggler.backwards(f"n{number}", steps, DEADLINE))
        expected |= ours(f"n{number}", steps, backward(network(steps), taskjuggler.CALENDAR, DEADLINE))
    assert theirs(taskjuggler.run(tmp_path, groups)) == expected
