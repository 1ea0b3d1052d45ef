"""What `keyproj merge` says where a person must decide, and what `keyproj setup` did."""

TEXTS: dict[str, tuple[str, str]] = {
    "merge.months": (
        "{file}:两边都报了 {months},而且不同;留下对的一条(另一条是更正的写明 reason),去掉冲突标记",
        (
            "{file}: both sides report {months}, and differently; keep the right entry (or make the other a "
            "correction with its reason), and take the marks of the conflict out"
        ),
    ),
    "merge.conflict": (
        "{file}:两边改了同一处,请人工合并",
        "{file}: both sides changed the same place; merge it by hand",
    ),
    "merge.gave_up": ("git 不能合并:{cause}", "git can't merge it: {cause}"),
}
