"""The reference, written from the code so that it cannot disagree with it: ``make reference``.

Each module writes some of the pages of ``docs/reference/``; :mod:`scripts.reference.book` puts them together.
The tests fail where what is there is not what would be written, and where something has no words to be
documented with.
"""
