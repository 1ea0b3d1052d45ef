"""What is wrong with fields, amounts and quantities (K100 to K118), in the same form."""

_WIDE = ("用了全角标点 {wide};改成半角 {half}", "There is full-width punctuation, {wide}: write {half}")
_SPACE = (
    "含有全角空格或不间断空格({wide});删去,或改成半角空格",
    "There is a full-width or no-break blank ({wide}): delete it, or write a plain one",
)

TEXTS: dict[str, tuple[str, str]] = {
    # Its fields
    "problem.K101.title": ("没有这个字段", "Unknown field"),
    "problem.K101.message": ("这里没有 {key} 这个字段", "There is no field {key} here"),
    "problem.K101.hint": (
        "改成规定的字段名(docs/format.zh-CN.md 列出全部字段);其他内容写进 note",
        "Use a field of the format (docs/format.md lists them all); anything else goes into note",
    ),
    "problem.K101.hint_near": ("是不是 {near}?", "Did you mean {near}?"),
    "problem.K101.hint_name": (
        "写 {near}",
        "Write {near}",
    ),
    "problem.K101.hint_stage": (
        "阶段不填写,由 started、completed 等日期得出",
        "The stage is not filled in: it follows from dates such as started and completed",
    ),
    "problem.K101.hint_wide": _WIDE,
    "problem.K101.hint_space": _SPACE,
    "problem.K101.why": (
        (
            "写错的字段名如果略过不提,填的内容就白填了:开工日期没有记上,项目就一直算未开工。"
            "缩进错位也会使字段落到别处。\n错:\n  total_invesment: 12.5亿元\n对:\n  total_investment: 12.5亿元"
        ),
        (
            "If a misspelt field were passed over, its content would be lost: without its start date a project never "
            "starts. A wrong indentation puts a field in the wrong place too.\nWrong:\n  total_invesment: 12.5亿元\n"
            "Right:\n  total_investment: 12.5亿元"
        ),
    ),
    "problem.K102.title": ("缺少字段", "Missing field"),
    "problem.K102.message": ("缺少 {key}", "{key} is missing"),
    "problem.K102.hint": ("补上 {key}", "Add {key}"),
    "problem.K102.why": (
        (
            "这个字段是汇总或查找所必需的,缺了它项目无法计入。年度类别为新开工、续建的,必须有年度计划投资;"
            "前期项目可以没有。\n错:\n  2023: {{category: 新开工}}\n对:\n"
            "  2023: {{category: 新开工, investment: 12.5亿元}}"
        ),
        (
            "Totals and look-ups need this field; without it the project can't be counted. A plan of category 新开工 "
            "or 续建 must have its investment; one of category 前期 need not.\nWrong:\n  2023: {{category: 新开工}}\n"
            "Right:\n  2023: {{category: 新开工, investment: 12.5亿元}}"
        ),
    ),
    "problem.K103.title": ("应是一组字段", "Not a group of fields"),
    "problem.K103.message": (
        "这里应是一组字段,不是一个值或列表",
        "Here belongs a group of fields, not a value or a list",
    ),
    "problem.K103.hint": (
        "写成“字段名: 内容”,每行一项并缩进两格;或写在一行:{{字段名: 内容, 字段名: 内容}}",
        "Write name: content, one to a line and indented by two; or on one line: {{name: content, name: content}}",
    ),
    "problem.K103.hint_wide": (
        "写成半角的 {{字段名: 内容, 字段名: 内容}};用了全角标点 {wide},改成 {half}",
        "Write {{name: content, name: content}}; {wide} is full-width punctuation: write {half}",
    ),
    "problem.K103.why": (
        "这个字段由几项组成,每项都要有自己的名字,才知道哪个是哪个。\n错:\n  removed: 2023-06-30\n对:\n  removed: {{date: 2023-06-30, reason: 投资方撤资}}",
        (
            "This field consists of several, and each needs its name to be told from the others.\nWrong:\n"
            "  removed: 2023-06-30\nRight:\n  removed: {{date: 2023-06-30, reason: 投资方撤资}}"
        ),
    ),
    "problem.K104.title": ("应是列表", "Not a list"),
    "problem.K104.message": ("这里应是列表", "Here belongs a list"),
    "problem.K104.hint": (
        "每项另起一行,以短横和空格开头;或写在一行:[甲, 乙]。只有一项也要写成列表",
        "Begin each entry with a hyphen and a blank on its own line; or on one line: [a, b]. A single entry is a list too",
    ),
    "problem.K104.hint_wide": (
        "写成半角的 [甲, 乙];用了全角标点 {wide},改成 {half}",
        "Write [a, b]; {wide} is full-width punctuation: write {half}",
    ),
    "problem.K104.why": (
        "这个字段可以有多项,即使只有一项也写成列表,以后增加时不必改写法。\n错:\n  former_ids: TS-0901\n对:\n  former_ids: [TS-0901]",
        (
            "This field may have several entries. Even one is written as a list, so that another can be added as it "
            "is.\nWrong:\n  former_ids: TS-0901\nRight:\n  former_ids: [TS-0901]"
        ),
    ),
    "problem.K105.title": ("应是单个值", "Not a single value"),
    "problem.K105.message": (
        "这里只能写一个值,不能是列表或一组字段",
        "Here belongs one value, not a list or a group of fields",
    ),
    "problem.K105.hint": (
        "只写一个值,去掉方括号、花括号或短横;内容确以括号开头的,加引号",
        "Write one value without brackets, braces or hyphens; quote content that begins with a bracket",
    ),
    "problem.K105.why": (
        "这个字段只有一个值。方括号、花括号在 YAML 中表示列表和一组字段,半角冒号加空格会使内容变成字段。\n错:\n  county: [路北区, 路南区]\n对:\n  county: 路北区",
        (
            "This field has one value. Brackets and braces make a list or a group of fields of it, and so does a "
            "colon followed by a blank.\nWrong:\n  county: [路北区, 路南区]\nRight:\n  county: 路北区"
        ),
    ),
    "problem.K106.title": ("没有填写", "Nothing filled in"),
    "problem.K106.message": ("写了字段,没有填内容", "The field is there, its content is not"),
    "problem.K106.hint": (
        "填上内容;确实没有的,删去整个字段",
        "Fill it in, or delete the whole field if there is nothing",
    ),
    "problem.K106.why": (
        "必填的字段空着,说不清是不知道还是忘了填,项目无法归类计算;列表空着,说不清是没有还是没写完。没有的事项,整个字段不写。\n错:\n  county:\n对:\n  county: 路北区",
        (
            "A required field left empty may mean not known or forgotten, and the project can't be counted; an empty "
            "list may mean none or unfinished. What does not exist is left out with its name.\nWrong:\n  county:\n"
            "Right:\n  county: 路北区"
        ),
    ),
    "problem.K107.title": ("个数不对", "Wrong number of values"),
    "problem.K107.message": (
        "应有 {expected} 个数,这里有 {count} 个",
        "There must be {expected} values; there are {count}",
    ),
    "problem.K107.hint": (
        "一至四季度各写一个数,没有任务的季度写 0万元",
        "Give one amount for each quarter, 0万元 where nothing is planned",
    ),
    "problem.K107.why": (
        "按季度的数依次是一、二、三、四季度,少写一个,后面的就错了位。\n错:\n  quarters: [1.5亿元, 4亿元, 4.2亿元]\n对:\n  quarters: [1.5亿元, 4亿元, 4.2亿元, 0万元]",
        (
            "Quarterly amounts are the first to the fourth in order; with one left out the others shift.\nWrong:\n"
            "  quarters: [1.5亿元, 4亿元, 4.2亿元]\nRight:\n  quarters: [1.5亿元, 4亿元, 4.2亿元, 0万元]"
        ),
    ),
    "problem.K108.title": ("不在规定用语之内", "Not one of the words"),
    "problem.K108.message": ("不能写 {seen}", "{seen} is not one of the words"),
    "problem.K108.hint": ("从中选一个:{choices}", "Choose one: {choices}"),
    "problem.K108.hint_wide": (
        "从中选一个:{choices};后面的全角标点 {wide} 改成半角 {half}",
        "Choose one: {choices}; write {half} instead of the full-width {wide}",
    ),
    "problem.K108.hint_space": (
        "从中选一个:{choices};删去全角空格或不间断空格({wide})",
        "Choose one: {choices}; delete the full-width or no-break blank ({wide})",
    ),
    "problem.K108.why": (
        "这个字段只用规定的几个词,同一件事用词一致,汇总才不会分成几类。注意不要有多余的空格和字。\n错:\n  category: 新建\n对:\n  category: 新开工",
        (
            "This field takes a few set words, so that one thing is not counted under several names. Mind surplus "
            "blanks and characters.\nWrong:\n  category: 新建\nRight:\n  category: 新开工"
        ),
    ),
    # Single values
    "problem.K112.title": ("金额没有单位", "Amount without a unit"),
    "problem.K112.message": ("金额没有单位", "The amount has no unit"),
    "problem.K112.hint": ("写明单位:{seen}亿元 或 {seen}万元", "Give the unit: {seen}亿元 or {seen}万元"),
    "problem.K112.why": (
        "同一张报表里常有亿元也有万元,不写单位就可能差一万倍。因此每个金额都带单位,不设默认单位。\n错:\n  total_investment: 12.5\n对:\n  total_investment: 12.5亿元",
        (
            "亿元 (100 million yuan) and 万元 (10,000 yuan) stand side by side in one form, and mistaking them is an "
            "error of ten thousand times. So every amount carries its unit and none is assumed.\nWrong:\n"
            "  total_investment: 12.5\nRight:\n  total_investment: 12.5亿元"
        ),
    ),
    "problem.K113.title": ("不是金额", "Not an amount"),
    "problem.K113.message": ("{seen} 不是金额", "{seen} is not an amount"),
    "problem.K113.hint": (
        "写成半角数字加 亿元 或 万元,如 12.5亿元、6200万元,中间没有空格、逗号、正负号",
        "Write plain digits and 亿元 or 万元, such as 12.5亿元 or 6200万元, without blanks, commas or signs",
    ),
    "problem.K113.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K113.hint_wide": _WIDE,
    "problem.K113.why": (
        (
            "金额只有一种写法,人和程序才不会读出两个数。核减不写负数,在 progress 中为同一月份另加一项更正后的数,"
            "并写明原因。\n错:\n  investment: 约1,200万元\n对:\n  investment: 1200万元"
        ),
        (
            "With one way to write an amount nobody reads two numbers from it. A reduction is no negative amount: add "
            "an entry for the same month with the right figure and its reason.\nWrong:\n  investment: 约1,200万元\n"
            "Right:\n  investment: 1200万元"
        ),
    ),
    "problem.K114.title": ("金额小于一元", "Finer than one yuan"),
    "problem.K114.message": ("{seen} 精确到了一元以下", "{seen} goes below one yuan"),
    "problem.K114.hint": ("亿元最多八位小数,万元最多四位小数", "亿元 takes up to eight decimals, 万元 up to four"),
    "problem.K114.why": (
        "台账的金额都是整数元,这样加总没有误差。小数位过多,往往是从表格粘贴来的除法结果。\n错:\n  investment: 6200.33333万元\n对:\n  investment: 6200.3333万元",
        (
            "A ledger's amounts are whole yuan, so that sums are exact. Too many decimals usually come from a "
            "division in a spreadsheet.\nWrong:\n  investment: 6200.33333万元\nRight:\n  investment: 6200.3333万元"
        ),
    ),
    "problem.K115.title": ("金额过大", "Amount too large"),
    "problem.K115.message": ("{seen} 超过十万亿元", "{seen} is more than ten trillion yuan"),
    "problem.K115.hint": ("核对小数点和单位", "Check the decimal point and the unit"),
    "problem.K115.why": (
        (
            "没有哪个项目的投资会超过十万亿元(十万个亿元)。这样的数多半是把万元写成了亿元,或掉了小数点。\n错:\n"
            "  total_investment: 125000亿元\n对:\n  total_investment: 125000万元"
        ),
        (
            "No project costs more than ten trillion yuan (100,000 亿元). Such an amount usually has 亿元 for 万元, "
            "or has lost its decimal point.\nWrong:\n  total_investment: 125000亿元\nRight:\n"
            "  total_investment: 125000万元"
        ),
    ),
    "problem.K116.title": ("不是数量", "Not a quantity"),
    "problem.K116.message": ("{seen} 不是数量", "{seen} is not a quantity"),
    "problem.K116.hint": (
        "写成半角数字加单位,如 320亩、1.25万吨标准煤,中间没有空格,最多四位小数",
        "Write plain digits and a unit, such as 320亩 or 1.25万吨标准煤, without a blank and with up to four decimals",
    ),
    "problem.K116.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K116.why": (
        "亩和公顷、吨和万吨相差很大,数量必须带单位才能核对。\n错:\n  quantity: 320\n对:\n  quantity: 320亩",
        "亩 and hectares, tons and ten thousand tons are far apart: a quantity means nothing without its unit.\nWrong:\n  quantity: 320\nRight:\n  quantity: 320亩",
    ),
    "problem.K117.title": ("不是百分数", "Not a percentage"),
    "problem.K117.message": ("{seen} 不是百分数", "{seen} is not a percentage"),
    "problem.K117.hint": ("写成半角数字加百分号,如 14.4%", "Write plain digits and a per cent sign, such as 14.4%"),
    "problem.K117.why": (
        "0.5 可以是百分之五十,也可以是百分之零点五,写上百分号就不会弄错。\n错:\n  percent: 0.5\n对:\n  percent: 50%",
        "0.5 may be a half or half of one per cent; the sign settles it.\nWrong:\n  percent: 0.5\nRight:\n  percent: 50%",
    ),
    "problem.K118.title": ("不是整数", "Not a whole number"),
    "problem.K118.message": ("{seen} 不是整数", "{seen} is not a whole number"),
    "problem.K118.hint": (
        "只写半角数字,如 40,不带单位、小数、正负号",
        "Write digits only, such as 40, without a unit, decimals or a sign",
    ),
    "problem.K118.why": (
        "天数、位数这类数是整数,单位已由字段规定。\n错:\n  days: 40天\n对:\n  days: 40",
        "Days, decimals and the like are whole numbers whose unit the field already gives.\nWrong:\n  days: 40天\nRight:\n  days: 40",
    ),
}
