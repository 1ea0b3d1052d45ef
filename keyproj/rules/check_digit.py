"""The check digit of a project code (投资项目统一代码, GB/T 40058-2021): ISO/IEC 7064, MOD 11,10."""


def check_digit(digits: str) -> str:
    """The digit that follows these nineteen: `2301130200040112345` takes 1."""
    rest = 10
    for digit in digits:
        rest = (rest + int(digit)) % 10 or 10
        rest = rest * 2 % 11
    return str((11 - rest) % 10)


def has_check_digit(code: str) -> bool:
    """Whether a well-formed code has one: those given from November 2020 on, which begin with two digits of the year.

    Older codes begin with all four, `2017-…`.
    """
    return not code.startswith("20") or "2011" <= code[:4] <= "2012"
