import json

import pytest


@pytest.fixture
def certificate(placet, library, tmp_path):
    """The certificate of an answer, in a file."""
    ran = placet("why", "ben", "borrow-book", "--on", "2022-02-01", "--pack", library, "--format", "certificate")
    path = tmp_path / "answer.json"
    path.write_text(ran.out, encoding="utf-8")
    return path


def test_an_honest_certificate_is_accepted(placet, certificate, library):
    """The certificate of an answer holds against the pack that gave it."""
    ran = placet("verify", certificate, "--pack", library)

    assert (ran.status, ran.err) == (0, "")


def test_acceptance_in_french(placet, certificate, library):
    """That a certificate holds is said in the language that is asked for."""
    ran = placet("verify", certificate, "--pack", library, "--lang", "fr")

    assert ran.out == "Le certificat est accepté\u00a0: les fichiers du paquet disent ce qu'il affirme.\n"


def test_a_certificate_with_another_verdict_is_rejected(placet, certificate, library):
    """A certificate that claims more than its proof is rejected."""
    document = json.loads(certificate.read_text(encoding="utf-8"))
    certificate.write_text(json.dumps({**document, "verdict": "permitted"}), encoding="utf-8")

    ran = placet("verify", certificate, "--pack", library)

    assert ran.status == 1
    assert ran.out.startswith("error[P802]: the certificate is rejected: ")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"a": ' * 100_000])
def test_a_file_that_is_no_certificate_is_bad_input(placet, tmp_path, library, text):
    """Something that is no certificate at all is a mistake in the command."""
    path = tmp_path / "answer.json"
    path.write_text(text, encoding="utf-8")

    ran = placet("verify", path, "--pack", library)

    assert ran.status == 2
    assert ran.err.startswith("error[P801]: ")
