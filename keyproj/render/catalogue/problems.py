"""What is wrong with the data, by code: its name, what is wrong here, what to write instead, and why it is refused."""

_WIDE = ("用了全角标点 {wide};改成半角 {half}", "There is full-width punctuation, {wide}: write {half}")
_SPACE = (
    "含有全角空格或不间断空格({wide});删去,或改成半角空格",
    "There is a full-width or no-break blank ({wide}): delete it, or write a plain one",
)

TEXTS: dict[str, tuple[str, str]] = {
    # The file itself
    "problem.K001.title": ("空文件", "Empty file"),
    "problem.K001.message": ("文件没有内容", "The file is empty"),
    "problem.K001.hint": ("填写内容,或删去这个文件", "Write its content, or delete the file"),
    "problem.K001.why": (
        (
            "台账中的每个文件都说明一件事,空文件往往是没有保存好。只有注释的文件也算空文件。先写明编号、"
            "名称等必填字段,再保存。\n错:\n  # 待补\n对:\n  id: TS-0001\n  name: 路北区示范产业园(合成示例)"
        ),
        (
            "Every file of a ledger states something; an empty one was usually not saved. A file with comments only "
            "is empty too. Fill in the required fields first.\nWrong:\n  # to be filled in\nRight:\n  id: TS-0001\n"
            "  name: 路北区示范产业园(合成示例)"
        ),
    ),
    "problem.K002.title": ("不是文本文件", "Not a text file"),
    "problem.K002.message": ("文件不是文本(含有空字节)", "This is no text file (it holds null bytes)"),
    "problem.K002.hint": (
        "换成 UTF-8 编码的文本;Word、Excel、PDF、图片放进 attachments 文件夹",
        "Put UTF-8 text here; Word, Excel, PDF and pictures belong in the folder attachments",
    ),
    "problem.K002.why": (
        (
            "台账文件是纯文本,用任何编辑器都能打开、对比。含有空字节的文件多半是改了扩展名的表格或图片,也可能是按 "
            "UTF-16 保存的文本。\n错:\n  projects/路北区/TS-0001.yaml(由 Excel 表改名而来)\n对:\n"
            "  attachments/TS-0001/月报表.xlsx"
        ),
        (
            "Ledger files are plain text that any editor can open and compare. A file with null bytes is usually a "
            "renamed spreadsheet or picture, or text saved as UTF-16.\nWrong:\n"
            "  projects/路北区/TS-0001.yaml (a renamed Excel book)\nRight:\n  attachments/TS-0001/月报表.xlsx"
        ),
    ),
    "problem.K003.title": ("编码不是 UTF-8", "Not in UTF-8"),
    "problem.K003.message": ("从这里起不是 UTF-8 编码", "From here on this is not UTF-8"),
    "problem.K003.hint": ("在编辑器中另存为,编码选 UTF-8", "Save the file again with the encoding UTF-8"),
    "problem.K003.hint_gbk": (
        "文件像是 GBK(ANSI)编码:在编辑器中按 GBK 打开,另存为时编码选 UTF-8",
        "The file looks like GBK (ANSI): open it as GBK and save it with the encoding UTF-8",
    ),
    "problem.K003.why": (
        (
            "同一串字节按不同编码读出的汉字不同,因此台账只认 UTF-8,不猜测。旧版 Windows 软件默认存成 "
            "GBK(记事本中显示为 ANSI)。带不带 BOM 都可以。\n错:\n  另存为,编码:ANSI\n对:\n  另存为,编码:UTF-8"
        ),
        (
            "The same bytes give different characters in different encodings, so a ledger is UTF-8 and nothing is "
            "guessed. Older Windows programs save as GBK (Notepad calls it ANSI). A byte order mark is accepted.\n"
            "Wrong:\n  Save as, encoding: ANSI\nRight:\n  Save as, encoding: UTF-8"
        ),
    ),
    "problem.K004.title": ("文件过大", "File too large"),
    "problem.K004.message": (
        "文件有 {size} 字节,超过上限 {most} 字节",
        "The file has {size} bytes; the most is {most}",
    ),
    "problem.K004.hint": (
        "一个项目一个文件;图片、扫描件放进 attachments 文件夹",
        "Keep one project to a file, and scans and pictures in the folder attachments",
    ),
    "problem.K004.why": (
        (
            "一个项目十年的资料也只有几万字节。过大的文件多半把几个项目或附件内容放在了一起,读取也会拖慢全部报表。\n"
            "错:\n  全市项目写在一个 projects/all.yaml 里\n对:\n  每个项目一个文件,如 projects/路北区/TS-0001.yaml"
        ),
        (
            "Ten years of one project take some tens of thousands of bytes. A larger file usually holds several "
            "projects or the content of attachments, and slows every report.\nWrong:\n"
            "  all projects of the city in one projects/all.yaml\nRight:\n"
            "  one file each, such as projects/路北区/TS-0001.yaml"
        ),
    ),
    "problem.K005.title": ("文件无法读取", "File can't be read"),
    "problem.K005.message": ("文件无法读取:{cause}", "The file can't be read: {cause}"),
    "problem.K005.hint": (
        "检查文件权限,确认它是普通文件且没有被其他程序占用",
        "See to its permissions, and that it is a plain file that no other program holds",
    ),
    "problem.K005.why": (
        (
            "读不到的文件不能当作没有,否则汇总数会少算而没有人知道。因此它算作差错,各报表都会注明未计入。"
            "文件夹不能取名 .yaml,它也会被当作文件。\n错:\n  TS-0001.yaml 只有建立者能读\n对:\n"
            "  TS-0001.yaml 办公室人员都能读"
        ),
        (
            "A file that can't be read must not pass for one that isn't there, or totals would be short without "
            "anyone knowing. It is an error, and every report says that it is not counted.\nWrong:\n"
            "  TS-0001.yaml, readable only by whoever made it\nRight:\n  TS-0001.yaml, readable by the whole office"
        ),
    ),
    "problem.K006.title": ("链接指向台账之外", "Link out of the ledger"),
    "problem.K006.message": ("链接指向台账之外:{target}", "The link leads out of the ledger: {target}"),
    "problem.K006.hint": ("把文件本身放进台账,不用链接", "Put the file itself into the ledger instead of a link"),
    "problem.K006.why": (
        (
            "台账之外的内容不在版本记录里,改了也查不出来,换一台电脑就读不到。台账之内的链接可以使用。\n错:\n"
            "  projects/TS-0001.yaml 链接到 ../别处/TS-0001.yaml\n对:\n  projects/TS-0001.yaml 是文件本身"
        ),
        (
            "What lies outside the ledger is in no history: it may change unseen, and is missing on another machine. "
            "Links within the ledger are fine.\nWrong:\n"
            "  projects/TS-0001.yaml is a link to ../elsewhere/TS-0001.yaml\nRight:\n"
            "  projects/TS-0001.yaml is the file itself"
        ),
    ),
    "problem.K007.title": ("链接无效", "Broken link"),
    "problem.K007.message": (
        "链接指向的位置不存在,或绕回了自身:{target}",
        "The link leads nowhere or back to itself: {target}",
    ),
    "problem.K007.hint": (
        "删去链接,或改成指向台账中已有的文件",
        "Delete the link, or let it lead to a file of the ledger",
    ),
    "problem.K007.why": (
        (
            "链接的目标被移走、改名,或链接绕成了圈,文件就读不到。读不到的文件不能当作没有。\n错:\n"
            "  projects/TS-0001.yaml 链接到已改名的文件\n对:\n  projects/TS-0001.yaml 是文件本身"
        ),
        (
            "Where the target was moved or renamed, or links run in a circle, nothing can be read. What can't be read "
            "must not pass for absent.\nWrong:\n  projects/TS-0001.yaml is a link to a file that was renamed\nRight:\n"
            "  projects/TS-0001.yaml is the file itself"
        ),
    ),
    "problem.K008.title": ("文件名含有特殊字符", "Unsafe file name"),
    "problem.K008.message": (
        "文件名中有换行、控制字符或无法识别的字符",
        "The file name holds a line break, a control character or bytes that are no text",
    ),
    "problem.K008.hint": (
        "改名,只用字母、数字、汉字、连字符和下划线",
        "Rename it with letters, digits, hyphens and underscores only",
    ),
    "problem.K008.why": (
        "看不见的字符会使清单错行,也会使人认错文件。文件名通常就是项目编号加 .yaml。\n错:\n  TS-0001(换行).yaml\n对:\n  TS-0001.yaml",
        (
            "Invisible characters break lists and make one file look like another. A file is usually named by the "
            "project's id and .yaml.\nWrong:\n  TS-0001(line break).yaml\nRight:\n  TS-0001.yaml"
        ),
    ),
    "problem.K009.title": ("文件名或位置不对", "Wrong file ending or folder"),
    "problem.K009.message": ("扩展名应为小写的 .yaml", "The file must end in .yaml, in lower case"),
    "problem.K009.message_place": (
        "文件放错了地方,没有读取",
        "This file lies in the wrong place and is not read",
    ),
    "problem.K009.message_folder": (
        "所在文件夹的名称不对,没有读取",
        "Its folder is misnamed, so it is not read",
    ),
    "problem.K009.hint": ("改名,以 .yaml 结尾", "Rename it so that it ends in .yaml"),
    "problem.K009.hint_place": (
        "项目文件放进 projects 文件夹,年度计划放进 plans 文件夹",
        "Project files belong in the folder projects, a year's plan in plans",
    ),
    "problem.K009.hint_folder": ("文件夹改名为 {right}", "Rename the folder to {right}"),
    "problem.K009.why": (
        (
            "只读取 projects 和 plans 中以 .yaml 结尾的文件。以 .yml、.YAML、.yaml.txt 等结尾的,以及放在别处的,"
            "显然也是台账内容,如果略过不提,汇总数就会少算。\n错:\n  projects/路北区/TS-0001.yml\n"
            "  project/路北区/TS-0001.yaml\n对:\n  projects/路北区/TS-0001.yaml"
        ),
        (
            "Only files of the folders projects and plans that end in .yaml are read. One that ends in .yml, .YAML or "
            ".yaml.txt, or lies beside them, is clearly meant too; passing over it would leave a project out of every "
            "total.\nWrong:\n  projects/路北区/TS-0001.yml\n  project/路北区/TS-0001.yaml\nRight:\n"
            "  projects/路北区/TS-0001.yaml"
        ),
    ),
    "problem.K099.title": ("差错过多", "Too many problems"),
    "problem.K099.message": (
        "从这里起另有 {count} 处差错未列出",
        "{count} more problems, from here on, are not listed",
    ),
    "problem.K099.hint": (
        "先改正已列出的,再检查一遍",
        "Mend those that are listed first, then check again",
    ),
    "problem.K099.why": (
        (
            "一个文件最多列出 100 处差错。差错这样多,多半是同一种写法错了许多遍,或者整个文件放错了地方;改正后再检查,"
            "其余的就会列出。\n错:\n  把另一套系统导出的文件直接放进 projects\n对:\n  每个字段按 docs/format.zh-CN.md 填写"
        ),
        (
            "At most 100 problems of a file are listed. So many are usually one slip made many times, or a file that "
            "does not belong here; once they are mended, the next check lists the rest.\nWrong:\n"
            "  what another system exported, put into projects as it is\nRight:\n  fields as docs/format.md has them"
        ),
    ),
    # Its YAML
    "problem.K010.title": ("YAML 写法有误", "YAML syntax"),
    "problem.K010.message": ("从这里读不下去:{cause}", "Reading stops here: {cause}"),
    "problem.K010.message_colon": (
        "字段名后面是全角冒号 {wide}",
        "A full-width colon {wide} stands behind the name",
    ),
    "problem.K010.message_space": (
        "这里是全角空格或不间断空格({wide})",
        "This is a full-width or no-break blank ({wide})",
    ),
    "problem.K010.message_blank": (
        "冒号后面缺少空格",
        "The blank behind the colon is missing",
    ),
    "problem.K010.message_wide": (
        "用了全角标点 {wide}",
        "There is a full-width {wide}",
    ),
    "problem.K010.hint": (
        "看这一行和上一行:冒号用半角 : 且后面空一格,同级字段左对齐,引号和括号成对",
        "Look at this line and the one before: a colon is followed by a blank, fields of one level are aligned, quotes and brackets come in pairs",
    ),
    "problem.K010.hint_colon": (
        "把全角冒号 {wide} 改成半角冒号加空格",
        "Write a plain colon and a blank instead of {wide}",
    ),
    "problem.K010.hint_space": (
        "改成半角空格;字段名后面先写半角冒号",
        "Write a plain blank; a plain colon comes first behind a field's name",
    ),
    "problem.K010.hint_blank": (
        "在冒号后面加一个空格",
        "Add a blank behind the colon",
    ),
    "problem.K010.hint_wide": (
        "{wide} 改成半角 {half};逗号、冒号后面空一格",
        "Write a plain {half} instead of {wide}, and a blank behind a comma or a colon",
    ),
    "problem.K010.why": (
        (
            "字段写成“字段名: 内容”,冒号是半角,后面空一格;下一级缩进两格。内容里有半角冒号加空格、井号,或以 [ {{ & * "
            "! % @ 等开头时,整个内容加引号。\n错:\n  name:路北区示范产业园\n  content: 一期: 厂房三栋\n对:\n"
            '  name: 路北区示范产业园\n  content: "一期: 厂房三栋"'
        ),
        (
            "A field is written as name, colon, blank, content; what belongs to it is indented by two. Content with a "
            "colon and a blank or a number sign in it, or that begins with one of [ {{ & * ! % @, stands in quotes.\n"
            "Wrong:\n  name:路北区示范产业园\n  content: 一期: 厂房三栋\nRight:\n  name: 路北区示范产业园\n"
            '  content: "一期: 厂房三栋"'
        ),
    ),
    "problem.K011.title": ("用制表符缩进", "Tab as indentation"),
    "problem.K011.message": ("缩进用了制表符(Tab)", "The indentation has a tab"),
    "problem.K011.hint": ("把制表符换成空格,每级两个空格", "Replace the tab by blanks, two for each level"),
    "problem.K011.why": (
        (
            "制表符在各编辑器中宽度不同,看上去对齐的字段可能不在同一级,因此 YAML 不许用它缩进。编辑器一般可设为按 Tab "
            "键输入两个空格。\n错:\n  schedule:\n  (Tab)deadline: 2025-10-31\n对:\n  schedule:\n"
            "    deadline: 2025-10-31"
        ),
        (
            "A tab is as wide as each editor likes, so fields that look aligned may not be; YAML forbids it. Most "
            "editors can enter two blanks for the Tab key.\nWrong:\n  schedule:\n  (Tab)deadline: 2025-10-31\nRight:\n"
            "  schedule:\n    deadline: 2025-10-31"
        ),
    ),
    "problem.K012.title": ("字段重复", "Field written twice"),
    "problem.K012.message": ("{key} 在第 {first} 行已经写过", "{key} is already given on line {first}"),
    "problem.K012.hint": ("两处只留一处", "Keep only one of the two"),
    "problem.K012.why": (
        (
            "同一字段写两次,不知道以哪个为准。有的软件取前一个,有的取后一个,都不报错。更正进展不必改原来的内容,在 "
            "progress 中另加一项并写明原因。\n错:\n  county: 路北区\n  county: 路南区\n对:\n  county: 路北区"
        ),
        (
            "Of a field given twice nobody knows which one holds; programs take the first or the last without a word. "
            "To correct progress, leave the old entry and add one with its reason.\nWrong:\n  county: 路北区\n"
            "  county: 路南区\nRight:\n  county: 路北区"
        ),
    ),
    "problem.K013.title": ("使用了锚点", "Anchor"),
    "problem.K013.message": ("使用了锚点 &{name}", "There is an anchor, &{name}"),
    "problem.K013.hint": (
        "删去 &{name};内容确以 & 开头的,加引号",
        "Delete &{name}; quote content that really begins with &",
    ),
    "problem.K013.why": (
        (
            "锚点用来在别处引用同一内容。台账要求每个数都写在它自己的位置,审阅的人看一行就知道是什么,"
            "改一处也不会牵动别处。\n错:\n  invested_before: &a 3亿元\n对:\n  invested_before: 3亿元"
        ),
        (
            "An anchor lets other places repeat a value. In a ledger every figure stands in its own place: a reviewer "
            "sees it on its line, and a change there changes nothing else.\nWrong:\n  invested_before: &a 3亿元\n"
            "Right:\n  invested_before: 3亿元"
        ),
    ),
    "problem.K014.title": ("使用了引用", "Alias"),
    "problem.K014.message": ("使用了引用 *{name}", "There is an alias, *{name}"),
    "problem.K014.hint": (
        "把 *{name} 换成实际内容;内容确以 * 开头的,加引号",
        "Write the content itself instead of *{name}; quote content that really begins with *",
    ),
    "problem.K014.why": (
        "引用重复锚点处的内容,改那一处就会同时改动这里,审阅时看不出来;层层引用还能使很小的文件变得极大。\n错:\n  invested_before: *a\n对:\n  invested_before: 3亿元",
        (
            "An alias repeats what stands at its anchor: a change there changes this place unseen, and aliases of "
            "aliases make a small file huge.\nWrong:\n  invested_before: *a\nRight:\n  invested_before: 3亿元"
        ),
    ),
    "problem.K015.title": ("使用了类型标签", "Tag"),
    "problem.K015.message": ("使用了类型标签 {tag}", "There is a tag, {tag}"),
    "problem.K015.hint": (
        "删去 ! 开头的标签;内容确以 ! 开头的,加引号",
        "Delete the tag; quote content that really begins with !",
    ),
    "problem.K015.why": (
        (
            "标签要求软件按指定类型处理内容,有的还会执行程序,不安全。各字段是金额、日期还是文字,由 keyproj 决定,"
            "不需要标签。\n错:\n  name: !!str 路北区示范产业园\n对:\n  name: 路北区示范产业园"
        ),
        (
            "A tag asks programs to treat content as some type, and may even run code. keyproj itself knows which "
            "field is money, a date or text.\nWrong:\n  name: !!str 路北区示范产业园\nRight:\n  name: 路北区示范产业园"
        ),
    ),
    "problem.K016.title": ("使用了合并键", "Merge key"),
    "problem.K016.message": ("使用了合并键 <<", "There is a merge key, <<"),
    "problem.K016.hint": (
        "删去 <<,把要合并的字段逐项写出",
        "Delete << and write out the fields that it would bring in",
    ),
    "problem.K016.why": (
        (
            "合并键从别处搬来一组字段,在文件中看不见,也说不清每个数在哪一行。台账要求逐项写出。\n错:\n  2024:\n"
            "    <<: *去年\n对:\n  2024:\n    category: 续建\n    investment: 8亿元"
        ),
        (
            "A merge key brings in fields from elsewhere that can't be seen here and have no line of their own. In a "
            "ledger they are written out.\nWrong:\n  2024:\n    <<: *last\nRight:\n  2024:\n    category: 续建\n"
            "    investment: 8亿元"
        ),
    ),
    "problem.K017.title": ("一个文件两份内容", "Second document"),
    "problem.K017.message": ("从这里起是第二份内容", "A second document begins here"),
    "problem.K017.hint": (
        "删去 --- 或 ...;另一个项目放到另一个文件",
        "Delete the --- or ...; another project goes into another file",
    ),
    "problem.K017.why": (
        (
            "三个短横在 YAML 中表示另起一份。一个文件只记一个项目(或一年计划、一套规则),才能按编号找到它,"
            "并逐个查看修改记录。\n错:\n  id: TS-0001\n  ---\n  id: TS-0002\n对:\n"
            "  TS-0001.yaml 和 TS-0002.yaml 两个文件"
        ),
        (
            "Three hyphens begin another document. A file holds one project (or one year's plan, or the policy), so "
            "that it is found by its id and has its own history.\nWrong:\n  id: TS-0001\n  ---\n  id: TS-0002\n"
            "Right:\n  two files, TS-0001.yaml and TS-0002.yaml"
        ),
    ),
    "problem.K018.title": ("层级过深", "Nested too deeply"),
    "problem.K018.message": ("层级超过 {most} 级", "This is nested more than {most} levels deep"),
    "problem.K018.hint": (
        "检查是否多写了 [、{{ 或 -,缩进是否越来越深",
        "Look for surplus [, {{ or -, or indentation that never returns",
    ),
    "problem.K018.why": (
        "项目文件通常不超过五级。层级极深的内容不会是台账,只会耗尽内存,因此读到上限为止。\n错:\n  troubles: [[[[[[[[拆迁未完成]]]]]]]]\n对:\n  troubles: 拆迁未完成",
        (
            "A project file has about five levels. Anything much deeper is no ledger and only uses up memory, so "
            "reading stops at the limit.\nWrong:\n  troubles: [[[[[[[[拆迁未完成]]]]]]]]\nRight:\n"
            "  troubles: 拆迁未完成"
        ),
    ),
    "problem.K019.title": ("字段名不是一个词", "Field name is no word"),
    "problem.K019.message": ("字段名不能是列表或一组字段", "A field's name can't be a list or a mapping"),
    "problem.K019.hint": (
        "冒号左边只写字段名;内容以 [ 或 {{ 开头的,加引号",
        "Left of the colon stands only a name; quote content that begins with [ or {{",
    ),
    "problem.K019.why": (
        "冒号左边是字段名,只能是一个词。以方括号、花括号或问号开头的写法会使左边变成列表或一组字段。\n错:\n  [name, county]: 路北区\n对:\n  county: 路北区",
        (
            "Left of a colon stands a field's name, one word. Brackets, braces or a question mark there turn it into "
            "a list or a mapping.\nWrong:\n  [name, county]: 路北区\nRight:\n  county: 路北区"
        ),
    ),
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
    "problem.K120.title": ("不是日期", "Not a date"),
    "problem.K120.message": (
        "{seen} 不是规定的日期写法",
        "{seen} is not written as a date",
    ),
    "problem.K120.message_day": (
        "没有 {seen} 这一天",
        "There is no such day as {seen}",
    ),
    "problem.K120.message_year": (
        "{seen} 的年份不在1990至2099之间",
        "The year of {seen} is not from 1990 to 2099",
    ),
    "problem.K120.hint": (
        "写成 年-月-日,如 2023-06-30:年四位,月、日两位",
        "Write year-month-day, such as 2023-06-30, with four, two and two digits",
    ),
    "problem.K120.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K120.hint_day": (
        "核对月和日,写当月有的一天",
        "Check the month and the day: it must be one that the month has",
    ),
    "problem.K120.hint_year": (
        "核对年份",
        "Check the year",
    ),
    "problem.K120.why": (
        "期限和开工都按天计算,日期必须是历上有的一天,写法也只有一种。2月30日、6月31日是不存在的。\n错:\n  started: 2023.2.30\n对:\n  started: 2023-02-28",
        (
            "Deadlines and starts are counted in days, so a date must exist, and is written in one way. There is no "
            "30 February and no 31 June.\nWrong:\n  started: 2023.2.30\nRight:\n  started: 2023-02-28"
        ),
    ),
    "problem.K121.title": ("不是月份", "Not a month"),
    "problem.K121.message": ("{seen} 不是月份", "{seen} is not a month"),
    "problem.K121.hint": (
        "写成 年-月,如 2023-06:年四位,月两位;年份在1990至2099之间",
        "Write year-month, such as 2023-06, with four and two digits; years from 1990 to 2099",
    ),
    "problem.K121.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K121.why": (
        "月份带上年份,跨年的台账才不会混淆。月份只有 01 至 12,不写日。\n错:\n  month: 6月\n对:\n  month: 2023-06",
        "With its year a month stays clear in a ledger of several years. Months run from 01 to 12 and have no day.\nWrong:\n  month: 6月\nRight:\n  month: 2023-06",
    ),
    "problem.K122.title": ("不是年份", "Not a year"),
    "problem.K122.message": ("{seen} 不是年份", "{seen} is not a year"),
    "problem.K122.hint": (
        "写四位数字,如 2023,不带年字;年份在1990至2099之间",
        "Write four digits, such as 2023; years from 1990 to 2099",
    ),
    "problem.K122.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K122.why": (
        "年份写全四位,报表按它取计划。范围之外的年份多半是笔误。\n错:\n  year: 23年\n对:\n  year: 2023",
        "Reports find a plan by its year, written in full. A year outside the range is a slip of the pen.\nWrong:\n  year: 23年\nRight:\n  year: 2023",
    ),
    "problem.K124.title": ("编号写法不对", "Bad id"),
    "problem.K124.message": ("{seen} 不能作编号", "{seen} can't be an id"),
    "problem.K124.hint": (
        "只用半角字母、数字、连字符、下划线和单个的点,首尾是字母或数字,最多64个字符,如 TS-0001",
        "Use ASCII letters, digits, hyphens, underscores and single dots, with a letter or digit at both ends, 64 characters at most, such as TS-0001",
    ),
    "problem.K124.why": (
        "编号用作文件名,也用在命令里,因此不能有空格、斜杠、汉字等字符。编号长期不变,其中不要带年份。\n错:\n  id: 路北区/01\n对:\n  id: LB-0001",
        (
            "An id names a file and is typed in commands, so it has no blanks, slashes or other characters. It never "
            "changes, so it should hold no year.\nWrong:\n  id: 路北区/01\nRight:\n  id: LB-0001"
        ),
    ),
    "problem.K125.title": ("项目代码写法不对", "Bad project code"),
    "problem.K125.message": ("{seen} 不是投资项目统一代码", "{seen} is not a project code (投资项目统一代码)"),
    "problem.K125.hint": (
        "按赋码文件填写,如 2301-130200-04-01-123451;还没有赋码的不写 code",
        "Copy it from the document that assigned it, such as 2301-130200-04-01-123451; leave code out until there is one",
    ),
    "problem.K125.why": (
        (
            "统一代码由年月、地区、部门、类型和顺序号五段组成(GB/T 40058-2021),中间是半角连字符;"
            "2020年11月以前的代码第一段是四位年份。\n错:\n  code: 2301130200\n对:\n  code: 2301-130200-04-01-123451"
        ),
        (
            "A code has five parts: year and month, region, department, type and number (GB/T 40058-2021), joined by "
            "hyphens; codes from before November 2020 begin with a year.\nWrong:\n  code: 2301130200\nRight:\n"
            "  code: 2301-130200-04-01-123451"
        ),
    ),
    "problem.K127.title": ("校验值写法不对", "Bad digest"),
    "problem.K127.message": ("{seen} 不是 SHA-256 校验值", "{seen} is not a SHA-256 digest"),
    "problem.K127.hint": (
        "写64位小写十六进制数(sha256sum 文件名 可以算出)",
        "Write 64 lower-case hexadecimal digits (sha256sum FILE prints them)",
    ),
    "problem.K127.why": (
        (
            "校验值用来证明附件没有被换过,差一位就核对不上。写不全不如不写。\n错:\n  sha256: 1A2B3C\n对:\n"
            "  sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ),
        (
            "The digest proves that an attachment was not exchanged; one wrong digit and it proves nothing. Leave it "
            "out rather than give it in part.\nWrong:\n  sha256: 1A2B3C\nRight:\n"
            "  sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ),
    ),
    "problem.K128.title": ("路径写法不对", "Unsafe path"),
    "problem.K128.message": ("{seen} 不是台账之内的路径", "{seen} is not a path within the ledger"),
    "problem.K128.hint": (
        "从台账文件夹写起,用 / 分隔,如 attachments/TS-0001/批复.pdf;网址写在 address",
        "Begin at the ledger's folder and use /, such as attachments/TS-0001/批复.pdf; a web address goes into address",
    ),
    "problem.K128.why": (
        (
            "附件放在台账之内,换一台电脑也能找到。盘符、反斜杠、开头的斜杠和 .. 都会指到台账之外。\n错:\n"
            "  path: D:\\扫描件\\批复.pdf\n对:\n  path: attachments/TS-0001/批复.pdf"
        ),
        (
            "Attachments lie within the ledger, so that they are found on any machine. A drive, a backslash, a "
            "leading slash or .. would lead out of it.\nWrong:\n  path: D:\\scans\\批复.pdf\nRight:\n"
            "  path: attachments/TS-0001/批复.pdf"
        ),
    ),
    "problem.K130.title": ("含有控制字符", "Control character"),
    "problem.K130.message": ("含有看不见的控制字符 {seen}", "There is an invisible control character, {seen}"),
    "problem.K130.hint": (
        "删去这个字符;找不到的,把前后几个字删去重新输入",
        "Delete the character; if it can't be found, retype the words around it",
    ),
    "problem.K130.why": (
        "看不见的字符多由复制粘贴带来,会使查找不到、显示错乱,有的还能颠倒文字的显示顺序。\n错:\n  name: 路北区(U+202E)产业园\n对:\n  name: 路北区产业园",
        (
            "Invisible characters usually come with pasted text; they defeat searches, upset the screen, and some "
            "even reverse the order in which text is shown.\nWrong:\n  name: 路北区(U+202E)产业园\nRight:\n"
            "  name: 路北区产业园"
        ),
    ),
    "problem.K131.title": ("只能写一行", "More than one line"),
    "problem.K131.message": ("这里只能写一行,不能有换行或制表符", "This takes one line, without line breaks or tabs"),
    "problem.K131.hint": (
        "改成一行;说明文字写进 content、note 等字段",
        "Make it one line; longer words go into content, note and the like",
    ),
    "problem.K131.why": (
        "名称、单位、姓名这些内容要列在表格的一格里,换行会使表格错位。\n错:\n  name: |\n    路北区\n    产业园\n对:\n  name: 路北区产业园",
        (
            "Names of projects, units and people stand in one cell of a table, and a line break would tear it.\n"
            "Wrong:\n  name: |\n    路北区\n    产业园\nRight:\n  name: 路北区产业园"
        ),
    ),
    "problem.K132.title": ("文字过长", "Text too long"),
    "problem.K132.message": ("有 {length} 个字,最多 {most} 个字", "This has {length} characters; the most is {most}"),
    "problem.K132.hint": ("写得简短些;原文作为附件(attachments)", "Shorten it; the full text can be an attachment"),
    "problem.K132.why": (
        (
            "名称一类的内容最多200个字,说明一类的最多20000个字。超过的多半是把整个文件粘贴了进来。\n错:\n"
            "  name: (粘贴了整段建设内容)\n对:\n  name: 路北区示范产业园\n  content: 标准厂房三栋,建筑面积4.2万平方米"
        ),
        (
            "Names and the like have up to 200 characters, descriptions up to 20,000. What is longer is usually a "
            "whole document that was pasted.\nWrong:\n  name: (a pasted description)\nRight:\n"
            "  name: 路北区示范产业园\n  content: 标准厂房三栋,建筑面积4.2万平方米"
        ),
    ),
    "problem.K133.title": ("没有这个数字", "Unknown figure"),
    "problem.K133.message": ("没有 {seen} 这一项", "There is no {seen} here"),
    "problem.K133.hint": ("从中选一个:{choices}", "Choose one: {choices}"),
    "problem.K133.why": (
        (
            "公布数要与计算数逐个核对,名称对不上就无从核对,不能当作一致。按 表、类别、列 三级书写,表和列的名称与 "
            "keyproj summary --explain 相同,类别用规则(keyproj.yaml)中的名称。\n错:\n"
            "  sector: {{产业: {{total: 2420.7亿元}}}}\n对:\n  sector: {{产业: {{total_investment: 2420.7亿元}}}}"
        ),
        (
            "Each published figure is compared with a computed one; without that one nothing is compared, and it must "
            "not pass for agreement. Write table, class and column: tables and columns as keyproj summary --explain "
            "names them, classes as in the policy (keyproj.yaml).\nWrong:\n  sector: {{产业: {{total: 2420.7亿元}}}}\n"
            "Right:\n  sector: {{产业: {{total_investment: 2420.7亿元}}}}"
        ),
    ),
    "problem.K134.title": ("数字种类不对", "Figure of another kind"),
    "problem.K134.message": ("{seen} 与这一列的种类不符", "{seen} is of another kind than this column"),
    "problem.K134.hint": (
        "金额写成 580.5亿元,比例写成 44.7%,个数写成 69",
        "Write money as 580.5亿元, a rate as 44.7%, a count as 69",
    ),
    "problem.K134.hint_yuan": ("这一列是金额,写成 580.5亿元", "This column is money: write 580.5亿元"),
    "problem.K134.hint_rate": ("这一列是比例,写成 44.7%", "This column is a rate: write 44.7%"),
    "problem.K134.hint_count": ("这一列是个数,写成 69", "This column is a count: write 69"),
    "problem.K134.why": (
        (
            "公布数照印出的写法填写,金额带亿元或万元,比例带百分号,个数只有数字。种类不同的两个数不能核对。\n错:\n"
            "  Q1: {{planned_share: 14.4, starts_planned: 37%}}\n对:\n"
            "  Q1: {{planned_share: 14.4%, starts_planned: 37}}"
        ),
        (
            "A published figure stands as printed: money with 亿元 or 万元, a rate with a per cent sign, a count as "
            "digits only. Figures of different kinds can't be compared.\nWrong:\n"
            "  Q1: {{planned_share: 14.4, starts_planned: 37%}}\nRight:\n"
            "  Q1: {{planned_share: 14.4%, starts_planned: 37}}"
        ),
    ),
    # Values that contradict each other within one file
    "problem.K140.title": ("月份不在计划年度", "Month of another year"),
    "problem.K140.message": ("{seen} 不在 {year} 年", "{seen} is not in {year}"),
    "problem.K140.hint": (
        "改成 {year} 年的月份,或移到相应年度的计划",
        "Make it a month of {year}, or move it to that year's plan",
    ),
    "problem.K140.why": (
        (
            "一年的计划只分解到当年的十二个月,否则这笔投资会落在两个年度之间,哪一年都不算。\n错:\n  plans:\n"
            "    2023:\n      months: {{2024-01: {{investment: 800万元}}}}\n对:\n  plans:\n    2023:\n"
            "      months: {{2023-12: {{investment: 800万元}}}}"
        ),
        (
            "A year's plan is divided over its own twelve months; otherwise the money would fall between two years "
            "and count in neither.\nWrong:\n  plans:\n    2023:\n      months: {{2024-01: {{investment: 800万元}}}}\n"
            "Right:\n  plans:\n    2023:\n      months: {{2023-12: {{investment: 800万元}}}}"
        ),
    ),
    "problem.K141.title": ("重复列出", "Listed twice"),
    "problem.K141.message": ("{seen} 列了两次", "{seen} is listed twice"),
    "problem.K141.hint": (
        "只留一处;改了名称或起止日期的县(市)区、行业,用 since、until 区分",
        "Keep one; a county or sector that changed over time is told apart by since and until",
    ),
    "problem.K141.why": (
        (
            "行业、投资规模、县(市)区重名,项目就分不清归哪一个。年度计划中的数字,公布的写在 published,推算的写在 "
            "derived,不能两处都写。\n错:\n  sectors:\n    - {{name: 产业}}\n    - {{name: 产业}}\n对:\n  sectors:\n"
            "    - {{name: 产业}}\n    - {{name: 民生}}"
        ),
        (
            "With two sectors, scale bands or counties of one name nobody knows which a project is in. A figure of "
            "the year's plan stands in published if it was printed, in derived if it follows from others, never in "
            "both.\nWrong:\n  sectors:\n    - {{name: 产业}}\n    - {{name: 产业}}\nRight:\n  sectors:\n"
            "    - {{name: 产业}}\n    - {{name: 民生}}"
        ),
    ),
    "problem.K142.title": ("月份重复上报", "Month reported twice"),
    "problem.K142.message": ("{month} 已上报过一次(第 {first} 行)", "{month} was already reported (line {first})"),
    "problem.K142.hint": (
        "更正的写明 reason;不是更正的改正月份",
        "Give the reason if this is a correction; otherwise put the month right",
    ),
    "problem.K142.why": (
        (
            "同一月份有两项时,以上报日期最晚的为准。没有写原因的第二项多半是复制上月内容时忘了改月份,"
            "不指出就会盖掉原来的数。更正时另加一项并写明原因。\n错:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲}}\n对:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲, reason: 审计核减}}"
        ),
        (
            "Of two entries for a month the one reported last counts. A second one without a reason is usually last "
            "month's entry copied with its month unchanged, and would silently replace the right figure. A correction "
            "is another entry that says why.\nWrong:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲}}\nRight:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲, reason: 审计核减}}"
        ),
    ),
    # Between files
    "problem.K201.title": ("编号重复", "Id used twice"),
    "problem.K201.message": ("编号 {id} 已用于 {other}", "The id {id} is also used by {other}"),
    "problem.K201.hint": (
        "其中一个换用新编号;是同一项目的,只留一个文件",
        "Give one of them a new id; if both are the same project, keep one file",
    ),
    "problem.K201.why": (
        (
            "编号是项目的唯一标识,重复时无法确定哪个文件是对的,因此都不计入。复制旧文件新建项目时,最容易忘记改编号。\n"
            "错:\n  projects/路北区/TS-0001.yaml 和 projects/路南区/TS-0001.yaml 都是 id: TS-0001\n对:\n"
            "  一个是 id: TS-0001,另一个是 id: TS-0218"
        ),
        (
            "The id identifies a project. Where two files claim one, nobody can tell which is right, so neither is "
            "counted. It is easily forgotten when an old file is copied for a new project.\nWrong:\n"
            "  projects/路北区/TS-0001.yaml and projects/路南区/TS-0001.yaml both say id: TS-0001\nRight:\n"
            "  one says id: TS-0001, the other id: TS-0218"
        ),
    ),
    "problem.K202.title": ("编号与文件名不一致", "Id differs from the file's name"),
    "problem.K202.message": ("编号是 {id},文件名却是 {name}.yaml", "The id is {id}, but the file is named {name}.yaml"),
    "problem.K202.hint": (
        "文件改名为 {id}.yaml,或把编号改成 {name}",
        "Rename the file to {id}.yaml, or change the id to {name}",
    ),
    "problem.K202.why": (
        (
            "按编号就能找到文件,两者必须相同。编号确需更换的,文件一并改名,原编号记入 former_ids。\n错:\n"
            "  projects/路北区/TS-0001.yaml 里是 id: TS-0010\n对:\n  projects/路北区/TS-0010.yaml 里是 id: TS-0010"
        ),
        (
            "A file is found by its project's id, so the two are the same. Where an id must change, rename the file "
            "too and keep the old id in former_ids.\nWrong:\n  projects/路北区/TS-0001.yaml says id: TS-0010\nRight:\n"
            "  projects/路北区/TS-0010.yaml says id: TS-0010"
        ),
    ),
    "problem.K203.title": ("打包项目不存在", "Unknown package"),
    "problem.K203.message": ("台账中没有打包项目 {parent}", "The ledger has no package {parent}"),
    "problem.K203.hint": (
        "写打包项目的编号;不属于打包项目的,删去 parent",
        "Give the package's id; a project that belongs to none has no parent",
    ),
    "problem.K203.why": (
        (
            "打包项目的金额由各子项目相加得出。编号写错的子项目没有归属,先按单独的项目计入,不会漏掉。\n错:\n"
            "  parent: TS-9999\n对:\n  parent: TS-0100"
        ),
        (
            "A package's money is the sum of its parts. A part whose package is not in the ledger is counted by itself, so "
            "that nothing is lost.\nWrong:\n  parent: TS-9999\nRight:\n  parent: TS-0100"
        ),
    ),
    "problem.K204.title": ("打包项目绕成圈", "Packages in a circle"),
    "problem.K204.message": (
        "沿打包项目 {parent} 往上又回到本项目",
        "Upwards from the package {parent} the way leads back to this project",
    ),
    "problem.K204.hint": ("最上层的打包项目不写 parent", "Leave parent out of the topmost package"),
    "problem.K204.why": (
        (
            "打包项目可以层层归并,但不能互相归属,也不能归属自己。绕成圈的项目先各自单独计入,不会漏掉。\n错:\n"
            "  TS-0001 的 parent: TS-0002,TS-0002 的 parent: TS-0001\n对:\n  TS-0001 的 parent: TS-0002,TS-0002 不写 parent"
        ),
        (
            "Packages may hold packages, but none may hold itself. Projects in a circle are each counted by themselves, "
            "so that nothing is lost.\nWrong:\n  TS-0001 has parent: TS-0002, and TS-0002 has parent: TS-0001\nRight:\n"
            "  TS-0001 has parent: TS-0002, and TS-0002 has none"
        ),
    ),
    # The policy
    "problem.K301.title": ("没有规则文件", "No policy"),
    "problem.K301.message": (
        "台账文件夹中没有规则文件 keyproj.yaml",
        "The ledger's folder has no policy, keyproj.yaml",
    ),
    "problem.K301.hint": (
        "在台账文件夹中建立 keyproj.yaml,写明台账编号、年度、行业、投资规模、县(市)区",
        "Create keyproj.yaml there with the ledger's id, year, sectors, scale bands and counties",
    ),
    "problem.K301.why": (
        (
            "行业、投资规模、县(市)区都由规则文件规定,没有它就无法分类汇总。文件名是 keyproj.yaml,"
            "放在台账文件夹的最上一级。\n错:\n  data/projects/keyproj.yaml\n对:\n  data/keyproj.yaml"
        ),
        (
            "The policy says which sectors, scale bands and counties there are; nothing can be added up without it. "
            "It is named keyproj.yaml and lies at the top of the ledger's folder.\nWrong:\n"
            "  data/projects/keyproj.yaml\nRight:\n  data/keyproj.yaml"
        ),
    ),
    "problem.K302.title": ("投资规模档次重叠", "Scale bands overlap"),
    "problem.K302.message": (
        "档次 {seen} 在 {edge} 处与别的档次重叠,或上下限颠倒",
        "The band {seen} overlaps another at {edge}, or its edges are reversed",
    ),
    "problem.K302.hint": (
        "使每档的 below 等于上一档的 at_least,中间不重叠",
        "Let each band's below be the next one's at_least, without overlap",
    ),
    "problem.K302.why": (
        (
            "每个金额只能属于一个档次,重叠的部分会算两次。at_least 含本数,below 不含本数,所以相邻两档写同一个数。\n"
            "错:\n  - {{name: 10亿元以下, below: 12亿元}}\n  - {{name: 10亿元以上, at_least: 10亿元}}\n对:\n"
            "  - {{name: 10亿元以下, below: 10亿元}}\n  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
        (
            "Every amount lies in one band only, or it would be counted twice. at_least includes its amount and below "
            "does not, so neighbours share one number.\nWrong:\n  - {{name: 10亿元以下, below: 12亿元}}\n"
            "  - {{name: 10亿元以上, at_least: 10亿元}}\nRight:\n  - {{name: 10亿元以下, below: 10亿元}}\n"
            "  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
    ),
    "problem.K303.title": ("投资规模档次有空档", "Scale bands leave a gap"),
    "problem.K303.message": ("{lower} 至 {upper} 不属于任何档次", "Amounts from {lower} to {upper} lie in no band"),
    "problem.K303.message_open": ("{lower} 以上不属于任何档次", "Amounts from {lower} on lie in no band"),
    "problem.K303.hint": (
        "把档次 {seen} 的 at_least 改成 {lower},或补一个档次",
        "Change at_least of the band {seen} to {lower}, or add a band",
    ),
    "problem.K303.hint_open": (
        "最高一档不写 below,或补一个 at_least: {lower} 的档次",
        "Leave below out of the highest band, or add one with at_least: {lower}",
    ),
    "problem.K303.why": (
        (
            "落在空档里的项目不属于任何一档,各档之和就少于总数。最低一档从0起,最高一档不封顶。\n错:\n"
            "  - {{name: 10亿元以下, below: 10亿元}}\n  - {{name: 50亿元以上, at_least: 50亿元}}\n对:\n"
            "  - {{name: 10亿元以下, below: 10亿元}}\n  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
        (
            "A project in the gap is in no band, and the bands add up to less than the total. The lowest begins at "
            "nothing and the highest has no upper edge.\nWrong:\n  - {{name: 10亿元以下, below: 10亿元}}\n"
            "  - {{name: 50亿元以上, at_least: 50亿元}}\nRight:\n  - {{name: 10亿元以下, below: 10亿元}}\n"
            "  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
    ),
}
