"""What a doctor says: one finding a line, with one remedy."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Status = Literal["ok", "limits", "broken"]
EXIT: dict[Status, int] = {"ok": 0, "limits": 1, "broken": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """`name` is what was looked at: "draft: context". `remedy` is what to do next; empty where nothing need be done."""

    name: str
    status: Status
    detail: str
    remedy: str = ""

    @property
    def line(self) -> str:
        said = f"{self.status:7} {self.name}: {self.detail}"
        return f"{said} -> {self.remedy}" if self.remedy else said


def exit_code(findings: Sequence[Finding]) -> int:
    """0, 1 for what works with limits, 2 for what does not work."""
    return max((EXIT[finding.status] for finding in findings), default=0)
