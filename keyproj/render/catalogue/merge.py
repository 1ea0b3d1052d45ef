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
    "merge.wrong": (
        "{file}:合并后不合规则,如同一个月报了两次:运行 keyproj check,改好后再提交",
        "{file}: merged, and wrong as it is now, such as with a month reported twice: see keyproj check, put it right, then commit",
    ),
    "setup.title": ("{ledger} 版本库设置", "{ledger}: settings of the repository"),
    "setup.table": ("设置", "Settings"),
    "setup.column.kind": ("种类", "Kind"),
    "setup.column.name": ("名称", "Name"),
    "setup.column.value": ("内容", "Value"),
    "setup.file": ("文件", "file"),
    "setup.setting": ("git 设置", "git setting"),
    "setup.done": (
        "已写好下列各项;git 设置只在这一份克隆里,每人克隆后各运行一次",
        "Done. The settings are of this clone alone: everybody runs this once in his own",
    ),
    "setup.dry_run": ("将写入下列各项,现在没有写入", "This would be written; nothing was"),
    "setup.nothing": ("都已设置好,没有要改的", "All is set up already"),
    "setup.error.policy": ("{file} 有差错,先运行 keyproj check", "{file} has errors; see keyproj check first"),
    "merge.gave_up": ("git 不能合并:{cause}", "git can't merge it: {cause}"),
}
