"""What is said of beginning a ledger (`init`) and a project (`new`): what was written, or why nothing was."""

TEXTS: dict[str, tuple[str, str]] = {
    "init.title": ("{ledger} 新建台账", "{ledger}: new ledger"),
    "init.refused": (
        "没有建立:所给内容有上列 {count} 个差错。没有写入任何文件",
        "Nothing begun: what was given has the problems above ({count}). No file was written",
    ),
    "init.done": (
        "已在 {folder} 建立台账,共 {count} 个文件。先看 {folder}/README.md,再把 {folder}/keyproj.yaml 中的示例换成本单位的内容",
        "A new ledger in {folder}, files: {count}. Read {folder}/README.md, then put your own into {folder}/keyproj.yaml in place of the samples",
    ),
}
