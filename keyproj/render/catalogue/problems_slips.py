"""What is wrong with slips (督办单, K32x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K321.title": ("督办单的项目不在台账中", "Slip for an unknown project"),
    "problem.K321.message": ("台账中没有项目 {project}", "The ledger has no project {project}"),
    "problem.K321.hint": ("写项目现在的编号", "Give the project's present id"),
    "problem.K321.why": (
        (
            "督办单必须落到项目上,编号写错的督办单没有人答复。项目换过编号的,写新编号。\n错:\n  project: TS-9999\n对:\n"
            "  project: TS-0044"
        ),
        (
            "A slip is for a project; nobody answers one whose project does not exist. Where an id was changed, give "
            "the new one.\nWrong:\n  project: TS-9999\nRight:\n  project: TS-0044"
        ),
    ),
    "problem.K322.title": ("督办单编号与文件名不一致", "Slip named otherwise than its file"),
    "problem.K322.message": ("编号是 {id},文件名却是 {name}.yaml", "The id is {id}, but the file is named {name}.yaml"),
    "problem.K322.hint": (
        "文件改名为 {id}.yaml,或把编号改成 {name}",
        "Rename the file to {id}.yaml, or change the id to {name}",
    ),
    "problem.K322.why": (
        (
            "答复、销号都按编号找文件,两者必须相同。\n错:\n  slips/2023-05-TS-0044.yaml 里是 id: 2023-06-TS-0044\n对:\n"
            "  slips/2023-06-TS-0044.yaml 里是 id: 2023-06-TS-0044"
        ),
        (
            "A slip is answered and cleared by its id, so the two are the same.\nWrong:\n"
            "  slips/2023-05-TS-0044.yaml says id: 2023-06-TS-0044\nRight:\n"
            "  slips/2023-06-TS-0044.yaml says id: 2023-06-TS-0044"
        ),
    ),
    "problem.K323.title": ("督办单编号重复", "Slip's id used twice"),
    "problem.K323.message": ("编号 {id} 已用于 {other}", "The id {id} is also used by {other}"),
    "problem.K323.hint": (
        "其中一个换用新编号;是同一张的,只留一个文件",
        "Give one of them a new id; if both are the same slip, keep one file",
    ),
    "problem.K323.why": (
        (
            "编号是督办单的唯一标识,重复时不知道答复的是哪一张。复制旧文件时最容易忘记改编号。\n错:\n"
            "  两个文件都是 id: 2023-06-TS-0044\n对:\n  一个是 id: 2023-06-TS-0044,另一个是 id: 2023-06-TS-0044-2"
        ),
        (
            "The id identifies a slip. Where two have one, nobody knows which was answered.\nWrong:\n"
            "  two files say id: 2023-06-TS-0044\nRight:\n  one says id: 2023-06-TS-0044, the other id: 2023-06-TS-0044-2"
        ),
    ),
    "problem.K324.title": ("督办单日期先后颠倒", "A slip's dates out of order"),
    "problem.K324.message": (
        "期限 {seen} 早于签发日期 {other}",
        "It is due on {seen}, before it was issued on {other}",
    ),
    "problem.K324.message_answered": (
        "答复日期 {seen} 早于签发日期 {other}",
        "It was answered on {seen}, before it was issued on {other}",
    ),
    "problem.K324.message_cleared": (
        "销号日期 {seen} 早于签发日期 {other}",
        "It was cleared on {seen}, before it was issued on {other}",
    ),
    "problem.K324.message_cleared_first": (
        "销号日期 {seen} 早于答复日期 {other}",
        "It was cleared on {seen}, before its answer of {other}",
    ),
    "problem.K324.hint": ("核对这两个日期,改正写错的一个", "Check the two dates and correct the wrong one"),
    "problem.K324.why": (
        (
            "督办单先签发,再答复,后销号,期限不早于签发日期。先后颠倒的,必有一个写错,是否逾期就会判错。\n错:\n"
            "  issued: 2023-07-03\n  due: 2023-06-10\n对:\n  issued: 2023-07-03\n  due: 2023-07-10"
        ),
        (
            "A slip is issued, answered and cleared in this order, and due after its issue. Where it is the other way "
            "round one date is wrong, and so is what is said to be late.\nWrong:\n  issued: 2023-07-03\n"
            "  due: 2023-06-10\nRight:\n  issued: 2023-07-03\n  due: 2023-07-10"
        ),
    ),
    "problem.K325.title": ("销号没有依据", "Cleared without evidence"),
    "problem.K325.message": ("已销号,但没有写明依据", "It is cleared, but nothing says on what evidence"),
    "problem.K325.hint": (
        "写明 evidence(文字)或 attachments(附件);还没有依据的,删去 cleared",
        "Give evidence, in words, or attachments; where there is none yet, remove cleared",
    ),
    "problem.K325.why": (
        (
            "销号说明问题已经解决,要有据可查:现场照片、会议纪要、进度报表等。\n错:\n"
            "  cleared: {{date: 2023-08-02, by: 督查组}}\n对:\n"
            "  cleared: {{date: 2023-08-02, by: 督查组, evidence: 7月进度已达到计划}}"
        ),
        (
            "To clear a slip is to say that the matter is settled, which must be provable: by a photo, minutes, a "
            "report.\nWrong:\n  cleared: {{date: 2023-08-02, by: 督查组}}\nRight:\n"
            "  cleared: {{date: 2023-08-02, by: 督查组, evidence: 7月进度已达到计划}}"
        ),
    ),
    "problem.K326.title": ("同一项目同一月份有两张未办结的督办单", "Two open slips"),
    "problem.K326.message": (
        "项目 {project} 的 {month} 还有一张未办结的督办单 {other}",
        "Project {project} has another open slip of {month}: {other}",
    ),
    "problem.K326.hint": (
        "多余的一张销号;是升级的,在新的一张写 escalated_from",
        "Clear the one that is not needed; if one replaces the other, say so in its escalated_from",
    ),
    "problem.K326.why": (
        (
            "一个项目一个月只有一张有效的督办单,否则不知道答复哪一张。逾期升级的,新的一张用 escalated_from 指明旧的。\n错:\n"
            "  2023-06-TS-0044 和 2023-06-TS-0044-2 都没有销号\n对:\n"
            "  2023-06-TS-0044-2 写明 escalated_from: 2023-06-TS-0044"
        ),
        (
            "A project has one valid slip a month, or nobody knows which to answer. A worse one that follows names the "
            "former in escalated_from.\nWrong:\n  neither 2023-06-TS-0044 nor 2023-06-TS-0044-2 is cleared\nRight:\n"
            "  2023-06-TS-0044-2 says escalated_from: 2023-06-TS-0044"
        ),
    ),
    "problem.K327.title": ("升级前的督办单不对", "Wrong earlier slip"),
    "problem.K327.message": ("没有督办单 {seen}", "There is no slip {seen}"),
    "problem.K327.message_itself": ("{seen} 就是这一张", "{seen} is this very slip"),
    "problem.K327.message_project": ("督办单 {seen} 是项目 {other} 的", "The slip {seen} is one of project {other}"),
    "problem.K327.message_later": (
        "督办单 {seen} 签发于 {day},晚于这一张的 {issued}",
        "The slip {seen} was issued on {day}, later than this one on {issued}",
    ),
    "problem.K327.message_circle": (
        "督办单 {seen} 又由这一张升级而来,互相替代,都没有人答复",
        "The slip {seen} comes from this one in turn, so that nobody answers either",
    ),
    "problem.K327.hint": (
        "写同一项目更早的一张;不是升级的,删去 escalated_from",
        "Give an earlier slip of the same project; if this one replaces none, remove escalated_from",
    ),
    "problem.K327.why": (
        (
            "逾期升级的督办单写明由哪一张升级而来,旧的一张不再另行答复。\n错:\n  escalated_from: 2023-05-TS-9999\n对:\n"
            "  escalated_from: 2023-05-TS-0044"
        ),
        (
            "A slip that follows one past its deadline names it, and the former needs no answer of its own any "
            "more.\nWrong:\n  escalated_from: 2023-05-TS-9999\nRight:\n  escalated_from: 2023-05-TS-0044"
        ),
    ),
    "problem.K328.title": ("督办单日期在今天以后", "A slip's date in the future"),
    "problem.K328.message": ("{seen} 在今天({today})以后", "{seen} lies after today, {today}"),
    "problem.K328.hint": ("核对日期;还没有发生的不写", "Check the date; leave out what has not happened yet"),
    "problem.K328.why": (
        (
            "签发、答复、销号都是已经发生的事。期限 due 可以在今天以后。\n错:\n"
            "  cleared: {{date: 2032-08-02, by: 督查组, evidence: 7月进度已达到计划}}\n对:\n"
            "  cleared: {{date: 2023-08-02, by: 督查组, evidence: 7月进度已达到计划}}"
        ),
        (
            "Issue, answer and clearing have happened; only the deadline may lie ahead.\nWrong:\n"
            "  cleared: {{date: 2032-08-02, by: 督查组, evidence: 7月进度已达到计划}}\nRight:\n"
            "  cleared: {{date: 2023-08-02, by: 督查组, evidence: 7月进度已达到计划}}"
        ),
    ),
}
