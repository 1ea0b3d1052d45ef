"""A change as a diff: nothing in it moves a cursor, and line ends are not part of it."""

from keyproj.render.as_diff import as_diff, diff_lines
from keyproj.store.write import Change


def test_only_what_changed_with_a_few_lines_around():
    old = "".join(f"k{n}: {n}\n" for n in range(9))
    diff = as_diff(Change("projects/甲.yaml", old.encode(), old.replace("k7: 7", "k7: 七").encode()))
    assert diff == (
        "--- a/projects/甲.yaml\n+++ b/projects/甲.yaml\n@@ -5,5 +5,5 @@\n"
        " k4: 4\n k5: 5\n k6: 6\n-k7: 7\n+k7: 七\n k8: 8\n"
    )


def test_each_line_has_its_style():
    styles = [style for style, _ in diff_lines(Change("a.yaml", b"--- a\nb\nc\n", b"b\n+++ c\n"))]
    assert styles == ["bold", "bold", "cyan", "red", "", "red", "green"]


def test_a_new_file_comes_from_nowhere():
    assert as_diff(Change("a.yaml", None, b"a: 1\n")) == "--- /dev/null\n+++ b/a.yaml\n@@ -0,0 +1 @@\n+a: 1\n"


def test_line_ends_and_a_byte_order_mark_are_left_out():
    change = Change("a.yaml", b"\xef\xbb\xbfa: 1\r\n", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert as_diff(change).splitlines()[2:] == ["@@ -1 +1,2 @@", " a: 1", "+b: 2"]


def test_what_would_move_a_cursor_is_shown_as_a_picture():
    text = as_diff(Change("a\x1b.yaml", b"a: \x1b[31m\xff\n", b"a: \x9b\xe2\x80\xae\x07\n"))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "-a: ␛[31m\ufffd" in text
