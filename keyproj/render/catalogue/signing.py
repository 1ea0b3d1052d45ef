"""The words of signing and verifying, Chinese and English."""

TEXTS: dict[str, tuple[str, str]] = {
    "signer.named": ("{name}({office})", "{name} ({office})"),
    "signer.office": ("{role}", "{role}"),
    "signer.office_of": ("{scope} {role}", "{role}, {scope}"),
    "signer.base": ("{base}", "{base}"),
    "signer.base_folder": ("台账文件夹中的规则", "the ledger's folder"),
}
