"""The project's own tools, called through ``make``: they write what can be written from the code."""
