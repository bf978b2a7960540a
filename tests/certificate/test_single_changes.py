"""Whoever changes one thing in a certificate is found out."""

from changing import single_changes


def test_every_single_change_is_rejected(certificate, divided, problems):
    """No value can be changed, no part left out and no item doubled without the certificate being rejected."""
    accepted = [change for change, changed in single_changes(certificate) if not problems(changed, divided)]

    assert accepted == []
