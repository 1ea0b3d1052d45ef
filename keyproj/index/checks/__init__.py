"""Ledger rules (`every` gathers them): what needs the policy, a day or another file. Nothing is imported here, so that
who asks one rule waits for no other.
"""
