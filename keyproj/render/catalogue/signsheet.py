"""The words of the sheet on which a proposal is signed (签批单), with the punctuation of a document."""

TEXTS: dict[str, tuple[str, str]] = {
    "signsheet.title": ("签批单 {id}", "Sign-off sheet {id}"),
    "signsheet.heading": ("重点项目调整签批单", "Sign-off sheet of an adjustment"),
    "signsheet.number": ("编号：{id}", "No. {id}"),
    "signsheet.of": ("提出日期：{day}", "Proposed: {day}"),
    "signsheet.date": ("{year}年{month}月{day}日", "{iso}"),
    "signsheet.label.by": ("提出单位", "Proposed by"),
    "signsheet.label.effective": ("生效日期", "Effective"),
    "signsheet.label.reason": ("调整理由", "Reason"),
    "signsheet.label.exemption": ("期外批准", "Allowed outside the window"),
    "signsheet.exempted": ("{by}（{day}）：{why}", "{by} ({day}): {why}"),
    "signsheet.label.evidence": ("依据材料", "Evidence"),
    "signsheet.label.project": ("项目", "Project"),
    "signsheet.label.kind": ("种类", "Kind"),
    "signsheet.label.field": ("改动", "What"),
    "signsheet.label.old": ("原值", "Old"),
    "signsheet.label.new": ("新值", "New"),
    "signsheet.part.ground": ("调出依据", "Ground"),
    "signsheet.part.causes": ("原因分析", "Causes"),
    "signsheet.part.measures": ("已采取措施", "Measures tried"),
    "signsheet.part.explanation": ("详细说明", "Explanation"),
    "signsheet.part.land": ("用地", "Land"),
    "signsheet.part.money": ("资金", "Money"),
    "signsheet.part.unit": ("建设单位", "Unit"),
    "signsheet.seal": ("本单校验码", "Check digits of this sheet"),
    "signsheet.seal_means": (
        "校验码由本单全部内容和已有签字算出，任何一处改动，校验码都会不同。签批前请与台账当前的签批单核对。",
        (
            "They are computed from all that stands here and from the signatures so far; any change gives other digits. "
            "Compare them with the ledger's present sheet before you sign."
        ),
    ),
    "signsheet.opinion_here": ("意见：", "Opinion:"),
    "signsheet.sign_here": ("签名（盖章）：", "Signature (seal):"),
    "signsheet.date_here": ("　　　年　　月　　日", "Date:"),
    "signsheet.signed": ("{name}　{opinion}　{day}", "{name}, {opinion}, {day}"),
    "signsheet.has_meeting": ("会议：{text}", "Meeting: {text}"),
    "signsheet.has_document": ("文号：{text}", "Document: {text}"),
    "signsheet.scan": (
        "签字盖章后扫描，放进台账的 attachments 文件夹，用 keyproj adjust sign {id} --scan 登记(审定的用 adjust decide)。",
        "Scan the stamped sheet into the ledger's attachments folder and record it with keyproj adjust sign {id} --scan, a decision with adjust decide.",
    ),
}
