"""The help of the commands for reviews in git: `merge` and `setup`."""

TEXTS: dict[str, tuple[str, str]] = {
    "metavar.BASE": ("原文件", "BASE"),
    "metavar.OURS": ("我方", "OURS"),
    "metavar.THEIRS": ("对方", "THEIRS"),
    "help.option.setup_dry_run": ("只列出,不写入", "List it and write nothing"),
    "help.argument.merge_base": ("两边共同的原文件,结果不写入", "The file that both began from"),
    "help.argument.merge_ours": ("我方的文件,合并结果写入这里", "Our file, over which the outcome is written"),
    "help.argument.merge_theirs": ("对方的文件", "Their file"),
    "help.argument.merge_path": ("文件在仓库中的路径,用于提示", "Its path in the repository, for messages"),
    "help.argument.merge_labels": (
        "冲突标记后写的名称:我方、共同版本、对方",
        "What stands behind the marks of a conflict: for ours, the base, theirs",
    ),
}
