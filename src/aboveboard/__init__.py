"""Answering requests under the Freedom of Information Act 2000, and checking what leaves the building."""

__version__ = "0.1.0"
