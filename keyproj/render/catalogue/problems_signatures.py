"""What is wrong with the signatures of adjustments (K35x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K350.title": ("不是 OpenSSH 公钥", "Not an OpenSSH public key"),
    "problem.K350.message": ("{seen} 不是 OpenSSH 公钥", "{seen} is no OpenSSH public key"),
    "problem.K350.hint": (
        "把 .pub 文件里的那一行原样抄来,如 ssh-ed25519 AAAAC3Nz…",
        "Copy the line of the .pub file as it is, such as ssh-ed25519 AAAAC3Nz…",
    ),
    "problem.K350.why": (
        (
            "签字用的公钥写在规则里,用 ssh-keygen -t ed25519 生成,抄 .pub 文件的一整行;私钥绝不能写进台账。支持 "
            "ed25519、ecdsa、rsa,及其硬件密钥(sk-)。\n错:\n  key: id_ed25519.pub\n对:\n"
            "  key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…"
        ),
        (
            "The public keys of signers stand in the policy. Make one with ssh-keygen -t ed25519 and copy the whole line of the "
            ".pub file; a private key never belongs into a ledger. ed25519, ecdsa and rsa keys are taken, and keys kept in "
            "hardware (sk-).\nWrong:\n  key: id_ed25519.pub\nRight:\n  key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…"
        ),
    ),
    "problem.K351.title": ("签字后内容有变动", "Changed after it was signed"),
    "problem.K351.message": (
        "{what} 签字时是 {was},现在是 {now};失效的签字:{signers}",
        "{what} was {was} when it was signed, and is {now} now; no longer valid: {signers}",
    ),
    "problem.K351.message_gone": (
        "{what} 签字时是 {was},现在没有了;失效的签字:{signers}",
        "{what} was {was} when it was signed, and is gone now; no longer valid: {signers}",
    ),
    "problem.K351.message_added": (
        "{what} 现在是 {now},签字时还没有;失效的签字:{signers}",
        "{what} is {now} now, and was not there when it was signed; no longer valid: {signers}",
    ),
    "problem.K351.message_earlier_gone": (
        "前一步{office}的签字被撤掉了;失效的签字:{signers}",
        "The earlier signature of {office} was taken away; no longer valid: {signers}",
    ),
    "problem.K351.message_earlier": (
        "前一步{office}的签字被换过;失效的签字:{signers}",
        "The earlier signature of {office} was replaced; no longer valid: {signers}",
    ),
    "problem.K351.hint": (
        "恢复签字时的内容;确需更改的,撤回本建议(keyproj adjust withdraw),另提一份,重新签字",
        "Restore what was signed; if the change is wanted, withdraw the proposal (keyproj adjust withdraw) and have a new one signed",
    ),
    "problem.K351.why": (
        (
            "签字是对当时的内容签的。签字以后改了任何一项(数额、理由、日期、附件、别人的意见),原来的签字就不能再算数。"
            "签字时的内容保存在 statement,逐项比较就知道改了哪一项。\n错:\n  签字后把 new: 5亿元 改成 new: 6亿元\n对:\n"
            "  撤回,另提一份 new: 6亿元 的建议,重新签字"
        ),
        (
            "A signature is for what stood there. When anything changes afterwards (an amount, the reason, a day, a paper, what "
            "another signer said), it no longer counts. What was signed is kept in the statement, so each field can be "
            "compared.\nWrong:\n  new: 5亿元 becomes new: 6亿元 after it was signed\nRight:\n  withdraw it, and have a "
            "proposal with new: 6亿元 signed"
        ),
    ),
    "problem.K352.title": ("签字被改动", "Signature altered"),
    "problem.K352.message": (
        "{signers}:statement 的内容与 digest 不符",
        "{signers}: the statement is not the one that the digest is of",
    ),
    "problem.K352.message_form": (
        "{signers}:statement 不是本程序认识的格式",
        "{signers}: the statement has no form that keyproj knows",
    ),
    "problem.K352.hint": (
        "从版本历史恢复签字时的几行;找不回来的,撤回本建议,重新签字",
        "Restore the signature's lines from the history; if they are lost, withdraw the proposal and have a new one signed",
    ),
    "problem.K352.why": (
        (
            "statement 是签字时内容的原文(RFC 8785 规范 JSON),digest 是它的 SHA-256,都由 keyproj adjust sign 写入,不手工修改。"
            "两者不符的,签字不算数。\n错:\n  digest: 手工改过的校验值\n对:\n  digest: adjust sign 写入的校验值"
        ),
        (
            "The statement is what was signed, character for character (canonical JSON, RFC 8785), and the digest is its "
            "SHA-256. keyproj adjust sign writes both, and nobody edits them. Where they differ the signature counts for "
            "nothing.\nWrong:\n  digest: one typed by hand\nRight:\n  digest: the one that adjust sign wrote"
        ),
    ),
    "problem.K353.title": ("签字不完整", "Signature incomplete"),
    "problem.K353.message": ("{signers}:签字缺 {missing}", "{signers}: the signature lacks {missing}"),
    "problem.K353.hint": (
        "删去手工填写的几行,用 keyproj adjust sign 签字",
        "Empty the lines that were filled in by hand, and sign with keyproj adjust sign",
    ),
    "problem.K353.why": (
        (
            "签字由 keyproj adjust sign 写入:姓名、日期、意见,连同签字时的内容和校验值。只手工填写姓名的,证明不了签的是什么。\n错:\n"
            "  name: 市领导乙\n  opinion: 同意\n对:\n  keyproj adjust sign TS-ADJ-2023Q2-03 --as city_leader --name 市领导乙 "
            "--opinion 同意"
        ),
        (
            "keyproj adjust sign writes a signature: name, day, opinion, what was signed, and its digest. A name typed by hand "
            "does not prove what was signed.\nWrong:\n  name: 市领导乙\n  opinion: 同意\nRight:\n"
            "  keyproj adjust sign TS-ADJ-2023Q2-03 --as city_leader --name 市领导乙 --opinion 同意"
        ),
    ),
    "problem.K354.title": ("签字先后颠倒", "Signed out of order"),
    "problem.K354.message": (
        "{signers}:签字日期 {seen} 早于提出日期 {other}",
        "{signers}: signed on {seen}, before it was proposed on {other}",
    ),
    "problem.K354.message_before": (
        "{signers}:签字日期 {seen} 早于前一步签字的日期 {other}",
        "{signers}: signed on {seen}, before an earlier step was on {other}",
    ),
    "problem.K354.message_ahead": (
        "{signers}:签字日期 {seen} 在今天({other})以后",
        "{signers}: signed on {seen}, which lies after today, {other}",
    ),
    "problem.K354.message_open": (
        "{signers} 已签字,但前一步{office}还没有签",
        "{signers} has signed, although the earlier step, {office}, has not",
    ),
    "problem.K354.message_dissent": (
        "{signers} 已签字,但前一步{office}没有同意",
        "{signers} has signed, although the earlier step, {office}, did not agree",
    ),
    "problem.K354.hint": (
        "按规则规定的次序签字;日期写错的,撤回重签",
        "Sign in the order of the policy; where a day is wrong, withdraw the proposal and sign a new one",
    ),
    "problem.K354.why": (
        (
            "先由县(市)区提出,再由分包市领导签字,最后由领导小组研究决定;次序由规则 adjustment.chain 规定。后一步的签字"
            "包含前一步的签字,所以不能先签。\n错:\n  领导小组 2023-06-28 决定,市领导 2023-06-30 才签字\n对:\n"
            "  市领导 2023-06-26 签字,领导小组 2023-06-28 决定"
        ),
        (
            "The county proposes, the city leader for the county signs, the leading group decides; the policy's "
            "adjustment.chain gives the order. A later signature is for the earlier ones too, so it can't come "
            "first.\nWrong:\n  the leading group decides on 2023-06-28, the city leader signs on 2023-06-30\nRight:\n"
            "  the city leader signs on 2023-06-26, the leading group decides on 2023-06-28"
        ),
    ),
    "problem.K355.title": ("签字人不任该职", "Signed by another"),
    "problem.K355.message": (
        "{office}一栏在 {day} 应由 {choices} 签,签的却是 {name}",
        "On {day} the {office} was {choices}, not {name}",
    ),
    "problem.K355.message_nobody": (
        "{office}一栏在 {day} 应由谁签,规则的 offices 没有写,{name} 不能签",
        "By the policy nobody was the {office} on {day}, so {name} could not sign",
    ),
    "problem.K355.hint": (
        "由当日任职的人签字;任职情况有误的,先改规则的 offices",
        "Have it signed by who held the office on the day; if the policy is wrong, mend its offices first",
    ),
    "problem.K355.why": (
        (
            "谁分包这个县(市)区就由谁签字,不能代签。任职情况看规则的 offices,以签字当日为准;姓名要一字不差。\n错:\n"
            "  路北区的建议由丰南区分包市领导签字\n对:\n  路北区的建议由路北区分包市领导签字"
        ),
        (
            "The very person who answers for the county signs, and nobody for them. The policy's offices say who that was on "
            "the day; names are compared to the letter.\nWrong:\n  the leader for 丰南区 signs a proposal of 路北区\nRight:\n"
            "  the leader for 路北区 signs it"
        ),
    ),
    "problem.K356.title": ("应当用密钥签字", "Signed without a key"),
    "problem.K356.message": (
        "{signers}:规则要求用密钥签字,这里没有密钥签名",
        "{signers}: the policy wants a signature with a key, and there is none",
    ),
    "problem.K356.hint": (
        "撤回本建议,另提一份,用 keyproj adjust sign --key 签字",
        "Withdraw the proposal, and have a new one signed with keyproj adjust sign --key",
    ),
    "problem.K356.why": (
        (
            "规则的 keys_required 列出必须用密钥签字的职务。没有密钥的签字只是登记,谁都能填写。\n错:\n  signature:\n对:\n"
            "  signature: |\n    -----BEGIN SSH SIGNATURE-----…"
        ),
        (
            "The policy's keys_required lists the offices that must sign with a key; without one a signature is a record that "
            "anybody could have made.\nWrong:\n  signature:\nRight:\n  signature: |\n    -----BEGIN SSH SIGNATURE-----…"
        ),
    ),
    "problem.K357.title": ("密钥签名无效", "Signature of a key does not verify"),
    "problem.K357.message": (
        "{signers}:密钥签名不是对这份 statement 签的",
        "{signers}: the signature with a key is not one of this statement",
    ),
    "problem.K357.hint": (
        "从版本历史恢复签字时的几行;找不回来的,撤回本建议,重新签字",
        "Restore the signature's lines from the history; if they are lost, withdraw the proposal and have a new one signed",
    ),
    "problem.K357.why": (
        (
            "密钥签名只对一份 statement 有效,statement 或签名改动一个字都通不过 OpenSSH 的验证。\n错:\n"
            "  从另一份建议抄来的 signature\n对:\n  adjust sign --key 写入的 signature"
        ),
        (
            "A signature with a key is for one statement. Where one character of either changes, OpenSSH does not verify "
            "it.\nWrong:\n  a signature copied from another proposal\nRight:\n  the one that adjust sign --key wrote"
        ),
    ),
    "problem.K358.title": ("密钥不被允许", "Key not allowed"),
    "problem.K358.message": (
        "{signers}:所用密钥 {key} 不在规则允许之列(规则取自{base})",
        "{signers}: the key {key} is none that the policy allows (the policy of {base})",
    ),
    "problem.K358.message_other": (
        "{signers}:所用密钥 {key} 是 {whose} 的(规则取自{base})",
        "{signers}: the key {key} is that of {whose} (the policy of {base})",
    ),
    "problem.K358.message_expired": (
        "{signers}:所用密钥 {key} 在 {day} 不在有效期内(规则取自{base})",
        "{signers}: the key {key} was not allowed on {day} (the policy of {base})",
    ),
    "problem.K358.message_office": (
        "{signers}:密钥是本人的,但按规则({base})此人 {day} 不任该职",
        "{signers}: the key is the signer's, who did not hold this office on {day} by the policy of {base}",
    ),
    "problem.K358.hint": (
        "先把公钥写进规则的 allowed_signers 并合并到主分支,再签字;密钥停用只写 until,不删除",
        "Put the public key into the policy's allowed_signers and merge that first; end a key with until, don't remove it",
    ),
    "problem.K358.why": (
        (
            "允许的公钥看规则的 adjustment.allowed_signers,并且看主分支上已经提交的那一份,所以一个分支不能自己给自己开口子。"
            "有效期以签字日期为准。\n错:\n  在同一个分支上写进新公钥,又用它签字\n对:\n  公钥先经审核合并到主分支,再用它签字"
        ),
        (
            "The policy's adjustment.allowed_signers lists the public keys, and the one that counts is that of the main branch, "
            "so that no branch can allow its own key. A key counts for the days that are given there.\nWrong:\n"
            "  a branch adds a key and signs with it\nRight:\n  the key is reviewed and merged first, and then used"
        ),
    ),
    "problem.K359.title": ("密钥签名未验证", "Signature of a key not verified"),
    "problem.K359.message": (
        "{signers}:本机没有 ssh-keygen(OpenSSH 8.2 以上),密钥签名没有验证",
        "{signers}: this machine has no ssh-keygen (OpenSSH 8.2 or newer), so the signature with a key was not verified",
    ),
    "problem.K359.hint": ("安装 OpenSSH 以后再检查一次", "Install OpenSSH and check again"),
    "problem.K359.why": (
        (
            "密钥签名由 OpenSSH 验证,本程序自己不做密码运算。没有 OpenSSH 的机器上只核对校验值,签名真假没有看过。\n错:\n"
            "  在没有 ssh-keygen 的机器上据此认定签名有效\n对:\n  装好 OpenSSH,再运行 keyproj check"
        ),
        (
            "OpenSSH verifies signatures with keys; keyproj does no cryptography of its own. Without it only digests are "
            "compared, and whether a signature is genuine has not been looked at.\nWrong:\n"
            "  to call a signature valid on a machine without ssh-keygen\nRight:\n  install OpenSSH and run keyproj check"
        ),
    ),
}
