"""Causes that others state in English: libyaml of a syntax error, the operating system of an unread file."""

SYNTAX: dict[str, tuple[str, str]] = {
    "block sequence entries are not allowed in this context": (
        "此处不能用短横另起一项",
        "no entry may begin with a hyphen here",
    ),
    "could not find expected ':'": (
        "字段名后面缺少半角冒号和空格",
        "the colon and the blank behind a field's name are missing",
    ),
    "control characters are not allowed": (
        "含有控制字符",
        "there is a control character",
    ),
    "did not find expected ',' or ']'": (
        "方括号里缺少逗号,或没有右方括号",
        "a comma is missing within the brackets, or the closing bracket",
    ),
    "did not find expected ',' or '}'": (
        "花括号里缺少逗号,或没有右花括号",
        "a comma is missing within the braces, or the closing brace",
    ),
    "did not find expected '-' indicator": (
        "列表后面混入了别的内容,或缩进与列表不齐",
        "something else stands behind the list, or this is not aligned with it",
    ),
    "did not find expected <document start>": (
        "内容结束后又有别的内容",
        "there is more behind the end of the content",
    ),
    "did not find expected alphabetic or numeric character": (
        "& 或 * 后面没有名称;内容以 & 或 * 开头的要加引号",
        "no name stands behind & or *; content that begins with one of them must be quoted",
    ),
    "did not find expected comment or line break": (
        "| 或 > 后面只能换行",
        "nothing but a line break may stand behind | or >",
    ),
    "did not find expected hexdecimal number": (
        "双引号里的 \\x、\\u 后面不是十六进制数",
        "no hexadecimal number stands behind \\x or \\u in double quotes",
    ),
    "did not find expected key": (
        "缩进与同级字段不齐,或前一个值写法有误",
        "this is not aligned with its neighbours, or the value before it is wrong",
    ),
    "did not find expected node content": (
        "这里应有内容,却是标点符号;内容以标点开头的要加引号",
        "a punctuation mark stands where content belongs; content that begins with one must be quoted",
    ),
    "did not find expected whitespace or line break": (
        "此处应有空格或换行",
        "a blank or a line break is missing here",
    ),
    "did not find the expected '>'": (
        "标签缺少 >",
        "the tag lacks its >",
    ),
    "exceeded maximum nesting depth": (
        "层级过深",
        "this is nested too deeply",
    ),
    "found a tab character that violates indentation": (
        "缩进用了制表符",
        "the indentation has a tab",
    ),
    "found a tab character where an indentation space is expected": (
        "缩进用了制表符",
        "the indentation has a tab",
    ),
    "found an indentation indicator equal to 0": (
        "| 或 > 后面的缩进数不能是 0",
        "the indentation behind | or > can't be 0",
    ),
    "found character that cannot start any token": (
        "内容不能以这个字符开头,要加引号",
        "content can't begin with this character; it must be quoted",
    ),
    "found duplicate %YAML directive": (
        "%YAML 写了两次",
        "%YAML is given twice",
    ),
    "found incompatible YAML document": (
        "不支持这个 YAML 版本",
        "this version of YAML is not supported",
    ),
    "found undefined tag handle": (
        "使用了没有定义的标签;内容以 ! 开头的要加引号",
        "the tag is not defined; content that begins with ! must be quoted",
    ),
    "found unexpected ':'": (
        "此处不能有冒号",
        "no colon may stand here",
    ),
    "found unexpected document indicator": (
        "引号还没有结束就遇到 --- 或 ...",
        "--- or ... stands before the closing quote",
    ),
    "found unexpected end of stream": (
        "引号没有成对,一直到文件末尾",
        "a quote is never closed, up to the end of the file",
    ),
    "found unknown directive name": (
        "不认识的 % 指令;内容以 % 开头的要加引号",
        "the % directive is unknown; content that begins with % must be quoted",
    ),
    "found unknown escape character": (
        "双引号里的 \\ 后面不能跟这个字符;改用单引号,或写成 \\\\",
        "this character can't stand behind \\ in double quotes; use single quotes, or write \\\\",
    ),
    "mapping keys are not allowed in this context": (
        "此处不能用问号另起字段",
        "no field may begin with a question mark here",
    ),
    "mapping values are not allowed in this context": (
        "此处不能再有冒号:前一行可能少了冒号或空格,内容含冒号的要加引号",
        "no other colon may stand here: the line before may lack a colon or its blank, and content with a colon must be quoted",
    ),
}
"""libyaml's message → the same for a clerk, in Chinese and in English."""

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


def in_words(cause: str, language: str) -> str:
    """The cause in a clerk's words where it is a usual one, else as it came."""
    if language == "zh":
        return _in_chinese(cause)
    return SYNTAX[cause][1] if cause in SYNTAX else cause.replace("unacceptable character #x", "the character U+")


def _in_chinese(cause: str) -> str:
    if cause.startswith("unacceptable character"):
        return cause.replace("unacceptable character", "不能使用的字符").split(":")[0].replace("#x", "U+")
    for begin, chinese in _SQL:
        if cause.startswith(begin):
            return chinese + cause.removeprefix(begin)
    if cause.endswith(": syntax error"):
        return cause.removesuffix(": syntax error").replace("near ", "写法有误,在 ", 1) + " 附近"
    return SYNTAX[cause][0] if cause in SYNTAX else SYSTEM.get(cause, cause)
