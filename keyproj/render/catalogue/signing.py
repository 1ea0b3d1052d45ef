"""The words of signing and verifying, Chinese and English."""

TEXTS: dict[str, tuple[str, str]] = {
    # Who signs
    "signer.named": ("{name}({office})", "{name} ({office})"),
    "signer.office": ("{role}", "{role}"),
    "signer.office_of": ("{scope} {role}", "{role}, {scope}"),
    "signer.base": ("{base}", "{base}"),
    "signer.base_folder": ("台账文件夹中的规则", "the ledger's folder"),
    "opinion.同意": ("同意", "agreed"),
    "opinion.不同意": ("不同意", "refused"),
    "opinion.退回": ("退回", "sent back"),
    # Signing
    "sign.column.adjustment": ("调整建议", "Proposal"),
    "sign.column.role": ("签字职务", "Office"),
    "sign.column.scope": ("县(市)区", "County"),
    "sign.column.name": ("签字人", "Signed by"),
    "sign.column.date": ("签字日期", "Date"),
    "sign.column.opinion": ("意见", "Opinion"),
    "sign.column.digest": ("校验值", "Digest"),
    "sign.column.key": ("密钥", "Key"),
    "sign.table": ("签字", "Signature"),
    "sign.lines": ("{lines}", "{lines}"),
    "sign.done": ("{id} 已签:{signer} {opinion}", "{id}: {signer} {opinion}"),
    "sign.digest": ("校验值 {digest}", "digest {digest}"),
    "sign.digest_key": ("校验值 {digest},密钥 {key}", "digest {digest}, key {key}"),
    "sign.next": ("下一步:{offices}", "next: {offices}"),
    "sign.where": ("见 {where}", "see {where}"),
    "sign.refused": ("没有签字,文件没有改动", "Not signed; nothing was changed"),
    "sign.over.withdrawn": ("已经撤回", "withdrawn"),
    "sign.over.applied": ("已经执行", "applied"),
    "sign.over.refused": ("已有人不同意", "refused"),
    "sign.over.returned": ("已退回", "sent back"),
    # What is refused
    "sign.error.none": ("没有调整建议 {seen}", "There is no proposal {seen}"),
    "sign.error.none_near": ("没有调整建议 {seen},是不是 {near}?", "There is no proposal {seen}; did you mean {near}?"),
    "sign.error.clash": (
        "有 {count} 个文件的编号是 {seen}:{files};先改正编号(keyproj check)",
        "{count} files have the id {seen}: {files}; mend the ids first (keyproj check)",
    ),
    "sign.error.unread": (
        "{file} 有错误,读不懂;先用 keyproj check 查明并改正",
        "{file} has errors and can't be read; find and mend them first with keyproj check",
    ),
    "sign.error.parts": ("还缺 {options}", "{options}: missing"),
    "sign.error.role": (
        "{adjustment} 没有 {seen} 的签批栏;有:{choices}",
        "{adjustment} has no section for {seen}; it has: {choices}",
    ),
    "sign.error.decide": (
        "{role} 的意见用 keyproj adjust decide {adjustment} 登记,要写明会议和文号",
        "The decision of {role} is recorded with keyproj adjust decide {adjustment}, with its meeting and document",
    ),
    "sign.error.no_county": (
        "{adjustment} 没有 {seen} 的签批栏;有:{choices}",
        "{adjustment} has no section for {seen}; it has: {choices}",
    ),
    "sign.error.county": (
        "{name} 要签的不止一栏,用 --county 指明县(市)区:{choices}",
        "{name} has more than one section to sign; name the county with --county: {choices}",
    ),
    "sign.error.twice": (
        "{signer} 这一栏已签({day} {opinion}),不能再签;意见变了的,撤回本建议另提一份",
        "This section is signed already, by {signer} ({day}, {opinion}); for another opinion withdraw and propose anew",
    ),
    "sign.error.person": (
        "{office}一栏在 {day} 应由 {choices} 签,不能由 {name} 签;只能由本人签",
        "On {day} the office {office} was held by {choices}, not by {name}; nobody else may sign",
    ),
    "sign.error.nobody": (
        "{office}一栏在 {day} 应由谁签,规则的 offices 没有写,{name} 不能签;先在 offices 写明任职情况",
        "By the policy nobody held the office {office} on {day}, so {name} can't sign; mend the policy's offices first",
    ),
    "sign.error.proposal": (
        "签字日期 {seen} 早于提出日期 {other}",
        "{seen} lies before the day of the proposal, {other}",
    ),
    "sign.error.ahead": ("签字日期 {seen} 在今天({other})以后", "{seen} lies after today, {other}"),
    "sign.error.before": (
        "签字日期 {seen} 早于前一步签字的日期 {other}",
        "{seen} lies before the signature of an earlier step, {other}",
    ),
    "sign.error.open": ("还没轮到:前一步 {step} 还没有签字", "Not yet: the earlier step {step} has not signed"),
    "sign.error.dissent": ("前一步 {step} 没有同意", "The earlier step {step} did not agree"),
    "sign.error.broken": (
        "前面的签字已失效:{signers};用 keyproj adjust verify {adjustment} 查明",
        "Earlier signatures no longer hold: {signers}; keyproj adjust verify {adjustment} says why",
    ),
    "sign.error.over": ("{adjustment} {state},不再签字", "{adjustment} is {state}; nobody signs it any more"),
    "sign.error.draft": (
        "{adjustment} 还不完整,缺 {fields};补齐后再签",
        "{adjustment} is not complete: {fields} missing; fill that in first",
    ),
    "sign.error.policy": (
        "{adjustment} 写明的改动与所附的新规则不符(见 keyproj check,K367),不能签",
        "What {adjustment} says is not what its new policy changes (see keyproj check, K367); nobody can sign it so",
    ),
    "sign.error.sections": (
        "{adjustment} 的签批栏与规则的签字次序不符(见 keyproj check,K347),少了或多了一栏,不能同意",
        "The sections of {adjustment} are not those of the policy (see keyproj check, K347); nobody can agree to it so",
    ),
    "sign.error.papers": (
        "{adjustment} 的材料与登记的校验值不一致:{files}。换回原来的文件再签;材料确需更换的,撤回本建议另提一份",
        "Papers of {adjustment} are no longer those recorded: {files}. Put the old ones back; if new ones are right, propose anew",
    ),
    "sign.error.stale": (
        "{adjustment} 的原值已不是项目现在的值(见 keyproj check),同意了也不能执行;撤回本建议,另提一份",
        "{adjustment} changes values that are others by now (see keyproj check) and can't be applied; withdraw and propose anew",
    ),
    "sign.error.key_required": (
        "规则要求{office}用密钥签字:加上 --key 私钥文件",
        "The policy wants a key of {office}: add --key FILE",
    ),
    "sign.error.key_unusable": ("密钥 {key} 不能签字:{cause}", "The key {key} can't sign: {cause}"),
    "sign.error.key_unknown": (
        "密钥 {key} 不在规则允许之列(规则取自{base});先把公钥写进 allowed_signers 并合并到主分支",
        "The key {key} is none that the policy allows (that of {base}); first merge it into allowed_signers",
    ),
    "sign.error.key_other": (
        "密钥 {key} 是 {whose} 的,不是 {name} 的(规则取自{base})",
        "The key {key} is that of {whose}, not of {name} (by the policy of {base})",
    ),
    "sign.error.key_expired": (
        "密钥 {key} 在 {day} 不在有效期内(规则取自{base})",
        "The key {key} is not allowed on {day} (by the policy of {base})",
    ),
    "sign.error.key_office": (
        "按规则({base}),{name} 在 {day} 不任{office},密钥不能用来签这一栏",
        "By the policy of {base}, {name} does not hold the office {office} on {day}, and the key can't sign for it",
    ),
    "sign.error.key_broken": (
        "刚签的名通不过 OpenSSH 的验证,没有写入;换一把密钥再试",
        "OpenSSH does not verify the signature that it just made; nothing was written; try another key",
    ),
    "sign.error.no_openssh": (
        "本机没有 ssh-keygen(OpenSSH 8.2 以上),不能用密钥签字和验证;请先安装 OpenSSH",
        "This machine has no ssh-keygen (OpenSSH 8.2 or newer), which signs and verifies with keys; install OpenSSH first",
    ),
    # Verifying
    "sign.column.state": ("内容", "Content"),
    "sign.column.by_key": ("密钥验证", "Key verified"),
    "sign.column.commit": ("首见提交", "First commit"),
    "sign.column.committed": ("提交日期", "Committed on"),
    "verify.table.signatures": ("签字", "Signatures"),
    "verify.table.problems": ("问题", "Problems"),
    "verify.state.empty": ("未签", "not signed"),
    "verify.state.part": ("不完整", "incomplete"),
    "verify.state.altered": ("被改动", "altered"),
    "verify.state.drifted": ("签后有变", "changed since"),
    "verify.state.holds": ("一致", "unchanged"),
    "verify.key.none": ("无", "none"),
    "verify.key.good": ("已验证", "verified"),
    "verify.key.broken": ("无效", "invalid"),
    "verify.key.unknown": ("不被允许", "not allowed"),
    "verify.key.other": ("他人的", "another's"),
    "verify.key.expired": ("不在有效期", "not of that day"),
    "verify.key.office": ("不任该职", "not in office"),
    "verify.key.unseen": ("未验证", "not verified"),
    "verify.lead_none": ("{proposals} 份建议,还没有人签字。", "Proposals: {proposals}. Nobody has signed yet."),
    "verify.lead": (
        "{proposals} 份建议,{signatures} 个签字,全部有效,其中 {keyed} 个由密钥证明。",
        "Proposals: {proposals}. Signatures: {signatures}, all hold; proved by a key: {keyed}.",
    ),
    "verify.lead_wrong": (
        "{proposals} 份建议,{signatures} 个签字,有效 {good} 个(其中 {keyed} 个由密钥证明);发现 {wrong} 个问题。",
        "Proposals: {proposals}. Signatures: {signatures}, of which {good} hold (proved by a key: {keyed}). Problems: {wrong}.",
    ),
    "verify.proposed": ("{day} 提出", "proposed {day}"),
    "verify.signed": ("{parts}", "{parts}"),
    "verify.empty": ("还没有签", "not signed yet"),
    "verify.who": ("{name} {day} {opinion}", "{name} {day} {opinion}"),
    "verify.held.part": ("签字不完整", "incomplete"),
    "verify.held.altered": ("签字被改动", "the signature was altered"),
    "verify.held.drifted": ("签字后内容有变", "what was signed has changed"),
    "verify.held.holds": ("内容与签字时一致", "what was signed is unchanged"),
    "verify.keyed.none": ("没有用密钥", "without a key"),
    "verify.keyed.good": ("密钥 {key} 已验证", "key {key} verified"),
    "verify.keyed.bad": ("密钥签名不算数", "the key's signature does not count"),
    "verify.keyed.unseen": ("密钥签名没有验证", "the key's signature was not verified"),
    "sign.column.seal": ("签批单校验码", "Sheet's check digits"),
    "verify.seal": ("盖章签批单上的校验码应是 {seal}", "the stamped sheet's check digits should be {seal}"),
    "verify.commit": ("首见于提交 {commit}({day})", "first in commit {commit} ({day})"),
    "verify.commit_shallow": (
        "不晚于提交 {commit}({day},浅克隆,更早的看不到)",
        "in commit {commit} ({day}) or before, for this clone is shallow",
    ),
    "verify.uncommitted": ("还没有提交", "not committed yet"),
    "verify.gone_label": ("撤掉", "gone"),
    "verify.gone": (
        "{signer} 的签字在 {revision} 的 {file} 中还有,现在没有了",
        "the signature of {signer} is in {file} of {revision}, and there no more",
    ),
    "verify.note.without_keys": (
        (
            "没有用密钥的签字是登记:签字以后内容有任何变动都会被发现;但能改文件的人可以连同校验值一起重填,"
            "所以证明不了是本人签的,要看盖章原件和版本历史。"
        ),
        (
            "A signature without a key is a record: any later change of what was signed is found. Whoever can edit the file can "
            "also make the whole record anew, so it does not prove who signed; the stamped paper and the history do."
        ),
    ),
    "verify.note.with_keys": (
        (
            "用密钥的签字证明:持有这把私钥的人签过这些内容,一字未改。签字时间没有公证,日期是签字人写的;"
            "能确定的是它首次出现在哪个提交。"
        ),
        (
            "A signature with a key proves that whoever holds the private key signed just these values. It carries no trusted "
            "time: the date is what the signer wrote; what is known is the commit in which it first appeared."
        ),
    ),
    "verify.note.base": (
        "允许哪些公钥、谁任什么职,以 {base} 的规则为准,不看当前分支的改动。",
        "Which keys are allowed and who holds which office is taken from the policy of {base}, not from this branch.",
    ),
    "verify.note.base_folder": (
        "台账不在 git 中,允许哪些公钥以{base}为准:能改这份规则的人,就能给自己开口子。",
        "The ledger is not in git; which keys are allowed is taken from {base}: whoever can edit that can allow their own.",
    ),
    "verify.note.unseen": (
        "本机没有 ssh-keygen(OpenSSH 8.2 以上),密钥签名没有验证。",
        "This machine has no ssh-keygen (OpenSSH 8.2 or newer): signatures with keys were not verified.",
    ),
    "verify.note.git": (
        "提交日期由提交者的机器写入,也没有公证。",
        "A commit's date is written by the committer's machine, and is not proved either.",
    ),
    "verify.note.no_git": (
        "台账不在 git 中,签字是什么时候写进来的、有没有撤掉过,无从查起。",
        "The ledger is not in git: when a signature was entered, and whether one was taken out, nobody can tell.",
    ),
    "verify.note.nobody": (
        (
            "本程序防不住的:改写版本历史,私钥被盗或借用,如实签下的假数。受保护分支、CODEOWNERS、提交签名可以堵住第一样"
            "(见 README)。"
        ),
        (
            "What nobody here can prevent: a rewritten history, a stolen or lent key, a false figure truly signed. Protected "
            "branches, CODEOWNERS and signed commits close the first of these gaps (see the README)."
        ),
    ),
    "verify.applied_label": ("执行", "Applied"),
    "verify.applied_policy": (
        "{day} 由 {by} 执行,所附的新规则成为 keyproj.yaml(后来另行改动的除外)",
        "on {day} by {by}; the new policy took the place of keyproj.yaml, which may have changed again since",
    ),
    "verify.applied": (
        "{day} 由 {by} 执行;项目文件中的调整记录与本建议一致,现值就是调整后的数(后来另行调整的除外)",
        (
            "on {day} by {by}; the histories of its projects say the same, and lead to the values that stand there now, "
            "through later adjustments if there are any"
        ),
    ),
}
