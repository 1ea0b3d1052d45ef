"""What is said of revisions: mostly why one can't be read."""

_FETCH = 'git fetch --unshallow {remote} "+refs/heads/*:refs/remotes/{remote}/*"'
_FETCH_ZH = _FETCH + "(GitHub Actions 中写 fetch-depth: 0,GitLab CI 中写 GIT_DEPTH: 0)"
_FETCH_EN = _FETCH + " (in GitHub Actions: fetch-depth: 0, in GitLab CI: GIT_DEPTH: 0)"

TEXTS: dict[str, tuple[str, str]] = {
    "revision.no_git": (
        "要读取已提交的版本,需要安装 git",
        "git is not installed, and only git can read what was committed",
    ),
    "revision.no_repository": (
        "{folder} 不在 git 版本库中,没有已提交的版本可读",
        "{folder} lies in no git repository, so there is no committed state to read",
    ),
    "revision.no_worktree": (
        "{folder} 不在 git 工作区中(裸版本库,或在 .git 之内),没有已提交的版本可读",
        "{folder} lies in no work tree of git (but in a bare repository, or within .git), so there is no committed state to read",
    ),
    "revision.owner": (
        'git 不读 {folder}:版本库属于另一用户。确认可信后执行 git config --global --add safe.directory "{folder}"',
        'git won\'t read {folder}: the repository belongs to another user. If you trust it, run git config --global --add safe.directory "{folder}"',
    ),
    "revision.gave_up": (
        "git 没有完成:{cause}",
        "git gave up: {cause}",
    ),
    "revision.name": (
        "“{seen}”不能作版本名:不能为空、以 - 开头,也不能有换行等控制字符。写提交号、分支名或标签名",
        '"{seen}" can\'t name a revision: it is empty, begins with - or holds control characters. Write a commit, branch or tag',
    ),
    "revision.unknown": (
        "版本库中没有“{seen}”这个版本。用 git log --oneline 查看提交号",
        'The repository has no revision "{seen}". See git log --oneline',
    ),
    "revision.short": (
        "不止一个提交以“{seen}”开头,请多写几位",
        'Several commits begin with "{seen}". Write more of the id',
    ),
    "revision.not_commit": (
        "“{seen}”不是提交,而是文件或文件夹。写提交号、分支名或标签名",
        '"{seen}" is no commit but a file or a folder. Write a commit, branch or tag',
    ),
    "revision.no_commit": (
        "当前分支还没有提交,没有已提交的版本可读",
        "The present branch has no commit yet, so there is no committed state to read",
    ),
    "revision.remote": (
        "本地没有“{seen}”这个版本,服务器的分支是 {remote}:写 {remote}",
        'There is no revision "{seen}" here, but the server\'s branch {remote}. Write {remote}',
    ),
    "revision.ambiguous": (
        "“{seen}”既是分支又是标签(或远程分支),不知指哪一个。写全名:refs/heads/{seen}、refs/tags/{seen} 或 refs/remotes/{seen}",
        '"{seen}" is both a branch and a tag (or remote branch). Write which: refs/heads/{seen}, refs/tags/{seen} or refs/remotes/{seen}',
    ),
    "revision.several_bases": (
        "当前提交与“{seen}”互相合并过,有几个分叉点,无法比较。先执行 git merge {seen}",
        'The present commit and "{seen}" were merged into each other and parted at several commits. First run git merge {seen}',
    ),
    "revision.shallow": (
        "找不到版本“{seen}”:这是不完整的浅克隆。先执行 " + _FETCH_ZH,
        'There is no "{seen}" here: the clone is shallow. First run ' + _FETCH_EN,
    ),
    "revision.shallow_base": (
        "找不到与“{seen}”的分叉点:这是不完整的浅克隆。先执行 " + _FETCH_ZH,
        'The fork from "{seen}" is not here: the clone is shallow. First run ' + _FETCH_EN,
    ),
    "revision.without": (
        "版本“{seen}”中还没有文件夹 {folder}",
        'The revision "{seen}" has no folder {folder}',
    ),
    "revision.no_file": (
        "没有文件 {file},版本“{seen}”中也没有",
        'There is no file {file}, and none in the revision "{seen}"',
    ),
    "revision.no_base": (
        "当前提交与“{seen}”没有共同的历史,无法比较",
        'The present commit and "{seen}" have no history in common, so they can\'t be compared',
    ),
    "revision.submodule": (
        "版本“{seen}”的 {file} 是另一个版本库(submodule),其中的文件不在本版本库,无法读取。把台账文件放进本版本库",
        'In the revision "{seen}", {file} is another repository (a submodule) whose files are not in this one. Keep the ledger\'s files in one repository',
    ),
    "revision.missing": (
        "克隆时没有取回全部文件,缺 {blob}。先执行 git fetch --refetch --no-filter",
        "The clone was made without some of the files: {blob} is missing. First run git fetch --refetch --no-filter",
    ),
    "revision.damaged": (
        "版本库中的 {blob} 读不出,可能已损坏:{cause}。用 git fsck 检查",
        "{blob} in the repository can't be read and may be damaged: {cause}. See git fsck",
    ),
    "revision.read_only": (
        "{option} 要写入文件,不能与 --at 同用",
        "{option} writes to files and can't stand together with --at",
    ),
    "revision.closing": (
        "{closing} {note}",
        "{closing} {note}",
    ),
    "revision.policy": (
        "版本“{seen}”的规则文件 {policy} 没有或读不出,不能据以核对",
        'In the revision "{seen}" the policy {policy} is missing or can\'t be read, so nothing can be held against it',
    ),
}
