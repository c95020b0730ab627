"""Which document is an older version of another, by their names."""

from rag.documents.library import Library
from rag.documents.versions import outdated
from rag.text.passages import Document


def older(*files: str) -> dict[str, str]:
    documents = [Document(file, "Travel policy", "The allowance is 30 EUR.", names=(file,)) for file in files]
    return dict(outdated(Library.of(*documents).documents))


def test_the_newest_version_is_told_by_its_number_its_day_or_its_stage() -> None:
    assert older("policy_v1.md", "policy_v2.md") == {"policy_v1.md": "policy_v2.md"}
    assert older("policy_v2.md", "policy_v10.md") == {"policy_v2.md": "policy_v10.md"}
    assert older("offer.pdf", "offer (1).pdf") == {"offer.pdf": "offer (1).pdf"}
    assert older("report draft.docx", "report final.docx") == {"report draft.docx": "report final.docx"}
    assert older("plan-2024-03-01.md", "plan-2024-05-01.md") == {"plan-2024-03-01.md": "plan-2024-05-01.md"}


def test_other_documents_are_no_versions() -> None:
    assert older("offer_a.md", "offer_b.md") == older("sales-2023.csv", "sales-2024.csv") == {}
    assert older("policy_v1.md", "policy_v1.txt") == older("a/readme.md", "b/readme.md") == {}
