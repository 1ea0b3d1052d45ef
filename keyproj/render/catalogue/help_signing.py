"""Help of the actions of `keyproj adjust` that sign, verify and print."""

TEXTS: dict[str, tuple[str, str]] = {
    "help.argument.adjustment": ("调整建议编号", "The proposal's id"),
    "help.adjust_sign": (
        "登记一个职务的签字。由签字当日任职的本人签,按规则的次序签;只填写签批栏,不动别处。",
        (
            "Record the signature of one office: of the very person who holds it on that day, in the order of the policy. "
            "Only the section of the sign-off is filled in."
        ),
    ),
    "help.adjust_decide": (
        "登记最后一步的审定(领导小组),写明会议和文号。",
        "Record the decision of the last step (the leading group), with its meeting and document.",
    ),
    "help.adjust_sheet": (
        "生成签批单(A4 网页,供打印):调整内容、签字次序、已有签字,和 128 位校验码。",
        (
            "The sheet on which a proposal is signed and stamped, an A4 page to print: its values, who signs, the "
            "signatures so far, and 128 bits of the digest of all that."
        ),
    ),
    "help.adjust_verify": (
        "核对签字:内容有没有变、是不是该签的人、密钥对不对,并说明证明了什么、没有证明什么。",
        (
            "Verify signatures: whether what was signed has changed, whether the right person signed, whose key it was; and "
            "what that proves and what it does not."
        ),
    ),
    "help.argument.adjust_verify": ("调整建议编号;不写的,核对全部", "The proposal's id; all of them if left out"),
    "help.option.adjust_as": ("签字职务,如 city_leader", "The office that signs, such as city_leader"),
    "help.option.adjust_county": (
        "签哪个县(市)区的一栏;不写的,按签字人任职情况",
        "Whose county's section; by default the one whose office the signer holds",
    ),
    "help.option.adjust_name": ("签字人姓名,与规则中的一字不差", "Who signs, to the letter as in the policy"),
    "help.option.adjust_opinion": ("意见", "The opinion: agreed, refused, or sent back"),
    "help.option.adjust_date": ("签字日期;默认今天", "The day of the signature; today by default"),
    "help.option.adjust_document": ("文号", "The number of the document"),
    "help.option.adjust_meeting": ("会议", "The meeting that decided"),
    "help.option.adjust_scan": (
        "盖章签批单的扫描件,先放进台账的 attachments 文件夹",
        "The scan of the stamped sheet; put it into the ledger's attachments folder first",
    ),
    "help.option.adjust_key": (
        "用这把 OpenSSH 私钥签名;公钥须在规则的 allowed_signers 中",
        "Sign with this OpenSSH private key, whose public key is one of the policy's allowed_signers",
    ),
    "help.option.adjust_base": (
        "公钥以哪个版本的规则为准;默认主分支(origin/main、main 等),没有的取最近一次提交",
        "The revision whose policy allows keys; by default the main branch (origin/main, main …), else the last commit",
    ),
    "help.option.adjust_dry_run": ("只显示将要写入的内容", "Only show what would be written"),
}
