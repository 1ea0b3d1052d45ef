"""Which projects a report speaks of."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Filter:
    """Each field lists the accepted values; an empty one accepts all. Fields are joined by *and*, values by *or*."""

    county: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    scale: tuple[str, ...] = ()
    leader: tuple[str, ...] = ()
    project: tuple[str, ...] = ()

    def given(self) -> dict[str, tuple[str, ...]]:
        """Only the fields that narrow anything, in order."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name))}
