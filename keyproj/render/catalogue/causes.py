"""Causes that others state in English: libyaml of a syntax error, the operating system of an unread file."""

SYNTAX: dict[str, str] = {
    "block sequence entries are not allowed in this context": "此处不能用短横另起一项",
    "could not find expected ':'": "字段名后面缺少半角冒号和空格",
    "control characters are not allowed": "含有控制字符",
    "did not find expected ',' or ']'": "方括号里缺少逗号,或没有右方括号",
    "did not find expected ',' or '}'": "花括号里缺少逗号,或没有右花括号",
    "did not find expected '-' indicator": "列表后面混入了别的内容,或缩进与列表不齐",
    "did not find expected <document start>": "内容结束后又有别的内容",
    "did not find expected alphabetic or numeric character": "& 或 * 后面没有名称;内容以 & 或 * 开头的要加引号",
    "did not find expected comment or line break": "| 或 > 后面只能换行",
    "did not find expected hexdecimal number": "双引号里的 \\x、\\u 后面不是十六进制数",
    "did not find expected key": "缩进与同级字段不齐,或前一个值写法有误",
    "did not find expected node content": "这里应有内容,却是标点符号;内容以标点开头的要加引号",
    "did not find expected whitespace or line break": "此处应有空格或换行",
    "did not find the expected '>'": "标签缺少 >",
    "exceeded maximum nesting depth": "层级过深",
    "found a tab character that violates indentation": "缩进用了制表符",
    "found a tab character where an indentation space is expected": "缩进用了制表符",
    "found an indentation indicator equal to 0": "| 或 > 后面的缩进数不能是 0",
    "found character that cannot start any token": "内容不能以这个字符开头,要加引号",
    "found duplicate %YAML directive": "%YAML 写了两次",
    "found incompatible YAML document": "不支持这个 YAML 版本",
    "found undefined tag handle": "使用了没有定义的标签;内容以 ! 开头的要加引号",
    "found unexpected ':'": "此处不能有冒号",
    "found unexpected document indicator": "引号还没有结束就遇到 --- 或 ...",
    "found unexpected end of stream": "引号没有成对,一直到文件末尾",
    "found unknown directive name": "不认识的 % 指令;内容以 % 开头的要加引号",
    "found unknown escape character": "双引号里的 \\ 后面不能跟这个字符;改用单引号,或写成 \\\\",
    "mapping keys are not allowed in this context": "此处不能用问号另起字段",
    "mapping values are not allowed in this context": "此处不能再有冒号:前一行可能少了冒号或空格,内容含冒号的要加引号",
}
"""libyaml's message → the same for a clerk."""

SYSTEM: dict[str, str] = {
    "Permission denied": "没有读取权限",
    "No such file or directory": "没有这个文件或文件夹",
    "Is a directory": "这是文件夹",
    "Not a directory": "这不是文件夹",
    "not a regular file": "这不是普通文件",
    "Input/output error": "磁盘读取出错",
    "Too many levels of symbolic links": "链接绕成了圈",
    "Too many open files": "打开的文件过多",
    "File name too long": "文件名过长",
    "Stale file handle": "网络磁盘已断开",
}
"""The operating system's message, or keyproj's own of a file that is no file."""


_SQL = (
    ("no such table: ", "没有表 "),
    ("no such column: ", "没有列 "),
    ("no such function: ", "没有函数 "),
    ("ambiguous column name: ", "列名不明确,写成 表.列:"),
    ("incomplete input", "语句不完整"),
)
"""How SQLite's usual complaints begin → the same for a clerk; a name follows."""


def in_chinese(cause: str) -> str:
    """The cause in Chinese where it is a usual one, else as it came."""
    if cause.startswith("unacceptable character"):
        return cause.replace("unacceptable character", "不能使用的字符").split(":")[0].replace("#x", "U+")
    for begin, chinese in _SQL:
        if cause.startswith(begin):
            return chinese + cause.removeprefix(begin)
    if cause.endswith(": syntax error"):
        return cause.removesuffix(": syntax error").replace("near ", "写法有误,在 ", 1) + " 附近"
    return SYNTAX.get(cause) or SYSTEM.get(cause, cause)
