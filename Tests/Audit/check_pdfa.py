#!/usr/bin/env python3
"""Says where PDF files break PDF/A-2b, by pikepdf's validator.

usage: check_pdfa.py FILE.pdf…

What the validator does not know (optional content) is no finding.
"""
import sys

from pikepdf import pdfa


def main(files):
    failed = False
    for name in files:
        for finding in pdfa.validate_written(name, "2b").findings:
            if finding.kind == "violation":
                failed = True
                print(f"{name}: {finding.where}: {finding.message} ({finding.rule})", file=sys.stderr)
    return 1 if failed or not files else 0


sys.exit(main(sys.argv[1:]))
