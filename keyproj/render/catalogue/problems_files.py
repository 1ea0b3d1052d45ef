"""What is wrong with a file or its YAML (K0xx), by code: name, message, what to write instead, and why it is refused."""

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
    "problem.K010.message_conflict": (
        "合并没有完成:这里是 git 的冲突标记",
        "The merge isn't finished: this is one of git's conflict marks",
    ),
    "problem.K010.hint_conflict": (
        "<<<<<<< 与 >>>>>>> 之间是两边各自的内容,由 ======= 分开:留下对的,删去这几行标记",
        "Between <<<<<<< and >>>>>>> stand the lines of both sides, parted by =======: keep what is right, and delete the marks",
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
}
